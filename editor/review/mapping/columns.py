"""Which column of a returned table holds the ids, the Chinese and the English.

Never by its place: reviewers delete the id column, add one for notes, and swap the languages.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum, auto

from editor.review.mapping.entries import anchored, whole, words_of
from editor.review.mapping.labels import is_label
from editor.review.mapping.likeness import is_chinese
from editor.review.mapping.sent import Sent
from editor.review.returned import AnchorKind, ReturnedRow, Strip


class Role(Enum):
    """What a cell holds."""

    LABEL = auto()
    SOURCE = auto()
    DRAFT = auto()
    EXTRA = auto()


Roles = tuple[Role, ...]

_SAMPLE = 60
_ANCHORED = 8
_EXACT = 4


def table_roles(rows: Sequence[tuple[int, ReturnedRow]], sent: Sent) -> Mapping[int, Roles]:
    """Return the roles of each table's columns, by the table's number.

    They hold for rows with as many cells; others have to be looked at on their own.
    """
    tables: defaultdict[int, list[ReturnedRow]] = defaultdict(list)
    for _, row in rows:
        tables[row.table].append(row)
    return {number: _roles(members, sent) for number, members in tables.items()}


def row_roles(row: ReturnedRow, columns: Roles, sent: Sent) -> Roles:
    """Return the roles of a row's cells: its table's, unless its own bookmarks or number differ."""
    if len(row.cells) == len(columns) and not _contradicts(row, columns, sent):
        return columns
    return _assigned([_looks(cell, sent) + _words(cell, sent) for cell in row.cells])


def _contradicts(row: ReturnedRow, columns: Roles, sent: Sent) -> bool:
    return any(
        cell.anchors
        and role is not Role.DRAFT
        and anchored(cell, AnchorKind.TARGET, sent.export.id)
        for cell, role in zip(row.cells, columns, strict=True)
    )


def _roles(rows: list[ReturnedRow], sent: Sent) -> Roles:
    width = Counter(len(row.cells) for row in rows).most_common(1)[0][0]
    alike = [row for row in rows if len(row.cells) == width]
    sample = alike[:: max(1, len(alike) // _SAMPLE)]
    points = [_counted((row.cells[n] for row in sample), _looks, sent) for n in range(width)]
    if _is_contested(points):
        for n, column in enumerate(points):
            column.update(_counted((row.cells[n] for row in sample), _words, sent))
    return _assigned(points)


def _counted(
    cells: Iterable[Strip], counter: Callable[[Strip, Sent], Counter[Role]], sent: Sent
) -> Counter[Role]:
    points = Counter[Role]()
    for cell in cells:
        points.update(counter(cell, sent))
    return points


def _is_contested(points: Sequence[Counter[Role]]) -> bool:
    """Return whether two columns could be the English, or the Chinese."""
    leading = Counter(column.most_common(1)[0][0] for column in points if column)
    return leading[Role.SOURCE] > 1 or leading[Role.DRAFT] > 1


def _looks(cell: Strip, sent: Sent) -> Counter[Role]:
    """Return what a cell's bookmarks and script say of its role."""
    points = Counter[Role]()
    if anchored(cell, AnchorKind.ROW, sent.export.id):
        points[Role.LABEL] += _ANCHORED
    if anchored(cell, AnchorKind.TARGET, sent.export.id):
        points[Role.DRAFT] += _ANCHORED
    text = _text(cell)
    if is_label(text):
        points[Role.LABEL] += _EXACT
    elif (chinese := is_chinese(text)) is not None:
        points[Role.SOURCE if chinese else Role.DRAFT] += 1
    return points


def _words(cell: Strip, sent: Sent) -> Counter[Role]:
    """Return what a cell's words say of its role: whether they were sent, and as what."""
    text = _text(cell)
    points = Counter[Role]()
    points[Role.SOURCE] += _EXACT * bool(sent.with_source(text))
    points[Role.DRAFT] += _EXACT * bool(sent.with_draft(text))
    return points


def _text(cell: Strip) -> str:
    return words_of((ReturnedRow((cell,)),), (whole(0, 0, cell),)).strip()


def _assigned(points: Sequence[Counter[Role]]) -> Roles:
    """Give each role to the column with most points for it, the strongest claim first."""
    roles = [Role.EXTRA] * len(points)
    claims = sorted(
        (
            (count, -place, role)
            for place, column in enumerate(points)
            for role, count in column.items()
        ),
        key=lambda claim: claim[:2],
        reverse=True,
    )
    given: set[Role] = set()
    for count, place, role in claims:
        if count and roles[-place] is Role.EXTRA and role not in given:
            roles[-place] = role
            given.add(role)
    if Role.DRAFT not in given:
        _give_empty(roles, points)
    return tuple(roles)


def _give_empty(roles: list[Role], points: Sequence[Counter[Role]]) -> None:
    """Take the only column without words for the English: nothing was translated yet."""
    empty = [
        place
        for place, role in enumerate(roles)
        if role is Role.EXTRA and not sum(points[place].values())
    ]
    if empty and Role.SOURCE in roles:
        roles[empty[0]] = Role.DRAFT

"""Makes the cards of the Checks tab: by severity or by block, with what was let pass folded."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from editor.article.article import Article, Block
from editor.checks.finding import Severity
from editor.review.change import Remark
from editor.ui.actions import Act, keys
from editor.ui.checks.placed import PlacedFinding, by_severity
from editor.ui.checks.wording import check_title, place_name, quoted, severity_name
from editor.ui.language import said
from editor.ui.review.card import Button, Card, CardKind, Deed, Line, Look, Words
from editor.ui.review.dates import local_date

FOLD = "fold"
"""The id of the card that folds away what was let pass."""
FIXED = "fixed"
"""In whose colour a correction is shown; other words are in that of their severity."""
SHOWN = 200
"""Cards shown at most; a list of thousands is walked by key, not read."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which cards are wanted: of which severities, by block or by severity, with those let pass."""

    severities: frozenset[Severity] = frozenset(Severity)
    by_block: bool = False
    unfolded: bool = False


def _none(one: PlacedFinding) -> Sequence[Remark]:
    del one
    return ()


def deal(
    article: Article,
    found: Sequence[PlacedFinding],
    waived: Sequence[PlacedFinding],
    wish: Wish,
    answers: Callable[[PlacedFinding], Sequence[Remark]] = _none,
) -> tuple[Card, ...]:
    """Return the cards: what is open, with the reviewers' answers, and folded what passes."""
    fixable = Counter(one.finding.check for one in found if one.finding.fix is not None)
    wanted = [one for one in found if one.severity in wish.severities]
    shown = (wanted if wish.by_block else by_severity(wanted))[:SHOWN]
    cards: list[Card] = []
    for row, of_row in groupby(shown, key=attrgetter("row") if wish.by_block else _no_row):
        if wish.by_block:
            cards.append(_heading(article.blocks[row], row))
        cards += [_card(article.blocks[one.row], one, fixable, answers(one)) for one in of_row]
    if len(wanted) > len(shown):
        cards.append(_more(len(shown), len(wanted)))
    if waived:
        cards.append(_fold_card(len(waived), wish))
    if wish.unfolded:
        cards += [_waived_card(article.blocks[one.row], one) for one in waived[:SHOWN]]
    return tuple(cards)


def finding_card(block: Block, one: PlacedFinding, answers: Sequence[Remark] = ()) -> Card:
    """Return the card of one finding by itself."""
    return _card(block, one, Counter(), answers)


def _no_row(one: PlacedFinding) -> int:
    del one
    return -1


def _card(
    block: Block, one: PlacedFinding, fixable: Counter[str], answers: Sequence[Remark]
) -> Card:
    return Card(
        CardKind.FINDING,
        (one.key,),
        _head(one),
        place_name(block, one.row),
        (*_lines(block, one), *map(_answer, answers)),
        tuple(_buttons(one, fixable[one.finding.check])),
    )


def _head(one: PlacedFinding) -> Line:
    title = check_title(one.finding.check)
    name = Words(severity_name(one.severity), Look.NAME, one.severity.value)
    return name, Words(f" · {title}", Look.SAID)


def _lines(block: Block, one: PlacedFinding) -> Iterator[Line]:
    """Yield what the check says, the words it is about where it does not say them, and the fix."""
    message = said(one.finding.message)
    yield (Words(message, Look.SAID),)
    texts = (
        (QCoreApplication.translate("Checking", "Chinese"), block.source, one.finding.source),
        (QCoreApplication.translate("Checking", "English"), block.draft, one.finding.draft),
    )
    for name, text, (start, end) in texts:
        words = text.plain[start:end].strip()
        if words and words not in message and end - start < len(text):
            yield Words(f"{name}  ", Look.QUIET), Words(quoted(words), Look.PLAIN)
    fix = one.finding.fix
    if fix is not None and not (fix.text.strip() and fix.text.strip() in message):
        before = block.draft.plain[fix.start : fix.end]
        yield (
            Words(_visible(before) or "‸", Look.STRUCK, one.severity.value),
            Words(" → ", Look.QUIET),
            Words(_visible(fix.text) or _nothing(), Look.ADDED, FIXED),
        )


def _answer(remark: Remark) -> Line:
    """Return what a reviewer said to a finding, or that he settled it in Word."""
    settled = QCoreApplication.translate("Checking", "settled in Word")
    parts = (remark.text, settled if remark.resolved else "")
    words = " · ".join(part for part in parts if part)
    return Words(f"↳ {remark.author}: ", Look.QUIET), Words(words, Look.SAID)


def _visible(text: str) -> str:
    """Return a correction's words on one line; nothing but blanks is made visible."""
    return quoted(text) if text.strip() else text.replace(" ", "␣").replace("\n", "↵")


def _nothing() -> str:
    return QCoreApplication.translate("Checking", "nothing")


def _buttons(one: PlacedFinding, alike: int) -> Iterator[Button]:
    if one.finding.fix is not None:
        title = QCoreApplication.translate("Checking", "Fix")
        yield Button(Deed.FIX, title, one.key, _key(Act.FIX))
        if alike > 1:
            title = QCoreApplication.translate("Checking", "Fix all {count}")
            yield Button(Deed.FIX_ALL, title.format(count=alike), one.key)
    title = QCoreApplication.translate("Checking", "Let pass…")
    yield Button(Deed.WAIVE, title, one.key, _key(Act.WAIVE))


def _key(act: Act) -> str:
    return keys(act)[0].toString(QKeySequence.SequenceFormat.NativeText)


def _heading(block: Block, row: int) -> Card:
    words = quoted(block.draft.plain or block.source.plain)
    head = (Words(place_name(block, row), Look.SAID), Words(f"  {words}", Look.QUIET))
    return Card(CardKind.NOTE, (f"row {row}",), lines=(head,))


def _more(shown: int, count: int) -> Card:
    text = QCoreApplication.translate("Checking", "{shown} of {count} are listed; F8 goes to all.")
    words = Words(text.format(shown=shown, count=count), Look.QUIET)
    return Card(CardKind.NOTE, ("more",), lines=((words,),))


def _fold_card(count: int, wish: Wish) -> Card:
    title = QCoreApplication.translate("Checking", "Let pass ({count})").format(count=count)
    mark = "▾" if wish.unfolded else "▸"
    head = (Words(f"{mark}  {title}", Look.SAID),)
    return Card(CardKind.FOLD, (FOLD,), head, buttons=(Button(Deed.FOLD, title, FOLD),))


def _waived_card(block: Block, one: PlacedFinding) -> Card:
    lines = [*_lines(block, one)][:1]
    waiver = one.found.waiver
    if waiver is not None:
        who = " · ".join(part for part in (waiver.by, local_date(waiver.at)) if part)
        reason = (Words(f"“{waiver.reason}”", Look.SAID), Words(f"  {who}", Look.QUIET))
        lines.append(reason)
    title = QCoreApplication.translate("Checking", "Count again")
    return Card(
        CardKind.FINDING,
        (one.key,),
        _head(one),
        place_name(block, one.row),
        tuple(lines),
        (Button(Deed.COUNT_AGAIN, title, one.key),),
        is_settled=True,
        date=waiver.at if waiver is not None else "",
    )

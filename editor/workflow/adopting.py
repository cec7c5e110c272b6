"""Old translations brought in: an English text that exists, put beside the Chinese it is of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.errors import UnreadableFile
from editor.formats.page import Page
from editor.glossary.glossary import Glossary
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent
from editor.suggest.aligning import Bead, Piece, align
from editor.suggest.aligning.looks import Line, looked_at, run_in
from editor.suggest.aligning.rows import Row, Rows, article_of, rows_of
from editor.suggest.memory.unit import UnitOrigin
from editor.workflow.remembering import remember
from editor.workspace import Workspace

_NO_CHINESE = QT_TRANSLATE_NOOP(
    "Adopting",
    "There is no Chinese text in the first file. Give the Chinese file first and its English as "
    "the second.",
)
_NO_ENGLISH = QT_TRANSLATE_NOOP(
    "Adopting",
    "There is no English text in the second file. Give the Chinese file first and its English as "
    "the second.",
)
_POOR = QT_TRANSLATE_NOOP(
    "Adopting",
    "The two files hardly match ({percent} %), so nothing of them was remembered. Check that the "
    "English is of this release.",
)
_ADDED = QT_TRANSLATE_NOOP(
    "Adopting", "No Chinese was found for this English; it is a block of its own: “{text}”."
)
_EMPTY = QT_TRANSLATE_NOOP("Adopting", "No English was found for {blocks}.")
_UNDIVIDED = QT_TRANSLATE_NOOP(
    "Adopting",
    "One piece of English stands for {blocks} and could not be divided; all of it is in {first}.",
)
_DOUBTFUL = QT_TRANSLATE_NOOP("Adopting", "Look these over, they may be no pairs: {blocks}.")
_MANY = 8
_QUOTED = 60

POOR = 0.5
"""Below this likeness, 0 to 1, two texts are rather not of the same release."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_WORDS = re.compile(r"[A-Za-z]{2,}")
_SAYS = re.compile(r"\w")
_FURNITURE = re.compile(
    r"(?:(?:the |your )?(?:current )?(?:position|location)|you are here)\s*[:：].*"
    r"|home\s*(?:>|»|/|→).*|(?:previous|next|prev)(?: article| page| news)?\s*[:：].*"
    r"|(?:print|close|share|back|top|back to top|search|log ?in|copyright\b.*|©.*)",
    re.IGNORECASE,
)
_ENGLISH_TO_CHINESE = 5
_OPENERS = 12


@dataclass(frozen=True, slots=True)
class AlignedBlocks:
    """Blocks by id and how surely the English that they share is theirs, 0 to 1."""

    blocks: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Adopted:
    """A Chinese article with an English text put beside it.

    `article` has the English in it. `rows` are the same side by side, for setting right; `pairs`
    what belongs together; `score` how well the two texts fit as wholes, 0 to 1.
    """

    article: Article
    rows: Rows
    pairs: tuple[AlignedBlocks, ...]
    warnings: tuple[Message, ...]
    score: float

    @property
    def is_poor(self) -> bool:
        """Tell whether the texts are rather not of the same release."""
        return self.score < POOR


def adopt(
    article: Article, english: Page, terms: Glossary | None = None, progress: Progress = silent
) -> Adopted:
    """Put an English page beside a Chinese article, block against block.

    Raise `UnreadableFile` when one of them is not in its language; `progress` may raise
    `Cancelled`.
    """
    article, places = placed(article)
    blocks = [block for block in article.blocks if block.source and block.picture is None]
    _check_chinese(blocks)
    lines, left_out = english_lines(english, with_run_in=any(b.run_in for b in blocks))
    beads = align(
        [Piece(block.source.plain, block.kind, places.get(block.id)) for block in blocks],
        [Piece(line.text.plain, line.kind, line.place) for line in lines],
        terms,
        progress,
    )
    rows = rows_of(blocks, lines, beads, terms)
    score = _whole(blocks, lines, beads)
    made = article_of(article, rows)
    pairs = tuple(
        AlignedBlocks(tuple(blocks[number].id for number in bead.sources), bead.score)
        for bead in beads
        if bead.is_pair
    )
    warnings = (*english.warnings, *left_out, *_poor(score), *said_of(rows))
    return Adopted(made, rows, pairs, warnings, score)


def placed(article: Article) -> tuple[Article, dict[str, int]]:
    """Take the rows of a bilingual table from the blocks that stood in it, and return them."""
    places = {b.id: b.cell.row for b in article.blocks if b.cell and _is_placed(b)}
    blocks = (replace(b, cell=None) if b.id in places else b for b in article.blocks)
    return replace(article, blocks=tuple(blocks)), places


def _is_placed(block: Block) -> bool:
    return block.cell is not None and block.kind is not BlockKind.TABLE_CELL


def adopt_into_memory(workspace: Workspace, article: Article, adopted: Adopted) -> int:
    """Remember the pairs of a stored article that are sure; return how many were new.

    Nothing is remembered of texts that hardly match, but for what a person has settled.
    """
    sure = {
        row.block.id
        for row in adopted.rows
        if row.block is not None and row.is_sure and (row.settled or not adopted.is_poor)
    }
    if not sure:
        return 0
    # The others stay with their Chinese only: among them may be the title the units are kept under.
    blocks = tuple(b if b.id in sure else replace(b, draft=Text()) for b in article.blocks)
    return remember(workspace, replace(article, blocks=blocks), origin=UnitOrigin.ALIGNED)


def english_lines(page: Page, *, with_run_in: bool) -> tuple[tuple[Line, ...], Iterator[Message]]:
    """Return the lines of an English page, and what is to be told of those left out.

    `with_run_in` parts a byline that opens a paragraph from it. Raise `UnreadableFile` when there
    is no English on the page.
    """
    from editor.formats.recognise import notes  # noqa: PLC0415  compiles word lists
    from editor.formats.recognise.captions import halved  # noqa: PLC0415

    lines: list[Line] = []
    dropped: list[str] = []
    doubled: list[str] = []
    for block in page.blocks:
        plain = block.source.plain
        if not plain:
            continue
        if _is_left_out(block):
            dropped.append(plain)
            continue
        half = halved(plain) if len(plain) < _LONGEST_DOUBLED else 0
        if half:
            doubled.append(plain[:half])
        text = block.source.cut(0, half).stripped() if half else block.source
        place = block.cell.row if block.cell and _is_placed(block) else None
        lines.append(Line(text, block.kind, place))
    _check_english(lines)
    told = looked_at(lines)
    parted = _parted(told) if with_run_in else told
    return parted, iter((*notes.left_out(dropped), *notes.doubled(doubled)))


_LONGEST_DOUBLED = 400


def _is_left_out(block: Block) -> bool:
    plain = " ".join(block.source.plain.split())
    if _HAN.search(plain) and not _WORDS.search(plain):
        return True
    if block.kind is BlockKind.TABLE_CELL:
        return False
    return not _SAYS.search(plain) or _FURNITURE.fullmatch(plain) is not None


def _parted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Part the byline that opens the first paragraph that has one."""
    for row, line in enumerate(lines[:_OPENERS]):
        end = run_in(line.text.plain) if line.kind is BlockKind.PARAGRAPH else 0
        if end:
            byline = Line(line.text.cut(0, end).stripped(), BlockKind.BYLINE, line.place)
            rest = Line(line.text.cut(end).stripped(), line.kind, line.place)
            return (*lines[:row], byline, rest, *lines[row + 1 :])
    return tuple(lines)


def _check_chinese(blocks: Iterable[Block]) -> None:
    plain = "".join(block.source.plain for block in blocks)
    if len(_HAN.findall(plain)) * _ENGLISH_TO_CHINESE < len(_LATIN.findall(plain)) or not plain:
        raise UnreadableFile(Message("Adopting", _NO_CHINESE))


def _check_english(lines: Iterable[Line]) -> None:
    plain = "".join(line.text.plain for line in lines)
    if len(_LATIN.findall(plain)) <= len(_HAN.findall(plain)) * 2:
        raise UnreadableFile(Message("Adopting", _NO_ENGLISH))


def _whole(blocks: Sequence[Block], lines: Sequence[Line], beads: Iterable[Bead]) -> float:
    """Return the scores of all beads together, each weighing as much as its texts are long."""
    score = weight = 0.0
    for bead in beads:
        ours = sum(len(blocks[number].source) for number in bead.sources)
        size = ours * _ENGLISH_TO_CHINESE + sum(len(lines[n].text) for n in bead.drafts)
        weight += size
        score += bead.score * size
    return round(score / weight, 3) if weight else 0.0


# What is told


def said_of(rows: Sequence[Row]) -> Iterator[Message]:
    """Yield what somebody should know about rows before they trust them."""
    for row in rows:
        if row.block is None:
            yield Message("Adopting", _ADDED, {"text": _quoted(row.draft)})
    for at, row in enumerate(rows):
        if row.undivided and row.block is not None:
            blocks = _listed([row.block, *_covered(rows, at)])
            values = {"blocks": blocks, "first": row.block.id}
            yield Message("Adopting", _UNDIVIDED, values)
    covered = {
        block.id for at, row in enumerate(rows) if row.undivided for block in _covered(rows, at)
    }
    empty = [r.block for r in rows if r.block and not r.draft and r.block.id not in covered]
    if empty:
        yield Message("Adopting", _EMPTY, {"blocks": _listed(empty)})
    doubtful = [
        r.block for r in rows if r.block and r.is_pair and r.is_doubtful and not r.undivided
    ]
    if doubtful:
        yield Message("Adopting", _DOUBTFUL, {"blocks": _listed(doubtful)})


def _covered(rows: Sequence[Row], at: int) -> Iterator[Block]:
    """Yield the blocks behind an undivided row that share its English."""
    for row in rows[at + 1 :]:
        if row.block is None or row.draft:
            return
        yield row.block


def _poor(score: float) -> Iterator[Message]:
    if score < POOR:
        yield Message("Adopting", _POOR, {"percent": round(score * 100)})


def _listed(blocks: Sequence[Block]) -> str:
    ids = [block.id for block in blocks[:_MANY]]
    return ", ".join(ids) + (" …" if len(blocks) > _MANY else "")


def _quoted(text: Text) -> str:
    plain = " ".join(text.plain.split())
    return plain if len(plain) <= _QUOTED else plain[:_QUOTED] + "…"

"""A text beside its translation as rows: a Chinese block a row, and the English that stands for it.

Rows are what a person sees and sets right; every command returns new rows and loses no English.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from editor.article.article import Article, Block, BlockKind, new_block_id
from editor.article.text import Text, joined
from editor.glossary.glossary import Glossary
from editor.suggest.aligning.aligning import align
from editor.suggest.aligning.bead import DOUBTFUL, SURE, Bead, Piece
from editor.suggest.aligning.looks import Line
from editor.text.sentences import chinese_sentences, english_sentences

BREAK = "\n"
"""What stands between two English lines in one block."""


@dataclass(frozen=True, slots=True)
class Row:
    """A Chinese block beside its English; `block` is `None` for English that has no Chinese.

    `kind` is what the row is on the page. `score` says how surely the two belong together, 0 to 1;
    `settled` that a person has put them so. `undivided` says that the English stands for the next
    row too, and could not be divided.
    """

    block: Block | None
    draft: Text = field(default_factory=Text)
    kind: BlockKind = BlockKind.PARAGRAPH
    score: float = 0.0
    settled: bool = False
    undivided: bool = False

    @property
    def is_pair(self) -> bool:
        """Tell whether there is something on both sides."""
        return self.block is not None and bool(self.draft)

    @property
    def is_sure(self) -> bool:
        """Tell whether it may be remembered as it is."""
        return self.is_pair and not self.undivided and (self.settled or self.score >= SURE)

    @property
    def is_doubtful(self) -> bool:
        """Tell whether somebody should look at it."""
        if self.settled:
            return False
        return not self.is_pair or self.undivided or self.score < DOUBTFUL


Rows = tuple[Row, ...]


def rows_of(
    blocks: Sequence[Block], lines: Sequence[Line], beads: Sequence[Bead], terms: Glossary | None
) -> Rows:
    """Return the rows that beads of blocks and lines make.

    English lines for one block are joined with a line break; one for several blocks is divided
    between its sentences, or stays whole in the first.
    """
    found: list[Row] = []
    for bead in beads:
        ours = [blocks[number] for number in bead.sources]
        theirs = [lines[number] for number in bead.drafts]
        if not ours:
            found += (Row(None, line.text, line.kind) for line in theirs)
            continue
        english = joined((line.text for line in theirs), BREAK)
        parts = divided(ours, english, terms) if len(ours) > 1 and english else None
        undivided = bool(english) and len(ours) > 1 and parts is None
        parts = parts or [english, *(Text() for _ in ours[1:])]
        for place, (block, part) in enumerate(zip(ours, parts, strict=True)):
            score = bead.score if part else 0.0
            whole = undivided and not place
            found.append(Row(block, part, block.kind, score, undivided=whole))
    return tuple(found)


def divided(
    blocks: Sequence[Block], english: Text, terms: Glossary | None = None
) -> list[Text] | None:
    """Return the parts of an English text that stand for several blocks, between two sentences.

    `None` where it does not come apart there for certain.
    """
    ours = [chinese_sentences(block.source.plain) for block in blocks]
    theirs = english_sentences(english.plain)
    sentences = [Piece(text) for side in ours for text in side]
    beads = align(sentences, [Piece(text) for text in theirs], terms)
    cuts = [0]
    begun = 0
    for block in ours[:-1]:
        begun += len(block)
        at = _cut(beads, begun)
        if at is None:
            return None
        cuts.append(sum(map(len, theirs[:at])))
    cuts.append(len(english))
    return [english.cut(a, b).stripped() for a, b in pairwise(cuts)]


def _cut(beads: Sequence[Bead], source: int) -> int | None:
    """Return before which English sentence a Chinese one begins, if the pairs about it are sure."""
    for before, after in pairwise(beads):
        if after.sources.start == source and before.sources.stop == source:
            sure = not (before.is_doubtful or after.is_doubtful)
            return after.drafts.start if sure else None
    return None


def article_of(article: Article, rows: Sequence[Row]) -> Article:
    """Return the article with the English of its rows; English alone becomes a block of its own.

    Such a block goes behind the block before it, and never into a table or behind a byline that
    runs into its paragraph.
    """
    drafts = {row.block.id: row.draft for row in rows if row.block is not None}
    added = _added(article, rows)
    blocks = [*added.get("", ())]
    for block in article.blocks:
        draft = drafts.get(block.id)
        blocks.append(replace(block, draft=draft, provenance=None) if draft else block)
        blocks += added.get(block.id, ())
    return replace(article, blocks=tuple(blocks))


def _added(article: Article, rows: Sequence[Row]) -> dict[str, list[Block]]:
    behind = _ends(article.blocks)
    added: dict[str, list[Block]] = {}
    last = ""
    for row in rows:
        if row.block is not None:
            last = row.block.id
        elif row.draft:
            kind = _FREE.get(row.kind, row.kind)
            level = 1 if kind is BlockKind.HEADING else 0
            block = Block(new_block_id(), kind, draft=row.draft, level=level)
            added.setdefault(behind.get(last, last), []).append(block)
    return added


_FREE = {BlockKind.TABLE_CELL: BlockKind.PARAGRAPH, BlockKind.IMAGE: BlockKind.PARAGRAPH}
"""What English becomes that looks like something only the Chinese page can show."""


def _ends(blocks: Sequence[Block]) -> dict[str, str]:
    """Return behind which block something goes that must not go directly behind one."""
    ends: dict[str, str] = {}
    end = ""
    for block, after in reversed(list(pairwise(blocks))):
        same_table = block.cell and after.cell and block.cell.table == after.cell.table
        if not (same_table or block.run_in):
            end = ""
            continue
        end = end or after.id
        ends[block.id] = end
    return ends


# What a person can do to rows


def exchange(rows: Rows, at: int, other: int) -> Rows:
    """Let the English of two rows change places; a row left with nothing goes."""
    one, two = rows[at], rows[other]
    changed = list(rows)
    changed[at] = _settled(one, two.draft)
    changed[other] = _settled(two, one.draft)
    return _kept(changed)


def join_next(rows: Rows, at: int) -> Rows:
    """Put the English of the next row behind this row's, after a line break."""
    both = [text for text in (rows[at].draft, rows[at + 1].draft) if text]
    changed = list(rows)
    changed[at] = _settled(rows[at], joined(both, BREAK))
    changed[at + 1] = _settled(rows[at + 1], Text())
    return _kept(changed)


def split(rows: Rows, at: int, place: int) -> Rows:
    """Cut a row's English at a code point; what is behind it goes to the next row.

    Where that has English already, a row of its own is made for it.
    """
    row = rows[at]
    first, second = row.draft.cut(0, place).stripped(), row.draft.cut(place).stripped()
    if not first or not second:
        return rows
    changed = list(rows)
    changed[at] = _settled(row, first)
    if at + 1 < len(rows) and not rows[at + 1].draft:
        changed[at + 1] = _settled(rows[at + 1], second)
    else:
        changed.insert(at + 1, Row(None, second, _FREE.get(row.kind, row.kind), settled=True))
    return tuple(changed)


def take_out(rows: Rows, at: int) -> Rows:
    """Leave a row's English out of the article."""
    changed = list(rows)
    changed[at] = _settled(rows[at], Text())
    return _kept(changed)


def settle(rows: Rows, at: int) -> Rows:
    """Say that a row is right as it stands."""
    changed = list(rows)
    changed[at] = replace(rows[at], settled=True, undivided=False)
    return tuple(changed)


def _settled(row: Row, draft: Text) -> Row:
    return replace(row, draft=draft, settled=True, undivided=False)


def _kept(rows: Sequence[Row]) -> Rows:
    return tuple(row for row in rows if row.block is not None or row.draft)

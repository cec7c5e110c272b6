"""The article: ordered blocks and the facts about it."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from editor.article.decisions import Decisions
from editor.article.provenance import Provenance
from editor.article.text import Text


class BlockKind(StrEnum):
    """What a block is on the page."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    DATELINE = "dateline"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    IMAGE = "image"
    CAPTION = "caption"
    SIGNOFF = "signoff"
    OTHER = "other"


class Stage(StrEnum):
    """How far an article has come."""

    DRAFTING = "drafting"
    IN_REVIEW = "in_review"
    SIGNED = "signed"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell's place: which table of the article, and zero-based row and column in it."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """An image on the page; its bytes are an `Asset` of the workspace, named by SHA-256.

    Width and height are pixels, 0 when unknown. `asset` is empty when the page named an image whose
    bytes were not there; `name` is then the address it gave.
    """

    asset: str
    media_type: str = ""
    width: int = 0
    height: int = 0
    alt: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Asset:
    """The bytes of an image. `id` is their SHA-256 in hex."""

    id: str
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of the page: what is edited, reviewed, anchored and locked.

    `level` is a heading's level (1 = the highest below the title) or a list item's depth (0 = the
    outermost); `ordered` says that a list item is numbered; `run_in` that a byline opens the
    paragraph after it. `cell` is set for table cells only, `picture` for images only.
    `provenance` is set while no person has made the draft their own.
    """

    id: str
    kind: BlockKind
    source: Text = field(default_factory=Text)
    draft: Text = field(default_factory=Text)
    level: int = 0
    ordered: bool = False
    run_in: bool = False
    cell: Cell | None = None
    picture: Picture | None = None
    provenance: Provenance | None = None


class Role(StrEnum):
    """What a credited person did, or that the credit names where the text comes from."""

    TEXT = "text"
    PHOTO = "photo"
    SOURCE = "source"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Credit:
    """One person of a byline; several departments are joined by 、 in `unit`."""

    role: Role
    name: str
    unit: str = ""


class ChainUnit(StrEnum):
    """Who runs a sign-off chain: the department, the university (or government), or nobody said."""

    DEPARTMENT = "department"
    UNIVERSITY = "university"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One printed step of a sign-off chain: its label (初审), the person, the person's unit."""

    label: str
    name: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """A sign-off chain as the page prints it."""

    unit: ChainUnit
    steps: tuple[ChainStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page says about the article.

    `date` is ISO 8601, local time, to the precision printed ("2026-05-21T16:05" or "2026-05-21");
    `hits` the page's counter; `origin` the printed source (新闻网); `address` where the page was.
    """

    date: str | None = None
    hits: int | None = None
    origin: str | None = None
    credits: tuple[Credit, ...] = ()
    chains: tuple[Chain, ...] = ()
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One news release. `id` is empty until a workspace has stored it."""

    id: str = ""
    blocks: tuple[Block, ...] = ()
    facts: Facts = field(default_factory=Facts)
    stage: Stage = Stage.DRAFTING
    decisions: Decisions = field(default_factory=Decisions)

    @property
    def title(self) -> str:
        """The Chinese title, or the first words of the article when it has none."""
        texts = (b.source.plain for b in self.blocks if b.kind is BlockKind.TITLE)
        title = next(texts, "") or next((b.source.plain for b in self.blocks if b.source), "")
        return " ".join(title.split())[:80]

    def row(self, block_id: str) -> int:
        """Return a block's place. Raise `KeyError` for an id that is not in the article."""
        for row, block in enumerate(self.blocks):
            if block.id == block_id:
                return row
        raise KeyError(block_id)

    def with_block(self, row: int, block: Block) -> "Article":
        """Return the article with the block at a row replaced."""
        return self.with_blocks(row, row + 1, (block,))

    def with_blocks(self, start: int, end: int, blocks: tuple[Block, ...]) -> "Article":
        """Return the article with the rows [start, end) replaced by other blocks."""
        return replace(self, blocks=(*self.blocks[:start], *blocks, *self.blocks[end:]))

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield every block's plain Chinese and English."""
        for block in self.blocks:
            yield block.source.plain, block.draft.plain


def new_block_id() -> str:
    """Return an id for a block born after the import, unlike any other one ever given out."""
    return "b" + uuid.uuid4().hex[:12]

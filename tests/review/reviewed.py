"""An invented article that went out, and the copies that came back, as values."""

from dataclasses import dataclass, replace

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.review.change import Copy
from editor.review.comparing import compare
from editor.review.export import Export, Layout, SentRow
from editor.review.mapped import Leftover, MappedBlock, Mapping
from editor.review.merging import review
from editor.review.proposal import Review
from editor.review.returned import Piece, Returned, ReturnedComment, ReturnedRow, Span, Stamp, Strip

LIN = Stamp("Lin Siyuan", "2026-05-21T09:00:00Z")
CHEN = Stamp("Chen Mo", "2026-05-22T10:30:00Z")
WU = Stamp("Wu Fang", "2026-05-23T14:00:00Z")
MOVED = Stamp("Lin Siyuan", "2026-05-21T09:00:00Z", "m1")

AT = "2026-05-24T08:00:00Z"
"""When the desk decides."""


def ins(text: str, by: Stamp = LIN) -> Piece:
    return Piece(text, inserted=by)


def gone(text: str, by: Stamp = LIN) -> Piece:
    return Piece(text, deleted=by)


def article(*drafts: str) -> Article:
    blocks = (
        Block(f"b{n}", BlockKind.PARAGRAPH, Text(f"第{n}段。"), Text(draft))
        for n, draft in enumerate(drafts, 1)
    )
    return Article("a1", tuple(blocks))


def sent(of: Article, number: int = 1, **others: object) -> Export:
    rows = tuple(
        SentRow(b.id, f"{n:03d}-AA", b.source.plain, b.draft.plain)
        for n, b in enumerate(of.blocks, 1)
    )
    made = Export(
        f"e{number}", of.id, "d1", number, f"LZPU-0001-r{number}", Layout.BILINGUAL, "",
        f"2026-05-{number:02d}T08:00:00Z", rows,
    )  # fmt: skip
    return replace(made, **others)  # type: ignore[arg-type]


@dataclass
class Reviewer:
    """Fills the rows of an export with pieces and sends it back."""

    export: Export
    by: Stamp = LIN

    def copy(
        self,
        drafts: dict[str, list[Piece]] | None = None,
        *,
        sources: dict[str, str] | None = None,
        without: tuple[str, ...] = (),
        order: tuple[str, ...] = (),
        extra: tuple[tuple[str, str, str], ...] = (),
        comments: tuple[ReturnedComment, ...] = (),
        name: str = "",
    ) -> Copy:
        """Return the copy: other words in rows, rows left out, moved, or put in (after, zh, en)."""
        by_id = {row.block: row for row in self.export.rows}
        kept = order or tuple(block for block in by_id if block not in without)
        rows = [self._row(by_id[block], drafts or {}, sources or {}) for block in kept]
        mapped = [_mapped(block, rows[n], n) for n, block in enumerate(kept)]
        leftovers = []
        for after, chinese, english in extra:
            leftovers.append(
                Leftover(
                    (Span(len(rows), 2, 0, len(english)),),
                    (Span(len(rows), 1, 0, len(chinese)),),
                    after,
                )
            )
            rows.append(_cells("", Strip((Piece(chinese),)), Strip((Piece(english),))))
        file = Returned(
            "copy.docx", f"{name or self.by.author}-{self.export.id}", "Word", self.by.author,
            self.by.date, rows=tuple(rows), comments=comments,
        )  # fmt: skip
        numbers = {row.block: n for n, row in enumerate(self.export.rows)}
        mapping = Mapping(
            tuple(sorted(mapped, key=lambda one: numbers[one.block])),
            tuple(without),
            tuple(leftovers),
            order=kept,
        )
        return compare(self.export, file, mapping)

    def _row(
        self, row: SentRow, drafts: dict[str, list[Piece]], sources: dict[str, str]
    ) -> ReturnedRow:
        pieces = drafts.get(row.block, [Piece(row.draft)])
        chinese = sources.get(row.block, row.source)
        return _cells(row.label, Strip((Piece(chinese),)), Strip(tuple(pieces)))


def _cells(label: str, source: Strip, draft: Strip) -> ReturnedRow:
    return ReturnedRow((Strip((Piece(label),)), source, draft), table=0)


def _mapped(block: str, row: ReturnedRow, number: int) -> MappedBlock:
    return MappedBlock(
        block,
        (Span(number, 2, 0, len(row.cells[2].raw)),),
        (Span(number, 1, 0, len(row.cells[1].raw)),),
    )


def merged(of: Article, export: Export, *copies: Copy) -> Review:
    return review(of, [export], copies)


def drafts(of: Article) -> list[str]:
    return [block.draft.plain for block in of.blocks]

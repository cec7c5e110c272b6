"""What a reviewer did, in the words the desk should read it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from editor.review.change import ChangeKind, Copy, Question, RemarkKind, Side
from editor.review.export import Layout, SentComment
from tests.office.article import SENT

Step: TypeAlias = Sequence[Any]

LUO, ZHOU, LIANG = "罗雪梅", "Zhou Min 周敏", "梁海波"


@dataclass(frozen=True)
class Edit:
    """Words of a block's English, or of `text`, that one reviewer changed.

    `behind` are the words it stands behind: needed for an insertion, else where `before` is not
    the first of its kind.
    """

    block: str
    before: str = ""
    after: str = ""
    behind: str = ""
    author: str = LUO
    tracked: bool = True
    kind: ChangeKind | None = None
    source: str = ""
    text: str = ""

    @property
    def start(self) -> int:
        """Where it begins."""
        if self.kind in _OF_ROWS:
            return 0
        text = self.text or SENT[self.block]
        place = text.index(self.behind) + len(self.behind)
        return text.index(self.before, place) if self.before else place

    @property
    def told(self) -> tuple[str, ...]:
        """What of it is compared."""
        kind = self.kind or _kind(self.before, self.after)
        said = (self.block, kind, str(self.start), self.before, self.after, self.source)
        return (*said, self.author, "tracked" if self.tracked else "untracked")


_OF_ROWS = (ChangeKind.ROW_DELETED, ChangeKind.ROW_INSERTED, ChangeKind.ROW_MOVED)


def _kind(before: str, after: str) -> ChangeKind:
    if before and after:
        return ChangeKind.REPLACE
    return ChangeKind.DELETE if before else ChangeKind.INSERT


@dataclass(frozen=True)
class Said:
    """A comment that should be read.

    `answers` are the words of the comment it answers, or what our own comment was about.
    """

    block: str
    text: str
    anchor: str = ""
    author: str = LUO
    side: Side = Side.DRAFT
    resolved: bool = False
    answers: str = ""
    kind: RemarkKind = RemarkKind.COMMENT

    @property
    def told(self) -> tuple[str, ...]:
        """What of it is compared."""
        state = "resolved" if self.resolved else "open"
        place = (self.block, self.side, self.anchor)
        return (*place, self.author, self.text, state, self.answers, self.kind)


@dataclass(frozen=True)
class Case:
    """One returned file: what was done to it, and what must be read from it.

    `edits` is None where only the texts matter, not how they are told apart.
    `views` gives the base and final text of blocks where `edits` do not make them up, `unplaced`
    the texts that stand outside of the rows; `mapped` is None where it does not matter.
    """

    name: str
    steps: Sequence[Step]
    edits: tuple[Edit, ...] | None = ()
    said: tuple[Said, ...] = ()
    views: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    unplaced: tuple[str, ...] = ()
    signoffs: tuple[tuple[int, str, str], ...] = ()
    layout: Layout = Layout.BILINGUAL
    comments: tuple[SentComment, ...] = ()
    mapped: int | None = 12
    question: Question = Question.NONE

    @property
    def is_page(self) -> bool:
        """Whether it is the English page, which leaves out what has no English."""
        return self.layout is Layout.ENGLISH

    def texts(self) -> dict[str, tuple[str, str]]:
        """Return the base and final texts of the blocks that were touched."""
        of_words = [e for e in self.edits or () if e.kind is None]
        made = {
            edit.block: (
                _applied(edit.block, [e for e in of_words if not e.tracked]),
                _applied(edit.block, of_words),
            )
            for edit in of_words
        }
        return made | dict(self.views)


def _applied(block: str, edits: Sequence[Edit]) -> str:
    text = SENT[block]
    for edit in sorted((e for e in edits if e.block == block), key=lambda e: -e.start):
        text = text[: edit.start] + edit.after + text[edit.start + len(edit.before) :]
    return text


def changes_of(copy: Copy) -> list[tuple[str, ...]]:
    """Return a copy's changes as `Edit.told` has them; what only looks different left out."""
    return sorted(
        (
            *(c.block, c.kind, str(0 if c.kind in _OF_ROWS else c.start)),
            *(c.before, c.after, c.source),
            *(c.author, "tracked" if c.tracked else "untracked"),
        )
        for c in copy.changes
        if c.kind is not ChangeKind.FORMAT
    )


def remarks_of(copy: Copy) -> list[tuple[str, ...]]:
    """Return a copy's remarks as `Said.told` has them."""
    texts = {remark.id: remark.text for remark in copy.remarks}
    return sorted(
        (
            *(r.block, r.side, r.anchor, r.author, r.text),
            "resolved" if r.resolved else "open",
            texts.get(r.reply_to, r.about),
            r.kind,
        )
        for r in copy.remarks
    )


def views_of(copy: Copy) -> dict[str, tuple[str, str]]:
    """Return the base and final texts of the blocks a copy changed, without spaces at the end."""
    return {view.block: (view.base.rstrip(), view.final.rstrip()) for view in copy.views}

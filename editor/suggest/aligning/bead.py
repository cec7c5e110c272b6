"""What is aligned, and what comes of it."""

from dataclasses import dataclass

from editor.article.article import BlockKind


@dataclass(frozen=True, slots=True)
class Piece:
    """A block's or a sentence's text; `kind` is what it is on the page, `None` where unknown.

    Pieces that have a `place`, such as the row of a table, belong only to pieces of the same one.
    """

    text: str
    kind: BlockKind | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Bead:
    """Chinese pieces and the English ones that stand for them, as places in the two lists.

    One of the two ranges may be empty: Chinese that was not translated, English that was added.
    `score` says how surely they belong together, 0 to 1; it is 0 where one side is empty.
    """

    sources: range
    drafts: range
    score: float = 0.0

    @property
    def is_pair(self) -> bool:
        """Tell whether there is something on both sides."""
        return bool(self.sources and self.drafts)

    @property
    def is_sure(self) -> bool:
        """Tell whether nobody needs to look at it before it is remembered."""
        return self.is_pair and self.score >= SURE

    @property
    def is_doubtful(self) -> bool:
        """Tell whether somebody should look at it: it stands alone, or may be no pair."""
        return not self.is_pair or self.score < DOUBTFUL


SURE = 0.8
"""From this score on a pair is taken for one without being looked at."""

DOUBTFUL = 0.5
"""Below this score a pair is as likely none."""

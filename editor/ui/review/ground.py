"""What the cards of a review are told against: the article's rows, and whose file is whose."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.article.article import Article
from editor.review.proposal import Author, Review


@dataclass(frozen=True, slots=True)
class Ground:
    """An article by its blocks' ids, and the names of the returned files by their copies' ids."""

    article: Article
    rows: Mapping[str, int] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, review: Review, article: Article) -> "Ground":
        """Return the ground of a review."""
        rows = {block.id: row for row, block in enumerate(article.blocks)}
        return cls(article, rows, {copy.copy: copy.name for copy in review.copies})

    def row(self, block: str) -> int:
        """Return a block's row, counted from 0; -1 for one that is not in the article."""
        return self.rows.get(block, -1)

    def number(self, block: str) -> str:
        """Return a block's row as it is said to a person, counted from 1."""
        return str(self.rows[block] + 1) if block in self.rows else "?"

    def draft(self, block: str) -> str:
        """Return a block's English; nothing for one that is not in the article."""
        row = self.rows.get(block)
        return "" if row is None else self.article.blocks[row].draft.plain

    def name(self, author: Author) -> str:
        """Return what an author is called: by name, else by the file he returned, else nothing."""
        return author.name or self.files.get(author.copy, "")

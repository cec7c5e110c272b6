"""How long the article on the desk is, kept up to date row by row."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from editor.article.article import Block
from editor.text.counting import chinese_characters, english_words


@dataclass(slots=True)
class Counts:
    """Chinese characters, English words, and blocks with Chinese and with English, in all."""

    chinese: int = 0
    english: int = 0
    draftable: int = 0
    drafted: int = 0
    _rows: list[tuple[int, int, int, int]] = field(default_factory=list)

    def begin(self, blocks: Sequence[Block]) -> None:
        """Count an article anew."""
        self.chinese = self.english = self.draftable = self.drafted = 0
        self._rows = []
        self.change(0, 0, blocks)

    def change(self, first: int, before: int, blocks: Sequence[Block]) -> None:
        """Put the counts of other blocks in place of those of `before` rows from `first` on."""
        counted = [_counted(block) for block in blocks]
        for row in self._rows[first : first + before]:
            self._add(row, -1)
        for row in counted:
            self._add(row, 1)
        self._rows[first : first + before] = counted

    def _add(self, row: tuple[int, int, int, int], sign: int) -> None:
        chinese, english, draftable, drafted = row
        self.chinese += sign * chinese
        self.english += sign * english
        self.draftable += sign * draftable
        self.drafted += sign * drafted


def _counted(block: Block) -> tuple[int, int, int, int]:
    source, draft = block.source.plain, block.draft.plain
    has_source = bool(source.strip())
    return (
        chinese_characters(source),
        english_words(draft),
        int(has_source),
        int(has_source and bool(draft.strip())),
    )

"""How many words and blocks an article has, for the list of articles."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from editor.article.article import Block
from editor.text.counting import english_words


@dataclass(frozen=True, slots=True)
class Tally:
    """English words; blocks; blocks with Chinese to be written in English; blocks with English."""

    words: int
    blocks: int
    draftable: int
    drafted: int

    def row(self) -> dict[str, int]:
        """Return the counts by the names of the table's columns."""
        return asdict(self)


def tally(blocks: Iterable[Block]) -> Tally:
    """Count blocks and the words of their drafts."""
    words = count = draftable = drafted = 0
    for block in blocks:
        count += 1
        draftable += bool(block.source.plain)
        if block.draft.plain:
            drafted += 1
            words += english_words(block.draft.plain)
    return Tally(words, count, draftable, drafted)

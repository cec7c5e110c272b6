"""Which entries are which blocks, while it is being found out."""

from bisect import insort
from dataclasses import dataclass, field


@dataclass(slots=True)
class Matching:
    """The state of the mapping: its steps put entries and blocks together, and none takes back.

    `of_block` holds the entries of a block by number, in the order of the file; several when its
    row was split. `of_entry` holds the blocks of an entry; several when rows were merged. `claims`
    says of entries that are no block which one they pretend to be: copied rows, parts of split
    ones. `lender` names, by block, the entry in which its English alone stands: its own row is
    there, but the cells of two rows were merged.
    """

    of_block: dict[str, list[int]] = field(default_factory=dict)
    of_entry: dict[int, list[str]] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    by_content: set[str] = field(default_factory=set)
    claims: dict[int, str] = field(default_factory=dict)
    lender: dict[str, int] = field(default_factory=dict)

    def put(self, entry: int, block: str, confidence: float) -> None:
        """Take an entry for a block or for a part of it."""
        entries = self.of_block.setdefault(block, [])
        insort(entries, entry)
        self.of_entry.setdefault(entry, []).append(block)
        self.confidence[block] = min(confidence, self.confidence.get(block, 1.0))

    def lent(self, entry: int) -> list[str]:
        """Return the blocks whose English alone stands in an entry."""
        if not self.lender:
            return []
        return [block for block, number in self.lender.items() if number == entry]

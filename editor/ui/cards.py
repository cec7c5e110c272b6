"""The cards of a block's terms: one a term, numbered as Alt+1 … Alt+9 insert them."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.glossary.usage import Use
from editor.workflow import RowTerm


@dataclass(frozen=True, slots=True)
class Card:
    """A term of the current block, however often it stands there.

    `number` counts from 1, in the order of the Chinese: it does not change while the English is
    written. `use` is the first use found in the English; `None` when there is none.
    """

    number: int
    term: RowTerm
    use: Use | None

    @property
    def zh(self) -> str:
        """What stands in the Chinese."""
        return self.term.match.zh

    @property
    def en(self) -> str:
        """The English it calls for."""
        return self.term.match.en


def cards(terms: Sequence[RowTerm]) -> tuple[Card, ...]:
    """Return one card for each different term, in the order of the Chinese."""
    first: dict[tuple[str, str], RowTerm] = {}
    used: dict[tuple[str, str], Use] = {}
    for term in terms:
        key = (term.match.zh, term.match.en)
        first.setdefault(key, term)
        if term.use is not None:
            used.setdefault(key, term.use)
    return tuple(
        Card(number, term, used.get(key)) for number, (key, term) in enumerate(first.items(), 1)
    )

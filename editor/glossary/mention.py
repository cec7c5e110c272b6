"""First mention: a term in full with its abbreviation in brackets, then by the abbreviation alone.

"Lingjiang Polytechnic University (LJPU)" stands in the first paragraph that names the university,
"LJPU" behind it, inside titles too: CPC LJPU Committee. Titles, captions and lines of facts never
define an abbreviation; the article's title, before all, has the full name. What stands where
follows from the blocks alone, so it is right again as soon as they are moved.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from editor.article.article import Block, BlockKind
from editor.glossary.folding import folded
from editor.glossary.grammar.english import with_article
from editor.glossary.term import Match, Term

DEFINING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.OTHER})
"""The kinds of blocks whose first mention of a term defines its abbreviation."""

Place = tuple[int, int]
"""A row of the article, and where in its Chinese."""

Matches = Callable[[Block], Sequence[Match]]


class Mentions:
    """Where the abbreviations of one article are defined, found when first asked for.

    `matches` reads a block; it is asked only for blocks in whose Chinese a term in question stands.
    `abbreviated` are the terms with an abbreviation that may stand inside longer titles.
    """

    def __init__(
        self, blocks: Sequence[Block], matches: Matches, abbreviated: Iterable[Term] = ()
    ) -> None:
        self._blocks = blocks
        self._matches = matches
        self._abbreviated = tuple(abbreviated)
        self._defined: dict[str, Place | None] = {}

    def english(self, row: int, match: Match) -> str:
        """Return the English to put for a match in a row."""
        here = (row, match.start)
        if _defines(match):
            return self._mentioned(here, match)
        english = match.en
        if match.term.zh != match.zh:  # a pattern: an institution may stand inside
            for term in self._abbreviated:
                if term.en in english and self._is_behind(here, term):
                    english = _shortened(english, term)
        return english

    def _mentioned(self, here: Place, match: Match) -> str:
        term = match.term
        if self._is_behind(here, term):
            return term.abbreviation
        if self._place(term) == here:
            return f"{match.en} ({term.abbreviation})"
        return match.en

    def _is_behind(self, here: Place, term: Term) -> bool:
        place = self._place(term)
        return place is not None and place < here

    def _place(self, term: Term) -> Place | None:
        if term.zh not in self._defined:
            self._defined[term.zh] = next(self._places(term), None)
        return self._defined[term.zh]

    def _places(self, term: Term) -> Iterator[Place]:
        for row, block in enumerate(self._blocks):
            if block.kind not in DEFINING or term.zh not in folded(block.source.plain):
                continue
            for match in self._matches(block):
                if _defines(match) and match.term.zh == term.zh:
                    yield row, match.start


def mentions(rows: Sequence[tuple[Block, Sequence[Match]]]) -> tuple[tuple[str, ...], ...]:
    """Return the English to put for every match of every row of an article, in its order."""
    read = {id(block): matches for block, matches in rows}
    named = {match.term.zh: match.term for matches in read.values() for match in matches}
    abbreviated = (term for term in named.values() if term.abbreviation)
    found = Mentions([block for block, _ in rows], lambda block: read[id(block)], abbreviated)
    return tuple(
        tuple(found.english(row, match) for match in matches)
        for row, (_, matches) in enumerate(rows)
    )


def _defines(match: Match) -> bool:
    """Tell whether a match is a term by its full name, and the term has an abbreviation."""
    term = match.term
    is_full = bool(term.abbreviation) and folded(match.zh) == folded(term.zh)
    return is_full and term.abbreviation not in match.en


def _shortened(english: str, term: Term) -> str:
    whole = english.replace(with_article(term.en), term.abbreviation)
    return whole.replace(term.en, term.abbreviation)

"""The parts of a Chinese text whose English is given: terms, and people said with their titles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.glossary.term import Match, Phrase, Strictness, Term, TermStatus


@dataclass(frozen=True, slots=True)
class Piece:
    """Code points [start, end) of a Chinese text, their English, and the matches inside."""

    start: int
    end: int
    en: str
    matches: tuple[Match, ...]

    @property
    def whole(self) -> Match:
        """The piece as one match, so that its English can be looked for as a whole."""
        if len(self.matches) == 1 and self.matches[0].en == self.en:
            return self.matches[0]
        zh = "".join(match.zh for match in self.matches)
        return Match(self.start, self.end, zh, self.en, Term(zh, self.en))


def pieces_in(matches: Sequence[Match], phrases: Sequence[Phrase] = ()) -> tuple[Piece, ...]:
    """Return the parts whose English is demanded, in order: phrases, and the terms outside them.

    Terms that are only hints or not yet approved are left out, and so are phrases put together by
    guess; a title made by rule is put in, better than an engine's own, and told by `verify`.
    """
    whole = [*_phrase_pieces(matches, phrases)]
    within = {match for piece in whole for match in piece.matches}
    single = [
        Piece(match.start, match.end, match.en, (match,))
        for match in matches
        if match not in within and is_demanded(match)
    ]
    return tuple(sorted((*whole, *single), key=lambda piece: piece.start))


def is_demanded(match: Match) -> bool:
    """Tell whether the English of a match must be in the draft."""
    term = match.term
    is_approved = term.status in {TermStatus.PREFERRED, TermStatus.ADMITTED}
    return bool(match.en.strip()) and is_approved and term.check is Strictness.STRICT


def _phrase_pieces(matches: Sequence[Match], phrases: Sequence[Phrase]) -> Iterator[Piece]:
    free = 0
    for phrase in sorted(phrases, key=lambda phrase: phrase.start):
        inside = tuple(m for m in matches if phrase.start <= m.start and m.end <= phrase.end)
        is_cut = any(m.start < edge < m.end for m in matches for edge in (phrase.start, phrase.end))
        if phrase.sure and phrase.start >= free and inside and phrase.en.strip() and not is_cut:
            free = phrase.end
            yield Piece(phrase.start, phrase.end, phrase.en, inside)

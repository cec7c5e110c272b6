"""Which parts of a text are put in, and what of them an engine's English must have."""

import pytest

from editor.glossary.matching import Matcher
from editor.glossary.term import Match, Phrase, Strictness, Term, TermStatus
from editor.suggest.masking.pieces import pieces_in
from editor.suggest.masking.verifying import verify

MAYOR = Term("副市长", "Vice Mayor", forbidden=("Sub-Mayor",))
COLLEGE = Term("产业学院", "industry college")
TERMS = (MAYOR, COLLEGE)
TEXT = "副市长参观产业学院。"


def test_a_phrase_takes_the_place_of_its_terms() -> None:
    text = "副市长方立成参观产业学院"
    matches = Matcher([*TERMS, Term("方立成", "Fang Licheng")]).matches(text)
    phrase = Phrase(0, 6, "Vice Mayor Fang Licheng")
    pieces = pieces_in(matches, (phrase,))
    assert [piece.en for piece in pieces] == ["Vice Mayor Fang Licheng", "industry college"]
    assert verify(matches, pieces, "Vice Mayor Fang Licheng saw an industry college.").is_clean
    reworded = verify(matches, pieces, "Fang Licheng, the Vice Mayor, saw it.")
    assert [match.zh for match in reworded.missing] == ["产业学院"]


@pytest.mark.parametrize(
    "term",
    [
        Term("副市长", "Vice Mayor", check=Strictness.HINT),
        Term("副市长", "Vice Mayor", status=TermStatus.PROPOSED),
        Term("副市长", " "),
    ],
)
def test_what_is_not_demanded_is_not_put_in(term: Term) -> None:
    match = Match(0, 3, "副市长", term.en, term)
    assert pieces_in([match]) == ()
    assert verify([match], (), "Nobody came.").is_clean


def test_english_made_by_rule_is_put_in_and_told() -> None:
    match = Match(0, 3, "副市长", "Vice Mayor", MAYOR, sure=False)
    pieces = pieces_in([match])
    assert [piece.en for piece in pieces] == ["Vice Mayor"]
    assert verify([match], pieces, "Nobody came.").missing == (match,)
    verdict = verify([match], pieces, "The Vice Mayor came.")
    assert (verdict.missing, verdict.derived, verdict.is_clean) == ((), (match,), False)


def test_unsure_and_empty_phrases_are_not_put_in() -> None:
    matches = Matcher(TERMS).matches(TEXT)
    unsure, empty = Phrase(0, 3, "A", sure=False), Phrase(3, 5, "B")
    assert [p.en for p in pieces_in(matches, (unsure, empty))] == ["Vice Mayor", "industry college"]


TALK = "副市长方立成和副市长何清参观产业学院"
PEOPLE = (Term("方立成", "Fang Licheng"), Term("何清", "He Qing"))
WHO = (Phrase(0, 6, "Vice Mayor Fang Licheng"), Phrase(7, 12, "Vice Mayor He Qing"))


@pytest.mark.parametrize(
    ("english", "missing"),
    [
        ("Vice Mayor Fang Licheng and Vice Mayor He Qing saw industry colleges.", []),
        ("Vice Mayor Fang Licheng and He Qing, Vice Mayor, saw an industry college.", []),
        ("Vice Mayors Fang Licheng and He Qing saw an industry college.", ["副市长"]),
        ("Fang Licheng, Vice Mayor, and He Qing saw an industry college.", ["副市长"]),
        ("Vice Mayor Fang Licheng and Vice Mayor He saw an industry college.", ["何清"]),
        ("Vice Mayor Fang Licheng and Vice Mayor He Qing came.", ["产业学院"]),
        ("Nobody came.", ["副市长", "方立成", "副市长", "何清", "产业学院"]),
    ],
)
def test_phrases_may_be_reworded_but_keep_their_words(english: str, missing: list[str]) -> None:
    matches = Matcher([*TERMS, *PEOPLE]).matches(TALK)
    verdict = verify(matches, pieces_in(matches, WHO), english)
    assert [match.zh for match in verdict.missing] == missing


def test_forbidden_english_is_told() -> None:
    matches = Matcher(TERMS).matches(TEXT)
    verdict = verify(matches, pieces_in(matches), "The Sub-Mayor saw an industry college.")
    assert [misuse.form for misuse in verdict.forbidden] == ["Sub-Mayor"]
    assert not verdict.is_clean

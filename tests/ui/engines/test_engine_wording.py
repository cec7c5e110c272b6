"""A test of an engine, told in sentences."""

from editor.suggest.engines.access import Need
from editor.suggest.engines.engine import Mode
from editor.suggest.engines.failure import Cause, Failure
from editor.suggest.masking.selfcheck import ModeRate, SelfCheck
from editor.ui.engines.wording import NEEDS, check_said
from editor.ui.language import said

DOWN = Failure(Cause.OFFLINE, "LibreTranslate")


def rate(mode: Mode, used: int, answered: int = 8) -> ModeRate:
    return ModeRate(mode, sent=8, answered=answered, whole=answered, used=used, wanted=18)


def told(check: SelfCheck) -> list[str]:
    return [said(sentence) for sentence in check_said("LibreTranslate", check)]


def test_the_best_way_is_told_first_and_the_others_after() -> None:
    assert told(SelfCheck((rate(Mode.INLINE, 11), rate(Mode.TOKEN, 17)))) == [
        "LibreTranslate answers.",
        "It obeys the glossary best with a code in the term's place: 17 of 18 terms.",
        "the English term in the Chinese: 11 of 18",
    ]


def test_an_engine_that_keeps_no_term_is_to_be_read_closely() -> None:
    assert "none of the glossary's terms" in told(SelfCheck((rate(Mode.INLINE, 0),)))[1]


def test_an_engine_that_cannot_be_reached_is_told_with_the_remedy() -> None:
    assert told(SelfCheck((), DOWN)) == [said(DOWN.message)]


def test_a_failure_in_between_is_told_last() -> None:
    sentences = told(SelfCheck((rate(Mode.INLINE, 11, answered=6),), DOWN))
    assert sentences[0] == "LibreTranslate answers."
    assert sentences[-2:] == ["Not every test sentence was answered:", said(DOWN.message)]


def test_every_need_has_a_word() -> None:
    assert set(NEEDS) == set(Need)

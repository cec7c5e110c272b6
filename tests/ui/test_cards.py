"""The cards' numbers: one a term, in the order of the Chinese."""

from editor.glossary.term import Match, Term
from editor.glossary.usage import Use
from editor.ui.cards import cards
from editor.workflow import RowTerm


def term(zh: str, en: str, start: int, use: Use | None = None) -> RowTerm:
    return RowTerm(Match(start, start + len(zh), zh, en, Term(zh, en)), use)


def test_a_term_has_one_card_and_keeps_its_place() -> None:
    shown = cards(
        [term("市长", "Mayor", 0), term("校长", "President", 3), term("市长", "Mayor", 9)]
    )
    assert [(card.number, card.zh) for card in shown] == [(1, "市长"), (2, "校长")]


def test_a_card_is_used_when_one_of_its_places_is() -> None:
    use = Use(4, 9, "Mayor")
    shown = cards([term("市长", "Mayor", 0), term("市长", "Mayor", 9, use)])
    assert shown[0].use is use


def test_one_chinese_with_two_english_has_two_cards() -> None:
    assert len(cards([term("主任", "Director", 0), term("主任", "Chair", 5)])) == 2


def test_no_terms_no_cards() -> None:
    assert cards(()) == ()

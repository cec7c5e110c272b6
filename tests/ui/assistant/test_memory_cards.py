"""Offers and mentions told as cards, without a window."""

import pytest
from PySide6.QtWidgets import QApplication

from editor.suggest.memory.memory import Hit, Mention
from editor.suggest.memory.substitution import Offer, Replacement
from editor.suggest.memory.unit import Unit
from editor.text.words import word_edits
from editor.ui.assistant.memory_cards import mention_cards, offer_cards
from editor.ui.assistant.memory_offers import MemoryOffer
from editor.ui.review.card import Deed, Look, Words

OLD, NEW = "共有35名学生获奖。", "共有48名学生获奖。"
UNIT = Unit(OLD, "35 students won prizes.", article="技能大赛", date="2026-03-12", stage="final")
STAGES = {"final": "Final review"}


def hit(score: float = 0.9, offer: Offer | None = None, unit: Unit = UNIT) -> Hit:
    made = offer or Offer("48 students won prizes.", (Replacement(0, 2, "35"),))
    return Hit(7, unit, score, word_edits(unit.source, NEW), made)


pytestmark = pytest.mark.usefixtures("qapp")


def test_a_card_says_how_alike_when_and_how_far_it_was_signed(qapp: QApplication) -> None:
    (card,) = offer_cards([MemoryOffer(hit())], STAGES)
    assert card.head == (Words("90 %", Look.NAME),)
    assert card.facts == "2026-03-12 · Final review"
    assert card.lines[-1] == (Words("技能大赛", Look.QUIET),)


def test_a_stage_the_plan_no_longer_has_is_told_by_its_id() -> None:
    (card,) = offer_cards([MemoryOffer(hit())])
    assert card.facts == "2026-03-12 · final"


def test_the_remembered_chinese_becomes_the_present_one() -> None:
    (card,) = offer_cards([MemoryOffer(hit())])
    chinese = card.lines[0]
    kept = "".join(words.text for words in chinese if words.look is not Look.ADDED)
    present = "".join(words.text for words in chinese if words.look is not Look.STRUCK)
    assert (kept, present) == (OLD, NEW)


def test_what_was_put_in_is_marked_and_told() -> None:
    (card,) = offer_cards([MemoryOffer(hit())])
    assert [words.text for words in card.lines[1]] == ["48", " students won prizes."]
    assert card.lines[1][0].look is Look.ADDED
    assert card.lines[2] == (Words("Put in: 35 → 48", Look.QUIET),)


def test_what_could_not_be_put_in_is_a_warning() -> None:
    offer = Offer("Some students won prizes.", left=("48", "3月"))
    (card,) = offer_cards([MemoryOffer(hit(offer=offer))])
    warned = Words("Differs, put it in yourself: 48、3月", Look.GRAVE)
    assert (warned,) in card.lines


def test_only_the_first_five_show_a_key() -> None:
    cards = offer_cards([MemoryOffer(hit(), number) for number in range(7)])
    assert [bool(card.buttons[0].keys) for card in cards] == [True] * 5 + [False] * 2
    assert [card.buttons[0].of for card in cards] == ["1", "2", "3", "4", "5", "6", "7"]
    assert all(card.buttons[0].deed is Deed.TAKE for card in cards)
    assert len({card.id for card in cards}) == 7


@pytest.mark.parametrize(
    ("score", "offer", "is_sure"),
    [
        (1.0, Offer(UNIT.draft), True),
        (0.9, Offer(UNIT.draft), False),
        (1.0, Offer(UNIT.draft, left=("48",)), False),
        (1.0, Offer("48 students.", (Replacement(0, 2, "35"),)), False),
    ],
)
def test_only_the_same_chinese_is_sure(score: float, offer: Offer, is_sure: bool) -> None:
    provenance = MemoryOffer(hit(score, offer)).provenance
    assert (provenance.sure, provenance.score, provenance.name) == (is_sure, score, "技能大赛")


def test_a_mention_is_marked_in_the_language_searched() -> None:
    unit = Unit("弘扬工匠精神", "Carry forward craftsman's spirit", article="讲话")
    found = Mention(3, unit, in_source=((2, 6),)), Mention(4, unit, in_draft=((14, 25),))
    chinese, english = mention_cards(found)
    assert [words.text for words in chinese.lines[0]] == ["弘扬", "工匠精神"]
    assert [words.look for words in chinese.lines[0]] == [Look.PLAIN, Look.ADDED]
    assert [words.look for words in english.lines[1]] == [Look.PLAIN, Look.ADDED, Look.PLAIN]
    assert chinese.copied == unit.draft
    assert chinese.buttons[0].deed is Deed.COPY

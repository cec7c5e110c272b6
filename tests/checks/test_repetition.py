"""Words and texts that stand twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind
from editor.checks.finding import Pair, Whole
from editor.checks.repetition import CHECKS
from tests.checks.cases import findings

WORD, TWO_WAYS, SAME = CHECKS


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "The meeting was held at the campus.",
        "He had had a rest and said that that was it.",
        "Chen Chen and Wang Wang spoke.",
        "Photo by Qin Qin, Bora Bora",
        "A very very long day; so so",
        "Step by step, face-to-face",
        "a face-to-face face",
        "Those who logged in in May went on on foot.",
        "From 5 5 to 6 6",
        "The U.S. s.",
        "In it, it is said; to, to",
        "day after day after day",
        "Industry-education education",
        "The the-then mayor",
        "New York New York",
        "Is it? It is.",
        "The end. The beginning",
        "more and more and more",
    ],
)
def test_words_are_right(draft: str) -> None:
    assert not findings(WORD, "会议", draft)


@pytest.mark.parametrize(
    ("draft", "better"),
    [
        ("He saw the the city.", "He saw the city."),
        ("The the city", "The city"),
        ("He went to to it", "He went to it"),
        ("It is is so", "It is so"),
        ("a meeting meeting today", "a meeting today"),
        ("one of the of the plans", "one of the plans"),
        ("in the city in the city today", "in the city today"),
        ("the\nthe city", "the city"),
        ("held  held in", "held in"),
    ],
)
def test_finds_words_that_stand_twice(draft: str, better: str) -> None:
    (finding,) = findings(WORD, "会议", draft)
    assert finding.fix is not None
    assert draft[: finding.fix.start] + draft[finding.fix.end :] == better


def rows(index: int, *pairs: Pair) -> list[int]:
    look = CHECKS[index].whole
    assert look is not None
    return [row for row, _ in look(Whole(pairs))]


def test_the_same_chinese_in_two_ways() -> None:
    one = Pair("签约仪式现场", "Scene of the Signing Ceremony")
    same = Pair("签约仪式现场。", "Scene of the signing ceremony.")
    other = Pair("签约仪式现场", "The Signing")
    assert rows(1, one, other) == [1]
    assert not rows(1, one, same)
    assert not rows(1, one, Pair("签约仪式现场", ""))
    assert not rows(1, Pair("会议", "Meeting"), Pair("会议", "Conference"))


def test_a_title_and_a_sentence_may_differ() -> None:
    title = Pair("深化校地合作", "Deepening Cooperation", BlockKind.TITLE)
    text = Pair("深化校地合作", "It deepened cooperation.", BlockKind.PARAGRAPH)
    heading = Pair("深化校地合作", "Closer Cooperation", BlockKind.HEADING)
    assert rows(1, title, text, heading) == [2]


def test_the_same_english_for_other_chinese() -> None:
    english = "The two sides will work together in training and research."
    one = Pair("双方将在人才培养和科研方面开展合作。", english)
    close = Pair("双方将在人才培养、科研等方面开展合作。", english)
    other = Pair("会前，与会人员参观了智能制造实训中心。", english)
    assert rows(2, one, close, other) == [2]
    assert not rows(2, Pair("会议现场照片", "On the Scene"), Pair("参观实训中心", "On the Scene"))


@settings(deadline=None, max_examples=150)
@given(st.text("甲乙会 ", max_size=12), st.text("the Tat \n,-", max_size=40))
def test_spans_lie_inside(source: str, draft: str) -> None:
    pairs = (Pair(source, draft), Pair(source, draft[::-1]))
    for check in CHECKS:
        for finding in check.pair(pairs[0]) if check.pair else ():
            assert 0 <= finding.draft[0] < finding.draft[1] <= len(draft)
        for row, finding in check.whole(Whole(pairs)) if check.whole else ():
            assert finding.draft[1] <= len(pairs[row].draft)

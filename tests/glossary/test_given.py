"""What is known of a text before any pattern is tried: dates, numbers, words, people by labels."""

import pytest

from editor.glossary.glossary import Glossary
from editor.glossary.grammar.given import Given
from editor.glossary.grammar.kinds import cuts_of_words
from editor.glossary.grammar.rules import Rules
from editor.glossary.grammar.slots import SlotType
from editor.glossary.grammar.stems import Stems
from editor.glossary.matching import Matcher
from editor.glossary.shipped import shipped_terms


def given(text: str, slot_type: SlotType) -> list[tuple[str, str]]:
    pieces = Given(Matcher(), Stems(), {}).pieces(text, Rules())
    found = [piece for _, here in pieces for piece in here if piece.type is slot_type]
    return [(text[piece.start : piece.end], piece.text) for piece in reversed(found)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("3月17日上午", [("3月17日", "March 17")]),
        ("2026年3月17日上午", [("2026年3月17日", "March 17, 2026")]),
        ("02026年3月17日", [("3月17日", "March 17")]),
        ("26年3月17日", [("3月17日", "March 17")]),
        ("13月1日", []),
        ("113月1日", []),
        ("0月1日", []),
        ("3月1日至4月2日", [("3月1日", "March 1"), ("4月2日", "April 2")]),
        ("每月17日", []),
    ],
)
def test_dates(text: str, dates: list[tuple[str, str]]) -> None:
    assert given(text, SlotType.DATE) == dates


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("共30余家", ["30"]),
        ("十二项", ["十二"]),
        ("数十家", []),
        ("几百人、三百人", ["三百"]),
        ("没有", []),
    ],
)
def test_a_number_begins_behind_no_other_figure(text: str, numbers: list[str]) -> None:
    assert [zh for zh, _ in given(text, SlotType.NUMBER)] == numbers


@pytest.mark.parametrize(
    ("text", "words"), [("签约3项。", ["项"]), ("30余项。", ["项"]), ("项目。", []), ("立项。", [])]
)
def test_what_is_counted_stands_behind_a_number(text: str, words: list[str]) -> None:
    assert [zh for zh, _ in given(text, SlotType.MEASURE)] == words


@pytest.mark.parametrize(
    ("text", "cuts"),
    [("教务处理事务", {3}), ("市长途经灵江", {2}), ("教务处处长", set()), ("", set())],
)
def test_a_name_seems_to_end_where_a_word_goes_on(text: str, cuts: set[int]) -> None:
    assert cuts_of_words(text) == cuts


@pytest.mark.parametrize(
    "text", ["初审：李华 复审：张三", "一校/李华", "图/李华", "供图 李华", "记者：李华"]
)
def test_people_stand_behind_labels(text: str) -> None:
    found = [match.zh for match in Glossary(shipped_terms()).matches(text)]
    assert any("李华" in zh for zh in found)


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("灵江市人民政府来访，党委书记、校长李华陪同。", "党委书记、校长"),
        ("柳州市人大来访，党委书记李华陪同。", "党委书记"),
        ("灵江市人民政府来访，纪委书记李华陪同。", "纪委书记"),
    ],
)
def test_a_government_is_no_body_of_a_party_committee(text: str, posts: str) -> None:
    (english,) = (m.en for m in Glossary(shipped_terms()).matches(text) if m.zh == posts)
    assert "Government" not in english
    assert "Congress" not in english

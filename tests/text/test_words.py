"""Word differences and loose comparison. A case shows the change as [-gone-]{+new+} in the text."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.text.folding import fold, folded
from editor.text.words import WordEdit, apply, carried, word_edits, words

_MARK = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL)
_PARTS = (
    "word",
    "Word",
    "the ",
    " ",
    "  ",
    ", ",
    ". ",
    "\n",
    "2025",
    "12.5",
    "校",
    "长",
    "é",
    "e\u0301",
)
_TEXTS = st.lists(st.sampled_from(_PARTS), max_size=30).map("".join) | st.text(max_size=40)


def before_and_after(case: str) -> tuple[str, str]:
    before = _MARK.sub(lambda found: found[1] or "", case)
    return before, _MARK.sub(lambda found: found[2] or "", case)


def shown(before: str, edits: tuple[WordEdit, ...]) -> str:
    parts, at = [], 0
    for edit in edits:
        parts.append(before[at : edit.start])
        parts.append(f"[-{before[edit.start : edit.end]}-]" if edit.end > edit.start else "")
        parts.append(f"{{+{edit.new}+}}" if edit.new else "")
        at = edit.end
    return "".join((*parts, before[at:]))


@pytest.mark.parametrize(
    "case",
    [
        "President| |Wei's| |office",
        "state|-|owned",
        "don’t| |panic",
        "2026|年|5|月|20|日",
        "1,200| |people|,| |at| |16:30|,| |12.5|%",
        "the| |20th| |A4| |COVID|-|19",
        "灵|江|Lingjiang|市",
        "cafe\u0301| |naïve",
        "一|  |\n| |二",
        "a|.|.|.|b",
    ],
)
def test_words_of(case: str) -> None:
    assert words(case.replace("|", "")) == case.split("|")


@pytest.mark.parametrize(
    "case",
    [
        "",
        "Nothing changed.",
        "President Wei [-noted-]{+said+} that it was so.",
        "The [-meeting was held-]{+conference took place+} in Lingjiang.",
        "{+The +}meeting was held in Lingjiang.",
        "It was held{+ yesterday+}.",
        "One. {+Two. +}Three.",
        "One. [-Two. -]Three.",
        "One.{+ Two.+}",
        "One.[- Two.-]",
        "A, {+X, +}B and C",
        "at the {+annual +}meeting",
        "[-the -]the meeting",
        "It has [-1,200-]{+1,250+} students and 12.5 percent more.",
        "[-Mr.-]{+President+} Wei spoke.",
        "He went[- quickly-], then came back.",
        "[-state-]{+State+}-owned",
        "灵江[-市-]职业技术大学",
        "召开{+了+}会议",
        "all{+\n+} new",
        "[-gone-]",
        "{+new+}",
        "one\n[-two-]{+three+}\nfour",
        "It opened on [-May 20-]{+June 3+} at noon.",
        "[-the old-]{+a new+} house",
        "[-large old stone-]{+small new brick+} house and [-garden-]{+yard+}",
        "[-a long report on it-]{+some short words of him+}",
    ],
)
def test_a_change_is_told_as(case: str) -> None:
    before, after = before_and_after(case)
    assert shown(before, word_edits(before, after)) == case


@settings(deadline=None, max_examples=300)
@given(_TEXTS, _TEXTS)
def test_edits_make_the_text_after(before: str, after: str) -> None:
    edits = word_edits(before, after)
    assert apply(before, edits) == after
    assert all(a.end < b.start for a, b in pairwise(edits))
    assert all(before[e.start : e.end] != e.new for e in edits)


def test_a_very_long_text_is_compared_by_sentences() -> None:
    before = "".join(f"Sentence {n} of the report about place {n % 7}.\n" for n in range(2_000))
    after = before.replace("Sentence 3 ", "Line 3 ").replace("Sentence 1990 ", "Line 1990 ")
    edits = word_edits(before, after)
    assert [edit.new for edit in edits] == ["Line", "Line"]
    assert apply(before, edits) == after


def test_a_text_without_sentences_still_has_a_difference() -> None:
    before, after = "a " * 9_000, "b " * 9_000 + "c"
    assert apply(before, word_edits(before, after)) == after


@pytest.mark.parametrize(
    ("case", "span", "expected"),
    [
        ("the [-old-]{+very new+} house", "house", ("house", True)),
        ("the [-old-]{+very new+} house", "the", ("the", True)),
        ("the [-old-]{+very new+} house", "old", ("very new", False)),
        ("the [-old-]{+very new+} house", "e old h", ("e very new h", False)),
        ("the [-old one-]{+x+} house", "one house", ("x house", False)),
        ("the [-old one-]{+x+} house", "the old", ("the x", False)),
        ("the [-old one-]{+x+} house", "d o", ("x", False)),
        ("the {+new +}house", "house", ("house", True)),
        ("the {+new +}house", "the ", ("the ", True)),
        ("the {+new +}house", "the house", ("the new house", False)),
        ("the [-new -]house", "the new house", ("the house", False)),
        ("{+A +}the house [-now-]", "the house", ("the house", True)),
    ],
)
def test_a_span_is_carried_to(case: str, span: str, expected: tuple[str, bool]) -> None:
    before, after = before_and_after(case)
    start = before.index(span)
    moved_start, moved_end, untouched = carried(word_edits(before, after), start, start + len(span))
    assert (after[moved_start:moved_end], untouched) == expected


@pytest.mark.parametrize(
    ("before", "edits", "point", "expected"),
    [
        ("ab", [WordEdit(1, 1, "xx")], 0, (0, 0, True)),
        ("ab", [WordEdit(1, 1, "xx")], 1, (1, 1, True)),
        ("ab", [WordEdit(1, 1, "xx")], 2, (4, 4, True)),
        ("abcd", [WordEdit(1, 3, "x")], 1, (1, 1, True)),
        ("abcd", [WordEdit(1, 3, "x")], 2, (1, 2, False)),
        ("abcd", [WordEdit(1, 3, "x")], 3, (2, 2, True)),
        ("abcd", [WordEdit(1, 3, "")], 3, (1, 1, True)),
    ],
)
def test_a_point_is_carried_to(
    before: str, edits: list[WordEdit], point: int, expected: tuple[int, int, bool]
) -> None:
    assert carried(edits, point, point) == expected


@settings(deadline=None, max_examples=300)
@given(_TEXTS, _TEXTS, st.data())
def test_a_carried_span_keeps_its_words(before: str, after: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    moved_start, moved_end, untouched = carried(word_edits(before, after), start, end)
    assert 0 <= moved_start <= moved_end <= len(after)
    assert not untouched or after[moved_start:moved_end] == before[start:end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go on,” she said.", '"Go on," she said.'),
        ("Wei’s ‘plan’", "Wei's 'plan'"),
        ("12\u00a0km", "12 km"),
        ("\u200bcon\u00adfer\u200dence\ufeff", "conference"),
        ("one  \ntwo \t\n three ", "one\ntwo\n three"),
        ("cafe\u0301 \u212b", "café Å"),
        ("\u1112\u1161\u11ab", "한"),
        ("   ", ""),
        ("灵江（新）", "灵江（新）"),
    ],
)
def test_folding(text: str, expected: str) -> None:
    assert folded(text) == expected
    assert folded(expected) == expected


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="ab e\u0301\u200b\u00a0“\n\u1112\u1161\u11ab\u212b", max_size=30))
def test_folded_characters_know_their_place(text: str) -> None:
    whole = fold(text)
    assert len(whole.origins) == len(whole.plain) + 1
    assert len(whole.ends) == len(whole.plain)
    for n, character in enumerate(whole.plain):
        start, end = whole.span(n, n + 1)
        assert character in folded(text[start:end] + "|")
    assert whole.span(0, 0) == (0, 0)


def test_a_difference_of_folded_texts_is_told_in_the_original() -> None:
    text = "“cafe\u0301”  opens\u00a0now. \nNext"
    whole = fold(text)
    assert unicodedata.is_normalized("NFC", whole.plain)
    (edit,) = word_edits(whole.plain, whole.plain.replace("café", "bar"))
    start, end = whole.span(edit.start, edit.end)
    assert text[start:end] == "cafe\u0301"
    (edit,) = word_edits(whole.plain, whole.plain.replace("now.", "now. Then"))
    assert whole.span(edit.start, edit.end) == (text.index(" \n"),) * 2

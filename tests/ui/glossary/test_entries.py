"""What is searched, sorted, judged and tried without any window."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.glossary.glossary import Glossary
from editor.glossary.term import Term, TermKind
from editor.ui.glossary import trial
from editor.ui.glossary.entries import entry_of, found, wanted, without
from editor.ui.glossary.validation import problems
from editor.ui.glossary.wordings import difference_html
from editor.ui.theme import LIGHT

TERMS = (
    Term("灵江市", "Lingjiang", TermKind.PLACE, admitted=("Lingjiang City",)),
    Term("明湖校区", "Minghu Campus", abbreviation="MC"),
    Term("{place:city}市长", "Mayor of {place}", TermKind.GOVERNMENT_TITLE),
)
ENTRIES = [entry_of(term) for term in TERMS]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("", [0, 1, 2]),
        ("灵江", [0]),
        ("MINGHU campus", [1]),
        ("campus minghu", [1]),
        ("mc", [1]),
        ("lingjiang city", [0]),
        ("ｃａｍｐｕｓ", [1]),
        ("市 mayor", [2]),
        ("灵江 campus", []),
    ],
)
def test_every_word_must_occur_somewhere(text: str, heads: list[int]) -> None:
    assert [entry.term for entry in found(ENTRIES, wanted(text))] == [TERMS[n] for n in heads]


def test_a_kind_may_be_asked_for_too() -> None:
    assert [e.term for e in found(ENTRIES, wanted("ling", TermKind.PLACE))] == [TERMS[0]]
    assert found(ENTRIES, wanted("", TermKind.PERSON)) == []


def test_only_the_terms_that_go_are_left_out() -> None:
    assert [e.term for e in without(ENTRIES, [TERMS[0]])] == list(TERMS[1:])
    assert without(ENTRIES, [Term("明湖校区", "Minghu")]) == ENTRIES


@pytest.mark.parametrize(
    ("term", "fields"),
    [
        (Term("明湖", "Minghu"), set()),
        (Term("", ""), {"zh", "en"}),
        (Term("{place:cty}市长", "Mayor"), {"zh"}),
        (Term("{place:city市长", "Mayor"), {"zh"}),
        (Term("{place:city}市长", "Mayor of {town}"), {"zh"}),
        (Term("{place:city}市长", "Mayor of {place}"), set()),
        (Term("明湖", "Minghu", forbidden=("Minghu",)), {"forbidden"}),
        (Term("明湖", "Minghu", admitted=("a|b",)), {"admitted"}),
        (Term("明湖", "Minghu", not_in=("明湖区",)), set()),
        (Term("明湖", "Minghu", not_in=("月湖区",)), {"not_in"}),
        (Term("明湖", "Minghu", valid_from="2026-5-1"), {"valid_from"}),
        (Term("明湖", "Minghu", valid_from="2026-05-01", valid_to="2025-05-01"), {"valid_to"}),
        (Term("明湖", "Minghu", valid_from="2026-05-01", valid_to="2026-05-01"), set()),
    ],
)
def test_what_is_wrong_is_told_at_its_field(term: Term, fields: set[str]) -> None:
    assert set(problems(term, lambda other: False)) == fields


def test_an_entry_that_is_there_already_is_told() -> None:
    assert set(problems(TERMS[1], lambda other: other.zh == "明湖校区")) == {"zh"}


def article(*sources: str) -> Article:
    return Article(
        blocks=tuple(
            Block(f"p{n}", BlockKind.PARAGRAPH, Text(source)) for n, source in enumerate(sources)
        )
    )


def test_places_of_an_entry_come_with_what_is_around_them() -> None:
    shown = trial.places(
        Glossary(TERMS),
        article("无关。", "大会开幕。师生来到明湖校区参观。明湖校区很美。"),
        TERMS[1],
    )
    assert shown.count == 2
    first = shown.shown[0]
    assert (first.row, first.before, first.zh, first.after) == (
        1,
        "大会开幕。师生来到",
        "明湖校区",
        "参观。明湖校区很美。",
    )
    assert first.sentence == "师生来到明湖校区参观。"


def test_a_pattern_is_found_with_its_slots_filled() -> None:
    shown = trial.places(Glossary(TERMS), article("灵江市市长出席。", "灵江市长出席。"), TERMS[2])
    assert [place.en for place in shown.shown] == ["Mayor of Lingjiang"] * shown.count
    assert shown.count >= 1


def test_no_more_places_are_shown_than_can_be_read() -> None:
    sources = ["明湖校区" * 2] * (trial.READ_AT_MOST + 1)
    shown = trial.places(Glossary(TERMS), article(*sources), TERMS[1])
    assert not shown.is_all
    assert len(shown.shown) == trial.SHOWN
    assert shown.count == 2 * trial.READ_AT_MOST


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, Term("大会", "congress")),
        (TERMS[1], Term("明湖校区", "Minghu")),
        (TERMS[2], Term("{place:city}市长", "{place} Mayor", TermKind.GOVERNMENT_TITLE)),
        (TERMS[0], Term("灵江市", "Lynjiang", TermKind.PLACE)),
        (TERMS[0], None),
        (Term("别处改过", "changed elsewhere"), Term("大会", "congress")),
        (None, Term("{place:cty}市长", "Mayor")),
    ],
)
def test_a_glossary_is_as_before_when_something_was_tried(
    before: Term | None, after: Term | None
) -> None:
    glossary = Glossary(TERMS)
    text = "灵江市市长到明湖校区出席大会。"
    once = glossary.read(text)
    with trial.tried(glossary, before, after):
        trial.read(glossary, text)
    assert glossary.read(text) == once


WORDS = st.text("ab 灵江-<&", max_size=12)


@given(WORDS, WORDS)
@settings(deadline=None, max_examples=200)
def test_a_difference_holds_what_came_and_escapes_it(before: str, after: str) -> None:
    html = difference_html(before, after, LIGHT)
    assert "<&" not in html
    if before == after and after.strip():
        assert "<s" not in html
        assert "<b" not in html

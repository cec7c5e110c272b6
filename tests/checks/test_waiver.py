"""Which finding is meant, however the text around it is edited."""

from dataclasses import replace

import pytest

from editor.checks.finding import Finding, Severity
from editor.checks.waiver import identity
from editor.message import Message

SOURCE = "项目总投资1.2亿元。"
DRAFT = "The project has a total investment of 12 million yuan."
SAYS = "The Chinese says {source}, the English {draft}."


def finding(text: str, draft: str = DRAFT, words: str = "12 million") -> Finding:
    start = draft.index(words)
    values = {"source": "1.2亿", "draft": words}
    message = Message("Checks", text, values)
    span = (start, start + len(words))
    return Finding("number", Severity.ERROR, message, (5, 9), span)


ONE = finding(SAYS)
NAME = identity("b1", SOURCE, DRAFT, ONE)


def test_words_put_in_before_do_not_matter() -> None:
    longer = f"On the whole: {DRAFT}"
    assert identity("b1", SOURCE, longer, finding(SAYS, longer)) == NAME
    moved = replace(ONE, source=(7, 11))
    assert identity("b1", f"其中{SOURCE}", DRAFT, moved) == NAME


@pytest.mark.parametrize(
    ("block", "source", "draft", "found"),
    [
        ("b2", SOURCE, DRAFT, ONE),
        ("b1", SOURCE.replace("1.2", "1.3"), DRAFT, ONE),
        ("b1", SOURCE, DRAFT.replace("12", "13"), finding(SAYS, DRAFT.replace("12", "13"), "13")),
        ("b1", SOURCE, DRAFT, finding("{draft} is not in the Chinese.")),
        ("b1", SOURCE, DRAFT, replace(ONE, check="money")),
        ("b1", SOURCE, DRAFT, replace(ONE, message=Message("Checks", SAYS, {"source": "3亿"}))),
    ],
    ids=["block", "Chinese", "English", "sentence", "check", "value"],
)
def test_another_word_or_sentence_is_another_finding(
    block: str, source: str, draft: str, found: Finding
) -> None:
    assert identity(block, source, draft, found) != NAME


def of_whole(draft: str, **counted: object) -> str:
    message = Message("Checks", "{words} words are few.", counted)
    whole = Finding("omissions.length", Severity.WARNING, message, (0, 10), (0, len(draft)))
    return identity("b1", SOURCE, draft, whole)


def test_what_was_counted_and_a_comma_put_right_bring_nothing_back() -> None:
    assert of_whole("It cost, more. All paid.", words=5) == of_whole("It cost more. All paid.")


def test_a_sentence_taken_out_does() -> None:
    assert of_whole("It cost more. All paid.", words=5) != of_whole("It cost more.", words=3)

"""Of several right forms of a title, an article keeps to one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.checks.finding import Finding, Pair, Whole
from editor.checks.house import CHECKS
from editor.glossary.glossary import Glossary, House
from editor.glossary.shipped import shipped_terms

(MIXED,) = CHECKS
ZH = "副市长和秘书长到会，管委会主席和党组介绍情况。"


def found(
    *drafts: str, source: str = ZH, glossary: Glossary | None = None
) -> list[tuple[int, Finding]]:
    assert MIXED.whole is not None
    pairs = [Pair(source, draft, glossary=glossary) for draft in drafts]
    return list(MIXED.whole(Whole(pairs, glossary=glossary)))


@pytest.mark.parametrize(
    ("drafts", "row", "wrong", "fixed"),
    [
        (("Vice Mayor A, Vice Mayor B", "Deputy Mayor A"), 1, "Deputy Mayor", "Vice Mayor A"),
        (("Vice Mayor A", "Deputy Mayor A came."), 1, "Deputy Mayor", "Vice Mayor A came."),
        (("Deputy Mayor A", "the vice mayor"), 1, "vice mayor", "the deputy mayor"),
        (("Deputy Mayor A", "THE VICE MAYOR"), 1, "VICE MAYOR", "THE DEPUTY MAYOR"),
        (("two deputy mayors", "a vice-mayor, a deputy mayor"), 1, "vice-mayor", None),
        (
            ("Secretary-General A", "Secretary General A"),
            1,
            "Secretary General",
            "Secretary-General A",
        ),
        (("Chairman A of it", "the Chairperson"), 1, "Chairperson", "the Chairman"),
        (
            ("the Management Committee", "the Administrative Committee"),
            1,
            "Administrative Committee",
            "the Management Committee",
        ),
        (
            ("the Party Leadership Group", "the Leading Party Members' Group"),
            1,
            "Leading Party Members' Group",
            "the Party Leadership Group",
        ),
        (("Vice Mayor A met Deputy Mayor A",), 0, "Deputy Mayor", "Vice Mayor A met Vice Mayor A"),
    ],
)
def test_mixed_forms(drafts: tuple[str, ...], row: int, wrong: str, fixed: str | None) -> None:
    ((at, finding),) = found(*drafts)
    assert (at, drafts[at][slice(*finding.draft)]) == (row, wrong)
    assert finding.fix is not None
    draft = drafts[at]
    made = draft[: finding.fix.start] + finding.fix.text + draft[finding.fix.end :]
    assert fixed is None or made == fixed


def test_a_block_without_the_chinese_is_looked_at_unless_it_has_another_deputy() -> None:
    assert MIXED.whole is not None
    first = Pair("副市长到会。", "Vice Mayor A came.")
    later, other = Pair("他说好。", "The deputy mayor said so."), Pair("副区长", "a deputy mayor")
    assert [row for row, _ in MIXED.whole(Whole([first, later]))] == [1]
    assert list(MIXED.whole(Whole([first, other]))) == []
    assert list(MIXED.whole(Whole([later, Pair("他说。", "The vice mayor spoke.")]))) == []


@pytest.mark.parametrize(
    "drafts",
    [
        ("Vice Mayor A", "the vice mayors"),
        ("Deputy Mayor A", "Deputy Secretary A"),
        ("Vice Mayor A", "Deputy Governor A"),
        ("Chairman A", "Chairwoman B"),
        ("Secretary-General A", "the secretary, General A"),
        ("Vice Mayor A", ""),
        ("", ""),
    ],
)
def test_one_form(drafts: tuple[str, ...]) -> None:
    assert found(*drafts) == []


def test_other_chinese_is_another_matter() -> None:
    assert found("Vice Mayor A", "Deputy Mayor A", source="他到会。") == []


@pytest.mark.parametrize(("form", "wrong"), [("vice", "Deputy Mayor"), ("deputy", "Vice Mayor")])
def test_the_house_decides(form: str, wrong: str) -> None:
    glossary = Glossary(shipped_terms(), House(forms={"vice_mayor": form}))
    drafts = "Vice Mayor A", "Deputy Mayor A"
    ((row, finding),) = found(*drafts, source="灵江市副市长到会。", glossary=glossary)
    assert drafts[row][slice(*finding.draft)] == wrong


WORDS = st.sampled_from("Vice Deputy Mayor Secretary General - Chairman Chairperson".split())
TEXT = st.lists(WORDS, max_size=8).map(" ".join) | st.text(max_size=20)


@given(st.lists(TEXT, max_size=3))
@settings(deadline=None, max_examples=100)
def test_places_are_inside_their_drafts(drafts: list[str]) -> None:
    for row, finding in found(*drafts):
        assert 0 <= finding.draft[0] < finding.draft[1] <= len(drafts[row])

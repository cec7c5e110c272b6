"""Whether a draft uses the terms of its Chinese, and whether it uses what they forbid."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.glossary.matching import Matcher
from editor.glossary.term import Match, Term, TermKind
from editor.glossary.usage import Use, forbidden_uses, uses
from editor.glossary.wording import wording

TITLE, PHRASE = TermKind.PARTY_TITLE, TermKind.SET_PHRASE
CRAFT = Term("国际产业学院", "international industry college")
COLLEGE = Term("产业学院", "industry college", forbidden=("industrial institute",))
UNIVERSITY = Term("灵江职业技术大学", "Lingjiang Polytechnic University", abbreviation="LJPU")
MAYOR = Term("副市长", "Vice Mayor", admitted=("Deputy Mayor",), forbidden=("Sub-Mayor",))
CHIEF = Term("总书记", "General Secretary")
CLERK = Term("秘书长", "Secretary-General", forbidden=("General Secretary",))


def matches(*terms: Term) -> tuple[Match, ...]:
    text = "，".join(term.zh for term in terms)
    return Matcher(dict.fromkeys(terms)).matches(text)


def used(terms: Sequence[Term], draft: str) -> list[str | None]:
    found = uses(matches(*terms), draft)
    return [draft[use.start : use.end] if use else None for use in found]


@pytest.mark.parametrize(
    ("english", "draft"),
    [
        ("industry college", "an industry college"),
        ("industry college", "6 industry colleges"),
        ("industry college", "Industry Colleges"),
        ("industry college", "the industry college's staff"),
        ("industry college", "the industry colleges’ staff"),
        ("industry-education integration", "Industry–education integration"),
        ("industry-education integration", "industry education integration"),
        ("industry-education consortium", "two Industry–Education Consortia's work"),
        ("master craftsmen", "a master craftsman"),
        ("high-quality development", "High-Quality Development"),
        ("People's Government", "the People’s Government"),
        ("Secretary of the CPC Municipal Committee", "Secretary of CPC Municipal Committee"),
        ("President of LJPU", "President of the LJPU"),
        ("Co., Ltd.", "Lingjiang Automobile Co., Ltd., a company"),
        ("Bureau of Radio, Television and Tourism", "Bureau of Radio, Television, and Tourism"),
        ("“3+2” layout", 'its "3+2" layout'),
        ("Chinese + Vocational Skills", "the “Chinese+Vocational Skills” approach"),
        ("SMEs", "SMEs"),
        ("SMEs", "an SME"),
        ("more than 8,000", "more than 8000 people"),
        ("CPC Municipal Committee", "CPC MUNICIPAL COMMITTEE MEETS"),
        ("CPC LJPU", "CPC LJPU"),
        ("research and development", "Research\nand Development"),
        ("Deputy Mayor / Vice Mayor", "the Vice Mayor"),
        ("Lu'an", "in Lu’an"),
    ],
)
def test_inflected_english_is_used(english: str, draft: str) -> None:
    assert used([Term("词", english)], draft) != [None]


@pytest.mark.parametrize(
    ("english", "draft"),
    [
        ("industry-education integration", "integration of industry and education"),
        ("international industry college", "industry colleges"),
        ("industry college", "industrious colleges"),
        ("industry college", "reform of the industry. College students came"),
        ("industry college", "industry, college and school"),
        ("industry college", "(industry) college"),
        ("CPC", "cpc"),
        ("ASEAN", "Asean countries"),
        ("ASEAN AI", "Asean AI"),
        ("Mayor", "Mayoral"),
        ("Mayor", ""),
        ("3+2", "13+2"),
        ("", "anything"),
        ("the", "the"),
    ],
)
def test_other_english_is_not(english: str, draft: str) -> None:
    assert used([Term("词", english)], draft) == [None]


def test_longest_form_takes_its_words_first() -> None:
    draft = "2 international industry colleges and an industry college"
    assert used([COLLEGE, CRAFT], draft) == ["industry college", "international industry colleges"]


def test_one_long_form_is_not_two_terms() -> None:
    assert used([CRAFT, COLLEGE], "2 international industry colleges") == [
        "international industry colleges",
        None,
    ]


def test_twice_in_the_chinese_is_twice_in_the_english() -> None:
    assert used([COLLEGE, COLLEGE], "an industry college") == ["industry college", None]
    assert None not in used([COLLEGE, COLLEGE], "industry colleges, as industry colleges go")


def test_any_accepted_form_counts() -> None:
    draft = "Deputy Mayor Fang Licheng of LJPU"
    assert used([MAYOR, UNIVERSITY], draft) == ["Deputy Mayor", "LJPU"]


def test_use_tells_the_form_of_the_glossary() -> None:
    assert uses(matches(MAYOR), "two deputy mayors") == (Use(4, 17, "Deputy Mayor"),)


def test_defined_abbreviation_is_no_second_use() -> None:
    draft = "Lingjiang Polytechnic University (LJPU) met."
    assert used([UNIVERSITY, UNIVERSITY], draft) == ["Lingjiang Polytechnic University", None]
    assert used([UNIVERSITY, UNIVERSITY], draft + " LJPU grew.")[1] == "LJPU"


@pytest.mark.parametrize(
    ("kind", "draft", "expected"),
    [
        (TITLE, "Deputy Secretary of the CPC Lingjiang Municipal Committee", True),
        (TITLE, "Deputy Secretary of the CPC Guangxi Zhuang Municipal Committee", True),
        (TITLE, "Deputy Secretary of the CPC old Municipal Committee", False),
        (TITLE, "Deputy Secretary of the CPC, Lingjiang Municipal Committee", False),
        (TITLE, "Deputy Secretary of the CPC One Two Three Four Five Municipal Committee", False),
        (TITLE, "Deputy Secretary and of the CPC Lingjiang Municipal Committee", False),
        (PHRASE, "Deputy Secretary of the CPC Lingjiang Municipal Committee", False),
    ],
)
def test_title_may_hold_the_name_of_the_place(
    kind: TermKind, draft: str, *, expected: bool
) -> None:
    english = "Deputy Secretary of the CPC Municipal Committee"
    assert (used([Term("市委副书记", english, kind)], draft) != [None]) is expected


def test_university_may_stand_in_the_title_of_its_committee() -> None:
    draft = "Deputy Secretary of the CPC LJPU Committee and President of LJPU"
    deputy = Term("党委副书记", "Deputy Secretary of the CPC Committee", TITLE)
    president = Term("校长", "President", TermKind.GOVERNMENT_TITLE)
    assert used([deputy, president], draft) == [
        "Deputy Secretary of the CPC LJPU Committee",
        "President",
    ]


@pytest.mark.parametrize(
    ("terms", "draft", "expected"),
    [
        ([MAYOR], "the Sub-Mayor and Vice Mayor", ["Sub-Mayor"]),
        ([MAYOR], "two sub-mayors", ["sub-mayors"]),
        ([MAYOR], "Sub-Mayoral", []),
        (
            [COLLEGE, MAYOR],
            "Sub-Mayor of an Industrial Institute",
            ["Sub-Mayor", "Industrial Institute"],
        ),
        ([CLERK], "the General Secretary", ["General Secretary"]),
        ([CLERK, CHIEF], "the General Secretary and the General Secretary", []),
        ([CHIEF], "the Secretary-General", []),
        ([], "Sub-Mayor", []),
    ],
)
def test_forbidden_english_is_found(terms: list[Term], draft: str, expected: list[str]) -> None:
    found = forbidden_uses(matches(*terms), draft)
    assert [draft[misuse.start : misuse.end] for misuse in found] == expected


def test_misuse_tells_the_term() -> None:
    (misuse,) = forbidden_uses(matches(COLLEGE, MAYOR, MAYOR), "a Sub-Mayor")
    assert (misuse.form, misuse.match.term, misuse.match.start) == ("Sub-Mayor", MAYOR, 5)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Colleges' People’s state-owned SMEs", ["college", "people", "state", "own", "SME"]),
        ("1,200 MoUs on the 20th", ["1200", "mou", "on", "20th"]),
        ("CPC", ["CPC"]),
        ("2.5%", ["2.5", "%"]),
    ],
)
def test_words_are_lemmas(text: str, words: list[str]) -> None:
    assert list(wording(text).words) == words


FORMS = st.lists(st.sampled_from(["city", "party", "School", "CPC", "of"]), min_size=1, max_size=3)


@given(st.lists(FORMS, min_size=1, max_size=4), st.lists(st.integers(0, 9), max_size=5))
@settings(deadline=None, max_examples=200)
def test_words_are_taken_once(forms: list[list[str]], order: list[int]) -> None:
    terms = [Term(chr(0x4E00 + i), " ".join(form)) for i, form in enumerate(forms)]
    draft = " and ".join(" ".join(forms[i % len(forms)]) for i in order)
    found = sorted((u.start, u.end) for u in uses(matches(*terms, *terms), draft) if u)
    assert all(first[1] <= second[0] for first, second in pairwise(found))


@given(st.lists(FORMS, min_size=1, max_size=5))
@settings(deadline=None, max_examples=200)
def test_glossary_pasted_in_order_is_all_used(forms: list[list[str]]) -> None:
    terms = [Term(chr(0x4E00 + i), " ".join(form)) for i, form in enumerate(forms)]
    draft = "; ".join(term.en for term in terms)
    assert None not in uses(matches(*terms), draft)

"""Capitals of headlines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind
from editor.checks.finding import Pair, Severity, Whole
from editor.checks.headlines import CHECKS
from tests.checks.cases import findings

CAPITALS, STOP, STYLE = CHECKS


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "Lingjiang Polytechnic University Signs Cooperation Agreement with Lingjiang Municipality",
        "President Wei Zhiyuan Delivers Keynote Speech at Lingjiang Development Conference",
        "Lingjiang university signs agreement with the city on new training",
        "Industry-education Integration Brings High-quality Growth to Lingjiang",
        "Industry-Education Integration Brings High-Quality Growth to Lingjiang",
        "What It Is About: The Plan of the City",
        "Training for the Future, Between Past and Present",
        "University Launches “open day for all who want to come” for New Students",
        "LJPU Holds 2026 Working Conference on International Cooperation",
        "LJPU, iFLYTEK Sign Deal in Lingjiang",
        "City's Plan Draws Up New Goals",
        "Lingjiang Students Visit The Hague in Spring",
        "The Meeting Was Held—And It Ended Well",
        "GDP of Lingjiang Tops 200 Billion yuan in First Half",
        "Wei",
    ],
)
def test_headlines_are_right(draft: str) -> None:
    assert not findings(CAPITALS, "标题", draft, kind=BlockKind.TITLE)


@pytest.mark.parametrize(
    ("draft", "word", "severity"),
    [
        ("Lingjiang University Signs agreement with the City", "agreement", Severity.WARNING),
        ("President Wei delivers Keynote Speech in Lingjiang", "delivers", Severity.WARNING),
        ("Scene Of the Signing Ceremony in Lingjiang", "Of", Severity.HINT),
        ("Teachers And Students Visit the Training Center", "And", Severity.HINT),
        ("New Plan for The new Campus of Lingjiang University", "The", Severity.HINT),
        ("University Opens To All Students of the City", "To", Severity.HINT),
    ],
)
def test_finds_words_out_of_title_case(draft: str, word: str, severity: Severity) -> None:
    found = findings(CAPITALS, "标题", draft, kind=BlockKind.HEADING)
    assert (word, severity) in [(draft[slice(*f.draft)], f.severity) for f in found]


def test_running_text_has_no_title_case() -> None:
    draft = "Lingjiang Polytechnic University Signs agreement"
    assert not findings(CAPITALS, "正文", draft, kind=BlockKind.PARAGRAPH)


@pytest.mark.parametrize(
    ("source", "draft", "stops"),
    [
        ("大学召开会议", "University Holds Meeting.", 1),
        ("大学召开会议", "University Holds Meeting", 0),
        ("大学召开会议", "Deal with Lingjiang Auto Co., Ltd.", 0),
        ("大学召开会议", "Students Go to the U.S.", 0),
        ("大学召开会议。", "The university held a meeting.", 0),
        ("大学召开会议", "And So On...", 0),
    ],
)
def test_headlines_end_without_a_stop(source: str, draft: str, stops: int) -> None:
    assert len(findings(STOP, source, draft, kind=BlockKind.TITLE)) == stops


def odd(*drafts: str) -> list[int]:
    assert STYLE.whole is not None
    pairs = [Pair("标题", draft, BlockKind.HEADING) for draft in drafts]
    return [row for row, _ in STYLE.whole(Whole(pairs))]


def test_headings_of_one_style() -> None:
    title = "Strengthen Party Building in Schools"
    sentence = "Strengthen party building in schools"
    assert odd(title, title, sentence) == [2]
    assert odd(sentence, title, sentence, "Results") == [1]
    assert not odd(title, sentence)
    assert not odd(title, sentence, title, sentence)
    assert not odd(title, title, title)


@settings(deadline=None, max_examples=150)
@given(st.text("aOf The.“”:-' ", max_size=40))
def test_spans_lie_inside(draft: str) -> None:
    for check in (CAPITALS, STOP):
        for finding in findings(check, "标题", draft, kind=BlockKind.TITLE):
            assert 0 <= finding.draft[0] < finding.draft[1] <= len(draft)

"""Nothing of the Chinese, of an engine or of the work stays in the English."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.checks.finding import Finding, Severity
from editor.checks.leftovers import CHECKS
from tests.checks.cases import findings

ZH = "灵江职业技术大学（LJPU）召开会议，出席者30余人。"


def found(draft: str, source: str = ZH) -> list[Finding]:
    return [finding for check in CHECKS for finding in findings(check, source, draft)]


def fixed(draft: str, finding: Finding) -> str:
    assert finding.fix is not None
    return draft[: finding.fix.start] + finding.fix.text + draft[finding.fix.end :]


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "LJPU holds a meeting attended by more than 30 people.",
        "The “3+2” layout – and Zhang's “new” idea — is good…",
        "Café, naïve, Lü Wei, Ürümqi: 5°C, 20 ㎡, ±3%, €5, ¥20.",
        "AT&T and R&D; profit & loss < 5 and > 3.",
        "Model X5 and the X-ray room (X) cost 3×5.",
        "SpaceX 2X faster; the xx issue.",
        "Why? Really?! Well...",
        "He said: “[We] will come.” See [1].",
        "He (sic) was asked what it meant.",
        "Growth of 5% stands against 3% in May.",
        "A 100%-sure thing; 50%d.",
        "C# and No. #1; ## is no mark.",
        "Write to a_b@lingjiang.example.",
        "2 < 3, a <c and d> e",
        "The draft was to be checked.",
        "“Sister city” it is · no more",
        "• First item",
        "𝄞 and emoji 🙂 are no Chinese",
        "3 * 4 = 12 * 1",
    ],
)
def test_is_silent_on(draft: str) -> None:
    assert not found(draft)


@pytest.mark.parametrize(
    ("draft", "check", "at"),
    [
        ("灵江大学召开会议。", "chinese", "灵江大学召开会议。"),
        ("LJPU 召开 a meeting.", "chinese", "召开"),
        ("The 党委办公室（行政办公室） met.", "chinese", "党委办公室（行政办公室"),
        ("It cost 5亿 yuan.", "chinese", "亿"),
        ("A 㐀 and a 𬭚 here", "chinese", "㐀"),
        ("He came，she left.", "full_width", "，"),
        ("He came。", "full_width", "。"),
        ("LJPU（the university） won.", "full_width", "（"),
        ("In １２ cities", "full_width", "１２"),
        ("Grew by 5％.", "full_width", "％"),
        ("The book 《Home》 sold.", "full_width", "《"),
        ("A\u3000gap", "full_width", "\u3000"),
        ("ＬＪＰＵ won", "full_width", "ＬＪＰＵ"),
        ("Held in [X0X] today.", "token", "[X0X]"),
        ("Held in 【 x 12 x 】 today.", "token", "【 x 12 x 】"),
        ("Held in X3X today.", "token", "X3X"),
        ("Held in (Х1Х) today.", "token", "(Х1Х)"),
        ("Dear {name}, hello.", "placeholder", "{name}"),
        ("Dear {{ guest }}", "placeholder", "{{ guest }}"),
        ("It has %s students and %(n)d staff.", "placeholder", "%s"),
        ("Mr. XXX spoke.", "placeholder", "XXX"),
        ("On ____ he came.", "placeholder", "____"),
        ("[insert title] Wei spoke.", "placeholder", "[insert title]"),
        ("Lorem ipsum dolor", "placeholder", "Lorem ipsum"),
        ("TODO: check the title", "note", "TODO"),
        ("Wei (to be confirmed) came", "note", "(to be confirmed)"),
        ("Secretary ??? Wei", "note", "???"),
        ("R&amp;D grew.", "markup", "&amp;"),
        ("Two&nbsp;words", "markup", "&nbsp;"),
        ("A&#39;s", "markup", "&#39;"),
        ("A <br/> break", "markup", "<br/>"),
        ('<a href="x">Here</a>', "markup", '<a href="x">'),
        ("A **bold** word", "markup", "**"),
        ("It\u00e2\u20ac\u2122s here", "character", "\u00e2\u20ac\u2122"),
        ("Broken \ufffd here", "character", "\ufffd"),
        ("Zero\u200bwidth", "character", "\u200b"),
    ],
)
def test_finds(draft: str, check: str, at: str) -> None:
    first = next(f for f in found(draft) if f.check == f"leftovers.{check}")
    assert draft[slice(*first.draft)] == at


@pytest.mark.parametrize(
    ("draft", "better"),
    [
        ("He came，she left.", "He came, she left."),
        ("LJPU（the university) won.", "LJPU (the university) won."),
        ("(the university）won.", "(the university) won."),
        ("He came。", "He came."),
        ("He came。She left.", "He came. She left."),
        ("At 10：30 he came.", "At 10:30 he came."),
        ("Note：he came.", "Note: he came."),
        ("In １２ cities", "In 12 cities"),
        ("up 5％ this year", "up 5% this year"),
        ("A\u3000gap", "A gap"),
        ("R&amp;D grew.", "R&D grew."),
        ("Two&nbsp;words", "Two words"),
        ("Zero\u200bwidth", "Zerowidth"),
    ],
)
def test_offers_what_is_certain(draft: str, better: str) -> None:
    first, *more = found(draft)
    assert not more
    assert fixed(draft, first) == better


def test_an_untranslated_block_is_said_once() -> None:
    (finding,) = found("会议现场，2026年。", "会议现场，2026年。")
    assert finding.severity is Severity.ERROR


def test_a_gloss_in_brackets_is_a_hint_only_when_the_chinese_has_it() -> None:
    assert found("guochao (国潮) is in", "国潮兴起")[0].severity is Severity.HINT
    assert found("guochao (国朝) is in", "国潮兴起")[0].severity is Severity.ERROR


def test_what_the_chinese_has_itself_is_no_leftover() -> None:
    source = "型号为X5X，参数{name}，XXX和&amp;，TBD"
    assert not found("The model X5X with {name}, XXX and &amp;, TBD", source)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=40), st.text("aX0[]（）&;<>灵，。{}?％ １", max_size=40))
def test_spans_lie_inside(source: str, draft: str) -> None:
    for finding in found(draft, source):
        assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)
        assert 0 <= finding.source[0] <= finding.source[1] <= len(source)

"""Chinese without English and English without Chinese."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind
from editor.checks.finding import Finding, Pair, Whole
from editor.checks.omissions import CHECKS
from editor.glossary.glossary import Glossary
from editor.glossary.term import Term, TermKind
from tests.checks.cases import findings

GLOSSARY = Glossary(
    (
        Term("灵江职业技术大学", "Lingjiang Polytechnic University", TermKind.ORGANISATION),
        Term("产业学院", "industry college"),
        Term("灵江市", "Lingjiang", TermKind.PLACE),
        Term("教育部", "Ministry of Education", TermKind.ORGANISATION),
    )
)
ZH = (
    "方立成在致辞中指出，灵江市将以深化产教融合为抓手，加快发展新质生产力，推动先进制造业高质量发展。"
    "他希望学校紧密对接全市产业布局，培养更多高素质技术技能人才。"
)
EN = (
    "In his address, Fang Licheng noted that Lingjiang would deepen industry-education integration,"
    " accelerate the development of new quality productive forces, and promote the high-quality"
    " development of advanced manufacturing."
)
EN_2 = (
    " He hoped that the university would align itself with the city's industrial layout and"
    " cultivate more high-quality skilled talents."
)
COLLEGES = (
    "教育部高度评价灵江职业技术大学的改革成果。会议由校长主持。2025年，学校与企业共建产业学院6个，"
    "为灵江市培训员工5200余人次。会前，与会人员参观了实训中心并进行了座谈交流。"
)


def found(source: str, draft: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[Finding]:
    return [
        finding
        for check in CHECKS
        if check.pair
        for finding in findings(check, source, draft, kind=kind, glossary=GLOSSARY)
    ]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("", ""),
        (ZH, ""),
        ("", EN),
        (ZH, EN + EN_2),
        (ZH, (EN + EN_2).replace(". He", ", and he")),
        ("会议召开。", "The meeting was held today in the great hall of the university."),
        ("会前，与会人员参观了智能制造实训中心。", "Before the meeting, all visited the center."),
        ("会前，与会人员参观了智能制造实训中心。", "Before, all came."),
        (
            "会前，与会人员参观了智能制造实训中心。",
            (
                "Before the meeting, all those who attended it paid a visit to the Intelligent "
                "Manufacturing Training Center of the university."
            ),
        ),
        ("他说：“我们要继续努力奋斗，办好人民满意的教育。”", "“We will work hard,” he said."),
        ("他说：“好。”", "He said it was good."),
        ("一是抓建设；二是抓发展。", "It will grow, and it will build more."),
        ("一是抓建设；二是抓发展。", "First, to build; second, to develop."),
        ("一是建设；二是发展；三是改革。", "First, build; second, develop; and finally, reform."),
        ("一是建设；二是发展；三是改革。", "The first is to build, then to develop, to reform."),
        ("一是建设；二是发展；三是改革。", "It is the first to build, to develop and to reform."),
        ("第一行\n第二行", "First line\nSecond line"),
        ("第一行\n第二行\n第三行", "All in one line"),
        (ZH, ZH),
    ],
)
def test_is_silent_on(source: str, draft: str) -> None:
    assert not found(source, draft)


@pytest.mark.parametrize(
    ("source", "draft", "check"),
    [
        (ZH, EN, "omissions.length"),
        (ZH, EN_2, "omissions.length"),
        (ZH, "In his address, Fang Licheng spoke of talents.", "omissions.length"),
        (ZH[:47], EN + EN_2 + EN_2 + EN_2, "omissions.length"),
        (
            "会议最后，全体招生人员签署了廉洁承诺书。",
            (
                "At the end, all staff signed a letter of commitment to integrity. The university "
                "has always attached great importance to admissions and will go on to improve its "
                "services for applicants."
            ),
            "omissions.length",
        ),
        ("一是建设；二是发展；三是改革。", "First, build; second, develop.", "omissions.item"),
        (
            "他说：“我们要继续努力奋斗，办好人民满意的教育。”",
            "He said that they would go on working hard for good education.",
            "omissions.quotation",
        ),
        ("第一行\n第二行\n第三行", "First\nSecond", "omissions.lines"),
    ],
)
def test_finds(source: str, draft: str, check: str) -> None:
    assert [finding.check for finding in found(source, draft)] == [check]


def test_a_sentence_none_of_whose_signs_is_there() -> None:
    draft = (
        "The President presided over the meeting. In 2025, together with enterprises, the"
        " university set up 6 industry colleges and trained more than 5,200 employees for"
        " Lingjiang. Before the meeting, the participants visited the training center and held a"
        " discussion with the teachers."
    )
    (finding,) = found(COLLEGES, draft)
    assert COLLEGES[slice(*finding.source)] == "教育部高度评价灵江职业技术大学的改革成果。"
    praised = "The Ministry of Education spoke highly of the reform. "
    assert not found(COLLEGES, praised + draft)


def odd(*rows: tuple[str, str]) -> list[int]:
    look = CHECKS[0].whole
    assert look is not None
    return [row for row, _ in look(Whole([Pair(zh, en) for zh, en in rows]))]


def test_a_block_that_is_short_beside_the_others() -> None:
    english = EN + EN_2[:-1] + ", and thanked all of the teachers for the work that they had done."
    full = (ZH, english)
    third = "会前，与会人员参观了智能制造实训中心，并就下一步合作进行了深入交流。"
    short = (ZH + third, english)
    more = third[:-1] + "，随后到车间看望了正在实习的学生。"
    clause = (ZH[:-1] + "，" + more, english)
    merged = (ZH, english.replace(". He", ", and he"))
    assert odd(full, full, short, full) == [2]
    assert odd(full, full, clause, full) == [2]
    assert not odd(full, short, full)
    assert not odd(full, full, merged, full)
    assert not odd(full, full, full, full, ("会议召开。", "It was held."))


def test_titles_and_lines_of_facts_have_their_own_lengths() -> None:
    title = "灵江职业技术大学与灵江市人民政府签署校地合作框架协议"
    assert not found(title, "LJPU Signs Agreement", BlockKind.TITLE)


def empties(*drafts: str) -> list[int]:
    look = CHECKS[-1].whole
    assert look is not None
    return [row for row, _ in look(Whole([Pair("会议召开", draft) for draft in drafts]))]


def test_an_empty_block_among_others_that_are_done() -> None:
    assert empties("Done", "Done", " ", "Done") == [2]
    assert not empties("Done", "", "", "Done")
    assert not empties("", "", "")
    assert not empties()


def test_what_has_no_chinese_needs_no_english() -> None:
    pairs = [Pair("会议", "Meeting")] * 4 + [Pair("LJPU 2026", ""), Pair("图", "", BlockKind.IMAGE)]
    look = CHECKS[-1].whole
    assert look is not None
    assert not list(look(Whole(pairs)))


@settings(deadline=None, max_examples=100)
@given(st.text("会议一二三是。：“”\n2A", max_size=60), st.text("ab. \n“first", max_size=60))
def test_spans_lie_inside(source: str, draft: str) -> None:
    for finding in found(source, draft):
        assert 0 <= finding.source[0] <= finding.source[1] <= len(source)
        assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)

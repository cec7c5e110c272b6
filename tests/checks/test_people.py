"""People left out, spelt otherwise, turned round, and in posts they no longer hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Facts
from editor.checks.finding import Check, Finding, Pair, Severity, Whole
from editor.checks.people import CHECKS, holders, names, posts_check, standing
from editor.glossary.glossary import Glossary, House
from editor.glossary.person import Person, Post
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Term, TermKind
from tests.checks.cases import findings

HOME = Term(
    "灵江职业技术大学",
    "Lingjiang Polytechnic University",
    TermKind.ORGANISATION,
    abbreviation="LJPU",
)
GLOSSARY = Glossary([*shipped_terms(), HOME], House(HOME.zh))
MISSING, SPELLING = CHECKS
THREE = "灵江市委书记方立成、市长陆守信、副市长韦志远出席会议。"
ALL = "Fang Licheng, Lu Shouxin and Wei Zhiyuan attended."
ONE = "校长韦志远讲话。"
BYLINE = "初审 周敏 复审 梁海波 终审 陈国平"


def found(check: Check, source: str, draft: str) -> tuple[Finding, ...]:
    return findings(check, source, draft, glossary=GLOSSARY)


def article(*pairs: tuple[str, str], date: str | None = None) -> Whole:
    return Whole([Pair(zh, en, glossary=GLOSSARY) for zh, en in pairs], Facts(date=date), GLOSSARY)


@pytest.mark.parametrize(
    ("source", "draft", "person"),
    [
        (THREE, "Fang Licheng and Lu Shouxin attended.", "韦志远"),
        (THREE, "Fang Licheng and Wei Zhiyuan attended.", "陆守信"),
        ("校长韦志远、党委书记方立成。", "President Wei Zhiyuan came.", "方立成"),
        ("校长韦志远、党委书记方立成。", "WEI Zhiyuan, President, came.", "方立成"),
        (THREE, "Lu Shouxin, Mayor, and Wei Zhiyuan, Vice Mayor, attended.", "方立成"),
        (BYLINE, "Initially reviewed by Zhou Min; further reviewed by Liang Haibo.", "陈国平"),
        (BYLINE, "Reviewed by Liang Haibo and Chen Guoping.", "周敏"),
        (
            "文/党委办公室 周敏 图/融媒体中心 黄一鸣",
            "Text by Zhou Min; Photo by the Center",
            "黄一鸣",
        ),
        ("文/周敏 图/黄一鸣", "Photo by Huang Yiming", "周敏"),
        ("（记者 周敏 通讯员 黄一鸣）", "(Reporter: Zhou Min)", "黄一鸣"),
        ("校长韦志远和副校长梁海波到会。", "Wei Zhiyuan and his deputy came.", "梁海波"),
    ],
)
def test_somebody_of_several_is_left_out(source: str, draft: str, person: str) -> None:
    (finding,) = found(MISSING, source, draft)
    assert (finding.severity, source[slice(*finding.source)]) == (Severity.ERROR, person)


@pytest.mark.parametrize(
    ("source", "draft", "severities"),
    [
        (THREE, "Fang Licheng and others attended.", ["warning", "warning"]),
        (ONE, "The president spoke.", ["warning"]),
        (ONE, "Then it rained.", ["warning"]),
        ("校长韦志远、副校长覃玉兰到会。", "Wei Zhiyuan came.", ["warning"]),
    ],
)
def test_what_may_be_on_purpose_is_a_warning(
    source: str, draft: str, severities: list[str]
) -> None:
    assert [finding.severity.value for finding in found(MISSING, source, draft)] == severities


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (THREE, ALL),
        (THREE, "FANG Licheng, LU Shouxin and WEI Zhiyuan attended."),
        (THREE, "Fang Licheng’s, Lu Shou-xin's and Wei Zhi Yuan’s visit"),
        (THREE, "Fang Licheng came with Mayor Lu and Wei."),
        (THREE, "Fang Licheng came with Lu Shouxing and Wei Zhiyuen."),
        (THREE, "The leaders of the city came."),
        (THREE, ""),
        (THREE, THREE),
        (ONE, "President Wei Zhiyuan spoke."),
        (ONE, "President Wei spoke."),
        (ONE, "Zhiyuan spoke."),
        (ONE, "Way Chi-yuan spoke."),
        (BYLINE, "Reviewed by Zhou Min, Liang Haibo and Chen Guoping"),
        ("文/周敏 图/黄一鸣", "Text by Zhou Min; Photo by Huang Yiming"),
        ("校长韦志远、纪委书记唐文婷到会。", "President Wei Zhiyuan and Tang Wenting came."),
        ("文/周敏 图/黄一鸣", "Text by ZHOU Min; Photo by HUANG Yi-ming"),
        ("文、图/周敏", "Text and photo by the News Center"),
        (THREE, "Fang Licheng, Lu Shouxin, and Wei Zhiyuan, all of Lingjiang, attended."),
        ("校长韦志远、副校长吕长乐到会。", "Wei Zhiyuan and Lyu Zhangle came."),
        ("会议召开。", "Wei Zhiyuan spoke."),
        ("", ""),
    ],
)
def test_nobody_is_left_out(source: str, draft: str) -> None:
    assert found(MISSING, source, draft) == ()


def test_a_person_named_in_another_block_is_there() -> None:
    assert MISSING.whole is not None
    pairs = (ONE, "Wei Zhiyuan, President, spoke."), (ONE, "He spoke again.")
    assert list(MISSING.whole(article(*pairs))) == []
    assert [row for row, _ in MISSING.whole(article(("开会。", "They met."), pairs[1]))] == [1]


def test_somebody_else_of_the_article_is_not_the_one_who_is_named() -> None:
    assert MISSING.whole is not None
    body = (THREE, ALL)
    other, same = ("市长陆守信致辞", "Fang Licheng Speaks"), ("市长陆守信致辞", "Lu Shouxin Speaks")
    both = ("市长陆守信会见方立成", "Fang Licheng Is Received")
    assert [row for row, _ in MISSING.whole(article(body, other))] == [1]
    assert list(MISSING.whole(article(body, same))) == []
    assert list(MISSING.whole(article(body, ("市长陆守信致辞", "The Mayor Speaks")))) == []
    assert list(MISSING.whole(article(body, ("市长陆守信致辞", "John Smith said")))) == []
    assert list(MISSING.whole(article(body, both))) == []


def test_a_name_that_was_read_out_of_a_text_is_not_missed() -> None:
    source = "学院主导的管理方式至今还没有大的变化。"
    assert found(MISSING, source, "Management led by the school has not changed much.") == ()


@pytest.mark.parametrize(
    ("source", "draft", "wrong", "right"),
    [
        (ONE, "President Wei Zhiyaun spoke.", "Wei Zhiyaun", "Wei Zhiyuan"),
        (ONE, "Wei Ziyuan, President, spoke.", "Wei Ziyuan", "Wei Zhiyuan"),
        (ONE, "Wei Zhiyuen’s speech", "Wei Zhiyuen", "Wei Zhiyuan"),
        (ONE, "WEI ZHIYUAM SPEAKS", "WEI ZHIYUAM", "Wei Zhiyuan"),
        (ONE, "Wei Zhiyuan spoke. Wei Zhiyuang added", "Wei Zhiyuang", "Wei Zhiyuan"),
        (ONE, "Zhiyuan Wei spoke.", "Zhiyuan Wei", "Wei Zhiyuan"),
        (ONE, "President Zhiyuan Wei spoke.", "Zhiyuan Wei", "Wei Zhiyuan"),
        (ONE, "Wang Zhiyuan spoke.", "Wang Zhiyuan", "Wei Zhiyuan"),
        (ONE, "Wai Zhiyuan spoke.", "Wai Zhiyuan", "Wei Zhiyuan"),
        (THREE, ALL.replace("Licheng", "Lichen"), "Fang Lichen", "Fang Licheng"),
        (THREE, ALL.replace("Lu Shouxin", "Shouxin Lu"), "Shouxin Lu", "Lu Shouxin"),
        (THREE, ALL.replace("Lu ", "Liu "), "Liu Shouxin", "Lu Shouxin"),
        ("处长黎建国到会。", "Li Jianhua came.", "Li Jianhua", "Li Jianguo"),
        ("文/党委宣传部 周敏", "Text by Zhou Ming", "Zhou Ming", "Zhou Min"),
        (BYLINE, "Zhou Min, Liang Haipo, Chen Guoping", "Liang Haipo", "Liang Haibo"),
        (BYLINE, "Zhou Ming, Liang Haibo, Chen Guoping", "Zhou Ming", "Zhou Min"),
        (BYLINE, "Zhou Min, Liang Haibo, Chen Guopin", "Chen Guopin", "Chen Guoping"),
    ],
)
def test_a_name_spelt_otherwise(source: str, draft: str, wrong: str, right: str) -> None:
    (finding,) = found(SPELLING, source, draft)
    assert finding.severity is Severity.ERROR
    assert draft[slice(*finding.draft)] == wrong
    assert finding.fix is not None
    assert (finding.fix.start, finding.fix.end, finding.fix.text) == (*finding.draft, right)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (THREE, ALL),
        (THREE, ALL.upper()),
        (ONE, "Wei Zhiyuan spoke."),
        (ONE, "Wei Zhi-yuan spoke."),
        (ONE, "Wei Zhi Yuan spoke."),
        (ONE, "President Wei spoke."),
        (ONE, "Wei, Zhiyuan"),
        (ONE, "He Zhiyuan knew."),
        (ONE, "Then Wei Spoke to Wei Li."),
        (ONE, "The Wei River rises."),
        (ONE, "Wei-Zhiyuan"),
        ("校长韦志远和副校长韦志元讲话。", "Wei Zhiyuan and Wei Zhiyuan spoke."),
        ("副校长覃玉兰讲话。", "Tan Yulan spoke."),
        ("书记石磊关于工作的汇报", "a report by Secretary Shi Lei"),
        ("文/党委宣传部 周敏", "Text by Zhou Min"),
        ("校长吕长乐讲话。", "Lyu Zhangle spoke."),
        ("副校长吕志远讲话。", "Lyu Zhiyuan spoke."),
        ("副校长吕志远讲话。", "Lü Zhiyuan spoke."),
        ("会议召开。", "Wei Zhiyaun spoke."),
        (ONE, ""),
        ("", "Wei Zhiyuan"),
    ],
)
def test_a_name_as_it_should_be(source: str, draft: str) -> None:
    assert found(SPELLING, source, draft) == ()


def test_a_surname_with_two_readings_is_a_warning_without_a_fix() -> None:
    (finding,) = found(SPELLING, "副校长覃玉兰讲话。", "Qing Yulan spoke.")
    assert (finding.severity, finding.fix) == (Severity.WARNING, None)


def test_two_spellings_in_one_article() -> None:
    assert SPELLING.whole is not None
    whole = article((ONE, "Wei Zhiyuan spoke."), ("他说。", "Wei Zhiyaun said so."))
    ((row, finding),) = SPELLING.whole(whole)
    assert (row, finding.draft) == (1, (0, 11))
    good = article((ONE, "Wei Zhiyuan spoke."), ("他说。", "Wei Zhiyuan said so to Wei Lan."))
    assert list(SPELLING.whole(good)) == []


def test_holders_are_who_stands_beside_the_title() -> None:
    pair = Pair("校长韦志远、方立成市长及陆守信到会。", "", glossary=GLOSSARY)
    said = [(holder.title.zh, holder.person.zh) for holder in holders(pair)]
    assert said == [("校长", "韦志远"), ("市长", "方立成")]


def test_names_stand_where_they_are_in_full() -> None:
    (name,) = names(Pair(ONE, "", glossary=GLOSSARY))
    assert standing(name, "Wei spoke to Wei Zhiyuan's class.") == ((13, 24),)


WEI = Person(
    "韦志远",
    "Wei Zhiyuan",
    (
        Post("副校长", "Vice President of LJPU", valid_to="2025-12-31"),
        Post("校长", "President of LJPU", valid_from="2026-01-01"),
    ),
)
POSTS = posts_check([WEI])


@pytest.mark.parametrize(
    ("source", "date", "count"),
    [
        ("副校长韦志远讲话。", "2026-03-18", 1),
        ("党委常委、副校长韦志远讲话。", "2026-03-18", 1),
        ("校长韦志远讲话。", "2026-03-18T16:05", 0),
        ("校长韦志远讲话。", "2025-03-18", 1),
        ("副校长韦志远讲话。", "2025-03-18", 0),
        ("时任副校长韦志远讲话。", "2026-03-18", 0),
        ("原副校长韦志远讲话。", "2026-03-18", 0),
        ("前任副校长韦志远讲话。", "2026-03-18", 0),
        ("副校长覃玉兰讲话。", "2026-03-18", 0),
        ("市长韦志远讲话。", "2026-03-18", 0),
        ("副校长韦志远讲话。", None, 0),
    ],
)
def test_posts_are_held_on_the_day(source: str, date: str | None, count: int) -> None:
    assert POSTS.whole is not None
    assert len(list(POSTS.whole(article((source, "He spoke."), date=date)))) == count


PARTS = st.sampled_from(
    [
        "校长",
        "韦志远",
        "、",
        "副市长",
        "方立成",
        "Wei",
        " ",
        "Zhiyuan",
        "Zhiyaun",
        ", ",
        "ü",
        "周敏",
    ]
)
TEXT = st.lists(PARTS | st.text(max_size=3), max_size=9).map("".join)


@given(TEXT, TEXT)
@settings(deadline=None, max_examples=60)
def test_places_are_inside_both_texts(source: str, draft: str) -> None:
    for check in (*CHECKS, POSTS):
        for finding in found(check, source, draft):
            assert 0 <= finding.source[0] <= finding.source[1] <= len(source)
            assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)

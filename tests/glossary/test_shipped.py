"""The glossary the program brings along."""

import hashlib
from collections import Counter

import pytest

from editor.glossary.matching import Matcher
from editor.glossary.shipped import FILES, SHIPPED_VERSION, shipped_file, shipped_terms
from editor.glossary.term import Strictness, TermKind
from editor.glossary.wording import wording


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(shipped_terms())


def test_version_changes_with_the_files() -> None:
    digest = hashlib.sha256()
    for name in FILES:
        digest.update(shipped_file(name).read_text(encoding="utf-8-sig").encode())
    assert digest.hexdigest()[:12] == SHIPPED_VERSION


def test_no_headword_comes_twice() -> None:
    assert [zh for zh, n in Counter(t.zh for t in shipped_terms()).items() if n > 1] == []


def test_every_row_has_both_languages() -> None:
    assert all(term.zh and term.en for term in shipped_terms())


def test_every_not_in_word_holds_its_headword() -> None:
    wrong = [(t.zh, w) for t in shipped_terms() for w in t.not_in if t.zh not in w or t.zh == w]
    assert wrong == []


def test_no_row_forbids_what_it_accepts() -> None:
    both = [
        (term.zh, form)
        for term in shipped_terms()
        for form in term.forbidden
        if wording(form).words in {wording(en).words for en in (term.en, *term.admitted)}
    ]
    assert both == []


def test_patterns_are_carried(matcher: Matcher) -> None:
    assert len(matcher.patterns) > 50
    assert all("{" in term.zh for term in matcher.patterns)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("柳州市", "Liuzhou"),
        ("柳州", "Liuzhou"),
        ("陕西", "Shaanxi"),
        ("陕西省", "Shaanxi Province"),
        ("河北省", "Hebei Province"),
        ("呼和浩特市", "Hohhot"),
        ("宁夏", "Ningxia"),
        ("宁夏回族", "Ningxia Hui"),
        ("新疆", "Xinjiang"),
        ("海南", "Hainan"),
        ("延边朝鲜族自治州", "Yanbian Korean Autonomous Prefecture"),
        ("来宾市", "Laibin"),
    ],
)
def test_places_have_their_english(matcher: Matcher, zh: str, en: str) -> None:
    (match,) = matcher.matches(zh)
    assert (match.zh, match.en, match.term.kind) == (zh, en, TermKind.PLACE)


def test_places_are_only_hinted_at() -> None:
    derived = [t for t in shipped_terms() if t.source == "GB2260"]
    assert len(derived) > 700
    assert {t.check for t in derived} == {Strictness.HINT}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("南宁市委书记", ["南宁", "市委书记"]),
        ("柳州市委书记", ["柳州市委书记"]),
        ("南宁市市长", ["南宁市", "市长"]),
        ("灵江市长方立成", ["市长"]),
        ("海南省委", ["海南", "省委"]),
        ("海南省省长", ["海南省", "省长"]),
        ("北京市政府", ["北京", "市政府"]),
        ("桂林市政协主席", ["桂林", "市政协主席"]),
        ("南宁市纪委书记", ["南宁", "市纪委书记"]),
        ("广西壮族自治区党委书记", ["广西壮族自治区党委书记"]),
        ("广西壮族自治区党委", ["广西壮族", "自治区党委"]),
        ("内蒙古自治区人大常委会主任", ["内蒙古", "自治区人大常委会主任"]),
        ("宁夏回族自治区党委常委", ["宁夏回族", "自治区党委常委"]),
        ("上海市市场监督管理局局长", ["上海市", "市场监督管理局", "局长"]),
        ("南宁市教育局局长", ["南宁", "市教育局", "局长"]),
        ("大理白族自治州州长", ["大理白族自治州", "州长"]),
        ("学校党委书记", ["党委书记"]),
        ("校党委书记", ["校党委书记"]),
        ("河北省教育厅副厅长", ["河北", "省教育厅", "副厅长"]),
        ("全国人大代表、市政协委员", ["全国人大代表", "市政协"]),
        ("中国-东盟博览会", ["中国-东盟博览会"]),
    ],
)
def test_titles_are_kept_whole(matcher: Matcher, text: str, expected: list[str]) -> None:
    assert [match.zh for match in matcher.matches(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "党组织",
        "一言一行",
        "社会上",
        "机会上",
        "将会上升",
        "增长期",
        "城市长期规划",
        "公司长远发展",
        "本科长学制",
        "城市委托",
        "社区委员会",
        "教育部门",
        "外交部署",
        "宣传部门",
        "工作者",
        "协作者",
        "论文/专著",
        "插图/照片",
        "主办公楼",
        "政协办公室",
        "提高地位",
        "统一行动",
        "另一行业",
        "家乡",
        "侨乡",
        "城镇化",
        "隆重庆祝建党百年",
        "盛大庆典",
        "聚焦作风建设",
        "重大理论和实践问题",
        "日常德育工作",
        "任务完成都需要",
        "集中卫生力量",
        "平安顺利",
        "画出最大同心圆",
        "西南通道",
        "天下大同",
        "长治久安",
        "各位来宾",
        "幸福平安康养",
        "线上海外招聘",
        "黄河南岸",
        "沿海东部",
        "坚定西部开发",
        "阿里巴巴",
        "朝阳产业",
        "若干部署",
        "活动中共签署5项协议",
        "幸福建设",
        "建成都市圈",
        "经济宁静",
        "经营口号",
        "最大同志愿",
        "命运城邦",
        "介绍兴趣",
        "来自贡献者",
        "强调研究",
        "自主办学",
        "最终审定",
        "紧张壮观",
        "民主任务",
        "导致辞职",
        "全社会科学素养",
    ],
)
def test_ordinary_words_are_no_terms(matcher: Matcher, text: str) -> None:
    assert [match.zh for match in matcher.matches(text)] == []

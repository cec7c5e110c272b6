"""Titles: deputies, parts of titles, ranks, and who holds what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind
from editor.checks.finding import Check, Finding, Pair, Severity, Whole
from editor.checks.titles import CHECKS
from editor.glossary.glossary import Glossary, House
from editor.glossary.person import Person
from editor.glossary.person import Post as HeldPost
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
DEPUTY, PART, SHIFTED, WRONG, DROPPED, RANK = CHECKS
TWO = "灵江市委书记方立成、市长陆守信出席会议。"
SCHOOL = "学校党委书记陆守信，党委副书记、校长韦志远，副校长覃玉兰出席。"


def found(check: Check, source: str, draft: str) -> tuple[Finding, ...]:
    return findings(check, source, draft, glossary=GLOSSARY)


@pytest.mark.parametrize(
    ("source", "draft", "title"),
    [
        ("副市长韦志远出席。", "Mayor Wei Zhiyuan attended.", "副市长"),
        ("副市长韦志远出席。", "Wei Zhiyuan, Mayor of Lingjiang, attended.", "副市长"),
        ("灵江市副市长韦志远出席。", "Wei Zhiyuan, mayor of the city, attended.", "副市长"),
        ("学校副校长覃玉兰主持。", "Qin Yulan, President of LJPU, presided.", "副校长"),
        ("市委副书记方立成出席。", "Fang Licheng, Secretary of the Committee, came.", "副书记"),
        ("副省长到会。", "The governor came.", "副省长"),
        ("教育局副局长到会。", "The director of the bureau came.", "副局长"),
        ("一位副教授发言。", "A professor spoke.", "副教授"),
        ("副总经理发言。", "The general manager spoke.", "副总经理"),
        ("校长韦志远出席。", "Vice President Wei Zhiyuan attended.", "校长"),
        ("校长韦志远出席。", "Wei Zhiyuan, Vice President of LJPU, attended.", "校长"),
        ("灵江市市长陆守信出席。", "Lu Shouxin, deputy mayor of Lingjiang, attended.", "市长"),
        ("市长到会。", "The vice mayor came.", "市长"),
        ("省委书记到会。", "The deputy secretary came.", "书记"),
        (
            SCHOOL,
            (
                "Lu Shouxin, Secretary of the CPC LJPU Committee; Wei Zhiyuan, Deputy Secretary of "
                "the CPC LJPU Committee and President of LJPU; and Qin Yulan, President of "
                "LJPU, came."
            ),
            "副校长",
        ),
        (
            SCHOOL,
            (
                "Lu Shouxin, Secretary of the CPC LJPU Committee; Wei Zhiyuan, Secretary of the "
                "CPC "
                "LJPU Committee and President of LJPU; and Qin Yulan, Vice President of LJPU, came."
            ),
            "副书记",
        ),
        (
            SCHOOL,
            (
                "Lu Shouxin, Deputy Secretary of the CPC LJPU Committee; Wei Zhiyuan, Deputy "
                "Secretary "
                "of the CPC LJPU Committee and President; and Qin Yulan, Vice President, came."
            ),
            "书记",
        ),
    ],
)
def test_a_deputy_lost_or_invented(source: str, draft: str, title: str) -> None:
    (finding,) = found(DEPUTY, source, draft)
    assert (finding.severity, source[slice(*finding.source)]) == (Severity.ERROR, title)
    assert finding.draft[0] < finding.draft[1]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            SCHOOL,
            (
                "Lu Shouxin, Secretary of the CPC LJPU Committee; Wei Zhiyuan, Deputy Secretary of "
                "the CPC LJPU Committee and President of LJPU; and Qin Yulan, Vice President, came."
            ),
        ),
        (
            SCHOOL,
            (
                "Party Secretary Lu Shouxin, Deputy Party Secretary and President Wei Zhiyuan, and "
                "Vice President Qin Yulan attended."
            ),
        ),
        ("副市长韦志远出席。", "Vice Mayor Wei Zhiyuan attended."),
        ("副市长韦志远出席。", "Wei Zhiyuan, a deputy mayor of Lingjiang, attended."),
        ("副市长韦志远出席。", "Wei Zhiyuan attended."),
        ("副市长韦志远出席。", "Wei attended. He met the mayor's aide."),
        ("常务副市长韦志远出席。", "Executive Vice Mayor Wei Zhiyuan attended."),
        ("市长、副市长出席。", "The mayor and his deputies attended."),
        ("市长、副市长出席。", "The mayors attended."),
        ("副校长到学院，院长介绍情况。", "The official met the dean and the director."),
        ("一位副教授发言。", "An associate professor spoke."),
        ("副主任医师发言。", "An associate chief physician spoke."),
        ("副部长级官员发言。", "A vice-ministerial official spoke."),
        ("副省级城市开会。", "Sub-provincial cities met."),
        ("人大代表和市长座谈。", "The mayor met deputies to the congress."),
        ("市长助理到会。", "The deputy mayor came."),
        ("市长途经灵江。", "The vice mayor passed Lingjiang."),
        ("副作用不大。", "The president saw few effects."),
        ("总统与副总理会谈。", "The president met the deputy prime minister."),
        ("校长韦志远讲话。", "Wei Zhiyuan spoke to the Vice Premier."),
        ("副校长讲话。", ""),
        ("", "The deputy mayor came."),
        ("副校长讲话。", "副校长讲话。"),
    ],
)
def test_deputies_as_they_are(source: str, draft: str) -> None:
    assert found(DEPUTY, source, draft) == ()


@pytest.mark.parametrize(
    ("source", "draft", "part"),
    [
        ("常务副市长韦志远出席。", "Wei Zhiyuan, Vice Mayor of Lingjiang, attended.", "常务"),
        ("灵江市代市长陆守信出席。", "Lu Shouxin, Mayor of Lingjiang, attended.", "代"),
        ("灵江市原市长陆守信出席。", "Lu Shouxin, Mayor of Lingjiang, attended.", "原"),
        ("原校长韦志远出席。", "Wei Zhiyuan, President of LJPU, attended.", "原"),
        ("时任校长韦志远出席。", "President Wei Zhiyuan attended.", "原"),
        ("前校长韦志远出席。", "President Wei Zhiyuan attended.", "原"),
        ("会前校长韦志远到校。", "President Wei Zhiyuan came.", None),
        ("常务副市长韦志远出席。", "Wei Zhiyuan, Executive Vice Mayor, attended.", None),
        ("代市长陆守信出席。", "Lu Shouxin, Acting Mayor, attended.", None),
        ("原校长韦志远出席。", "Wei Zhiyuan, former President of LJPU, attended.", None),
        ("时任校长韦志远出席。", "The then President Wei Zhiyuan attended.", None),
        ("原校长韦志远出席。", "Wei Zhiyuan attended.", None),
        ("校长韦志远出席。", "Wei Zhiyuan, President of LJPU, attended.", None),
        ("常务委员会副主任韦志远出席。", "Wei Zhiyuan, Vice Chairman, attended.", None),
    ],
)
def test_parts_of_titles(source: str, draft: str, part: str | None) -> None:
    said = [finding.message.values["part"] for finding in found(PART, source, draft)]
    assert said == ([part] if part else [])


@pytest.mark.parametrize(
    ("source", "draft", "count"),
    [
        (TWO, "Fang Licheng, Mayor, and Lu Shouxin, Secretary of the Committee, came.", 2),
        (TWO, "Mayor Fang Licheng and Party Secretary Lu Shouxin came.", 2),
        (TWO, "Fang Licheng, Secretary of the Committee, and Lu Shouxin, Mayor, came.", 0),
        (TWO, "Party Secretary Fang Licheng and Mayor Lu Shouxin came.", 0),
        (TWO, "Fang Licheng and Lu Shouxin came.", 0),
        (TWO, "Fang Licheng, head of the mayor's guests, and Lu Shouxin, Mayor, came.", 0),
        (TWO, "Fang Licheng, together with Lu Shouxin, Mayor of Lingjiang, came.", 0),
        (TWO, "", 0),
        (
            "教务处处长周敏、科研处处长石磊出席。",
            (
                "Zhou Min, Director of the Office of Scientific Research, and Shi Lei, Director "
                "of the "
                "Office of Academic Affairs, attended."
            ),
            2,
        ),
        (
            "教务处处长周敏、科研处处长石磊出席。",
            (
                "Zhou Min, Director of the Office of Academic Affairs, and Shi Lei, Director of "
                "the "
                "Office of Scientific Research, attended."
            ),
            0,
        ),
    ],
)
def test_titles_with_the_wrong_person(source: str, draft: str, count: int) -> None:
    assert len(found(SHIFTED, source, draft)) == count


@pytest.mark.parametrize(
    ("source", "draft", "wrong"),
    [
        ("灵江市委书记方立成讲话。", "Mayor of Lingjiang Fang Licheng spoke.", "Mayor"),
        ("灵江市委书记方立成讲话。", "Fang Licheng, Mayor of Lingjiang, spoke.", "Mayor"),
        ("灵江市市长方立成讲话。", "Fang Licheng, Governor of Lingdong, spoke.", "Governor"),
        ("灵江市市长方立成讲话。", "Party Secretary Fang Licheng spoke.", "Secretary"),
        ("副省长方立成讲话。", "Fang Licheng, Vice Mayor of Lingjiang, spoke.", "Mayor"),
        ("校长韦志远讲话。", "Mayor Wei Zhiyuan spoke.", "Mayor"),
        ("校长韦志远讲话。", "Wei Zhiyuan, secretary of the Party committee, spoke.", "secretary"),
        ("省教育厅厅长温如玉讲话。", "Wen Ruyu, Governor of the province, spoke.", "Governor"),
        ("教务处处长周敏讲话。", "Zhou Min, Dean of the School, spoke.", "Dean"),
        ("学院院长周敏讲话。", "Zhou Min, Mayor of the city, spoke.", "Mayor"),
        ("副教授周敏讲话。", "Zhou Min, Vice President of LJPU, spoke.", "President"),
        ("集团董事长石敬之讲话。", "Shi Jingzhi, Secretary of the group, spoke.", "Secretary"),
        (TWO, "Fang Licheng, Governor, and Lu Shouxin, Mayor, came.", "Governor"),
    ],
)
def test_a_title_the_chinese_does_not_give(source: str, draft: str, wrong: str) -> None:
    (finding,) = found(WRONG, source, draft)
    assert (finding.severity, draft[slice(*finding.draft)]) == (Severity.ERROR, wrong)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("灵江市委书记方立成讲话。", "Lingjiang Party chief Fang Licheng spoke."),
        ("灵江市委书记方立成讲话。", "Fang Licheng, Party Secretary of Lingjiang, spoke."),
        ("灵江市委书记方立成讲话。", "Fang Licheng, head of the city's Party committee, spoke."),
        ("灵江市委书记方立成讲话。", "Fang Licheng, met by the mayor, spoke."),
        ("灵江市委书记方立成讲话。", "The mayor said that Fang Licheng spoke."),
        ("灵江市委书记方立成讲话。", "Fang Licheng, together with the mayor of Wuling, spoke."),
        (TWO, "Fang Licheng, secretary of the committee, and Mayor Lu Shouxin came."),
        (TWO, "Fang Licheng, secretary of the committee, with Mayor of Lingjiang Lu Shouxin"),
        (TWO, "Party chief Fang Licheng, Mayor Lu Shouxin and others came."),
        (TWO, "Party Secretary Fang Licheng and Lingjiang Mayor Lu Shouxin came."),
        ("市委副书记、市长方立成讲话。", "Mayor Fang Licheng spoke."),
        ("市委副书记、市长方立成讲话。", "Fang Licheng, Deputy Party Secretary, spoke."),
        ("市委常委、常务副市长方立成讲话。", "Executive Vice Mayor Fang Licheng spoke."),
        ("市委常委、组织部部长方立成讲话。", "Fang Licheng, head of organization, spoke."),
        ("市委常委、组织部部长方立成讲话。", "Fang Licheng, Director of the department, spoke."),
        ("总工程师方立成讲话。", "Chief Engineer Fang Licheng spoke."),
        ("自治区主席方立成讲话。", "Fang Licheng, Chairman of the region, spoke."),
        ("自治区主席方立成讲话。", "Fang Licheng, governor of the region, spoke."),
        ("市人大常委会主任方立成讲话。", "Fang Licheng, Director of the committee, spoke."),
        ("市人大常委会主任方立成讲话。", "Fang Licheng, Chairman of the committee, spoke."),
        ("云桥县县长方立成讲话。", "Fang Licheng, Magistrate of Yunqiao County, spoke."),
        ("云桥县县长方立成讲话。", "Fang Licheng, head of Yunqiao County, spoke."),
        ("校长韦志远讲话。", "LJPU President Wei Zhiyuan spoke."),
        ("校长韦志远讲话。", "Wei Zhiyuan, the university's president, spoke."),
        ("校长韦志远讲话。", "Wei Zhiyuan, Principal of the school, spoke."),
        ("学院院长、教授周敏讲话。", "Zhou Min, a professor and dean, spoke."),
        ("学院院长、教授周敏讲话。", "Professor Zhou Min spoke."),
        ("省教育厅厅长温如玉讲话。", "Wen Ruyu, Director of the department, spoke."),
        ("校长韦志远讲话。", "Wei Zhiyuan, who met the mayor, spoke."),
        ("校长韦志远讲话。", "Wei Zhiyuan spoke. Mayor Fang Licheng listened."),
        ("校长韦志远讲话。", "He spoke."),
        ("韦志远讲话。", "Mayor Wei Zhiyuan spoke."),
        ("校长韦志远讲话。", ""),
    ],
)
def test_titles_that_may_be_said_so(source: str, draft: str) -> None:
    assert found(WRONG, source, draft) == ()


def test_a_title_of_another_block_or_of_the_list_is_nobody_elses() -> None:
    assert WRONG.whole is not None
    pairs = [
        Pair("市委副书记方立成讲话。", "Mayor Fang Licheng spoke.", glossary=GLOSSARY),
        Pair("市长方立成到会。", "Fang Licheng came.", glossary=GLOSSARY),
    ]
    mayor = Person("方立成", "Fang Licheng", (HeldPost("市长"),))
    assert [row for row, _ in WRONG.whole(Whole(pairs[:1]))] == [0]
    assert list(WRONG.whole(Whole(pairs))) == []
    assert list(WRONG.whole(Whole(pairs[:1], people=(mayor,)))) == []


@pytest.mark.parametrize(
    ("source", "draft", "count"),
    [
        ("校长韦志远讲话。", "Wei Zhiyuan gave a speech.", 1),
        ("校长韦志远讲话。", "President Wei Zhiyuan gave a speech.", 0),
        ("校长韦志远讲话。", "Wei Zhiyuan of LJPU gave a speech.", 1),
        ("市委副书记、市长方立成讲话。", "Fang Licheng, Mayor, spoke.", 1),
        ("市委副书记、市长方立成讲话。", "Fang Licheng, Deputy Secretary and Mayor, spoke.", 0),
        (TWO, "Fang Licheng and Lu Shouxin, Secretary and Mayor respectively, came.", 0),
        (TWO, "Fang Licheng, and Lu Shouxin, Mayor, came.", 1),
        (TWO, "Lingjiang Party chief Fang Licheng and Mayor Lu Shouxin came.", 0),
        ("发展改革委主任张平讲话。", "Zhang Ping, minister in charge of reform, spoke.", 0),
        ("校长韦志远讲话。", "He gave a speech.", 0),
        ("韦志远讲话。", "Wei Zhiyuan gave a speech.", 0),
    ],
)
def test_titles_left_out(source: str, draft: str, count: int) -> None:
    assert len(found(DROPPED, source, draft)) == count


def test_a_title_is_wanted_once_and_not_in_captions() -> None:
    assert DROPPED.whole is not None
    source = "校长韦志远讲话。"
    first = Pair(source, "President Wei Zhiyuan spoke.", glossary=GLOSSARY)
    later = Pair(source, "Wei Zhiyuan spoke.", glossary=GLOSSARY)
    caption = Pair(source, "Wei Zhiyuan Speaks", BlockKind.CAPTION, GLOSSARY)
    assert list(DROPPED.whole(Whole([first, later, caption]))) == []
    assert [row for row, _ in DROPPED.whole(Whole([caption, later, first]))] == [1]


@pytest.mark.parametrize(
    ("source", "draft", "severity"),
    [
        ("一级巡视员黎建国出席。", "Li Jianguo attended.", "warning"),
        ("处长、二级调研员黎建国出席。", "Li Jianguo, Director, attended.", "warning"),
        ("正厅级领导出席。", "The leaders attended.", "warning"),
        ("一级调研员黎建国", "Li Jianguo, Second-Level Researcher", "error"),
        ("二级巡视员黎建国", "Li Jianguo, Level I Inspector", "error"),
        ("四级调研员黎建国", "Li Jianguo, Class 3 Consultant", "error"),
        ("一级巡视员黎建国", "Li Jianguo, First-Level Inspector", ""),
        ("二级巡视员黎建国", "Li Jianguo, Level II Bureau Rank Official", ""),
        ("三级调研员黎建国", "Li Jianguo, Grade-3 Counsel", ""),
        ("正厅级领导出席。", "Officials of bureau-level rank attended.", ""),
        ("副省级城市开会。", "The cities met.", ""),
        ("一级教育。", "The school opened.", ""),
        ("一级巡视员", "", ""),
    ],
)
def test_ranks(source: str, draft: str, severity: str) -> None:
    said = [finding.severity.value for finding in found(RANK, source, draft)]
    assert said == ([severity] if severity else [])


PARTS = st.sampled_from(
    "副 校长 市长 韦志远 、 原 一级调研员 方立成 Wei Zhiyuan Vice President ; and , of".split()
)
TEXT = st.lists(PARTS | st.text(max_size=3), max_size=10).map("".join)
ENGLISH = st.lists(PARTS, max_size=10).map(" ".join)


@given(TEXT, TEXT | ENGLISH)
@settings(deadline=None, max_examples=60)
def test_places_are_inside_the_pair(source: str, draft: str) -> None:
    for check in CHECKS:
        for finding in found(check, source, draft):
            assert 0 <= finding.source[0] <= finding.source[1] <= len(source)
            assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)

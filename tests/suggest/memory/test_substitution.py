"""What differs is carried into the remembered English where that is certain, and only there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.glossary.glossary import Glossary
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Term, TermKind
from editor.suggest.memory.substitution import Offer, Replacement, offer

NAMES = Glossary(
    [
        Term("方立成", "Fang Licheng", TermKind.PERSON),
        Term("陆守信", "Lu Shouxin", TermKind.PERSON),
        Term("灵江", "Lingjiang", TermKind.PLACE),
        Term("云溪", "Yunxi", TermKind.PLACE),
        Term("{n}余人", "more than {n} people", TermKind.PATTERN),
        Term("十四五", "14th Five-Year Plan"),
    ]
)
SHIPPED = Glossary(shipped_terms())

CERTAIN = [
    ("共50人参加。", "A total of 50 people attended.", "共62人参加。", "62"),
    ("在校生1.8万余人。", "There are over 18,000 students.", "在校生2万余人。", "20,000"),
    ("投资1.2亿元。", "It cost 120 million yuan.", "投资3亿元。", "300 million"),
    ("开设三个专业。", "It offers three programmes.", "开设五个专业。", "five"),
    ("开设三个专业。", "It offers three programmes.", "开设十二个专业。", "12"),
    ("匹配度达91%。", "The match reached 91%.", "匹配度达93.5%。", "93.5"),
    ("第三届大会召开。", "The third congress opened.", "第四届大会召开。", "fourth"),
    ("第23届大会召开。", "The 23rd congress opened.", "第24届大会召开。", "24th"),
    ("5月20日，大会召开。", "The congress opened on May 20.", "6月1日，大会召开。", "June 1"),
    ("5月20日，20人到会。", "On May 20, 20 people came.", "5月21日，20人到会。", "May 21"),
    ("2026年3月18日开会。", "It met on March 18, 2026.", "2026年4月2日开会。", "April 2, 2026"),
    ("2026年3月18日开会。", "It met on 18 March.", "2026年4月2日开会。", "2 April"),
    ("2026年3月开会。", "It met in March 2026.", "2025年9月开会。", "September 2025"),
    ("方立成到会。", "Fang Licheng attended.", "陆守信到会。", "Lu Shouxin"),
    ("会议在灵江召开。", "They met in Lingjiang.", "会议在云溪召开。", "Yunxi"),
    ("同比增长百分之十二。", "It rose 12%.", "同比增长百分之十五。", "15"),
    ("两校签约。", "The two universities signed.", "三校签约。", "three"),
    ("3月12日至14日开会。", "It met on March 12 to 14.", "3月10日至14日开会。", "March 10"),
    ("共12人（女5人）到会。", "All 12 people (5 women) came.", "共15人（女5人）到会。", "15"),
]

TOGETHER = [
    ("3月12日至14日开会。", "March 12 to 14", "3月18日至20日开会。", "March 18 to 20"),
    ("3月12日至14日开会。", "March 12-14", "3月18日至20日开会。", "March 18-20"),
    ("3月12日—3月14日开会。", "March 12–March 14", "3月30日—4月2日开会。", "March 30–April 2"),
    ("2025—2026学年开始。", "the 2025–2026 year", "2026—2027学年开始。", "the 2026–2027 year"),
    ("2025-2026学年开始。", "the 2025-2026 year", "2026-2027学年开始。", "the 2026-2027 year"),
    ("比分为12-5。", "by 12-5", "比分为15-8。", "by 15-8"),
    ("每组5—8人。", "of 5–8 people", "每组6—9人。", "of 6–9 people"),
    ("12名教师和30名学生到会。", "all 12 and 30", "30名教师和12名学生到会。", "all 30 and 12"),
    (
        "方立成与陆守信到会。",
        "Fang Licheng, Lu Shouxin",
        "陆守信与方立成到会。",
        "Lu Shouxin, Fang Licheng",
    ),
    ("2026年5月，3月12日开会。", "on March 12", "2026年5月，3月18日开会。", "on March 18"),
]

DOUBTFUL = [
    ("20人到会，20人发言。", "20 people came; they spoke.", "20人到会，30人发言。", ["30"]),
    ("共5人参加。", "There were 5 people and 5 guests.", "共6人参加。", ["6"]),
    ("共1人参加。", "Only 1 person attended.", "共6人参加。", ["6"]),
    ("共50人参加。", "Half a hundred attended.", "共62人参加。", ["62"]),
    ("拨款120元。", "It paid 120 million yuan.", "拨款130元。", ["130"]),
    ("50人参加。", "50 people attended.", "1人参加。", ["1"]),
    ("5月20日开会。", "It met on Wednesday, May 20.", "5月21日开会。", ["5月21日"]),
    ("2026年3月18日开会。", "It met on March 18.", "2025年3月18日开会。", ["2025年3月18日"]),
    ("方立成到会。", "Fang Licheng came. Fang spoke.", "陆守信到会。", ["陆守信"]),
    ("专家8人到会。", "They gave an 8 and left.", "专家9人到会。", ["9"]),
    ("5月20日开会。", "It met on Wed., May 20.", "5月21日开会。", ["5月21日"]),
    ("5月20日开会。", "It met on May 20, 2026.", "5月21日开会。", ["5月21日"]),
    ("20日开会。", "It met on May 20.", "21日开会。", ["21"]),
    ("5月2日至4日开会。", "It met on May 2 to May 4.", "6月8日至9日开会。", ["6月8日", "9"]),
    ("5月2日至4日开会。", "It met on May 2 to 4.", "5月8日至6月2日开会。", ["5月8日", "6月2日"]),
    ("5月2日，12人到会。", "On 2026-05-12, twelve came.", "5月2日，15人到会。", ["15"]),
    ("上午9点开会。", "It met at 9 a.m.", "下午3点开会。", ["3"]),
    ("占地100亩。", "It covers 100 mu (6.67 ha).", "占地200亩。", ["200"]),
    ("投资2亿元。", "It cost 200 million yuan (US$28 million).", "投资3亿元。", ["3亿"]),
    ("三分之二通过。", "Two thirds passed.", "三分之一通过。", ["三分之一"]),
    ("百余人到会。", "Over 100 came.", "三百余人到会。", ["三百"]),
    ("在A12教室上课。", "In Room A12.", "在A15教室上课。", ["15"]),
    ("周四开会。", "It met on Thursday.", "周三开会。", ["周三"]),
    ("今年5月开会。", "It met this May.", "去年5月开会。", ["去年"]),
    ("方立成致辞。", "Fang Licheng said he was glad.", "陆守信致辞。", ["陆守信"]),
    ("会议召开。", "It met.", "会议召开，12人到会。", ["12"]),
]


@pytest.mark.parametrize(("source", "draft", "text", "new"), CERTAIN)
def test_what_is_certain_is_put_in_and_marked(source: str, draft: str, text: str, new: str) -> None:
    offered = offer(source, draft, text, NAMES)
    (replacement,) = offered.replaced
    start, end = replacement.start, replacement.end
    assert offered.draft[start:end] == new
    assert offered.draft[:start] + replacement.before + offered.draft[end:] == draft
    assert offered.left == ()


@pytest.mark.parametrize(("source", "draft", "text", "new"), TOGETHER)
def test_what_belongs_together_is_carried_together(
    source: str, draft: str, text: str, new: str
) -> None:
    offered = offer(source, f"It was {draft} then.", text, NAMES)
    assert (offered.draft, offered.left) == (f"It was {new} then.", ())


@pytest.mark.parametrize(("source", "draft", "text", "left"), DOUBTFUL)
def test_what_is_doubtful_is_left_and_said(
    source: str, draft: str, text: str, left: list[str]
) -> None:
    assert offer(source, draft, text, NAMES) == Offer(draft, (), tuple(left))


SECRETARY = "Secretary of the CPC Lingjiang Municipal Committee"


@pytest.mark.parametrize(
    ("source", "draft", "text", "expected"),
    [
        (
            "灵江市委书记秦远山出席。",
            f"Qin Yuanshan, {SECRETARY}, attended.",
            "南宁市委书记秦远山出席。",
            "Qin Yuanshan, Secretary of the CPC Nanning Municipal Committee, attended.",
        ),
        (
            "秦远山一行3人到校。",
            "A three-member delegation led by Qin Yuanshan came.",
            "秦远山一行5人到校。",
            "A three-member delegation led by Qin Yuanshan came.",
        ),
        (
            "在校生1.8万余人。",
            "There are over 18,000 students.",
            "在校生2.1万余人。",
            "There are over 21,000 students.",
        ),
        (
            "5月20日上午，会议召开。",
            "On the morning of May 20, it met.",
            "6月2日上午，会议召开。",
            "On the morning of June 2, it met.",
        ),
    ],
)
def test_facts_in_the_slots_of_patterns_are_carried(
    source: str, draft: str, text: str, expected: str
) -> None:
    assert offer(source, draft, text, SHIPPED).draft == expected


def test_a_post_said_in_other_words_is_left_and_said() -> None:
    offered = offer("灵江市委书记出席。", "The Party chief came.", "南宁市委书记出席。", SHIPPED)
    assert (offered.replaced, offered.left) == ((), ("南宁市委书记",))


def test_a_number_in_a_fixed_term_is_no_fact() -> None:
    assert offer("十四五规划。", "The plan for 2025.", "十五五规划。", NAMES).left == ()


def test_several_facts_are_carried_at_once() -> None:
    offered = offer(
        "5月20日，方立成率12人到灵江考察。",
        "On May 20, Fang Licheng led 12 people to Lingjiang.",
        "11月2日，陆守信率8人到云溪考察。",
        NAMES,
    )
    assert offered.draft == "On November 2, Lu Shouxin led 8 people to Yunxi."
    assert [replaced.before for replaced in offered.replaced] == [
        "May 20",
        "Fang Licheng",
        "12",
        "Lingjiang",
    ]
    assert offered.replaced[1] == Replacement(15, 25, "Fang Licheng")


@pytest.mark.parametrize(
    ("source", "draft", "text"),
    [
        ("教师3名、学生5名到会。", "3 teachers and 5 students.", "学生5名、教师3名到会。"),
        ("一带一路建设。", "The Belt and Road.", "一带一路倡议。"),
        ("会议召开。", "It met.", "会议结束。"),
    ],
)
def test_words_that_move_or_change_carry_nothing(source: str, draft: str, text: str) -> None:
    assert offer(source, draft, text, NAMES).draft == draft


chinese = st.text(
    st.sampled_from("第0123456789,.年月日百千万亿一二三十零两个人，方立成灵江的"), max_size=20
)
WORDS = """On May 20, 2026 Lingjiang 3 three 12 1,200 20,000 120 million 1st first Fang Licheng ."""
english = st.lists(st.sampled_from(WORDS.split())).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(chinese, english, chinese)
def test_marks_lead_back_to_what_was_remembered(source: str, draft: str, text: str) -> None:
    offered = offer(source, draft, text, NAMES)
    remembered = offered.draft
    for replaced in reversed(offered.replaced):
        assert replaced.start < replaced.end
        remembered = remembered[: replaced.start] + replaced.before + remembered[replaced.end :]
    assert remembered == draft


@settings(deadline=None, max_examples=100)
@given(chinese, english)
def test_the_same_chinese_is_offered_the_same_english(source: str, draft: str) -> None:
    assert offer(source, draft, source, NAMES) == Offer(draft)

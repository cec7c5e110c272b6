"""Dates and times between Chinese and English."""

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Facts
from editor.checks import dates
from editor.checks.finding import Finding, Pair, Severity, Whole
from tests.checks.cases import findings

DATE, WEEKDAY, PART, LINE = dates.CHECKS


def found(source: str, draft: str) -> list[Finding]:
    return list(chain.from_iterable(findings(each, source, draft) for each in dates.CHECKS))


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("5月至7月", "from May to July"),
        ("9月1日至3日", "from September 1 to 3"),
        ("2024—2025学年第一学期", "the first semester of the 2024-2025 academic year"),
        ("每周三次", "three times a week"),
        ("上月", "in March"),
        ("12月12日晚", "On the evening of December 12"),
        ("截至6月底", "as of the end of June"),
        ("上半年", "in the first six months"),
        (
            "1至9月，规模以上工业增加值增长6.5%。",
            "From January to September, industrial output of major enterprises rose 6.5 percent.",
        ),
        ("一季度GDP增长5.3%", "GDP grew 5.3 percent in the first quarter"),
        ("“五一”假期", "the May Day holiday (May 1-5)"),
        (
            "投资3.5亿元（约合4900万美元）",
            "an investment of 350 million yuan (about 49 million U.S. dollars)",
        ),
        ("3月17日上午，仪式举行。", "On the morning of March 17, the ceremony was held."),
        ("2025年12月12日", "December 12, 2025"),
        ("12月12日", "12 December"),
        ("3月5日至4月8日", "from March 5 to April 8"),
        ("15时30分", "3:30 p.m."),
        ("中午12点", "at noon"),
        ("北京时间20日凌晨3点", "at 8 p.m. on the 19th local time"),
        ("3月17日，大会开幕。", "The conference opened on Tuesday."),
        ("周三，股市上涨。", "Stocks rose on Wednesday."),
        ("下周一", "next week"),
        ("周一至周五", "Monday through Friday"),
        ("2024年底", "at the end of 2024"),
        ("去年12月", "last December"),
        ("2025年春季学期", "the spring semester of 2025"),
        ("12日下午，代表团到访。", "On the afternoon of the 12th, the delegation arrived."),
        ("2月29日", "Feb. 29"),
        ("当日上午", "the same morning"),
        ("1949年10月1日", "October 1, 1949"),
        ("1月、2月", "January and February"),
        ("十月", "October"),
    ],
)
def test_good_english_passes(source: str, draft: str) -> None:
    assert not found(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("2025年12月12日，大会举行。", "On December 21, 2025, the conference was held."),
        ("2025年12月12日，大会举行。", "On November 12, 2025, the conference was held."),
        ("2025年12月12日，大会举行。", "On December 12, 2024, the conference was held."),
        ("3月17日上午，仪式举行。", "The ceremony was held on the afternoon of March 17."),
        ("上午9时开始", "It began at 9 p.m."),
        ("下午3点半开始", "It began at 3 p.m."),
        ("本周三举行", "will be held this Thursday"),
        ("2025年，学校与28家企业合作", "In 2024, the university worked with 28 enterprises"),
        ("2019年至2023年", "from 2019 to 2024"),
        ("5月21日", "May 12"),
        ("5月21日", "21 June"),
        ("6月30日前完成", "complete by July 30"),
        ("二〇二五年", "in 2026"),
        ("9:30开始", "It begins at 10:30."),
        ("15时30分", "2:30 p.m."),
        ("15时30分", "3:30 a.m."),
        ("星期一上午", "Tuesday"),
        ("周五举行", "held on Thursday"),
        ("12日晚上", "On the morning of the 12th"),
        ("昨天下午", "yesterday morning"),
        ("2026年4月8日下午", "on the afternoon of April 9, 2026"),
        ("5日至7日", "from May 5 to 8"),
        ("二月十四日", "February 15"),
        ("2024-2025学年", "the 2024-2026 academic year"),
        ("2019年10月1日", "October 1, 2018"),
        ("8月1日8时", "9 a.m. on August 1"),
        ("2025-12-18", "2025-12-16"),
        ("3月至5月", "from March to June"),
        ("10月底至11月初", "late November and early November"),
        (
            "11日至13日，代表团访问了3所院校。",
            "The delegation visited 3 institutions from the 10th to the 13th.",
        ),
        ("当地时间凌晨2时45分", "at 4:45 a.m. local time"),
    ],
)
def test_wrong_dates_are_errors(source: str, draft: str) -> None:
    assert [each.severity for each in found(source, draft)] == [Severity.ERROR]


def test_days_that_changed_months() -> None:
    wrong = findings(
        DATE, "3月5日开幕，4月8日闭幕。", "It opened on March 8 and closed on April 5."
    )
    assert {each.severity for each in wrong} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("source", "draft", "date", "count"),
    [
        ("12月12日", "December 12, 2025", "2025-12-18", 0),
        ("12月12日", "December 12, 2024", "2025-12-18", 1),
        ("12月30日", "December 30, 2024", "2025-01-04", 0),
        ("1月4日", "January 4, 2026", "2025-12-30", 0),
        ("2023年12月12日", "December 12, 2023", "2025-12-18", 0),
        ("12月12日", "Friday, December 12", "2025-12-18", 0),
        ("12月12日", "Monday, December 12", "2025-12-18", 1),
        ("12月12日", "Monday, December 12, 2025", None, 1),
        ("12月12日", "December 12 (Friday)", "2025-12-18", 0),
        ("12月12日", "Monday, December 12", None, 0),
        ("2月30日", "Monday, February 30", "2025-12-18", 0),
        ("12月12日", "December 12, 2024", "unknown", 0),
    ],
)
def test_the_article_s_date(source: str, draft: str, date: str | None, count: int) -> None:
    assert LINE.whole is not None
    whole = Whole((Pair(source, draft),), Facts(date=date))
    wrong = list(LINE.whole(whole))
    assert [place for place, _ in wrong] == [0] * count


@settings(deadline=None, max_examples=100)
@given(
    st.text(alphabet="0129一二三十廿年月日号至-周星期上下午时点半分:"),
    st.lists(
        st.sampled_from("May March 5 31 2025 , - to Monday a.m. 9:30 noon morning of".split())
    ),
)
def test_spans_lie_inside_any_two_texts(source: str, words: list[str]) -> None:
    draft = " ".join(words)
    for finding in found(source, draft):
        assert 0 <= finding.source[0] <= finding.source[1] <= len(source)
        assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)


def test_a_wrong_day_is_named_with_its_unit() -> None:
    pair = Pair("9月1日，典礼举行。", "On September 2, the ceremony was held.")
    (finding,) = dates.calendar(pair)
    assert pair.source[slice(*finding.source)] == "1日"
    assert str(finding.message) == "The Chinese says 1日, the English 2. Correct the date."

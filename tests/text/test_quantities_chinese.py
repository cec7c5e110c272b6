"""Quantities read from Chinese."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.text.quantities.chinese import chinese
from editor.text.quantities.quantity import Bound, Kind


def values(text: str) -> list[tuple[str, str]]:
    return [(each.kind.value, f"{each.value.normalize():f}") for each in chinese(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8000", "8000"),
        ("3,500人", "3500"),
        ("１２个", "12"),
        ("1.8万余人", "18000"),
        ("1.2亿元", "120000000"),
        ("3亿5000万", "350000000"),
        ("1.2万亿元", "1200000000000"),
        ("一亿两千万", "120000000"),
        ("三千二百人", "3200"),
        ("三千二", "3200"),
        ("两千零二十五", "2025"),
        ("300多万", "3000000"),
        ("廿三", "23"),
        ("一百零五", "105"),
        ("1个半小时", "1.5"),
        ("1米85", "1.85"),
        ("五年", "5"),
        ("三点五万", "35000"),
        ("25岁", "25"),
        ("一半", "0.5"),
        ("0.5公里", "0.5"),
    ],
)
def test_counts(text: str, value: str) -> None:
    assert values(text) == [("count", value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月17日上午", [("month", "3"), ("day", "17")]),
        ("2025年12月12日至15日", [("year", "2025"), ("month", "12"), ("day", "12"), ("day", "15")]),
        ("2025-12-18", [("year", "2025"), ("month", "12"), ("day", "18")]),
        ("二〇二五年", [("year", "2025")]),
        ("2000多年", [("count", "2000")]),
        ("20世纪90年代", [("ordinal", "20"), ("year", "1990")]),
        ("下午3点半", [("time", "210")]),
        ("15时30分", [("time", "210")]),
        ("9:30", [("time", "570")]),
        ("百分之三十", [("percent", "30")]),
        ("5.2％", [("percent", "5.2")]),
        ("3个百分点", [("percent", "3")]),
        ("千分之五", [("percent", "0.5")]),
        ("三成", [("percent", "30")]),
        ("第三届", [("ordinal", "3")]),
        ("党的二十大", [("ordinal", "20")]),
        ("“十四五”规划", [("ordinal", "14")]),
        ("四中全会", [("ordinal", "4")]),
        ("第三季度", [("ordinal", "3")]),
        ("“4+4+1”专业群", [("name", "4")]),
        ("C919飞机", [("name", "919")]),
        ("5个月", [("count", "5")]),
    ],
)
def test_other_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["一带一路", "千方百计", "万一", "百姓", "十分重视", "万众一心"])
def test_idioms_ask_for_no_number(text: str) -> None:
    assert not any(each.firm for each in chinese(text))


@pytest.mark.parametrize(
    "text", ["两三个", "十几", "数十万", "一个", "三农", "几百", "十四五个", "成千上万"]
)
def test_loose_numbers_are_not_firm(text: str) -> None:
    assert not any(each.firm for each in chinese(text))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("30余家", Bound.OVER),
        ("近300名", Bound.UNDER),
        ("超过93%", Bound.OVER),
        ("约50人", Bound.ABOUT),
        ("逾千人", Bound.OVER),
        ("不低于80%", Bound.OVER),
        ("50人左右", Bound.ABOUT),
        ("18岁以下", Bound.UNDER),
        ("20多项", Bound.OVER),
        ("12个", Bound.EXACT),
        ("突破1000万辆", Bound.OVER),
        ("100人以上", Bound.OVER),
    ],
)
def test_limits(text: str, bound: Bound) -> None:
    assert [each.bound for each in chinese(text)] == [bound]


def test_a_range_shares_its_unit() -> None:
    low, high = chinese("3至5万元")
    assert low.unit == high.unit
    assert 30000 in low.readings


def test_years_and_months_add_up() -> None:
    years, months = chinese("3年6个月")
    assert 3.5 in years.readings
    assert 42 in years.readings
    assert not months.firm


def test_two_digits_before_a_year_may_be_a_year() -> None:
    assert 2025 in chinese("25年")[0].readings


def test_a_time_knows_its_half_of_the_day() -> None:
    assert [each.label for each in chinese("上午9时、下午3时、21:06")] == ["am", "pm", "pm"]


@settings(deadline=None, max_examples=200)
@given(
    st.text(
        alphabet="0129０.,，一二三十百千万亿两零〇第年月日号时点分半%％成倍余多近之-—至周C+ 个米"
    )
)
def test_any_text_is_read_and_spans_lie_inside(text: str) -> None:
    for each in chinese(text):
        assert 0 <= each.start < each.end <= len(text)
        assert each.kind in Kind


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("1万2千8百80亿", Kind.COUNT, "1288000000000"),
        ("3万5千亿", Kind.COUNT, "3500000000000"),
        ("1亿2千万", Kind.COUNT, "120000000"),
        ("2250万千瓦", Kind.COUNT, "22500000"),
        ("两年半前", Kind.COUNT, "2.5"),
        ("9秒58", Kind.COUNT, "9.58"),
        ("四分之三", Kind.FRACTION, "0.75"),
        ("1/4的人", Kind.FRACTION, "0.25"),
        ("千分之五", Kind.PERCENT, "0.5"),
        ("35‰", Kind.PERCENT, "3.5"),
        ("歼-20", Kind.NAME, "20"),
        ("长征五号", Kind.NAME, "5"),
        ("２０％", Kind.PERCENT, "20"),
        ("2点45分", Kind.TIME, "165"),
        ("三点钟", Kind.TIME, "180"),
        ("一刻钟", Kind.COUNT, "1"),
    ],
)
def test_how_numbers_are_put_together(text: str, kind: Kind, value: str) -> None:
    (quantity,) = chinese(text)
    assert (quantity.kind, quantity.value) == (kind, Decimal(value))


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="12 3万亿年月日第个百分之点%余近"))
def test_blanks_change_no_place(text: str) -> None:
    for quantity in chinese(text):
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start] != " "
        assert text[quantity.end - 1] != " "

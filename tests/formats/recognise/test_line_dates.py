"""Dates and counters taken out of a line, and what is left of it."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.formats.recognise.dates import dated


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-03-18", "2026-03-18"),
        ("2026-3-8", "2026-03-08"),
        ("2026/3/18 7:05", "2026-03-18T07:05"),
        ("2026.03.18", "2026-03-18"),
        ("2026年3月18日", "2026-03-18"),
        ("2026年03月18日 17:40:09", "2026-03-18T17:40:09"),
        ("2026 年 3 月 18 日", "2026-03-18"),
        ("2026年3月18日 17时40分", "2026-03-18T17:40"),
        ("2026-03-18T17:40", "2026-03-18T17:40"),
        ("2026-03-18 星期三 17:40", "2026-03-18T17:40"),
        ("2026-03-18 17:40（星期三）", "2026-03-18T17:40"),
        ("2026-03-18 下午5:40", "2026-03-18T17:40"),
        ("[2026-03-18]", "2026-03-18"),
        ("更新：2026-03-19 发布时间：2026-03-18", "2026-03-18"),
        ("3月18日", None),
        ("2026-13-18", None),
        ("2026-02-30", None),
        ("2026-03-18 25:40", None),
        ("2026-03-181", None),
        ("12026-03-1", "2026-03-01"),
        ("0000-00-00", None),
    ],
)
def test_dates(text: str, iso: str | None) -> None:
    assert dated(text).date == iso


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("点击：326", 326),
        ("点击量 326", 326),
        ("点击数:[326]", 326),
        ("浏览次数：1,234次", 1234),
        ("阅读(56)", 56),
        ("阅读量：1.2万", 12000),
        ("已有356人浏览", 356),
        ("356次阅读", 356),
        ("访问量：０", 0),
        ("点击：", None),
        ("浏览校园风光", None),
        ("游客浏览3次", None),
        ("点击：" + "9" * 40, None),
    ],
)
def test_counters(text: str, hits: int | None) -> None:
    assert dated(text).hits == hits


@pytest.mark.parametrize(
    ("text", "strong"),
    [
        ("发布时间：2026-03-18", True),
        ("更新于2026-03-18", True),
        ("发布时间：", True),
        ("点击：3", True),
        ("时间：2026-03-18", False),
        ("2026-03-18", False),
    ],
)
def test_labels_of_publishing_are_strong(text: str, strong: bool) -> None:
    assert dated(text).strong is strong


def test_the_rest_of_the_line_is_kept() -> None:
    line = "发布时间：2026-03-18 17:40 来源：教务处 点击：12次 作者：周敏"
    assert dated(line).rest.split() == ["来源：教务处", "作者：周敏"]


@settings(deadline=None, max_examples=200)
@given(st.dates(dt.date(1950, 1, 1), dt.date(2099, 1, 1)), st.times())
def test_every_printed_date_comes_back(day_of: dt.date, time: dt.time) -> None:
    moment = dt.datetime.combine(day_of, time.replace(tzinfo=None))
    day = f"{moment.year}年{moment.month}月{moment.day}日"
    wanted = moment.isoformat(timespec="minutes")
    assert dated(f"{day} {moment:%H:%M}").date == wanted
    assert dated(f"发布时间：{moment:%Y-%m-%d %H:%M} 来源：教务处").date == wanted
    assert dated(f"{moment:%Y/%m/%d}").date == wanted[:10]


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="发布时间点击：2026-/年月日 0123[]次", max_size=40))
def test_any_line_is_answered(text: str) -> None:
    found = dated(text)
    assert found.hits is None or found.hits >= 0
    assert len(found.rest) <= len(text) + 4 * text.count("2") + 4

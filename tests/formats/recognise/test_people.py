"""Names and departments in the orders and dresses that bylines give them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.formats.recognise.people import Person, is_name, is_unit, people


@pytest.mark.parametrize(
    "word",
    [
        "党委办公室",
        "党委办公室（行政办公室）",
        "教务处",
        "宣传部",
        "机电工程学院",
        "文学院",
        "马院",
        "外语系",
        "融媒体中心",
        "图书馆",
        "团委",
        "校工会",
        "市教育局",
        "党委统战部",
        "国际交流处",
        "校友会",
        "灵江日报",
        "信息2301班",
        "后勤服务公司",
        "研究生院",
        "共青团灵江市委",
    ],
)
def test_departments(word: str) -> None:
    assert is_unit(word)
    assert not is_name(word)


@pytest.mark.parametrize(
    "word",
    [
        "周敏",
        "黄一鸣",
        "欧阳明高",
        "司马光",
        "李军",
        "王科",
        "赵文会",
        "刘台",
        "覃玉兰",
        "艾力·买买提",
        "阿依古丽·吐尔逊",
        "农立新",
        "单霁翔",
        "John Smith",
        "仇小乐",
    ],
)
def test_names(word: str) -> None:
    assert is_name(word)
    assert not is_unit(word)


@pytest.mark.parametrize("word", ["", "王", "通过", "部门", "本网", "佚名", "管理员", "会议现场"])
def test_neither(word: str) -> None:
    assert not is_name(word)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("周敏", [("周敏", "")]),
        ("周敏 黄一鸣", [("周敏", ""), ("黄一鸣", "")]),
        ("周敏、黄一鸣", [("周敏", ""), ("黄一鸣", "")]),
        ("周敏，黄一鸣；陈科", [("周敏", ""), ("黄一鸣", ""), ("陈科", "")]),
        ("教务处 周敏", [("周敏", "教务处")]),
        ("周敏 教务处", [("周敏", "教务处")]),
        ("周敏（教务处）", [("周敏", "教务处")]),
        ("教务处（周敏）", [("周敏", "教务处")]),
        ("（教务处）周敏", [("周敏", "教务处")]),
        ("教务处周敏", [("周敏", "教务处")]),
        ("教务处|周敏", [("周敏", "教务处")]),
        ("教务处、学生处 周敏", [("周敏", "教务处、学生处")]),
        ("周敏 教务处、学生处", [("周敏", "教务处、学生处")]),
        ("教务处 周敏 学生处 黄一鸣", [("周敏", "教务处"), ("黄一鸣", "学生处")]),
        ("周敏（教务处）、黄一鸣（学生处）", [("周敏", "教务处"), ("黄一鸣", "学生处")]),
        ("教务处 周敏、黄一鸣", [("周敏", "教务处"), ("黄一鸣", "教务处")]),
        ("党委办公室（行政办公室） 周敏", [("周敏", "党委办公室（行政办公室）")]),
        (
            "党委办公室（行政办公室）、党委统战部 周敏",
            [("周敏", "党委办公室（行政办公室）、党委统战部")],
        ),
        ("教务处处长周敏", [("周敏", "教务处")]),
        ("党委办公室主任 周敏", [("周敏", "党委办公室")]),
        ("机电工程学院 23级 周敏", [("周敏", "机电工程学院23级")]),
        ("教务处", [("", "教务处")]),
        ("教务处、学生处", [("", "教务处、学生处")]),
        ("王　强 李小明", [("王强", ""), ("李小明", "")]),
        ("周敏老师", [("周敏", "")]),
        ("John Smith、周敏", [("John Smith", ""), ("周敏", "")]),
        ("", []),
    ],
)
def test_people(text: str, wanted: list[tuple[str, str]]) -> None:
    named = people(text)
    assert named is not None
    assert [(person.name, person.unit) for person in named] == wanted


@pytest.mark.parametrize(
    "text", ["周敏 出席会议", "会议现场", "提高教学质量", "周敏：发言", "《静夜思》"]
)
def test_other_words_are_no_people(text: str) -> None:
    assert people(text) is None


@settings(deadline=None, max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["周敏", "黄一鸣", "欧阳雪", "陈科"]),
            st.sampled_from(["教务处", "宣传部", "党委办公室（行政办公室）", "信息学院"]),
        ),
        min_size=1,
        max_size=5,
        unique_by=lambda pair: pair[0],
    ),
    st.sampled_from([" ", "、", "　", "；"]),
    st.booleans(),
)
def test_either_order_names_the_same_people(
    pairs: list[tuple[str, str]], between: str, units_first: bool
) -> None:
    parts = (f"{unit} {name}" if units_first else f"{name} {unit}" for name, unit in pairs)
    assert people(between.join(parts)) == tuple(Person(name, unit) for name, unit in pairs)

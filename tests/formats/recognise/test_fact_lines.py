"""One row a line: what kind it is and what it says. Names and offices are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.formats.recognise.facts import Line, line_of


def said(line: Line) -> str:
    """Write down what a line says: kind, date, hits, origin, credits and steps."""
    parts = [line.kind.value, line.date or "", "" if line.hits is None else f"×{line.hits}"]
    parts.append(f"<{line.origin}>" if line.origin else "")
    parts += [f"{c.role.value}:{c.name}/{c.unit}" for c in line.credits]
    parts += [
        f"{s.unit.value + '.' if s.unit else ''}{s.step.label}:{s.step.name}/{s.step.unit}"
        for s in line.steps
    ]
    return " ".join(part for part in parts if part)


DATELINES = [
    ("发布时间：2026-03-18 17:40", "dateline 2026-03-18T17:40"),
    ("更新时间:2026-05-02 08:15:30", "dateline 2026-05-02T08:15:30"),
    ("发布日期：2026年3月18日", "dateline 2026-03-18"),
    ("2026/3/18", "dateline 2026-03-18"),
    ("[2026-03-18]", "dateline 2026-03-18"),
    ("2026.4.2 下午5:40", "dateline 2026-04-02T17:40"),
    ("发布于 2026-09-09", "dateline 2026-09-09"),
    ("发布时间：2026-05-21 16:05|点击量：88", "dateline 2026-05-21T16:05 ×88"),
    ("2026年03月18日 17:40（星期三） 浏览：1,234次", "dateline 2026-03-18T17:40 ×1234"),
    ("浏览次数：1.2万次", "dateline ×12000"),
    ("阅读量 1w+", "dateline ×10000"),
    ("已有356人阅读", "dateline ×356"),
    ("点击：[66]", "dateline ×66"),
    ("点击量：[]", "dateline"),
    ("时间：2026-03-18 来源： 作者： 点击数：", "dateline 2026-03-18"),
    ("灵江日报 2026年03月18日 09:00", "dateline 2026-03-18T09:00 <灵江日报>"),
    (
        "来源：灵江日报 | 作者：周敏 | 时间：2026-03-18",
        "dateline 2026-03-18 <灵江日报> source:/灵江日报 text:周敏/",
    ),
    ("发布者：admin 发布时间：2026-03-18", "dateline 2026-03-18 editor:admin/"),
    (
        "来源：教务处 编辑：王芳 审核：李军 发布日期：2026-03-18",
        "dateline 2026-03-18 <教务处> source:/教务处 editor:王芳/ 审核:李军/",
    ),
    ("【字号：大 中 小】 发布时间：2026-03-18 【打印】", "dateline 2026-03-18"),
    ("日期：2026-03-18 点击：2,345 属于：学院新闻", "dateline 2026-03-18 ×2345"),
]

BYLINES = [
    ("文/周敏 图/黄一鸣", "byline text:周敏/ photo:黄一鸣/"),
    ("文/周敏图/黄一鸣", "byline text:周敏/ photo:黄一鸣/"),
    ("文丨周敏 图丨黄一鸣", "byline text:周敏/ photo:黄一鸣/"),
    ("（文、图/国际交流处 莫晓晴）", "byline text:莫晓晴/国际交流处 photo:莫晓晴/国际交流处"),
    ("（图/文 国际交流处 莫晓晴）", "byline text:莫晓晴/国际交流处 photo:莫晓晴/国际交流处"),
    ("图文/周敏", "byline text:周敏/ photo:周敏/"),
    (
        "文/党委办公室（行政办公室）、党委统战部 周敏",
        "byline text:周敏/党委办公室（行政办公室）、党委统战部",
    ),
    ("通讯员 李四 王五", "byline text:李四/ text:王五/"),
    ("（通讯员：秦洁 党委办公室）", "byline text:秦洁/党委办公室"),
    ("本报记者　周敏　通讯员　黄一鸣", "byline text:周敏/ text:黄一鸣/"),
    ("记者王芳 通讯员李四", "byline text:王芳/ text:李四/"),
    ("图/记者 黄一鸣", "byline photo:黄一鸣/"),
    (
        "作者：周敏（党委办公室）、莫晓晴（国际交流处）",
        "byline text:周敏/党委办公室 text:莫晓晴/国际交流处",
    ),
    (
        "通讯员：教务处 何志勇、韦佳怡；国际交流处 莫晓晴",
        "byline text:何志勇/教务处 text:韦佳怡/教务处 text:莫晓晴/国际交流处",
    ),
    ("撰文：国际交流处莫晓晴", "byline text:莫晓晴/国际交流处"),
    ("撰稿：机电工程学院 23级 周敏", "byline text:周敏/机电工程学院23级"),
    ("周敏/文 黄一鸣/图", "byline text:周敏/ photo:黄一鸣/"),
    ("（通讯员 周敏 黄一鸣 文/图）", "byline text:周敏/ text:黄一鸣/ photo:周敏/ photo:黄一鸣/"),
    ("（黄一鸣 摄）", "byline photo:黄一鸣/"),
    ("教务处供稿", "byline source:/教务处"),
    (
        "供稿单位：机电学院 撰稿人：周敏 摄影：黄一鸣",
        "byline source:/机电学院 text:周敏/ photo:黄一鸣/",
    ),
    ("来源：教务处", "byline <教务处> source:/教务处"),
    ("文/周敏 编辑/王芳", "byline text:周敏/ editor:王芳/"),
    ("作者：王　强", "byline text:王强/"),
    ("文：艾力·买买提 欧阳雪", "byline text:艾力·买买提/ text:欧阳雪/"),
    ("作者：John Smith", "byline text:John Smith/"),
    ("（保卫处 谢志强）", "byline text:谢志强/保卫处"),
]

SIGNOFFS = [
    (
        "部门网站审核：初审 周敏 复审 梁海波 终审 陈国平",
        "signoff department.初审:周敏/ department.复审:梁海波/ department.终审:陈国平/",
    ),
    (
        "学校网站审核：初审 党委宣传部 黄一鸣 终审 党委宣传部 罗雪梅",
        "signoff university.初审:黄一鸣/党委宣传部 university.终审:罗雪梅/党委宣传部",
    ),
    ("初审：周敏 | 复审：梁海波", "signoff 初审:周敏/ 复审:梁海波/"),
    ("初审周敏 复审梁海波", "signoff 初审:周敏/ 复审:梁海波/"),
    ("初审：周敏（融媒体中心）", "signoff 初审:周敏/融媒体中心"),
    ("一审一校：周敏 二审二校：石 磊", "signoff 一审一校:周敏/ 二审二校:石磊/"),
    ("编辑：王芳 校对：石磊 审核：李军", "signoff 编辑:王芳/ 校对:石磊/ 审核:李军/"),
    ("审核：李军 编辑：王芳", "signoff 审核:李军/ 编辑:王芳/"),
    ("【责任编辑:农立新】", "signoff 责任编辑:农立新/"),
    (
        "部门初审：谢志强；学校终审：罗雪梅",
        "signoff department.初审:谢志强/ university.终审:罗雪梅/",
    ),
    ("【部门审核】初审：周敏", "signoff department.初审:周敏/"),
    (
        "国际交流处审核：初审 莫晓晴 终审 石磊",
        "signoff department.初审:莫晓晴/ department.终审:石磊/",
    ),
    ("三审三校：一审周敏 二审石磊", "signoff 一审:周敏/ 二审:石磊/"),
    ("部门网站审核：", "signoff"),
    ("供稿：教务处 周敏 审核：李军", "signoff text:周敏/教务处 审核:李军/"),
    (
        "审稿人：陈国平（党委办公室主任） 签发：校党委副书记 陆守信",
        "signoff 审稿人:陈国平/党委办公室 签发:陆守信/校党委",
    ),
    ("审核：党委宣传部", "signoff 审核:/党委宣传部"),
    ("编辑：王芳。审核：李军。", "signoff 编辑:王芳/ 审核:李军/"),
    ("初审：周敏、黄一鸣", "signoff 初审:周敏/ 初审:黄一鸣/"),
]

NO_FACTS = [
    "",
    "编辑部门要加强审核，提高质量。",
    "审核工作已经完成",
    "审核：通过",
    "时间：3月17日下午",
    "地点：图书馆一楼报告厅",
    "数据来源：国家统计局",
    "作文：李明",
    "地图：中国",
    "记者：您如何看待这一变化？",
    "联系人：石磊 电话：0000-1234567",
    "策划：周敏 统筹：李军",
    "负责人：周敏",
    "校园图片",
    "阅读",
    "图：签约仪式",
    "图片：签约现场",
    "文：如下",
    "（完）",
    "发布时间：2026-13-40",
    "2026年3月18日，学校召开会议。",
    "会议审核通过了编辑：王芳提交的方案，并报上级批准。",
]


@pytest.mark.parametrize(("text", "wanted"), [*DATELINES, *BYLINES, *SIGNOFFS])
def test_a_line_of_facts_says(text: str, wanted: str) -> None:
    line = line_of(text)
    assert line is not None
    assert said(line) == wanted


@pytest.mark.parametrize("text", NO_FACTS)
def test_other_lines_say_nothing(text: str) -> None:
    assert line_of(text) is None


WORDS = (
    "文/ 图： 初审 复审： 周敏 黄一鸣 教务处 （ ） 、 来源： 2026-03-18 点击 88 部门网站审核 ， 。"
)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=14).map("".join) | st.text(max_size=40))
def test_any_line_is_answered(text: str) -> None:
    line = line_of(text)
    assert line is None or line.kind.value in {"dateline", "byline", "signoff"}

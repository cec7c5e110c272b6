"""Whole articles, given as lines: what each line becomes, what is dropped, what is guessed."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Block, BlockKind, Picture
from editor.article.text import Mark, MarkKind, Text
from editor.formats.page import Page
from editor.formats.recognise import recognise

BODY = "4月8日下午，学校召开国际合作工作会议，总结2025年工作，部署2026年重点任务。"
TITLE = "学校召开国际合作工作会议"


def page(lines: str | list[str], title: str = "") -> Page:
    """Make a page of lines; `[photo]` stands for an image, `# ` begins a heading."""
    blocks = []
    for line in lines.split("\n") if isinstance(lines, str) else lines:
        if line == "[photo]":
            blocks.append(Block("", BlockKind.IMAGE, picture=Picture("", name="1.jpg")))
        elif line.startswith("# "):
            blocks.append(Block("", BlockKind.HEADING, Text(line[2:]), level=1))
        else:
            blocks.append(Block("", BlockKind.PARAGRAPH, Text(line)))
    return Page(tuple(blocks), title=title)


def kinds(lines: str | list[str], title: str = "") -> list[tuple[str, str]]:
    blocks = recognise(page(lines, title)).article.blocks
    return [(block.kind.value, block.source.plain) for block in blocks]


def kind_of(text: str, *, around: str = "{}") -> str:
    found = kinds(f"{TITLE}\n" + around.format(text))
    return next((kind for kind, plain in found if plain == text), "")


@pytest.mark.parametrize(
    "line",
    [
        "当前位置：首页 > 新闻中心 > 正文",
        "您现在的位置: 首页>>学校要闻",
        "首页 > 新闻 > 正文",
        "学校要闻",
    ],
)
def test_furniture_before_the_article_is_dropped_and_told(line: str) -> None:
    found = recognise(page(f"{line}\n{TITLE}\n{BODY}"))
    assert found.article.blocks[0].source.plain == TITLE
    assert any(line[:10] in str(warning) for warning in found.warnings)


@pytest.mark.parametrize(
    "line",
    [
        "上一条：学校举行升国旗仪式",
        "上一篇：没有了",
        "【下一条】",
        "分享到：",
        "分享到：微信 微博",
        "微信扫一扫：分享",
        "扫一扫在手机打开当前页",
        "用户登录",
        "×",
        "【打印本页】【关闭窗口】",
        "[关闭]",
        "附件【方案.docx】已下载12次",
        "附件：工作要点.pdf 已下载 次",
        "【字体：大 中 小】",
        "版权所有：灵江职业技术大学",
        "地址：灵江市学院路8号 邮编：545000",
        "返回顶部",
        "相关新闻",
        "点赞 12",
    ],
)
def test_furniture_behind_the_article_is_dropped_and_told(line: str) -> None:
    found = recognise(page(f"{TITLE}\n{BODY}\n{line}"))
    assert [block.source.plain for block in found.article.blocks] == [TITLE, BODY]
    assert any(line[:10] in str(warning) for warning in found.warnings)


def test_what_follows_the_neighbouring_articles_is_dropped_but_for_facts() -> None:
    lines = f"{TITLE}\n{BODY}\n上一条：甲\n下一条：乙\n推荐的新闻一则\n编辑：王芳"
    assert [text for _, text in kinds(lines)] == [TITLE, BODY, "编辑：王芳"]


@pytest.mark.parametrize(
    "line",
    [
        "会议审核并通过了教学计划，由王芳负责编辑。",
        "时间：3月17日14:30",
        "地点：图书馆一楼报告厅",
        "附件：报名表",
        "一、总体要求",
        "联系人：石磊",
        "关闭校门的通知另行发布。",
        "用户登录后可以查询成绩。",
        "浏览",
    ],
)
def test_lines_of_the_text_stay_paragraphs(line: str) -> None:
    assert kind_of(line, around=f"{BODY}\n{{}}\n{BODY}") == "paragraph"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (f"{TITLE}\n{BODY}", [("title", TITLE), ("paragraph", BODY)]),
        (f"# {TITLE}\n{BODY}", [("title", TITLE), ("paragraph", BODY)]),
        (
            f"{TITLE}\n——部署重点任务\n{BODY}",
            [("title", TITLE), ("subtitle", "——部署重点任务"), ("paragraph", BODY)],
        ),
        (
            f"{TITLE}\n部署重点任务\n2026-04-10\n{BODY}",
            [
                ("title", TITLE),
                ("subtitle", "部署重点任务"),
                ("dateline", "2026-04-10"),
                ("paragraph", BODY),
            ],
        ),
        (f"{BODY}\n{BODY}", [("paragraph", BODY), ("paragraph", BODY)]),
        (
            f"2026-04-10\n{TITLE}\n{BODY}",
            [("dateline", "2026-04-10"), ("title", TITLE), ("paragraph", BODY)],
        ),
        (f"{TITLE}\n{TITLE}\n{BODY}", [("title", TITLE), ("paragraph", BODY)]),
    ],
)
def test_titles(lines: str, said: list[tuple[str, str]]) -> None:
    assert kinds(lines) == said


def test_the_stated_title_is_found_in_the_text_or_put_before_it() -> None:
    assert kinds(f"栏目名称一则\n{TITLE}\n{BODY}", TITLE)[1] == ("title", TITLE)
    assert kinds(f"{BODY}\n{BODY}", TITLE)[0] == ("title", TITLE)
    assert kinds(f"{BODY}\n{BODY}", "Microsoft Word - 1")[0] == ("paragraph", BODY)


@pytest.mark.parametrize(
    ("opening", "origin", "named"),
    [
        ("新闻网消息（文/党委办公室（行政办公室） 周敏 图/黄一鸣）", "新闻网", 2),
        ("本网讯（通讯员 莫晓晴）", "本网", 1),
        ("（通讯员 莫晓晴）", None, 1),
        ("（文/图 莫晓晴）", None, 2),
        ("新华社灵江4月17日电（记者覃晓东、陆雨欣）", "新华社", 2),
        ("新闻网讯（国际交流处 莫晓晴）", "新闻网", 1),
        ("【本报讯】", "本报", 0),
        ("（本网讯 记者 覃晓东）", "本网", 1),
        ("灵江职业技术大学新闻网讯：", "灵江职业技术大学新闻网", 0),
        ("新闻网消息 文/周敏 图/黄一鸣", "新闻网", 2),
        ("本网讯", "本网", 0),
        ("本报讯 记者覃晓东 通讯员陆雨欣", "本报", 2),
    ],
)
def test_a_byline_that_opens_the_text(opening: str, origin: str | None, named: int) -> None:
    found = recognise(page(f"{TITLE}\n{opening} {BODY}"))
    blocks, facts = found.article.blocks, found.article.facts
    if named or origin:
        assert (blocks[1].kind, blocks[1].run_in) == (BlockKind.BYLINE, True)
        assert [b.source.plain for b in blocks[1:]] == [opening, BODY]
    assert (facts.origin, len(facts.credits)) == (origin, named)


@pytest.mark.parametrize(
    "text",
    [
        "好消息（已核实）传来，学校获奖。",
        "据新华社消息，全国会议召开。",
        "（一）会议传达了文件精神。",
        "学院（部）要加强管理。",
        "记者从会上获悉，学校将新建实训楼。",
    ],
)
def test_other_openings_stay_whole(text: str) -> None:
    assert kinds(f"{TITLE}\n{text}")[1] == ("paragraph", text)


def test_the_time_of_an_event_is_not_the_article_s() -> None:
    lines = f"{TITLE}\n时间：2026年3月17日 14:30\n地点：图书馆\n{BODY}"
    found = recognise(page(lines)).article
    assert found.facts.date is None
    assert found.blocks[1].kind is BlockKind.PARAGRAPH


def test_a_caption_of_the_format_stays_one() -> None:
    caption = Block("", BlockKind.CAPTION, Text("摄影：黄一鸣"))
    found = recognise(Page((*page(f"{TITLE}\n{BODY}\n[photo]").blocks, caption))).article
    assert found.blocks[-1].kind is BlockKind.CAPTION
    assert [c.name for c in found.facts.credits] == ["黄一鸣"]


def test_the_names_in_brackets_at_the_end_become_a_byline() -> None:
    found = recognise(page(f"{TITLE}\n{BODY}\n{BODY}（国际交流处 莫晓晴 文/图）"))
    last = found.article.blocks[-1]
    assert (last.kind, last.source.plain) == (BlockKind.BYLINE, "（国际交流处 莫晓晴 文/图）")
    assert any("byline of their own" in str(warning) for warning in found.warnings)


@pytest.mark.parametrize(
    ("lines", "captions"),
    [
        ("[photo]\n会议现场\n{body}", ["会议现场"]),
        ("[photo]\n图为会议现场，莫晓晴主持会议。\n{body}", ["图为会议现场，莫晓晴主持会议。"]),
        ("[photo]\n[photo]\n签约\n参观\n{body}", ["签约", "参观"]),
        ("[photo]\n会议现场\n（摄影：黄一鸣）\n{body}", ["会议现场", "（摄影：黄一鸣）"]),
        ("[photo]\n会议现场 会议现场\n{body}", ["会议现场"]),
        ("[photo]\n会议现场\n会议现场\n{body}", ["会议现场"]),
        ("[photo]\n与会人员参观了校史馆。\n{body}", []),
        ("[photo]\n一、工作要求\n{body}", []),
        ("{body}\n会议现场\n合影\n编辑：王芳", ["会议现场", "合影"]),
        ("{body}\n灵江市教育局\n2026年4月8日\n编辑：王芳", []),
        ("{body}\n谢谢大家", []),
        ("▲会议现场\n{body}", ["▲会议现场"]),
    ],
)
def test_captions(lines: str, captions: list[str]) -> None:
    found = kinds(f"{TITLE}\n{BODY}\n" + lines.format(body=BODY))
    assert [text for kind, text in found if kind == "caption"] == captions


@pytest.mark.parametrize(
    "caption",
    ["签约（黄一鸣 摄）", "签约 黄一鸣/摄", "签约 黄一鸣 摄", "玛丽亚·桑托斯致辞（黄一鸣 摄）"],
)
def test_a_caption_names_its_photographer(caption: str) -> None:
    facts = recognise(page(f"{TITLE}\n{BODY}\n[photo]\n{caption}\n{BODY}")).article.facts
    assert [(c.role.value, c.name) for c in facts.credits] == [("photo", "黄一鸣")]


def test_chains_go_over_lines_and_begin_anew() -> None:
    department = "部门网站审核\n初审：周敏\n终审：陈科"
    lines = f"{TITLE}\n{BODY}\n{department}\n学校网站审核：\n初审：黄一鸣\n终审：罗雪梅"
    chains = recognise(page(lines)).article.facts.chains
    assert [(c.unit.value, [s.name for s in c.steps]) for c in chains] == [
        ("department", ["周敏", "陈科"]),
        ("university", ["黄一鸣", "罗雪梅"]),
    ]
    lines = f"{TITLE}\n{BODY}\n初审：周敏 终审：陈科\n初审：黄一鸣 终审：罗雪梅"
    chains = recognise(page(lines)).article.facts.chains
    assert [len(c.steps) for c in chains] == [2, 2]


def test_lines_of_facts_in_one_paragraph_are_parted() -> None:
    lines = [TITLE, BODY, f"{BODY}\n文/周敏\n初审：陈科\n终审：罗雪梅"]
    said = [kind for kind, _ in kinds(lines)]
    assert said == ["title", "paragraph", "paragraph", "byline", "signoff", "signoff"]


def test_marks_stay_on_what_is_cut() -> None:
    text = Text(f"本网讯（通讯员 莫晓晴）{BODY}", (Mark(0, 14, MarkKind.BOLD),))
    blocks = recognise(Page((Block("", BlockKind.PARAGRAPH, text),))).article.blocks
    assert blocks[0].source.marks == (Mark(0, 12, MarkKind.BOLD),)
    assert blocks[1].source.marks == (Mark(0, 2, MarkKind.BOLD),)


LINES = st.sampled_from(
    [
        TITLE,
        BODY,
        f"本网讯（通讯员 莫晓晴）{BODY}",
        f"{BODY}（莫晓晴 文/图）",
        "发布时间：2026-03-18 17:40 【打印】",
        "文/周敏 图/黄一鸣",
        "会议现场 会议现场",
        "会议现场",
        "初审：周敏\n终审：陈科",
        "上一条：甲",
        "当前位置：首页 > 新闻",
        "×",
        "[photo]",
        "# 一、要求",
        "教务处",
        "2026年3月18日",
        "——记灵江大学",
    ]
)


@settings(deadline=None, max_examples=200)
@given(st.lists(LINES | st.text(max_size=30), min_size=1, max_size=14))
def test_no_character_is_lost_without_a_word(lines: list[str]) -> None:
    given_page = page(lines)
    found = recognise(given_page)
    missing = _characters(given_page.blocks)
    for character in _characters(found.article.blocks):
        missing.remove(character)
    said = "".join(str(warning.values.get("text", "")) for warning in found.warnings)
    if all("count" not in warning.values for warning in found.warnings):
        assert set(missing) <= set(said)


def _characters(blocks: tuple[Block, ...]) -> list[str]:
    return [c for block in blocks for c in block.source.plain if not c.isspace()]


@settings(deadline=None, max_examples=100)
@given(st.lists(LINES, min_size=1, max_size=14))
def test_the_answer_is_in_order_and_numbered(lines: list[str]) -> None:
    blocks = recognise(page(lines)).article.blocks
    assert [block.id for block in blocks] == [f"b{n}" for n in range(1, len(blocks) + 1)]
    assert sum(block.kind is BlockKind.TITLE for block in blocks) <= 1
    for block, after in pairwise(blocks):
        if block.run_in:
            assert after.kind is BlockKind.PARAGRAPH

"""Which element holds the article and which its title."""

import pytest
from lxml.html import HtmlElement

from editor.formats.html.containers import container, stated_title, title_element, title_parts
from editor.formats.html.markup import parse, plain, prune

TEXT = "<p>学校召开教学工作会议，副校长覃玉兰出席会议。</p><p>会议部署了重点任务。</p>"


def root_of(markup: str) -> HtmlElement:
    root = parse(markup, "page.html")
    assert root is not None
    return root


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        (f"<div class=content><div class=v_news_content>{TEXT}</div></div>", "v_news_content"),
        (f"<div class='x wp_articleContent'>{TEXT}</div>", "x wp_articleContent"),
        (f"<div class=content><div class=nr>{TEXT}</div></div>", "nr"),
        (f"<div class=content><a>菜单</a></div><div class=abc>{TEXT}</div>", "abc"),
        (f"<div class=v_news_content></div><div class=article>{TEXT}</div>", "article"),
        (f"<div class=v_news_content>短。</div><div class=v_news_content id=b>{TEXT}</div>", "b"),
        (
            f"<div class=aa><a>很长很长的菜单，一则又一则。</a></div><div class=bb>{TEXT}</div>",
            "bb",
        ),
    ],
)
def test_the_container(markup: str, name: str) -> None:
    found = container(root_of(f"<body>{markup}</body>"))
    assert found is not None
    assert name in (found.element.get("class"), found.element.get("id"))


def test_a_page_without_text_has_no_container() -> None:
    assert container(root_of("<body><div><img src=a.png></div></body>")) is None


@pytest.mark.parametrize(
    ("before", "stated", "wanted"),
    [
        (
            "<h1>灵江大学</h1><div class=x>教学会议召开</div>",
            "教学会议召开-灵江大学",
            "教学会议召开",
        ),
        (
            "<h1>灵江大学</h1><div class=x>教学会议召开</div>",
            "灵江大学-教学会议召开",
            "教学会议召开",
        ),
        ("<div><div><span>教学会议召开</span></div></div>", "教学会议召开", "教学会议召开"),
        (
            "<h2>教学工作会议胜利召开圆满成功</h2>",
            "教学工作会议胜利召开…",
            "教学工作会议胜利召开圆满成功",
        ),
        ("<h1>一则标题</h1>", "", "一则标题"),
        ("<h3>栏目名称</h3><div class=arti_title>一则标题</div>", "", "一则标题"),
        ("<h2>导航菜单</h2><h2>一则标题</h2>", "灵江大学", "一则标题"),
        ("<h1>这是一个完整的句子。</h1>", "", ""),
        ("<div>没有标题的名字</div>", "", ""),
    ],
)
def test_the_title(before: str, stated: str, wanted: str) -> None:
    root = root_of(f"<body>{before}<article id=c>{TEXT}</article></body>")
    content = root.get_element_by_id("c")
    found = title_element(root, content, stated)
    assert (plain(found) if found is not None else "") == wanted


def test_a_title_at_the_head_of_the_content() -> None:
    root = root_of(f"<body><article id=c><h1>一则标题</h1>{TEXT}</article></body>")
    found = title_element(root, root.get_element_by_id("c"), "")
    assert found is not None
    assert plain(found) == "一则标题"


def test_the_stated_title() -> None:
    head = "<title> 甲\n 乙-站 </title>"
    assert stated_title(root_of(f"<head>{head}</head><body>x</body>")) == "甲 乙-站"
    meta = '<meta name="ArticleTitle" content="丙">'
    assert stated_title(root_of(f"<head>{head}{meta}</head><body>x</body>")) == "丙"
    assert stated_title(root_of("<body>x</body>")) == ""
    assert title_parts("甲-乙_丙") == ("甲-乙_丙", "甲", "乙", "丙")


def test_forms_around_an_article_stay_and_login_forms_go() -> None:
    root = root_of(f"<body><form id=a>{TEXT * 4}</form><form id=b>用户名<input></form></body>")
    prune(root)
    assert [form.get("id") for form in root.iter("form")] == ["a"]

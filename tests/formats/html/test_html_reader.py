"""Whole pages: charsets, containers, titles, and pages nobody should send."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.errors import DuizhaoError, UnreadableFile
from editor.formats.html.containers import without_site_name
from editor.formats.html.reader import read
from editor.formats.opening import LARGEST
from editor.formats.page import Page
from editor.progress import silent

SENTENCE = "学校召开教学工作会议，副校长覃玉兰出席会议并讲话。"


def page_of(folder: Path, markup: str, charset: str = "utf-8") -> Page:
    path = folder / "page.html"
    path.write_bytes(markup.encode(charset))
    return read(path, silent)


def texts(page: Page) -> list[str]:
    return [block.source.plain for block in page.blocks]


@pytest.mark.parametrize(
    ("charset", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "gbk"),
        ("gb18030", "gb2312"),
        ("gb18030", "utf-8"),
        ("gb18030", ""),
        ("utf-16", ""),
        ("utf-8", "gb2312"),
    ],
)
def test_a_page_is_decoded_whatever_it_declares(
    tmp_path: Path, charset: str, declared: str
) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    markup = f"<html><head>{meta if declared else ''}</head><body><p>{SENTENCE}𬭚</p></body></html>"
    assert texts(page_of(tmp_path, markup, charset)) == [SENTENCE + "𬭚"]


CONTAINERS = [
    '<div class="v_news_content">{}</div>',
    '<div id="vsb_content_501">{}</div>',
    '<div class="wp_articlecontent">{}</div>',
    '<div class="read"><div class="Article_Content">{}</div></div>',
    '<div class="TRS_Editor">{}</div>',
    "<article>{}</article>",
    '<div id="content">{}</div>',
    '<div class="x9"><div class="unheard-of">{}</div></div>',
    "<table><tr><td><a href=/>首页</a></td><td>{}</td></tr></table>",
]


@pytest.mark.parametrize("container", CONTAINERS)
def test_the_article_is_found_and_its_surroundings_are_not(tmp_path: Path, container: str) -> None:
    body = container.format(f"<p>{SENTENCE}</p><p>第二段，{SENTENCE}</p>")
    markup = (
        '<body><ul class="menu"><li><a href="/">学校概况</a></li></ul>'
        f'{body}<div class="side"><a href="1">无关新闻标题一则</a></div></body>'
    )
    assert texts(page_of(tmp_path, markup)) == [SENTENCE, "第二段，" + SENTENCE]


def test_an_unknown_page_says_that_it_is_guessed(tmp_path: Path) -> None:
    page = page_of(tmp_path, f"<body><div><p>{SENTENCE}</p><p>{SENTENCE}</p></div></body>")
    assert any("largest text" in str(warning) for warning in page.warnings)


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("教学工作会议召开-灵江大学", "教学工作会议召开"),
        ("教学工作会议召开_学校要闻_灵江大学", "教学工作会议召开"),
        ("灵江职业技术大学 | 教学工作会议召开", "教学工作会议召开"),
        ("一张蓝图绘到底——工作报告解读", "一张蓝图绘到底——工作报告解读"),
        ("COVID-19防控", "COVID-19防控"),
        ("灵江大学", "灵江大学"),
        ("", ""),
    ],
)
def test_the_name_of_the_site_is_no_title(title: str, wanted: str) -> None:
    assert without_site_name(title) == wanted


def test_the_head_s_date_is_taken_when_the_page_shows_none(tmp_path: Path) -> None:
    head = '<meta name="PubDate" content="2026-03-05"><meta name="ContentSource" content="教务处">'
    page = page_of(
        tmp_path, f"<head>{head}</head><body><article><p>{SENTENCE}</p></article></body>"
    )
    assert texts(page)[0] == "发布时间：2026-03-05 来源：教务处"
    assert any("taken from its head" in str(warning) for warning in page.warnings)


def test_where_the_page_came_from(tmp_path: Path) -> None:
    comment = "<!-- saved from url=(0022)https://x.example/1.htm -->"
    page = page_of(tmp_path, f"{comment}<body><p>{SENTENCE}<a href='2.htm'>续</a></p></body>")
    assert page.address == "https://x.example/1.htm"
    assert page.blocks[0].source.marks[0].target == "https://x.example/2.htm"


REFUSED = [
    (b"", "is empty"),
    (b" \r\n ", "is empty"),
    (b"<html><body></body></html>", "no text"),
    (b"<!-- only a comment -->", "no text"),
    (b"<html><body><script>var a</script></body></html>", "no text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60), "old Word document"),
    (b"PK\x03\x04" + bytes(60), ".docx"),
    (b"%PDF-1.7\n", "PDF"),
    (b"{\\rtf1\\ansi hello}", "rich text"),
    (b"\x89PNG\r\n\x1a\n" + bytes(60), "not a text file"),
    (b"\xff\x80\xff" * 30, "not a text file"),
]


@pytest.mark.parametrize(("data", "words"), REFUSED)
def test_bad_pages_get_one_plain_sentence(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as refusal:
        read(path, silent)
    sentence = str(refusal.value)
    assert words in sentence
    assert "page.html" in sentence
    assert str(tmp_path) not in sentence


def test_a_missing_file_a_folder_and_a_large_page(tmp_path: Path) -> None:
    large = tmp_path / "large.html"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    for path, words in (
        (tmp_path / "none.html", "no file"),
        (tmp_path, "is a folder"),
        (large, "larger than 20 MB"),
    ):
        with pytest.raises(UnreadableFile, match=words):
            read(path, silent)


def test_nesting_is_read_to_the_parser_s_limit_and_refused_beyond_it(tmp_path: Path) -> None:
    deep = "<div>" * 1500 + SENTENCE + "</div>" * 1500
    assert texts(page_of(tmp_path, f"<body>{deep}</body>")) == [SENTENCE]
    with pytest.raises(UnreadableFile, match="nested too deeply"):
        page_of(tmp_path, "<body>" + "<div>" * 10_000 + SENTENCE + "</body>")


def test_progress_can_stop_the_reading(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<p>{SENTENCE}</p>", encoding="utf-8")
    seen: list[tuple[int, int]] = []
    read(tmp_path / "page.html", lambda done, total: seen.append((done, total)))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.binary(max_size=300)
    | st.text(max_size=80).map(lambda text: f"<p>{text}".encode("utf-8", "replace"))
)
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.html"
    path.write_bytes(data)
    try:
        page = read(path, silent)
    except DuizhaoError:
        return
    assert any(block.source.plain.strip() for block in page.blocks)

"""What programs put on the clipboard."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.errors import UnreadableFile
from editor.formats.html.clipboard import read_clipboard


def texts(html: str | None, plain: str | None = None) -> list[str]:
    return [block.source.plain for block in read_clipboard(html, plain).blocks]


HEADER = "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000300\r\nSourceURL:{}\r\n\r\n"


def test_only_the_fragment_of_cf_html_counts() -> None:
    html = (
        HEADER.format("https://x.example/a/1.htm")
        + "<html><body>前<!--StartFragment--><p>一<a href='2.htm'>二</a></p><!--EndFragment-->后"
    )
    page = read_clipboard(html, None)
    assert [block.source.plain for block in page.blocks] == ["一二"]
    assert page.address == "https://x.example/a/1.htm"
    assert page.blocks[0].source.marks[0].target == "https://x.example/a/2.htm"


def test_a_file_s_address_is_not_kept() -> None:
    html = HEADER.format("file:///C:/Users/name/a.htm") + "<p>一</p>"
    assert read_clipboard(html, None).address == ""


def test_the_fragment_is_taken_whole_without_a_container() -> None:
    assert texts("<p>学校概况</p><p>一</p>") == ["学校概况", "一"]


def test_a_copied_cms_page_is_read_as_a_page() -> None:
    html = "<div>菜单</div><h1>教学会议</h1><div class=v_news_content><p>一。</p></div><p>友情</p>"
    assert texts(html) == ["教学会议", "一。"]


def test_plain_text_where_the_html_says_nothing() -> None:
    assert texts("<img src='a.png'>", "一\r\n\r\n二") == ["一", "二"]
    assert texts(None, "一\r二") == ["一", "二"]
    assert texts("  ", "一") == ["一"]


@pytest.mark.parametrize(
    ("html", "plain"), [(None, None), ("", ""), ("<p> </p>", " \n"), ("<!-- x -->", None)]
)
def test_an_empty_clipboard_is_told(html: str | None, plain: str | None) -> None:
    with pytest.raises(UnreadableFile, match="no text on the clipboard"):
        read_clipboard(html, plain)


def test_too_much_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="too much"):
        read_clipboard(None, "一" * (20 * 1024 * 1024 + 1))


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=120), st.text(max_size=40))
def test_any_clipboard_is_read_or_refused(html: str, plain: str) -> None:
    try:
        page = read_clipboard(html, plain)
    except UnreadableFile:
        return
    assert any(block.source for block in page.blocks)

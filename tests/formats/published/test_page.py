"""The whole HTML file, and the preview of a paste."""

from dataclasses import replace

import pytest
from lxml import html

from editor.article.article import Article, Block, BlockKind, Cell, Picture
from editor.article.text import Mark, MarkKind, Text
from editor.formats.published import PublishedForm, published
from editor.formats.published.arrangement import Part
from editor.formats.published.page import markdown_page, page
from editor.formats.published.preview import cautions, preview, shown
from editor.formats.published.profile import CLEAN, Quotes, Shown, profile_named


def _block(kind: BlockKind, draft: str | Text, name: str = "b", **facts: object) -> Block:
    text = draft if isinstance(draft, Text) else Text(draft)
    return Block(name, kind, Text("中文"), text, **facts)  # type: ignore[arg-type]


ARTICLE = Article(
    blocks=(
        _block(BlockKind.TITLE, "R&D <Signs>\nAgreement"),
        _block(BlockKind.PARAGRAPH, "It’s “on”."),
        _block(BlockKind.IMAGE, "", "i", picture=Picture("00", "image/jpeg", 1600, 900)),
        _block(BlockKind.CAPTION, 'The "Hall"'),
        _block(BlockKind.IMAGE, "", "j", picture=Picture("", name="http://e.cn/gone.jpg")),
        _block(BlockKind.LIST_ITEM, "a"),
        _block(BlockKind.LIST_ITEM, "b", level=1),
        _block(BlockKind.TABLE_CELL, "x", cell=Cell(0, 0, 0)),
    )
)


def test_the_page_is_a_whole_document() -> None:
    written = page(ARTICLE)
    tree = html.document_fromstring(written)
    assert written.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')
    assert tree.findtext("head/title") == "R&D <Signs> Agreement"
    assert [element.tag for element in tree.iterfind("body/*")] == ["h2", "p", "p", "ul", "table"]


def test_a_list_in_a_list_is_inside_its_item_as_html_has_it() -> None:
    assert "<ul><li>a<ul><li>b</li></ul></li></ul>" in page(ARTICLE)


def test_photos_are_relative_names_no_wider_than_the_profile_allows() -> None:
    tree = html.document_fromstring(page(ARTICLE, replace(CLEAN, image_width=800), "my photos"))
    (image,) = tree.iter("img")
    assert dict(image.attrib) == {
        "src": "my%20photos/01%20The%20Hall.jpg",
        "alt": 'The "Hall"',
        "width": "800",
        "height": "450",
    }


@pytest.mark.parametrize(("folder", "count"), [(None, 0), ("", 1)], ids=["none", "beside"])
def test_photos_are_shown_when_they_are_saved(folder: str | None, count: int) -> None:
    assert page(ARTICLE, folder=folder).count("<img") == count


def test_a_page_without_photos_names_them_where_the_profile_asks() -> None:
    assert "[Photo 1: 01 The Hall.jpg]" in page(ARTICLE, profile_named("ueditor"))


def test_the_page_is_a_published_form() -> None:
    assert published(ARTICLE, PublishedForm.PAGE) == page(ARTICLE)


def test_a_form_takes_a_profile_and_a_part() -> None:
    ueditor = profile_named("ueditor")
    assert published(ARTICLE, PublishedForm.TEXT, ueditor, Part.TITLE) == (
        "R&D <Signs> Agreement\n"
    )
    assert '<p>It\'s "on".</p>' in published(ARTICLE, PublishedForm.HTML, ueditor)


def test_a_notice_is_the_first_thing_on_the_page() -> None:
    tree = html.document_fromstring(page(ARTICLE, notice="Unsigned <draft>"))
    assert tree.findtext("head/title") == "Unsigned <draft> R&D <Signs> Agreement"
    assert tree.findtext("body/p/strong") == "Unsigned <draft>"


def test_markdown_shows_the_photos_that_were_saved() -> None:
    written = markdown_page(ARTICLE, folder="photos")
    assert written.count("![") == 1
    assert '![The "Hall"](photos/01%20The%20Hall.jpg)\n\nThe "Hall"\n' in written
    assert markdown_page(ARTICLE) == published(ARTICLE, PublishedForm.MARKDOWN)


def test_the_preview_shows_captions_as_the_cms_will_have_them() -> None:
    keeps, drops = (preview(ARTICLE, replace(CLEAN, shows=rules)) for rules in RULES)
    assert '<p align="center" style="text-align: center;">The "Hall"</p>' in keeps
    assert '<p>The "Hall"</p>' in drops


RULES = (Shown(), Shown(drops_attributes=("align", "style")))


def test_the_preview_has_the_font_of_the_site() -> None:
    assert "SimSun" in preview(ARTICLE, profile_named("ueditor"))


SHOWN = [
    ("", Shown(), ""),
    ("<p>a<sup>2</sup>&lt;</p>", Shown(drops_tags=("sup",)), "<p>a2&lt;</p>"),
    ('<p style="x">a<br>b</p>', Shown(drops_attributes=("style",)), "<p>a<br>b</p>"),
    ("<ul><li>a</li><ul><li>b</li></ul></ul>", Shown(), "<ul><li>a</li><ul><li>b</li></ul></ul>"),
]


@pytest.mark.parametrize(("pasted", "rules", "expected"), SHOWN)
def test_what_is_left_of_a_paste(pasted: str, rules: Shown, expected: str) -> None:
    assert shown(pasted, rules) == expected


def test_a_preview_of_nothing_is_an_empty_page() -> None:
    assert "<body>\n\n</body>" in preview(Article())


def test_cautions_count_what_a_person_should_look_at() -> None:
    bad = Text("link", (Mark(0, 4, MarkKind.LINK, "javascript:1"),))
    article = Article(
        blocks=(*ARTICLE.blocks, _block(BlockKind.OTHER, ""), _block(BlockKind.OTHER, bad))
    )
    assert [message.values["count"] for message in cautions(article)] == [1, 3, 1]
    straight = replace(CLEAN, quotes=Quotes.STRAIGHT)
    assert [message.values["count"] for message in cautions(article, straight)] == [1, 1]
    assert str(cautions(article)[0]).startswith(
        "Blocks that are left out because they have no English: 1."
    )


def test_a_clean_article_needs_no_caution() -> None:
    assert cautions(Article(blocks=(_block(BlockKind.PARAGRAPH, "It's on."),))) == ()

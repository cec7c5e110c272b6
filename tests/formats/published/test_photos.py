"""Pictures in order, under names that any system takes."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind, Picture
from editor.article.text import Text
from editor.formats.published.photos import file_name, photos


def _image(name: str, media_type: str = "image/jpeg", address: str = "") -> Block:
    return Block(name, BlockKind.IMAGE, picture=Picture(name * 4, media_type, 8, 6, name=address))


def _text(draft: str, kind: BlockKind = BlockKind.CAPTION) -> Block:
    return Block(draft, kind, Text("中文"), Text(draft))


PARAGRAPH = _text("Between.", BlockKind.PARAGRAPH)
CAPTIONS = [
    ("below", [_image("a"), _text("One"), _image("b"), _text("Two")], ["One", "Two"]),
    ("shared", [_image("a"), _image("b"), _text("Both")], ["Both", "Both"]),
    ("above", [_text("One"), _image("a"), PARAGRAPH, _text("Two"), _image("b")], ["One", "Two"]),
    ("none", [_image("a"), PARAGRAPH, _text("Far")], [""]),
    ("not twice", [_image("a"), _text("One"), _image("b")], ["One", ""]),
    ("on one line", [_image("a"), _text("Left\nright ")], ["Left right"]),
]


@pytest.mark.parametrize(
    ("blocks", "expected"), [c[1:] for c in CAPTIONS], ids=[c[0] for c in CAPTIONS]
)
def test_a_picture_has_its_own_caption(blocks: list[Block], expected: list[str]) -> None:
    found = photos(Article(blocks=tuple(blocks)))
    assert [photo.caption for photo in found] == expected
    assert [photo.number for photo in found] == list(range(1, len(expected) + 1))


def test_a_photo_says_where_its_bytes_are() -> None:
    (photo,) = photos(Article(blocks=(_image("a"), _text("Scene"))))
    assert (photo.name, photo.asset, photo.block) == ("01 Scene.jpg", "aaaa", "a")
    assert (photo.width, photo.height) == (8, 6)


SUFFIXES = [
    ("image/png", "", ".png"),
    ("image/JPEG; q=1", "", ".jpg"),
    ("", "http://e.cn/up/Photo.PNG?size=2", ".png"),
    ("application/octet-stream", "x.exe.sh/../a", ""),
    ("", "", ""),
]


@pytest.mark.parametrize(("media_type", "address", "suffix"), SUFFIXES)
def test_the_suffix_is_the_kind_of_picture(media_type: str, address: str, suffix: str) -> None:
    (photo,) = photos(Article(blocks=(_image("a", media_type, address),)))
    assert photo.name == "01" + suffix


def test_a_hundred_pictures_keep_their_order_in_a_folder() -> None:
    blocks = [block for n in range(120) for block in (_image(f"i{n}"), PARAGRAPH)]
    names = [photo.name for photo in photos(Article(blocks=tuple(blocks)))]
    assert names == sorted(names)
    assert len(set(names)) == 120


NAMES = [
    ('Scene: the "Signing" / Ceremony?', "01 Scene the Signing Ceremony.jpg"),
    ("CON", "01 CON.jpg"),
    ("..\\..\\etc\\passwd", "01 .. .. etc passwd.jpg"),
    ("Ends with a stop. ", "01 Ends with a stop.jpg"),
    ("灵江 Campus\u202egpj.exe\x00", "01 灵江 Campusgpj.exe.jpg"),
    ("", "01.jpg"),
]


@pytest.mark.parametrize(("caption", "expected"), NAMES)
def test_a_caption_as_a_file_name(caption: str, expected: str) -> None:
    assert file_name("01", caption, ".jpg") == expected


def test_a_long_caption_is_cut_at_a_word() -> None:
    name = file_name("01", "word " * 40, ".jpg")
    assert name.endswith("word.jpg")
    assert len(name) <= 90


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=300))
def test_any_caption_makes_a_name_that_every_system_takes(caption: str) -> None:
    name = file_name("07", caption, ".jpg")
    assert re.fullmatch(r'07[^<>:"/\\|?*\x00-\x1f\x7f]*(?<![ .])\.jpg', name)
    assert len(name.encode()) < 240
    assert "  " not in name

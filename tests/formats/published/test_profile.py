"""Profiles of CMSs as data."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.errors import UnreadableFile
from editor.formats.published.profile import (
    CLEAN,
    BylinePlace,
    Captions,
    NestedLists,
    Quotes,
    profile_named,
    profile_of,
    profiles,
)


def test_the_shipped_profiles_begin_with_what_is_taken_when_none_is_named() -> None:
    shipped = profiles()
    assert [profile.id for profile in shipped] == ["clean", "ueditor", "wordpress"]
    assert replace(shipped[0], about="", about_zh="") == CLEAN


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: profile.id)
def test_every_shipped_profile_says_in_both_languages_what_it_is(profile: object) -> None:
    for name in ("name", "name_zh", "about", "about_zh"):
        assert getattr(profile, name)


def test_a_profile_says_only_what_it_has_otherwise() -> None:
    profile = profile_of(
        "campus",
        'quotes = "curly"\nheadings = ["h2", "h3"]\ncaptions = "plain"\nbyline = "end"\n'
        'nested-lists = "inside"\nsign-offs = false\nimage-width = 640\n'
        '[shows]\ndrops-attributes = ["style"]\nfont = "SimHei"\n',
    )
    assert profile == replace(
        CLEAN,
        id="campus",
        name="campus",
        name_zh="campus",
        quotes=Quotes.CURLY,
        headings=("h2", "h3"),
        captions=Captions.PLAIN,
        byline=BylinePlace.END,
        nested_lists=NestedLists.INSIDE,
        sign_offs=False,
        image_width=640,
        shows=replace(CLEAN.shows, drops_attributes=("style",), font="SimHei"),
    )


@pytest.mark.parametrize(("level", "tag"), [(0, "h2"), (1, "h2"), (2, "h3"), (3, "h3")], ids=str)
def test_deeper_headings_take_the_last_tag(level: int, tag: str) -> None:
    assert replace(CLEAN, headings=("h2", "h3")).heading(level) == tag


REFUSED = [
    ('quotes = "french"', "quotes"),
    ("quotes = 3", "quotes"),
    ('title = "h1"', "title"),
    ("headings = []", "headings"),
    ('headings = "h3"', "headings"),
    ('headings = ["script"]', "headings"),
    ('bold = "blink"', "bold"),
    ('sign-offs = "yes"', "sign-offs"),
    ("image-width = -1", "image-width"),
    ("image-width = true", "image-width"),
    ('name = "<b>"', "name"),
    ('shows = "all"', "shows"),
    ('[shows]\ndrops-tags = ["a b"]', "drops-tags"),
    ("[shows]\ncolour = 1", "colour"),
    ('quotation = "straight"', "quotation"),
    ("id = 'x'", "id"),
    ("quotes = ", "Invalid value"),
]


@pytest.mark.parametrize(("toml", "key"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_is_wrong_is_named(toml: str, key: str) -> None:
    with pytest.raises(ValueError, match=key):
        profile_of("own", toml)


def test_the_institutions_own_profiles_stand_beside_the_shipped_and_replace_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "campus.toml").write_text('name = "Campus site"', encoding="utf-8")
    (tmp_path / "ueditor.toml").write_text('quotes = "as-written"', encoding="utf-8")
    assert [profile.id for profile in profiles(tmp_path)] == [
        "clean",
        "ueditor",
        "wordpress",
        "campus",
    ]
    assert profile_named("ueditor", tmp_path).quotes is Quotes.AS_WRITTEN
    assert profile_named("ueditor").quotes is Quotes.STRAIGHT


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: Path) -> None:
    assert profiles(tmp_path / "none") == profiles()


@pytest.mark.parametrize("data", [b"quotes = 1", b"\xff\xfe"], ids=["value", "bytes"])
def test_an_own_file_that_is_no_profile_is_refused_by_its_name(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_bytes(data)
    with pytest.raises(UnreadableFile, match=r"“broken\.toml” is not a publishing profile") as told:
        profiles(tmp_path)
    assert str(tmp_path) not in str(told.value)


def test_a_name_that_no_profile_has_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        profile_named("nobody")

"""What is given out, in which order."""

from dataclasses import replace

import pytest

from editor.article.article import Article, Block, BlockKind, Cell, Picture
from editor.article.text import Text
from editor.formats.published.arrangement import Part, arranged
from editor.formats.published.profile import CLEAN, BylinePlace, Profile


def _block(name: str, kind: BlockKind, draft: str, **facts: object) -> Block:
    return Block(name, kind, Text("中文"), Text(draft), **facts)  # type: ignore[arg-type]


ARTICLE = Article(
    blocks=(
        _block("t", BlockKind.TITLE, "Signs\nAgreement"),
        _block("u", BlockKind.SUBTITLE, "A Second Line"),
        _block("b", BlockKind.BYLINE, "From News Center", run_in=True),
        _block("p", BlockKind.PARAGRAPH, "It rained."),
        _block("i", BlockKind.IMAGE, "", picture=Picture("00", "image/png")),
        _block("c", BlockKind.CAPTION, "Rain"),
        _block("e", BlockKind.PARAGRAPH, " \u200b "),
        _block("s", BlockKind.SIGNOFF, "Department: Zhou Min"),
        _block("z", BlockKind.SIGNOFF, "University: Luo Xuemei"),
    )
)
SIGN_OFFS = ["Department: Zhou Min", "University: Luo Xuemei"]
BODY = ["A Second Line", "From News Center It rained.", "Rain"]

CASES: list[tuple[str, Profile, Part, list[str]]] = [
    ("everything", CLEAN, Part.EVERYTHING, ["Signs Agreement", *BODY, *SIGN_OFFS]),
    ("the body", CLEAN, Part.BODY, [*BODY, *SIGN_OFFS]),
    ("the title, on one line", CLEAN, Part.TITLE, ["Signs Agreement"]),
    (
        "a body with its title",
        replace(CLEAN, title_in_body=True),
        Part.BODY,
        ["Signs Agreement", *BODY, *SIGN_OFFS],
    ),
    ("no sign-off lines", replace(CLEAN, sign_offs=False), Part.BODY, BODY),
    (
        "lines for photos",
        replace(CLEAN, photos=True),
        Part.BODY,
        [*BODY[:2], "[Photo 1: 01 Rain.png]", "Rain", *SIGN_OFFS],
    ),
    (
        "the byline below the title",
        replace(CLEAN, byline=BylinePlace.BELOW_TITLE),
        Part.EVERYTHING,
        ["Signs Agreement", BODY[0], "From News Center", "It rained.", "Rain", *SIGN_OFFS],
    ),
    (
        "the byline at the end",
        replace(CLEAN, byline=BylinePlace.END),
        Part.BODY,
        [BODY[0], "It rained.", "Rain", "From News Center", *SIGN_OFFS],
    ),
]


@pytest.mark.parametrize(
    ("profile", "part", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_what_is_printed(profile: Profile, part: Part, expected: list[str]) -> None:
    assert [unit.text.plain for unit in arranged(ARTICLE, profile, part)] == expected


def test_pictures_stay_where_they_are_asked_for() -> None:
    units = arranged(ARTICLE, replace(CLEAN, photos=True), pictures=True)
    assert [unit.block for unit in units if unit.picture] == ["i"]
    assert not any("[Photo" in unit.text.plain for unit in units)


def test_two_titles_are_one_line_for_the_title_field() -> None:
    blocks = (_block("a", BlockKind.TITLE, "One"), _block("b", BlockKind.TITLE, "Two"))
    (title,) = arranged(Article(blocks=blocks), part=Part.TITLE)
    assert title.text.plain == "One Two"


def test_an_article_without_english_has_nothing_to_give() -> None:
    empty = Article(blocks=(_block("t", BlockKind.TITLE, ""),))
    assert [arranged(empty, part=part) for part in Part] == [[], [], []]


def test_a_table_without_english_is_left_out_and_a_cell_without_a_place_is_a_paragraph() -> None:
    blocks = (
        _block("a", BlockKind.TABLE_CELL, "", cell=Cell(0, 0, 0)),
        _block("b", BlockKind.TABLE_CELL, "x", cell=Cell(1, 0, 0)),
        _block("c", BlockKind.TABLE_CELL, "", cell=Cell(1, 0, 1)),
        _block("d", BlockKind.TABLE_CELL, "stray"),
    )
    units = arranged(Article(blocks=blocks))
    assert [(unit.block, unit.kind.value) for unit in units] == [
        ("b", "table_cell"),
        ("c", "table_cell"),
        ("d", "paragraph"),
    ]

"""Proposed file names are safe on every system."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.ui.filenames import file_name
from editor.ui.rescue import COPIES


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("灵江市举行签约仪式", "灵江市举行签约仪式.docx"),
        ('“3+2”: a/b\\c?*<x>|"', "“3+2” a b c x.docx"),
        ("  two\n lines  ", "two lines.docx"),
        ("ends with a dot. ", "ends with a dot.docx"),
        ("CON", "article CON.docx"),
        ("com1.txt", "article com1.txt.docx"),
        ("", "article.docx"),
        ("...", "article.docx"),
        ("长" * 80, "长" * 60 + ".docx"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name(title, ".docx") == name


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=100))
def test_no_title_makes_a_name_windows_refuses(title: str) -> None:
    name = file_name(title, ".docx")
    assert not set(name) & set('<>:"/\\|?*\r\n\t\x00')
    assert name == name.strip()
    assert 0 < len(name) <= 80


def test_a_rescued_copy_has_both_texts_and_can_be_taken_back() -> None:
    article = Article(
        blocks=(
            Block("b1", BlockKind.TITLE, Text("标题"), Text("Title")),
            Block("b2", BlockKind.PARAGRAPH, Text("正文"), Text()),
        )
    )
    assert COPIES[".txt"](article) == "标题\nTitle\n\n正文\n\n"
    assert json.loads(COPIES[".json"](article)) == {"b1": "Title"}

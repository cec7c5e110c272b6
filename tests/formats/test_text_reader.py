"""Plain text and Markdown."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind
from editor.errors import DuizhaoError, UnreadableFile
from editor.formats.page import Page
from editor.formats.text import page_of_text, read
from editor.progress import silent


def markdown(folder: Path, text: str) -> Page:
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8")
    return read(path, silent)


def said(page: Page) -> list[tuple[str, str]]:
    return [(block.kind.value, block.source.plain) for block in page.blocks]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("一\n二", ["一", "二"]),
        ("　　一\n\n\n　　二　", ["一", "二"]),
        ("一\t二\u200b", ["一 二"]),
        ("一\u2028二\x0c三", ["一", "二", "三"]),
        (" \n\u3000\n", []),
    ],
)
def test_a_line_is_a_paragraph(text: str, paragraphs: list[str]) -> None:
    assert [block.source.plain for block in page_of_text(text).blocks] == paragraphs


def test_lines_wrapped_by_a_mail_program_are_joined() -> None:
    sentence = "学校在明湖校区召开春季学期教学工作会议总结上学期的工作部署本学期的重点任务"
    width = 30
    wrapped = "\n".join(sentence[at : at + width] for at in range(0, len(sentence), width))
    text = "\n\n".join(["标题", wrapped + "。", wrapped + "。", wrapped + "。", wrapped + "。"])
    paragraphs = [block.source.plain for block in page_of_text(text).blocks]
    assert paragraphs == ["标题", *[sentence + "。"] * 4]


def test_short_lines_are_not_joined() -> None:
    poem = "春风又绿江南岸\n明月何时照我还\n\n白日依山尽\n黄河入海流\n\n欲穷千里目\n更上一层楼"
    assert len(page_of_text(poem).blocks) == 6


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# 标题\n\n## 一\n\n文", [("title", "标题"), ("heading", "一"), ("paragraph", "文")]),
        ("标题\n===\n文\n", [("title", "标题"), ("paragraph", "文")]),
        ("一\n二\n\n三", [("paragraph", "一二"), ("paragraph", "三")]),
        ("one\ntwo", [("paragraph", "one two")]),
        ("一  \n二", [("paragraph", "一\n二")]),
        ("> 引文\n", [("paragraph", "引文")]),
        ("```\ncode\n```\n", [("paragraph", "code")]),
        ("- 甲\n- 乙", [("list_item", "甲"), ("list_item", "乙")]),
        ("一\n\n---\n\n二", [("paragraph", "一"), ("paragraph", "二")]),
        ("a | b\n--|--\n1 | 2\n", [("table_cell", t) for t in "ab12"]),
        ("\\*一\\*", [("paragraph", "*一*")]),
        ("5*3*2 = 30 __init__", [("paragraph", "532 = 30 init")]),
    ],
)
def test_markdown_blocks(tmp_path: Path, text: str, blocks: list[tuple[str, str]]) -> None:
    assert said(markdown(tmp_path, text)) == blocks


def test_markdown_marks(tmp_path: Path) -> None:
    page = markdown(tmp_path, "**甲*乙*** [丙](https://x.example/a) _丁_ <https://x.example>")
    source = page.blocks[0].source
    marks = [(m.kind.value, source.plain[m.start : m.end], m.target) for m in source.marks]
    assert source.plain == "甲乙 丙 丁 https://x.example"
    assert marks == [
        ("bold", "甲乙", ""),
        ("italic", "乙", ""),
        ("link", "丙", "https://x.example/a"),
        ("italic", "丁", ""),
        ("link", "https://x.example", "https://x.example"),
    ]


def test_markdown_lists_nest(tmp_path: Path) -> None:
    page = markdown(tmp_path, "1. 甲\n   - 乙\n     - 丙\n2. 丁\n\n文\n\n- 戊")
    levels = [(b.source.plain, b.level, b.ordered) for b in page.blocks]
    assert levels == [
        ("甲", 0, True),
        ("乙", 1, False),
        ("丙", 2, False),
        ("丁", 0, True),
        ("文", 0, False),
        ("戊", 0, False),
    ]


def test_markdown_pictures(tmp_path: Path) -> None:
    page = markdown(tmp_path, '前![现场](a.png "t")后')
    assert [b.kind for b in page.blocks] == [BlockKind.IMAGE, BlockKind.PARAGRAPH]
    picture = page.blocks[0].picture
    assert picture is not None
    assert (picture.name, picture.alt, picture.asset) == ("a.png", "现场", "")


def test_the_front_matter_states_the_title(tmp_path: Path) -> None:
    page = markdown(tmp_path, '---\ntitle: "书屋开放"\ndate: 2026-01-01\n---\n文')
    assert page.title == "书屋开放"
    assert said(page) == [("paragraph", "文")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "no text"),
        ("　\n".encode(), "no text"),
        (b"PK\x03\x04xx", ".docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
        (b"MZ\x90\x00\x03", "not a text file"),
    ],
)
def test_bad_files_get_one_plain_sentence(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "release.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match=words):
        read(path, silent)


def test_damaged_characters_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_bytes(("学校召开会议。" * 100).encode() + b"\xe5\xad")
    page = read(path, silent)
    assert any("damaged" in str(warning) for warning in page.warnings)


@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.binary(max_size=200)
    | st.text(alphabet="#*_-|>` \n1.甲[]()!<br>\\", max_size=80).map(str.encode),
    st.sampled_from(["a.txt", "a.md"]),
)
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    try:
        page = read(path, silent)
    except DuizhaoError:
        return
    assert any(block.source.plain.strip() for block in page.blocks)


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="甲乙。 \n\u3000a", max_size=200))
def test_plain_text_loses_no_character(text: str) -> None:
    found = "".join(block.source.plain for block in page_of_text(text).blocks)
    assert "".join(found.split()) == "".join(text.split())

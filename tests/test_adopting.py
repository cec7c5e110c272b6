"""English that exists is put beside its Chinese: nothing lost, nothing twice, doubts told."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind, Cell
from editor.article.text import MarkKind, Text
from editor.errors import UnreadableFile
from editor.formats.page import Page
from editor.glossary.glossary import Glossary
from editor.suggest.aligning.rows import join_next
from editor.suggest.memory.unit import UnitOrigin
from editor.workflow import open_workspace
from editor.workflow.adopting import Adopted, adopt, adopt_into_memory
from editor.workflow.bringing import bring_in, set_right, take_in_pair, take_in_pairs
from tests.suggest.aligning.known import known

CHINESE = """灵江职业技术大学与灵江市签署合作协议
发布时间：2026-03-18 17:40
新闻网消息（文/党委办公室 周敏 图/融媒体中心 黄一鸣）3月17日，双方在明湖校区签约。市长方立成出席。
学校现有在校生1.8万余人，开设专业12个。
根据协议，双方首期投入资金1.2亿元。
签约仪式现场
学校网站审核：初审 黄一鸣 终审 罗雪梅
"""
ENGLISH = """You are here: Home > News
Lingjiang Polytechnic University and Lingjiang Sign Cooperation Agreement
Updated: 2026-03-18 17:40
From News Center (Text by Zhou Min, Party Committee Office; Photo by Huang Yiming) \
On the morning of March 17, the agreement was signed at Minghu Campus. Mayor Fang Licheng attended.
The university has more than 18,000 students and offers 12 majors.
Under the agreement, the two sides will put in 120 million yuan at first.
The Signing Ceremony The Signing Ceremony
University Website Auditors: Initially reviewed by Huang Yiming; finally reviewed by Luo Xuemei
"""


def no_terms() -> Glossary:
    return Glossary()


def files(folder: Path, chinese: str, english: str) -> tuple[Path, Path]:
    paths = folder / "a.zh.txt", folder / "a.en.txt"
    for path, text in zip(paths, (chinese, english), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def article(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    blocks = (Block(f"b{n}", kind, Text(text)) for n, text in enumerate(texts, start=1))
    return Article(blocks=tuple(blocks))


def page(*texts: str | Text) -> Page:
    blocks = (
        Block(f"b{n}", BlockKind.PARAGRAPH, text if isinstance(text, Text) else Text(text))
        for n, text in enumerate(texts, start=1)
    )
    return Page(tuple(blocks))


def drafts(adopted: Adopted) -> list[str]:
    return [block.draft.plain for block in adopted.article.blocks]


def test_a_release_and_its_english(tmp_path: Path) -> None:
    brought = bring_in(*files(tmp_path, CHINESE, ENGLISH), no_terms)
    made = [(b.kind, b.draft.plain[:24]) for b in brought.recognised.article.blocks]
    assert made == [
        (BlockKind.TITLE, "Lingjiang Polytechnic Un"),
        (BlockKind.DATELINE, "Updated: 2026-03-18 17:4"),
        (BlockKind.BYLINE, "From News Center (Text b"),
        (BlockKind.PARAGRAPH, "On the morning of March "),
        (BlockKind.PARAGRAPH, "The university has more "),
        (BlockKind.PARAGRAPH, "Under the agreement, the"),
        (BlockKind.CAPTION, "The Signing Ceremony"),
        (BlockKind.SIGNOFF, "University Website Audit"),
    ]
    told = " ".join(str(warning) for warning in brought.recognised.warnings)
    assert "You are here" in told
    assert "stood there twice" in told
    assert brought.adopted is not None
    assert brought.adopted.score > 0.8


STAFF = "学校创办于1958年，现有教职工1200人，建有实训基地46个。"
FOUNDED = "The university was founded in 1958."
HAS = "It has a staff of 1,200 and 46 training bases."
PRIZES = "我校选手获得一等奖7项、二等奖11项。"
WON = "The university's contestants won 7 first prizes and 11 second prizes."


def test_english_lines_for_one_block_are_joined_with_a_line_break() -> None:
    adopted = adopt(article(STAFF, PRIZES), page(FOUNDED, HAS, WON))
    assert drafts(adopted) == [f"{FOUNDED}\n{HAS}", WON]


def test_english_for_two_blocks_is_divided_between_its_sentences() -> None:
    adopted = adopt(article(STAFF, PRIZES), page(f"{FOUNDED} {HAS} {WON}"))
    assert drafts(adopted) == [f"{FOUNDED} {HAS}", WON]
    assert not adopted.warnings


def test_english_that_cannot_be_divided_stays_whole_and_is_told() -> None:
    one = "In 1958 it began; with 1,200 staff and 46 bases, it won 7 first and 11 second prizes."
    adopted = adopt(article(STAFF, PRIZES), page(one))
    assert drafts(adopted) == [one, ""]
    assert [str(w) for w in adopted.warnings] == [
        "One piece of English stands for b1, b2 and could not be divided; all of it is in b1."
    ]
    assert not any(row.is_sure for row in adopted.rows)


def test_english_without_chinese_becomes_a_block_and_is_told() -> None:
    extra = (
        "For more about the competition, its rules and its history, see the website of the "
        "organizing committee. Readers abroad may also write to the editors at any time."
    )
    adopted = adopt(article(STAFF, PRIZES), page(f"{FOUNDED} {HAS}", extra, WON))
    assert drafts(adopted) == [f"{FOUNDED} {HAS}", extra, WON]
    assert adopted.article.blocks[1].source.plain == ""
    assert any("For more about" in str(warning) for warning in adopted.warnings)


def test_chinese_without_english_stays_empty_and_is_told() -> None:
    adopted = adopt(
        article(STAFF, "会议传达学习了上级有关文件精神。", PRIZES), page(f"{FOUNDED} {HAS}", WON)
    )
    assert drafts(adopted)[1] == ""
    assert "No English was found for b2." in map(str, adopted.warnings)


def test_marks_of_the_english_are_kept() -> None:
    english = Text(f"{FOUNDED} {HAS} {WON}").marked(MarkKind.BOLD, 4, 14)
    english = english.marked(MarkKind.LINK, len(english) - 14, len(english), "https://example.org/")
    first, second = (b.draft for b in adopt(article(STAFF, PRIZES), page(english)).article.blocks)
    assert first.plain[first.marks[0].start : first.marks[0].end] == "university"
    assert second.plain[second.marks[0].start : second.marks[0].end] == "second prizes."


def test_added_english_never_parts_a_table() -> None:
    cells = [
        Block("b1", BlockKind.TABLE_CELL, Text("一等奖7项"), cell=Cell(0, 0, 0)),
        Block("b2", BlockKind.TABLE_CELL, Text("二等奖11项"), cell=Cell(0, 0, 1)),
    ]
    english = [
        Block("b1", BlockKind.TABLE_CELL, Text("7 first prizes"), cell=Cell(0, 0, 0)),
        Block(
            "b2", BlockKind.PARAGRAPH, Text("This sentence was added by somebody at length, 99.")
        ),
        Block("b3", BlockKind.TABLE_CELL, Text("11 second prizes"), cell=Cell(0, 0, 1)),
    ]
    made = adopt(Article(blocks=tuple(cells)), Page(tuple(english))).article
    assert [block.id for block in made.blocks[:2]] == ["b1", "b2"]
    assert [block.kind for block in made.blocks[2:]] == [BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [(CHINESE, CHINESE), (ENGLISH, CHINESE), (CHINESE, "2026\n"), (ENGLISH, ENGLISH)],
    ids=["Chinese twice", "turned", "no words", "English twice"],
)
def test_a_file_that_is_not_in_its_language_is_refused(
    tmp_path: Path, chinese: str, english: str
) -> None:
    with pytest.raises(UnreadableFile, match="Give the Chinese file first"):
        bring_in(*files(tmp_path, chinese, english), no_terms)


def test_the_english_of_another_release_is_told_and_not_remembered(tmp_path: Path) -> None:
    texts = {pair.name: pair for pair in known()}
    chinese, english = "\n".join(texts["figures"].chinese), "\n".join(texts["visit"].english)
    brought = bring_in(*files(tmp_path, chinese, english), no_terms)
    assert brought.adopted is not None
    assert brought.adopted.is_poor
    assert any("hardly match" in str(warning) for warning in brought.recognised.warnings)
    with open_workspace(str(tmp_path / "w.duizhao")) as workspace:
        take_in_pair(workspace, brought)
        assert workspace.unit_count() == (0, 0)


def test_sure_pairs_are_remembered_as_aligned_ones(tmp_path: Path) -> None:
    brought = bring_in(*files(tmp_path, CHINESE, ENGLISH), no_terms)
    with open_workspace(str(tmp_path / "w.duizhao")) as workspace:
        stored = take_in_pair(workspace, brought, memory=False)
        assert workspace.unit_count() == (0, 0)
        assert brought.adopted is not None
        assert adopt_into_memory(workspace, stored, brought.adopted) > 3
        units = [unit for _, unit in workspace.units_after(0)]
    assert {unit.origin for unit in units} == {UnitOrigin.ALIGNED}
    assert "根据协议，双方首期投入资金1.2亿元。" in {unit.source for unit in units}


def test_what_is_remembered_bears_the_title_even_if_that_is_in_doubt(tmp_path: Path) -> None:
    untitled = "\n".join(line for line in ENGLISH.splitlines() if "Sign Cooperation" not in line)
    brought = bring_in(*files(tmp_path, CHINESE, untitled), no_terms)
    with open_workspace(str(tmp_path / "w.duizhao")) as workspace:
        take_in_pair(workspace, brought)
        units = [unit for _, unit in workspace.units_after(0)]
    assert {unit.article for unit in units} == {"灵江职业技术大学与灵江市签署合作协议"}
    assert "灵江职业技术大学与灵江市签署合作协议" not in {unit.source for unit in units}


def test_one_bad_pair_leaves_the_others(tmp_path: Path) -> None:
    good = files(tmp_path, CHINESE, ENGLISH)
    empty = tmp_path / "empty.en.txt"
    empty.write_text("", encoding="utf-8")
    with open_workspace(str(tmp_path / "w.duizhao")) as workspace:
        results = list(take_in_pairs(workspace, [(good[0], empty), good], no_terms))
        assert [one.article is None for one in results] == [True, False]
        assert results[0].why is not None
        assert len(workspace.articles()) == 1


def test_rows_set_right_make_the_article(tmp_path: Path) -> None:
    brought = bring_in(*files(tmp_path, CHINESE, ENGLISH), no_terms)
    assert brought.adopted is not None
    right = set_right(brought, join_next(brought.adopted.rows, 4))
    made = right.recognised.article.blocks
    assert "majors.\nUnder the agreement" in made[4].draft.plain
    assert not made[5].draft


LINES = st.lists(
    st.one_of(
        st.sampled_from([line for pair in known() for line in pair.english]),
        st.text(alphabet="The universty 17.", min_size=1, max_size=40),
    ),
    min_size=1,
    max_size=8,
)


@given(
    st.lists(st.sampled_from([zh for pair in known() for zh in pair.chinese]), min_size=1), LINES
)
@settings(deadline=None, max_examples=80)
def test_every_character_of_the_english_is_in_one_block(
    chinese: list[str], lines: list[str]
) -> None:
    lines = [line for line in lines if line.strip() and line.split() != line.split()[::-1] * 2]
    try:
        adopted = adopt(article(*chinese), page(*lines))
    except UnreadableFile:
        return
    if any("twice" in str(w) or "Left out" in str(w) for w in adopted.warnings):
        return
    given_text = "".join("".join(line.split()) for line in lines)
    made = "".join("".join(text.split()) for text in drafts(adopted))
    assert sorted(made) == sorted(given_text)
    assert made == given_text

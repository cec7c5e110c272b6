"""Lines made of names and fixed words, drafted whole or left alone."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import workflow
from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.formats.readers import read_file
from editor.glossary.glossary import Glossary, House
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Term, TermKind

DATA = Path(__file__).parent.parent / "data"

GLOSSARY = Glossary(shipped_terms())
UNIVERSITY = Term(
    "灵江职业技术大学",
    "Lingjiang Polytechnic University",
    TermKind.ORGANISATION,
    abbreviation="LJPU",
)
AT_HOME = Glossary([*shipped_terms(), UNIVERSITY], House(UNIVERSITY.zh))


def drafted(kind: str, chinese: str, glossary: Glossary = GLOSSARY) -> str:
    article = Article(blocks=(Block("b1", BlockKind(kind), Text(chinese)),))
    return workflow.draft_article(article, glossary).article.blocks[0].draft.plain


def rows() -> list[tuple[str, str, str]]:
    with (DATA / "suggest" / "lines.tsv").open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["kind"], row["zh"], row["en"]) for row in table]


@pytest.mark.parametrize(("kind", "zh", "en"), rows())
def test_lines_of_fixed_words(kind: str, zh: str, en: str) -> None:
    assert drafted(kind, zh) == en


LEFT_ALONE = (
    ("byline", "新华社灵江4月17日电（记者覃晓东、陆雨欣）"),
    ("byline", "（文/周敏 视频/李华）"),
    ("byline", "（教育学院 艾力·买买提 文/图）"),
    ("byline", "新闻网消息（文/某某特别小组 周敏）"),
    ("signoff", "图片：周敏 审核：党委宣传部部长 陈国平"),
    ("signoff", "初审：周敏 备案：李华"),
    ("dateline", "发布时间：2026-03-18 17:40 字号：大 中 小 特稿"),
    ("caption", "校园里的花开了"),
    ("caption", "学校召开2026年国际合作工作会议现场"),
    ("caption", "会议现场气氛热烈"),
    ("caption", "大家致辞"),
    ("paragraph", "会议现场"),
    ("title", "签约仪式现场"),
)


@pytest.mark.parametrize(("kind", "zh"), LEFT_ALONE)
def test_a_line_with_one_word_more_is_left_alone(kind: str, zh: str) -> None:
    assert drafted(kind, zh) == ""


def test_party_departments_are_completed_with_the_institution() -> None:
    chinese = "（文/秦洁 党委办公室（行政办公室）、党委统战部；图/陈晨 党委宣传部）"
    assert drafted("byline", chinese, AT_HOME) == (
        "(Text by Qin Jie, Party Committee Office (Administrative Office) and United Front Work "
        "Department of the CPC LJPU Committee; Photo by Chen Chen, Publicity Department of the "
        "CPC LJPU Committee)"
    )


def test_a_known_person_keeps_their_own_spelling() -> None:
    known = Glossary([Term("艾力·买买提", "Eli Memet", TermKind.PERSON)])
    assert drafted("byline", "图/艾力·买买提", known) == "Photo by Eli Memet"


def test_a_name_with_two_readings_is_a_problem_to_look_at() -> None:
    article = Article(blocks=(Block("b1", BlockKind.BYLINE, Text("摄影：覃小玉")),))
    ((block, found),) = workflow.draft_article(article, GLOSSARY).drafted
    assert (block, found.text.plain, found.sure) == ("b1", "Photo by Qin Xiaoyu", False)
    assert "覃小玉" in str(found.doubts[0])


@pytest.mark.parametrize("name", ["press_a", "press_b"])
def test_a_release_gets_every_line_of_fixed_words(name: str) -> None:
    page = read_file(DATA / "intake" / f"{name}.txt")
    article = workflow.recognise(page).article
    made = workflow.draft_article(article, AT_HOME)
    english = (DATA / "suggest" / f"{name}.en.txt").read_text(encoding="utf-8").splitlines()
    lines = [block.draft.plain for block in made.article.blocks if block.draft]
    assert [line for line in lines if not any(said.startswith(line) for said in english)] == []
    kinds = {BlockKind.TITLE, BlockKind.PARAGRAPH}
    assert made.left == tuple(block.id for block in article.blocks if block.kind in kinds)


def test_english_that_is_there_is_kept_unless_asked_otherwise() -> None:
    block = Block("b1", BlockKind.CAPTION, Text("会议现场"), Text("At the meeting"))
    article = Article(blocks=(block,))
    assert workflow.draft_article(article, GLOSSARY).drafted == ()
    again = workflow.draft_article(article, GLOSSARY, only_empty=False)
    assert again.article.blocks[0].draft.plain == "Scene of the Conference"


PIECES = st.sampled_from(
    "文/ 图/ 周敏 李华 欧阳雪 、 ； ： （ ） 初审 终审 审核 部门 学校 网站 教务处 党委宣传部 "
    "会议 现场 发布时间： 2026-03-18 点击量： 12 的 新闻网 消息 来源：".split()
)


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(sorted(BlockKind)), st.lists(PIECES, max_size=10).map("".join))
def test_no_draft_holds_chinese(kind: str, chinese: str) -> None:
    english = drafted(kind, chinese)
    assert not any("\u4e00" <= character <= "\u9fff" for character in english)
    assert "{" not in english

"""The way of an article, step by step, on a real workspace."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor import workflow
from editor.article.article import Article
from editor.article.text import Text
from editor.errors import Cancelled, NotFound, UnreadableFile, UnwritableFile
from editor.glossary.term import Term
from editor.message import Message
from editor.review.export import Layout, check_code
from editor.workspace import Workspace

PRESS = "灵江职业技术大学召开会议\n发布时间：2026-04-10\n柳州市委书记出席会议。\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with workflow.open_workspace(str(tmp_path / "w.duizhao")) as opened:
        yield opened


@pytest.fixture
def article(workspace: Workspace, tmp_path: Path) -> Article:
    source = tmp_path / "release.txt"
    source.write_text(PRESS, encoding="utf-8")
    page = workflow.open_source(source)
    return workflow.take_in(workspace, workflow.recognise(page))


def test_a_new_workspace_has_the_starter_glossary(workspace: Workspace) -> None:
    assert len(workspace.terms()) > 1000


def test_reading_needs_no_writer_once_the_glossary_is_there(tmp_path: Path) -> None:
    location = str(tmp_path / "w.duizhao")
    with (
        workflow.open_workspace(location),
        workflow.open_workspace(location, writing=False) as reader,
    ):
        assert reader.terms()


def test_a_first_reader_finds_the_starter_glossary_too(tmp_path: Path) -> None:
    with workflow.open_workspace(str(tmp_path / "w.duizhao"), writing=False) as reader:
        assert reader.terms()


def test_a_row_tells_its_terms_and_their_use(workspace: Workspace, article: Article) -> None:
    block = article.blocks[2]
    terms = workflow.glossary(workspace)
    unused = workflow.row_terms(terms, block)
    assert [row.use for row in unused if row.match.zh == "柳州市委书记"] == [None]
    drafted = replace(
        block, draft=Text("The Secretary of the CPC Liuzhou Municipal Committee came.")
    )
    used = workflow.row_terms(terms, drafted, unused)
    (use,) = [row.use for row in used if row.match.zh == "柳州市委书记"]
    assert use is not None
    assert drafted.draft.plain[use.start : use.end].endswith("Municipal Committee")


def test_the_institutions_own_name_is_known_to_its_glossary(workspace: Workspace) -> None:
    own = Term("灵江职业技术大学", "Lingjiang Polytechnic University", abbreviation="LJPU")
    workspace.put_terms([own])
    workspace.set_setting("institution_name", own.zh)
    (match,) = workflow.glossary(workspace).matches("学校党委书记")
    assert match.en == "Secretary of the CPC LJPU Committee"


def test_an_export_keeps_what_was_sent(
    workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    made = workflow.export(workspace, article, tmp_path / "r.docx", to="党委宣传部")
    (kept,) = workspace.exports(article.id)
    assert kept == made
    assert [row.source for row in kept.rows] == [block.source.plain for block in article.blocks]
    assert kept.rows[0].label == f"001-{check_code(kept.id, kept.rows[0].block)}"
    assert (kept.reference, kept.round, kept.to) == ("DZ-0001-r1", 1, "党委宣传部")


def test_the_next_export_is_the_next_round(
    workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    workflow.export(workspace, article, tmp_path / "r.docx")
    second = workflow.export(workspace, article, tmp_path / "e.docx", layout=Layout.ENGLISH)
    assert second.reference == "DZ-0001-r2"


def test_an_export_that_cannot_be_written_is_not_recorded(
    workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    with pytest.raises(UnwritableFile):
        workflow.export(workspace, article, tmp_path / "none" / "r.docx")
    assert workspace.exports(article.id) == ()


def test_an_export_that_is_stopped_leaves_nothing_behind(
    workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    def stop(done: int, total: int) -> None:
        assert total == len(article.blocks)
        if done == 1:
            raise Cancelled(Message("Runner", "Stopped."))

    with pytest.raises(Cancelled):
        workflow.export(workspace, article, tmp_path / "r.docx", progress=stop)
    assert workspace.exports(article.id) == ()
    assert not (tmp_path / "r.docx").exists()


def test_writing_by_id_refuses_a_block_that_is_not_there(article: Article) -> None:
    with pytest.raises(NotFound, match="b99"):
        workflow.write_by_id(article, {"b1": "Title", "b99": "x"})


def test_the_clipboard_is_read_as_a_page() -> None:
    page = workflow.open_clipboard("<p>灵江市召开会议</p><p>会议在灵江举行。</p>", None)
    assert [block.source.plain for block in page.blocks] == ["灵江市召开会议", "会议在灵江举行。"]


def test_an_empty_clipboard_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        workflow.open_clipboard(None, "  ")


def test_glossary_rows_are_taken_or_told(workspace: Workspace, tmp_path: Path) -> None:
    sheet = tmp_path / "own.csv"
    sheet.write_text("zh,en\n灵江,Lingjiang\n,x\n", encoding="utf-8")
    taken = workflow.glossary_import(workspace, sheet)
    assert (taken.added, taken.changed, [r.row for r in taken.refused]) == (1, 0, [3])
    assert workflow.glossary_export(workspace, tmp_path / "all.csv") == len(workspace.terms())

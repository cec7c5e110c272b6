"""The journal tells what was done, only grows, and shows what was tampered with."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from editor.article.article import Article, Block, BlockKind, Stage
from editor.article.text import Text
from editor.errors import NotFound
from editor.glossary.term import Term
from editor.review.export import Export, Layout, SentRow
from editor.workspace.journal import row_hash
from editor.workspace.workspace import Workspace

SECRET = "灵江职业技术大学未发布的新闻"
RELEASE = Article(blocks=(Block("b1", BlockKind.TITLE, Text(SECRET), Text("Unpublished news")),))


def export_of(article: Article, key: str = "1f09c3a7", number: int = 1) -> Export:
    rows = tuple(
        SentRow(block.id, f"{place:03d}-K7", block.source.plain, block.draft.plain)
        for place, block in enumerate(article.blocks)
    )
    return Export(
        id=key,
        article=article.id,
        document=f"0000abcd-{article.id}",
        round=number,
        reference=f"LZPU-0042-r{number}",
        layout=Layout.BILINGUAL,
        to="林思源",
        made_at="2026-05-21T08:05:09+00:00",
        rows=rows,
    )


@pytest.fixture
def work(workspace: Workspace) -> Article:
    """An article that has been through everything the journal tells."""
    stored = workspace.add_article(RELEASE)
    workspace.save(stored.with_block(0, Block("b1", BlockKind.TITLE, Text(SECRET))), stored)
    workspace.add_export(export_of(stored))
    workspace.delete_article(stored.id)
    workspace.restore_article(stored.id)
    workspace.log("published", stored.id, address="https://news.example/1", signed=True, count=3)
    return stored


@pytest.fixture
def rows(place: Path, work: Article) -> Iterator[sqlite3.Connection]:
    """The journal as another tool would reach it."""
    with closing(sqlite3.connect(place)) as connection:
        yield connection


def test_what_is_done_is_told_but_not_each_save(workspace: Workspace, work: Article) -> None:
    assert [event.action for event in workspace.events(work.id)] == [
        "article_added",
        "exported",
        "stage_set",
        "article_put_aside",
        "article_restored",
        "published",
    ]


def test_an_event_says_when_and_what(workspace: Workspace, work: Article) -> None:
    event = workspace.events(work.id)[-1]
    assert (event.number, event.article) == (6, "1")
    assert event.facts == {"address": "https://news.example/1", "signed": True, "count": 3}
    assert event.at.endswith("+00:00")


def test_a_stage_saved_with_the_article_is_told(workspace: Workspace) -> None:
    stored = workspace.add_article(RELEASE)
    workspace.save(Article(stored.id, stored.blocks, stage=Stage.SIGNED), stored)
    assert workspace.articles()[0].stage is Stage.SIGNED
    assert workspace.events(stored.id)[-1].facts == {"stage": "signed"}


def test_changes_of_the_glossary_are_told(workspace: Workspace) -> None:
    workspace.load_shipped("2026-05", [Term("市长", "Mayor")])
    workspace.put_terms([Term("市长", "mayor"), Term("校长", "President")])
    workspace.put_terms([Term("校长", "President")])
    workspace.remove_terms([Term("校长", "President")])
    assert [(event.action, event.facts) for event in workspace.events()] == [
        ("terms_shipped", {"version": "2026-05", "rows": 1}),
        ("terms_put", {"added": 1, "changed": 1}),
        ("terms_removed", {"removed": 1}),
    ]


def test_no_word_of_an_article_is_in_the_journal(rows: sqlite3.Connection) -> None:
    written = json.dumps(rows.execute("SELECT * FROM journal").fetchall(), ensure_ascii=False)
    assert "灵江" not in written
    assert "Unpublished" not in written


def test_what_fails_is_not_told(workspace: Workspace, work: Article) -> None:
    before = workspace.events(work.id)
    with pytest.raises(NotFound):
        workspace.restore_article(work.id)
    with pytest.raises(NotFound):
        workspace.add_export(export_of(Article("77")))
    assert workspace.events(work.id) == before
    assert workspace.events("77") == ()


def test_each_row_is_chained_to_the_one_before(rows: sqlite3.Connection) -> None:
    previous = ""
    for *values, stored in rows.execute("SELECT * FROM journal ORDER BY number"):
        assert values[-1] == previous
        assert stored == row_hash(values)
        previous = stored


TAMPERING = [
    "UPDATE journal SET facts = '{}' WHERE number = 2",
    "DELETE FROM journal WHERE number = 2",
    "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE number = 2",
    "REPLACE INTO journal VALUES (6, '', 'signed', '1', '{}', '', '')",
    "INSERT INTO journal VALUES (-1, '', 'signed', '1', '{}', '', '')",
]


@pytest.mark.parametrize("statement", TAMPERING)
def test_rows_cannot_be_changed(rows: sqlite3.Connection, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        rows.execute(statement)


def test_exports_come_back_with_their_rows(workspace: Workspace, work: Article) -> None:
    second = export_of(work, "00000002", 2)
    workspace.add_export(second)
    assert workspace.exports(work.id) == (export_of(work), second)


def test_an_export_keeps_what_was_sent(workspace: Workspace, work: Article) -> None:
    workspace.save(Article(work.id), None)
    assert workspace.exports(work.id)[0].rows[0].draft == "Unpublished news"


def test_exports_of_no_article_are_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.exports("5")


def test_a_document_is_named_across_workspaces(workspace: Workspace) -> None:
    assert workspace.document_id("42") == f"{workspace.id}-42"


def test_settings_are_kept(workspace: Workspace) -> None:
    assert workspace.setting("institution") is None
    for value in ("灵江", "", "LZPU"):
        workspace.set_setting("institution", value)
        assert workspace.setting("institution") == value

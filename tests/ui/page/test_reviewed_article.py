"""A review that is read from the workspace, in pages that are built after its desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor import workflow
from editor.article.article import Article
from editor.review.change import Change, ChangeKind, Copy, change_id
from editor.review.export import Export, Layout, SentRow
from editor.ui.page.review_bar import ReviewBar
from editor.ui.page.styles import Side
from editor.ui.page.view import PagesView
from editor.ui.review.desk import ReviewDesk
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workspace.workspace import Workspace
from tests.ui.page.desk import Desk, paragraphs

_FIRST = "He noted the plan."
_EXPORT = "0a1b2c3d"


@pytest.fixture
def reviewed(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Desk, ReviewDesk]]:
    """The pages with nothing on them yet; the review hears of another article before they do."""
    session = Session(Workspace.open(str(tmp_path / "w.duizhao")))
    theme = Theme()
    review = ReviewDesk(session, theme)
    session.article_opened.connect(review.reload)
    view = PagesView(session, theme)
    qtbot.addWidget(view)
    view.show_review(review)
    view.resize(920, 600)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.focus_page()
    yield Desk(qtbot, session, theme, view), review
    session.close()


def _stored(desk: Desk, *drafts: str) -> Article:
    blocks = tuple(paragraphs(drafts))
    return desk.session.workspace.add_article(Article(blocks=blocks), ())


def _sent_and_returned(desk: Desk, *drafts: str) -> Article:
    """Store an article of which a copy came back with "noted" changed in its first row."""
    article = _stored(desk, *drafts)
    workspace = desk.session.workspace
    rows = tuple(
        SentRow(block.id, f"{number:03d}", block.source.plain, block.draft.plain)
        for number, block in enumerate(article.blocks, start=1)
    )
    document = workspace.document_id(article.id)
    made_at = "2026-03-17T08:00:00Z"
    workspace.add_export(
        Export(
            _EXPORT, article.id, document, 1, "LJPU-0001-r1", Layout.BILINGUAL, "", made_at, rows
        )
    )
    block = article.blocks[0].id
    name = change_id(_EXPORT, block, ChangeKind.REPLACE, 3, "noted", "said")
    change = Change(name, _EXPORT, block, ChangeKind.REPLACE, 3, 8, "noted", "said", "李明")
    copy = Copy(
        "c" * 64, _EXPORT, article.id, "a.docx", "", "李明", len(rows), len(rows), 1.0,
        changes=(change,),
    )  # fmt: skip
    workspace.add_copy(copy, b"PK")
    return article


def _woven(desk: Desk) -> str:
    woven = desk.canvas.layouts.row(0).woven(Side.DRAFT)
    return "" if woven is None else woven.text.plain.replace("\u2009", "|")


def test_articles_with_and_without_a_review_take_turns(
    reviewed: tuple[Desk, ReviewDesk],
) -> None:
    desk, _ = reviewed
    bar = desk.view.findChild(ReviewBar)
    assert bar is not None
    long, short = _stored(desk, *["Two."] * 60), _sent_and_returned(desk, _FIRST)
    for article in (long, short, long, short):
        desk.session.open(article.id)
        desk.view.grab()
        assert desk.canvas.count == len(article.blocks)
        assert bar.isVisible() is (article is short)
        assert _woven(desk) == ("He noted|said the plan." if article is short else "")


def test_accepting_puts_the_words_in_and_leaves_nothing_to_show(
    reviewed: tuple[Desk, ReviewDesk],
) -> None:
    desk, review = reviewed
    desk.session.open(_sent_and_returned(desk, _FIRST, "Two.").id)
    review.go_next()
    assert Side.DRAFT not in desk.canvas.lit.live
    (proposal,) = review.open_changes

    def accept(article: Article) -> Article:
        return workflow.accept(article, review.review, [proposal.id], by="", at="")

    desk.session.edit(accept, 0)
    assert desk.draft() == "He said the plan."
    assert not _woven(desk)
    assert Side.DRAFT in desk.canvas.lit.live
    desk.session.undo()
    assert desk.draft() == _FIRST
    assert _woven(desk) == "He noted|said the plan."


def test_a_change_moves_with_what_is_typed_before_it(
    reviewed: tuple[Desk, ReviewDesk],
) -> None:
    desk, review = reviewed
    desk.session.open(_sent_and_returned(desk, _FIRST, "Two.").id)
    desk.type("So ")
    review.catch_up()
    (struck,) = desk.editor.extraSelections()
    assert struck.cursor.selectedText() == "noted"
    desk.session.go_to(1)
    assert _woven(desk) == "So He noted|said the plan."

"""The list of articles: by stage, with progress, for mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from editor.article.article import Stage
from editor.ui.articles_model import ROW, ArticlesModel, StageHeader, progress_of, rows_of
from editor.ui.window import MainWindow
from editor.workspace.articles import ArticleEntry


def entry(number: int, stage: Stage = Stage.DRAFTING, drafted: int = 0) -> ArticleEntry:
    return ArticleEntry(str(number), f"稿{number}", stage, 0, "", 12, 12, drafted)


def test_articles_stand_under_their_stage_in_the_order_of_the_work() -> None:
    rows = rows_of([entry(1, Stage.PUBLISHED), entry(2), entry(3, Stage.PUBLISHED)])
    named = [row.stage if isinstance(row, StageHeader) else row.id for row in rows]
    assert named == [Stage.DRAFTING, "2", Stage.PUBLISHED, "1", "3"]
    assert [row.count for row in rows if isinstance(row, StageHeader)] == [1, 2]


@pytest.mark.parametrize(
    ("drafted", "line"), [(0, "not started"), (10, "10 of 12 blocks"), (12, "all 12 blocks")]
)
def test_the_quiet_line_says_how_far_an_article_is(drafted: int, line: str) -> None:
    assert progress_of(entry(1, drafted=drafted)) == line


def test_a_save_changes_one_line_and_keeps_the_rest(qtbot: QtBot) -> None:
    model = ArticlesModel()
    model.show([entry(1), entry(2)])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.show([entry(1), entry(2, drafted=3)])
    assert changed.args[0].row() == 2
    with qtbot.waitSignal(model.modelReset):
        model.show([entry(2)])
    assert not model.place_of("1").isValid()


def test_headers_cannot_be_chosen_and_are_spoken(qtbot: QtBot) -> None:
    model = ArticlesModel()
    model.show([entry(1)])
    header = model.index(0)
    assert model.flags(header) == Qt.ItemFlag.NoItemFlags
    assert header.data(Qt.ItemDataRole.AccessibleTextRole) == "Drafting, 1"
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "稿1, not started"
    assert isinstance(header.data(ROW), StageHeader)
    assert model.rowCount(model.index(1)) == 0


def test_enter_opens_and_delete_puts_aside(window: MainWindow, qtbot: QtBot) -> None:
    listed = window.panes.articles.list
    window.session.delete("1")
    window.session.restore("1")
    on_desk = window.session.article
    assert on_desk is None
    listed.setCurrentIndex(listed.model().index(1, 0))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    article = window.session.article
    assert article is not None
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert [each.id for each in window.session.articles()] == []
    assert not listed.isVisible()


def test_the_article_on_the_desk_is_chosen_in_the_list(window: MainWindow) -> None:
    listed = window.panes.articles.list
    assert listed.currentIndex().row() == 1


def test_a_menu_opens_and_deletes(window: MainWindow, qtbot: QtBot) -> None:
    listed = window.panes.articles.list
    place = listed.visualRect(listed.model().index(1, 0)).center()
    listed.customContextMenuRequested.emit(place)
    menu = next(menu for menu in listed.findChildren(QMenu) if menu.isVisible())
    with qtbot.waitSignal(listed.deleted) as deleted:
        menu.actions()[1].trigger()
    assert deleted.args == ["1"]
    menu.close()

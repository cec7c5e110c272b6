"""A term added from what is selected in the article, with one key."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor.article.text import Text
from editor.ui.actions import Act
from editor.ui.glossary.adding import AddTermDialog
from editor.ui.window import MainWindow
from tests.ui.glossary.keeper import live, stored, write


def dialog(window: MainWindow) -> AddTermDialog:
    """Ask for a term and return the form."""
    window.actions_by_id[Act.ADD_TERM].trigger()
    return window.findChildren(AddTermDialog)[-1]


def select(window: MainWindow, row: int, chinese: str, english: str) -> None:
    """Select some Chinese and some English of a row."""
    article = window.session.article
    assert article is not None
    window.session.write(row, Text(f"They signed {english} today."))
    window.session.go_to(row, 12 + len(english), 12)
    start = article.blocks[row].source.plain.index(chinese)
    window.pages.canvas.lit.selected = (start, start + len(chinese))


def test_what_is_selected_is_filled_in_and_live_when_saved(window: MainWindow) -> None:
    article = window.session.article
    assert article is not None
    row = next(n for n, b in enumerate(article.blocks) if "签约仪式" in b.source.plain)
    select(window, row, "签约仪式", "the signing gala")
    form = dialog(window)
    saved = stored(window, "签约仪式")
    given = form.form.term()
    assert given.zh == "签约仪式"
    assert "the signing gala" in (given.en, *given.admitted)
    form.accept()
    assert stored(window, "签约仪式") == [given]
    assert given.en in live(window, row)
    assert "签约仪式" in window.banner.sentence
    window.banner.take_offer(0)
    assert stored(window, "签约仪式") == saved


@pytest.mark.parametrize(
    ("copied", "proposed"),
    [("灵江之夜", "灵江之夜"), ("Lingjiang Night", ""), ("灵江之夜。" * 20, ""), ("", "")],
)
def test_without_a_selection_the_clipboard_may_hold_a_term(
    window: MainWindow, copied: str, proposed: str
) -> None:
    QGuiApplication.clipboard().setText(copied)
    form = dialog(window)
    assert form.form.term().zh == proposed
    form.reject()


def test_a_wrong_term_is_not_taken(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    form = dialog(window)
    write(form.form, zh="{place:city", en="x")
    form.accept()
    assert form.isVisible()
    assert form.form.cells["zh"].problem.text()
    form.reject()


def test_a_term_with_an_entry_opens_that_entry(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("人才培养")
    form = dialog(window)
    assert form.form.term() == stored(window, "人才培养")[0]
    form.accept()
    assert len(stored(window, "人才培养")) == 1

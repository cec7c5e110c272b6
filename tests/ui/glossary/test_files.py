"""Glossary files: nothing is written before it was shown and agreed to."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from editor.ui.glossary.import_dialog import ImportDialog
from editor.ui.window import MainWindow
from tests.ui.glossary.keeper import live, opened, sheet, stored

ROWS = ("灵江之夜,Lingjiang Night,programme", "人才培养,talent nurturing,", ",nothing,")


def shown(window: MainWindow, qtbot: QtBot, path: Path) -> ImportDialog:
    """Let a file be read and return what it would change."""
    window.glossary_files.take_in(path)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)))
    return window.findChildren(ImportDialog)[-1]


def page(dialog: ImportDialog, place: int) -> str:
    browser = dialog.tabs.widget(place)
    assert isinstance(browser, QTextBrowser)
    return browser.toPlainText()


def test_a_file_is_shown_before_it_is_taken(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = window.session.workspace.terms()
    dialog = shown(window, qtbot, sheet(tmp_path, *ROWS))
    assert [dialog.tabs.tabText(n) for n in range(3)] == ["New (1)", "Changed (1)", "Refused (1)"]
    assert "Lingjiang Night" in page(dialog, 0)
    assert "cultivation" in page(dialog, 1)
    assert "nurturing" in page(dialog, 1)
    assert "Row 4" in page(dialog, 2)
    assert window.session.workspace.terms() == before
    dialog.accept()
    qtbot.waitUntil(lambda: "1 terms added, 1 changed, 1 refused" in window.banner.sentence)
    assert stored(window, "人才培养")[0].en == "talent nurturing"
    assert "talent nurturing" in live(window, 6)
    window.banner.take_offer(0)
    assert window.session.workspace.terms() == before
    assert "talent cultivation" in live(window, 6)


def test_cancel_leaves_the_glossary_alone(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before = window.session.workspace.terms()
    shown(window, qtbot, sheet(tmp_path, *ROWS)).reject()
    assert window.session.workspace.terms() == before


def test_a_file_that_is_no_glossary_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "稿件.csv"
    path.write_text("just a line\n", encoding="utf-8")
    window.glossary_files.take_in(path)
    qtbot.waitUntil(lambda: "稿件.csv" in window.banner.sentence)
    assert window.findChildren(ImportDialog) == []


def test_an_open_glossary_window_follows_an_import(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    glossary = opened(window)
    glossary.table.go_to(stored(window, "人才培养")[0])
    shown(window, qtbot, sheet(tmp_path, *ROWS)).accept()
    qtbot.waitUntil(lambda: bool(stored(window, "灵江之夜")))
    qtbot.waitUntil(lambda: "1 terms added" in window.banner.sentence)
    assert glossary.entry.saved is not None
    assert glossary.entry.saved.en == "talent nurturing"
    assert not glossary.entry.is_dirty


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx", "out.tbx"])
def test_the_glossary_is_written_and_nothing_in_it_is_new(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    window.glossary_files.give_out(tmp_path / name)
    qtbot.waitUntil(lambda: f"“{name}” is written" in window.banner.sentence, timeout=20_000)
    dialog = shown(window, qtbot, tmp_path / name)
    assert not dialog.import_button.isEnabled()
    dialog.reject()

"""An old translation is looked over side by side, set right by keys, and taken in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from editor.ui.actions import Act
from editor.ui.aligning.dialog import AligningDialog
from editor.ui.aligning.model import Column
from editor.ui.window import MainWindow
from tests.formats.docx.test_bilingual_table import BODY, TITLE, written
from tests.suggest.aligning.known import known


def files(folder: Path, name: str) -> tuple[Path, Path]:
    pair = next(pair for pair in known() if pair.name == name)
    paths = folder / f"{name}.zh.txt", folder / f"{name}.en.txt"
    for path, lines in zip(paths, (pair.chinese, pair.english), strict=True):
        path.write_text("\n".join(lines), encoding="utf-8")
    return paths


def shown(qtbot: QtBot, window: MainWindow) -> AligningDialog:
    def dialogs() -> list[AligningDialog]:
        return [dialog for dialog in window.findChildren(AligningDialog) if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(dialogs()), timeout=30_000)
    return dialogs()[0]


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> AligningDialog:
    window.aligning.open_pair(*files(tmp_path, "added"))
    return shown(qtbot, window)


def english(dialog: AligningDialog) -> list[str]:
    return [row.draft.plain[:12] for row in dialog.model.rows]


def match(dialog: AligningDialog, row: int) -> object:
    return dialog.model.data(dialog.model.index(row, Column.MATCH))


def press(dialog: AligningDialog, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(dialog.table, key, modifier)


ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def test_it_opens_at_the_first_doubtful_row(dialog: AligningDialog) -> None:
    assert dialog.model.rows[dialog.row].is_doubtful
    assert match(dialog, dialog.row) == "△ no Chinese"
    assert dialog.english.toPlainText().startswith("Lingjiang Polytechnic University, known")
    assert "To be looked at" in dialog.heading.text()


def test_doubtful_rows_are_walked_with_a_key(dialog: AligningDialog) -> None:
    first = dialog.row
    press(dialog, Qt.Key.Key_F8, PLAIN)
    assert dialog.row > first
    assert dialog.model.rows[dialog.row].is_doubtful
    press(dialog, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.row == first


def test_english_moves_joins_and_goes_by_keys(dialog: AligningDialog) -> None:
    before = english(dialog)
    dialog.go_to(3)
    press(dialog, Qt.Key.Key_Up, ALT)
    assert english(dialog)[2:4] == [before[3], before[2]]
    assert dialog.row == 2
    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert english(dialog) == before
    dialog.go_to(3)
    press(dialog, Qt.Key.Key_J, CONTROL)
    assert dialog.model.rows[3].draft.plain.count("\n") == 1
    press(dialog, Qt.Key.Key_Backspace, CONTROL)
    assert english(dialog)[3] == ""
    assert match(dialog, 3) == "○ no English"


def test_english_is_split_at_the_caret(dialog: AligningDialog) -> None:
    dialog.go_to(1)
    rows = len(dialog.model.rows)
    cursor = dialog.english.textCursor()
    cursor.setPosition(dialog.english.toPlainText().index(", with 812"))
    dialog.english.setTextCursor(cursor)
    dialog.english.setFocus()
    QTest.keyClick(dialog.english, Qt.Key.Key_K, CONTROL)
    assert len(dialog.model.rows) == rows + 1
    assert dialog.model.rows[2].draft.plain.startswith(", with 812")


def test_take_in_puts_the_article_on_the_desk_and_remembers(
    qtbot: QtBot, window: MainWindow, dialog: AligningDialog
) -> None:
    for row in [place for place, row in enumerate(dialog.model.rows) if row.block is None][::-1]:
        dialog.go_to(row)
        dialog.take_out()
    count = len(dialog.model.rows)
    dialog.take_in.click()
    article = window.session.article
    assert article is not None
    assert len(article.blocks) == count
    assert all(block.draft for block in article.blocks)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=30_000)
    assert window.session.workspace.unit_count()[0] > 0


def test_cancel_changes_nothing(window: MainWindow, dialog: AligningDialog) -> None:
    before = window.session.article
    articles = len(window.session.workspace.articles())
    dialog.reject()
    assert window.session.article is before
    assert len(window.session.workspace.articles()) == articles


def test_a_folder_of_pairs_in_one_go(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    for name in ("visit", "figures"):
        files(folder, name)
    (folder / "lone.zh.txt").write_text("没有英文。", encoding="utf-8")
    before = len(window.session.workspace.articles())
    window.aligning.open_folder(folder)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=60_000)
    assert len(window.session.workspace.articles()) == before + 2
    assert "Taken in: 2 articles" in window.banner.sentence


def test_the_files_are_asked_for_one_after_the_other(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    chinese, given = files(tmp_path, "short")
    window.actions_by_id[Act.NEW_FROM_PAIR].trigger()
    for path in (chinese, given):
        asked = [one for one in window.findChildren(QFileDialog) if one.isVisible()][-1]
        asked.filesSelected.emit([str(path)])
        asked.close()
    assert english(shown(qtbot, window))[0] == "Lingjiang Ho"


def test_a_bilingual_table_opens_side_by_side(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.intake.open_files([written(tmp_path, [TITLE, *BODY])])
    dialog = shown(qtbot, window)
    assert english(dialog)[0] == TITLE[1][:12]
    assert not any(row.block is None for row in dialog.model.rows)

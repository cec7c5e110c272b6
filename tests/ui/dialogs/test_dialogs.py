"""The dialogs, used as a person uses them: none stops the event loop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from editor.errors import WorkspaceFull
from editor.message import Message
from editor.review.export import Layout
from editor.settings import CHINESE_FONT, INSTITUTION, LANGUAGE, LAST_FOLDER, SETTINGS, THEME, ZOOM
from editor.ui.actions import Act
from editor.ui.dialogs.export_dialog import ExportDialog
from editor.ui.dialogs.list_dialog import ListDialog
from editor.ui.dialogs.preferences_dialog import (
    ChoiceField,
    FontField,
    NumberField,
    PreferencesDialog,
    TextField,
)
from editor.ui.dialogs.unsaved_dialog import Answer, UnsavedDialog
from editor.ui.theme import DARK
from editor.ui.window import MainWindow
from tests.ui.hands import draft


def shown(window: MainWindow, kind: type[QDialog]) -> QDialog:
    """Return the open dialog of a kind."""
    found = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def preferences_dialog(window: MainWindow) -> PreferencesDialog:
    window.actions_by_id[Act.PREFERENCES].trigger()
    dialog = shown(window, PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def test_the_preferences_have_a_row_for_every_declared_setting(window: MainWindow) -> None:
    dialog = preferences_dialog(window)
    assert set(dialog.fields) == {setting.key for setting in SETTINGS if setting.title}
    assert all(field.accessibleName() for field in dialog.fields.values())


def test_a_preference_takes_effect_at_once(window: MainWindow) -> None:
    dialog = preferences_dialog(window)
    theme, language = dialog.fields[THEME.key], dialog.fields[LANGUAGE.key]
    assert isinstance(theme, ChoiceField)
    assert isinstance(language, ChoiceField)
    theme.setCurrentIndex(theme.findData("dark"))
    assert window.preferences.theme.palette is DARK
    language.setCurrentIndex(language.findData("zh_CN"))
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert dialog.windowTitle() == "偏好设置"
    assert theme.itemText(0) == "跟随系统"


def test_numbers_fonts_and_texts_are_kept(window: MainWindow) -> None:
    dialog = preferences_dialog(window)
    zoom, font = dialog.fields[ZOOM.key], dialog.fields[CHINESE_FONT.key]
    code = dialog.fields[INSTITUTION.key]
    assert isinstance(zoom, NumberField)
    assert isinstance(font, FontField)
    assert isinstance(code, TextField)
    zoom.setValue(130)
    assert window.preferences.theme.zoom == 130
    font.box.setCurrentText("DejaVu Sans")
    assert window.preferences.theme.chinese_family == "DejaVu Sans"
    code.setText("LZPU")
    code.editingFinished.emit()
    assert window.session.workspace.setting(INSTITUTION.key) == "LZPU"


def test_the_export_dialog_names_the_file_after_the_title(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.preferences.set_value(LAST_FOLDER, str(tmp_path))
    window.actions_by_id[Act.EXPORT_WORD].trigger()
    dialog = shown(window, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    proposed = dialog.wish()
    assert proposed.target.parent == tmp_path
    assert proposed.target.name == "灵江职业技术大学与灵江市签署校地合作协议 - review.docx"
    assert proposed.layout is Layout.BILINGUAL
    dialog.to.setText(" 李明 ")
    dialog.file.setText(str(tmp_path / "送审"))
    assert dialog.wish().target.name == "送审.docx"
    dialog.accept()
    qtbot.waitUntil((tmp_path / "送审.docx").exists)
    qtbot.waitUntil(lambda: "送审.docx" in window.banner.sentence)
    assert window.session.workspace.exports("1")[0].to == "李明"


def test_the_clean_english_needs_no_reviewer(window: MainWindow) -> None:
    window.actions_by_id[Act.EXPORT_ENGLISH].trigger()
    dialog = shown(window, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert dialog.wish().layout is Layout.ENGLISH
    assert not dialog.to.isEnabled()
    assert dialog.wish().target.name.endswith(" - English.docx")
    dialog.file.setText("")
    assert not dialog.can_export


@pytest.mark.parametrize("act", [Act.NEW_FROM_FILE, Act.IMPORT_GLOSSARY, Act.EXPORT_GLOSSARY])
def test_files_are_asked_for_beside_the_event_loop(window: MainWindow, act: Act) -> None:
    window.actions_by_id[act].trigger()
    dialog = shown(window, QFileDialog)
    dialog.reject()


def test_the_folder_of_a_chosen_file_is_remembered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "稿.txt"
    file.write_text("灵江市举行会议\n会议强调高质量发展。\n", encoding="utf-8")
    window.actions_by_id[Act.NEW_FROM_FILE].trigger()
    dialog = shown(window, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(file)])
    qtbot.waitUntil(lambda: len(window.session.articles()) == 2)
    assert window.preferences.value(LAST_FOLDER) == str(tmp_path)
    dialog.reject()


@pytest.mark.parametrize("act", [Act.KEYBOARD, Act.ABOUT])
def test_what_can_be_looked_up(window: MainWindow, act: Act) -> None:
    window.actions_by_id[act].trigger()
    shown(window, QDialog).reject()


def test_a_list_can_be_read_row_by_row(window: MainWindow) -> None:
    dialog = ListDialog("Title", "Heading", [("Row 2", "empty"), ("Row 3", "twice")], window)
    texts = [dialog.table.item(1, column) for column in range(2)]
    assert [item.text() for item in texts if item] == ["Row 3", "twice"]
    dialog.close()


class Refusing:
    """Makes the workspace refuse to save, until it is told to go on."""

    def __init__(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_full = True
        self._save = window.session.workspace.save
        monkeypatch.setattr(window.session.workspace, "save", self.save)

    def save(self, *args: object) -> str:
        if self.is_full:
            raise WorkspaceFull(Message("Workspace", "The disk is full."))
        return self._save(*args)  # type: ignore[arg-type]


@pytest.fixture
def refusing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Refusing:
    """A workspace that cannot be saved, and words that are not."""
    refusing = Refusing(window, monkeypatch)
    window.session.go_to(7)
    window.session.insert("Not saved")
    return refusing


def unsaved(window: MainWindow) -> UnsavedDialog:
    assert not window.close()
    dialog = shown(window, UnsavedDialog)
    assert isinstance(dialog, UnsavedDialog)
    assert "The disk is full." in dialog.informativeText()
    return dialog


def press(dialog: UnsavedDialog, answer: Answer) -> None:
    QTest.mouseClick(dialog.buttons_by_answer[answer], Qt.MouseButton.LeftButton)


def test_closing_is_refused_until_the_words_are_saved(
    window: MainWindow, refusing: Refusing, qtbot: QtBot
) -> None:
    press(unsaved(window), Answer.STAY)
    assert window.isVisible()
    assert draft(window, 7) == "Not saved"
    dialog = unsaved(window)
    refusing.is_full = False
    press(dialog, Answer.AGAIN)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_copy_elsewhere_saves_the_words(
    window: MainWindow, refusing: Refusing, qtbot: QtBot, tmp_path: Path
) -> None:
    press(unsaved(window), Answer.COPY)
    dialog = shown(window, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    target = tmp_path / "副本.txt"
    dialog.filesSelected.emit([str(target)])
    assert "Not saved" in target.read_text(encoding="utf-8")
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_copy_that_cannot_be_written_keeps_the_window_open(
    window: MainWindow, refusing: Refusing, tmp_path: Path
) -> None:
    press(unsaved(window), Answer.COPY)
    dialog = shown(window, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(tmp_path / "no such folder" / "a.txt")])
    assert window.isVisible()
    assert "does not exist" in window.banner.sentence
    dialog.close()
    refusing.is_full = False


def test_words_are_given_up_only_when_the_person_says_so(
    window: MainWindow, refusing: Refusing, qtbot: QtBot
) -> None:
    press(unsaved(window), Answer.DISCARD)
    qtbot.waitUntil(lambda: not window.isVisible())

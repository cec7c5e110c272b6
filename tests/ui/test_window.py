"""The real window on a real workspace file: the day of a translator, step by step."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.article import BlockKind
from editor.article.text import Text
from editor.review.export import Layout
from editor.settings import LANGUAGE, THEME, ZOOM
from editor.ui.actions import Act
from editor.ui.assistant.terms_tab import CardList
from editor.ui.window import MainWindow
from tests.ui.hands import RELEASE, Opener, close, draft, drop, english


def test_a_new_workspace_opens_on_the_sample(window: MainWindow) -> None:
    article = window.session.article
    assert article is not None
    assert article.title == "灵江职业技术大学与灵江市签署校地合作协议"
    assert "8 of 12 blocks" in window.status.facts
    assert article.title in window.windowTitle()


def test_typing_reaches_the_article_and_undo_takes_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.go_to(6)
    QTest.keyClicks(english(window), "Under the agreement")
    assert draft(window, 6) == "Under the agreement"
    qtbot.waitUntil(lambda: "9 of 12 blocks" in window.status.facts)
    while window.session.can_undo:
        window.actions_by_id[Act.UNDO].trigger()
    assert draft(window, 6) == ""
    assert not window.actions_by_id[Act.UNDO].isEnabled()
    while window.session.can_redo:
        window.actions_by_id[Act.REDO].trigger()
    assert draft(window, 6) == "Under the agreement"


def test_f5_drafts_the_fixed_lines_in_one_step_and_says_so(
    window: MainWindow, qtbot: QtBot
) -> None:
    article = window.session.article
    assert article is not None
    empty = [row for row, b in enumerate(article.blocks) if b.kind is BlockKind.SIGNOFF]
    window.session.replace_drafts(dict.fromkeys(empty, Text("")))
    window.actions_by_id[Act.DRAFT].trigger()
    qtbot.waitUntil(lambda: "Drafted: " in window.banner.sentence, timeout=30_000)
    assert window.banner.sentence.startswith("Drafted: 3 from patterns, 0 from memory.")
    assert all(draft(window, row).startswith(("Department", "University")) for row in empty)
    window.actions_by_id[Act.UNDO].trigger()
    assert [draft(window, row) for row in empty] == [""] * len(empty)


def test_alt_1_inserts_the_first_card(window: MainWindow, qtbot: QtBot) -> None:
    window.session.go_to(6)
    editor = english(window)
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClick(editor, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert draft(window, 6) == "talent cultivation"


def test_a_release_dropped_on_the_window_is_read_and_listed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "开学典礼.txt"
    file.write_text(RELEASE, encoding="utf-8")
    drop(window, file)
    qtbot.waitUntil(lambda: "开学典礼.txt" in window.banner.sentence)
    article = window.session.article
    assert article is not None
    assert article.blocks[0].source.plain == "灵江职业技术大学举行开学典礼"
    assert window.session.articles()[0].title == article.title


def test_two_dropped_files_are_read_one_after_the_other(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(RELEASE, encoding="utf-8")
    drop(window, *files)
    qtbot.waitUntil(lambda: len(window.session.articles()) == 3)


def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "稿件.docx"
    file.write_bytes(b"PK\x03\x04 broken")
    before = window.session.article
    drop(window, file)
    qtbot.waitUntil(lambda: "稿件.docx" in window.banner.sentence)
    assert window.banner.property("grave") is True
    assert window.session.article is before


def test_a_release_is_taken_from_the_clipboard(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText(RELEASE)
    window.intake.take(data)
    qtbot.waitUntil(lambda: len(window.session.articles()) == 2)
    window.intake.take(QMimeData())
    assert "no text on the clipboard" in window.banner.sentence


@pytest.mark.parametrize("layout", list(Layout))
def test_the_article_is_exported_to_word(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, layout: Layout
) -> None:
    target = tmp_path / "送审.docx"
    window.outgoing.export(layout, "李明", target)
    qtbot.waitUntil(lambda: "送审.docx" in window.banner.sentence)
    with zipfile.ZipFile(target) as docx:
        written = docx.read("word/document.xml").decode("utf-8")
    assert "Lingjiang Polytechnic University Signs" in written


def test_what_was_written_is_there_after_closing_and_opening_again(
    open_window: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    first = open_window()
    first.session.go_to(7)
    QTest.keyClicks(english(first), "Before the ceremony")
    close(qtbot, first)
    second = open_window()
    assert draft(second, 7) == "Before the ceremony"
    assert len(second.session.articles()) == 1


def test_typing_is_saved_by_itself_and_said(window: MainWindow, qtbot: QtBot) -> None:
    window.session.go_to(7)
    QTest.keyClicks(english(window), "B")
    assert "Not saved yet" in window.status.facts
    qtbot.waitUntil(lambda: "Saved " in window.status.facts, timeout=10_000)
    assert window.session.workspace.article("1").blocks[7].draft.plain == "B"


def test_the_language_changes_without_a_restart(window: MainWindow) -> None:
    window.preferences.set_value(LANGUAGE, "zh_CN")
    QApplication.sendPostedEvents()
    file_menu = window.menu_bar.actions()[0].text()
    assert file_menu.startswith("文件")
    assert "起草中" in window.status.facts
    assert "8/12" in window.status.facts.replace(" ", "")
    window.preferences.set_value(LANGUAGE, "en")
    QApplication.sendPostedEvents()
    assert window.menu_bar.actions()[0].text() == "&File"


def test_the_colours_change_at_once(window: MainWindow) -> None:
    window.preferences.set_value(THEME, "dark")
    dark = window.palette().window().color().lightness()
    window.preferences.set_value(THEME, "light")
    assert dark < 80 < window.palette().window().color().lightness()


def test_zooming_stays_inside_its_bounds(window: MainWindow) -> None:
    for _ in range(40):
        window.zoom_in()
    assert window.preferences.value(ZOOM) == ZOOM.most
    window.actions_by_id[Act.ZOOM_RESET].trigger()
    assert window.preferences.value(ZOOM) == 100


def test_a_deleted_article_comes_back_from_the_banner(window: MainWindow, qtbot: QtBot) -> None:
    window.delete_article("1")
    assert window.session.article is None
    assert not window.actions_by_id[Act.EXPORT_WORD].isEnabled()
    assert "was deleted" in window.banner.sentence
    window.banner.take_offer(0)
    assert window.session.article is not None


def test_f6_goes_around_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    editor = english(window)
    qtbot.waitUntil(editor.hasFocus)
    seen = []
    for _ in range(3):
        window.actions_by_id[Act.NEXT_PANE].trigger()
        seen.append(QApplication.focusWidget())
    assert isinstance(seen[0], CardList)
    assert seen[1] is window.panes.articles.list
    assert seen[2] is editor


def test_hidden_panes_are_left_out_and_remembered(open_window: Opener, qtbot: QtBot) -> None:
    first = open_window()
    first.actions_by_id[Act.SHOW_ASSISTANT].trigger()
    assert first.panes.assistant.isHidden()
    close(qtbot, first)
    second = open_window()
    assert second.panes.assistant.isHidden()
    assert not second.actions_by_id[Act.SHOW_ASSISTANT].isChecked()


def test_the_kind_of_a_block_is_changed_and_undone(window: MainWindow) -> None:
    window.session.go_to(8)
    window.blocks.set_kind("paragraph")
    article = window.session.article
    assert article is not None
    assert article.blocks[8].kind is BlockKind.PARAGRAPH
    window.session.undo()
    article = window.session.article
    assert article is not None
    assert article.blocks[8].kind is BlockKind.CAPTION


def test_blocks_are_inserted_and_removed(window: MainWindow) -> None:
    window.session.go_to(3)
    window.actions_by_id[Act.INSERT_BLOCK].trigger()
    assert window.session.caret.row == 4
    assert "8 of 12" in window.status.facts  # an empty block has nothing to be drafted
    window.actions_by_id[Act.REMOVE_BLOCK].trigger()
    article = window.session.article
    assert article is not None
    assert len(article.blocks) == 12


def test_a_long_article_opens(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "年鉴.txt"
    line = "第{n}条：灵江职业技术大学推动高质量发展。\n"
    file.write_text("".join(line.format(n=n) for n in range(10_000)), encoding="utf-8")
    drop(window, file)
    qtbot.waitUntil(lambda: "年鉴.txt" in window.banner.sentence, timeout=60_000)
    article = window.session.article
    assert article is not None
    assert len(article.blocks) >= 10_000
    window.session.go_to(9_000)
    QTest.keyClicks(english(window), "Lingjiang")
    assert draft(window, 9_000) == "Lingjiang"

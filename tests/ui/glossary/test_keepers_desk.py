"""The keeper's desk over the real window and workspace: look up, write, save, take back."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.glossary.term import Strictness, Term, TermKind, TermStatus
from editor.settings import LANGUAGE, THEME
from editor.ui.glossary.tools import Tool
from editor.ui.window import MainWindow
from tests.ui.glossary.keeper import live, opened, stored, write
from tests.ui.hands import Opener, close

ROW = 6
"""A row of the sample with 人才培养 in it."""

HEAD = "人才培养"
EN = "talent cultivation"
NEW = "the fostering of talent"


def test_all_words_in_either_language_must_occur(window: MainWindow) -> None:
    glossary = opened(window)
    glossary.filters.search.setText("书记 municipal COMMITTEE")
    shown = [glossary.model.term(row) for row in range(glossary.model.rowCount())]
    assert shown
    assert all(term is not None and "书记" in term.zh for term in shown)
    total = len(window.session.workspace.terms())
    assert glossary.filters.count.text() == f"{len(shown):,} of {total:,}"


def test_kind_and_status_narrow_what_is_shown(window: MainWindow) -> None:
    window.session.change_terms((), (Term("旧称", "old name", status=TermStatus.FORBIDDEN),))
    glossary = opened(window)
    glossary.filters.status.setCurrentIndex(1 + list(TermStatus).index(TermStatus.FORBIDDEN))
    assert [glossary.model.term(row) for row in range(glossary.model.rowCount())] == stored(
        window, "旧称"
    )
    glossary.filters.kind.setCurrentIndex(1 + list(TermKind).index(TermKind.PLACE))
    assert glossary.model.rowCount() == 0
    glossary.filters.clear()
    assert glossary.model.rowCount() == glossary.model.total


def test_a_changed_entry_is_stored_and_live_in_the_article(window: MainWindow) -> None:
    assert EN in live(window, ROW)
    glossary = opened(window)
    assert glossary.table.go_to(stored(window, HEAD)[0])
    write(glossary.entry.form, en=NEW)
    assert glossary.save()
    assert stored(window, HEAD)[0].en == NEW
    assert NEW in live(window, ROW)
    glossary.banner.take_offer(0)
    assert stored(window, HEAD)[0].en == EN
    assert EN in live(window, ROW)
    glossary.tools[Tool.REDO].trigger()
    assert NEW in live(window, ROW)


def test_a_place_is_renamed_in_the_names_it_is_part_of(window: MainWindow) -> None:
    place = Term("灵泉湖县", "Lingquanhu County", TermKind.PLACE, check=Strictness.HINT)
    window.session.change_terms((), (place,))
    glossary = opened(window)
    assert glossary.table.go_to(place)
    write(glossary.entry.form, en="Lynshan County")
    assert glossary.save()
    said = [match.en for match in window.session.glossary.matches("灵泉湖县委书记出席会议。")]
    assert any("Lynshan" in en for en in said)


def test_an_entry_changed_elsewhere_is_replaced_all_the_same(window: MainWindow) -> None:
    (now,) = stored(window, HEAD)
    stale = replace(now, en="what it was long ago")
    window.session.change_terms((stale,), (replace(now, en=NEW),))
    assert [term.en for term in stored(window, HEAD)] == [NEW]
    assert NEW in live(window, ROW)


def test_leaving_an_entry_saves_what_was_written(window: MainWindow) -> None:
    glossary = opened(window)
    first, second = glossary.model.term(0), glossary.model.term(1)
    assert first is not None
    assert second is not None
    glossary.table.go_to_row(0)
    write(glossary.entry.form, note="seen")
    glossary.table.go_to(second)
    assert glossary.entry.saved == second
    assert [term.note for term in stored(window, first.zh)] == ["seen"]


def test_a_wrong_entry_stays_in_hand_and_says_why(window: MainWindow) -> None:
    glossary = opened(window)
    glossary.table.go_to(stored(window, HEAD)[0])
    write(glossary.entry.form, zh="{place:cty}市委书记")
    glossary.table.go_to_row(0)
    assert glossary.entry.saved == stored(window, HEAD)[0]
    problem = glossary.entry.form.cells["zh"].problem
    assert "cty" in problem.text()
    assert not problem.isHidden()
    assert HEAD not in glossary.banner.sentence
    assert glossary.banner.property("grave") is True
    glossary.close()
    assert glossary.isVisible()
    glossary.entry.revert()
    assert problem.isHidden()
    glossary.close()
    assert not glossary.isVisible()


def test_the_form_says_when_an_entry_is_there_already(window: MainWindow) -> None:
    glossary = opened(window)
    glossary.tools[Tool.NEW].trigger()
    write(glossary.entry.form, zh=HEAD, en="x")
    assert "already" in glossary.entry.form.cells["zh"].problem.text()
    assert not glossary.save()
    write(glossary.entry.form, zh="灵江之夜", en="Lingjiang Night")
    assert glossary.save()
    assert [term.en for term in stored(window, "灵江之夜")] == ["Lingjiang Night"]


def test_what_is_saved_shows_even_when_the_filters_would_hide_it(window: MainWindow) -> None:
    glossary = opened(window)
    glossary.filters.search.setText("nothing like it")
    assert glossary.model.rowCount() == 0
    glossary.add(Term("灵江之夜", "Lingjiang Night"))
    assert glossary.save()
    assert glossary.filters.search.text() == ""
    current = glossary.table.term()
    assert current is not None
    assert current.zh == "灵江之夜"


def test_removed_entries_come_back(window: MainWindow) -> None:
    glossary = opened(window)
    glossary.filters.search.setText(HEAD)
    glossary.table.go_to(stored(window, HEAD)[0])
    QTest.keyClick(glossary.table, Qt.Key.Key_Delete)
    assert stored(window, HEAD) == []
    assert EN not in live(window, ROW)
    assert HEAD in glossary.banner.sentence
    glossary.banner.take_offer(0)
    assert [term.en for term in stored(window, HEAD)] == [EN]
    assert EN in live(window, ROW)


def test_a_duplicate_waits_for_approval(window: MainWindow) -> None:
    glossary = opened(window)
    glossary.table.go_to(stored(window, HEAD)[0])
    glossary.tools[Tool.DUPLICATE].trigger()
    assert glossary.entry.saved is None
    assert glossary.save()
    assert [term.status for term in stored(window, HEAD)] == [
        TermStatus.PREFERRED,
        TermStatus.PROPOSED,
    ]


def test_the_history_brings_back_an_earlier_state(window: MainWindow) -> None:
    glossary = opened(window)
    glossary.table.go_to(stored(window, HEAD)[0])
    write(glossary.entry.form, en=NEW)
    glossary.save()
    glossary.entry.tabs.setCurrentWidget(glossary.entry.history)
    history = glossary.entry.history.toPlainText()
    assert "by hand" in history
    assert "fostering" in history
    change = window.session.workspace.term_history(stored(window, HEAD)[0])[-1]
    glossary.entry.history.bring_back(change.id)
    assert stored(window, HEAD)[0].en == EN
    assert EN in live(window, ROW)
    glossary.undo()
    assert stored(window, HEAD)[0].en == NEW


def test_the_preview_finds_the_entry_in_the_article(window: MainWindow, qtbot: QtBot) -> None:
    glossary = opened(window)
    trial = glossary.entry.trial
    glossary.table.go_to(stored(window, HEAD)[0])
    with qtbot.waitSignal(trial.refreshed):
        write(glossary.entry.form, en=NEW)
    assert NEW in trial.found.toPlainText()
    assert HEAD in trial.sentence.placeholderText()
    assert NEW in trial.result.toPlainText()
    assert not trial.count.text().endswith(": 0")
    assert EN in live(window, ROW)  # nothing of it is in force before it is saved
    glossary.entry.revert()


def test_a_sentence_is_tried_with_the_pattern_being_written(
    window: MainWindow, qtbot: QtBot
) -> None:
    glossary = opened(window)
    trial = glossary.entry.trial
    glossary.tools[Tool.NEW].trigger()
    write(glossary.entry.form, zh="{place:city}市河长", en="River Warden of {place}")
    with qtbot.waitSignal(trial.refreshed):
        trial.sentence.setText("柳州市河长韦志远巡河。")
    assert "River Warden of Liuzhou" in trial.result.toPlainText()
    glossary.entry.revert()
    with qtbot.waitSignal(trial.refreshed):
        trial.sentence.setText("柳州市河长巡河。")
    assert "River Warden" not in trial.result.toPlainText()


def test_a_place_of_the_preview_leads_to_its_row(window: MainWindow) -> None:
    glossary = opened(window)
    glossary.table.go_to(stored(window, HEAD)[0])
    glossary.entry.trial.refresh()
    glossary.entry.trial.found.anchorClicked.emit(str(ROW))
    assert window.session.caret.row == ROW


def test_the_keyboard_does_it_all(window: MainWindow, qtbot: QtBot) -> None:
    glossary = opened(window)
    qtbot.waitUntil(glossary.isActiveWindow)
    QTest.keyClick(glossary.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is glossary.filters.search
    QTest.keyClicks(glossary.filters.search, EN)
    QTest.keyClick(glossary.filters.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is glossary.table
    QTest.keyClick(glossary.table, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field is glossary.entry.form.fields["en"]
    QTest.keyClicks(field, NEW)
    QTest.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert stored(window, HEAD)[0].en == NEW
    glossary.filters.search.setFocus()
    QTest.keyClick(glossary.filters.search, Qt.Key.Key_Escape)
    assert glossary.filters.search.text() == ""
    QTest.keyClick(glossary.filters.search, Qt.Key.Key_Escape)
    assert not glossary.isVisible()


def test_there_is_one_window_and_it_speaks_the_language_chosen(window: MainWindow) -> None:
    glossary = opened(window)
    assert opened(window) is glossary
    window.preferences.set_value(LANGUAGE, "zh_CN")
    QApplication.sendPostedEvents()
    assert glossary.windowTitle() == "术语表"
    header = glossary.model.headerData(0, Qt.Orientation.Horizontal)
    assert header == "中文"
    window.preferences.set_value(LANGUAGE, "en")
    QApplication.sendPostedEvents()
    assert glossary.windowTitle() == "Glossary"
    window.preferences.set_value(THEME, "dark")
    assert glossary.table.palette().base().color().lightness() < 80
    window.preferences.set_value(THEME, "light")


def test_every_field_says_what_it_is(window: MainWindow) -> None:
    glossary = opened(window)
    nameless = [
        name for name, field in glossary.entry.form.fields.items() if not field.accessibleName()
    ]
    assert nameless == []
    assert glossary.table.accessibleName()
    assert glossary.filters.search.accessibleName()


def test_closing_the_program_saves_what_is_written_in_the_glossary(
    open_window: Opener, qtbot: QtBot
) -> None:
    first = open_window()
    glossary = opened(first)
    glossary.table.go_to(stored(first, HEAD)[0])
    write(glossary.entry.form, en=NEW)
    close(qtbot, first)
    assert stored(open_window(), HEAD)[0].en == NEW

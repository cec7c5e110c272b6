"""The people window without a mouse, and what it hears of the article beside it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor import workflow
from editor.glossary.person import Person, Post
from editor.ui.people.window import PeopleWindow
from editor.ui.window import MainWindow

LIN = Person("林小川", "Lin Xiaochuan", (Post("主任"),))
SU = Person("苏明月", "Su Mingyue")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def filled(people: PeopleWindow) -> PeopleWindow:
    """The window with two people on the list."""
    people.edits.do(None, SU)
    people.edits.do(None, LIN)
    return people


def focused(people: PeopleWindow) -> QWidget | None:
    """The widget of the window that has the keyboard."""
    return people.focusWidget()


def in_hand(people: PeopleWindow) -> Person | None:
    """Whose saved entry the form shows."""
    return people.pane.saved


def test_the_search_leads_to_the_table_and_on_to_the_form(filled: PeopleWindow) -> None:
    assert focused(filled) is filled.listing.search
    QTest.keyClick(filled.listing.search, Qt.Key.Key_Down)
    assert focused(filled) is filled.listing.table
    assert in_hand(filled) == LIN
    QTest.keyClick(filled.listing.table, Qt.Key.Key_Down)
    assert in_hand(filled) == SU
    QTest.keyClick(filled.listing.table, Qt.Key.Key_Return)
    assert focused(filled) is filled.pane.form.en
    QTest.keyClick(filled, Qt.Key.Key_F, CONTROL)
    assert focused(filled) is filled.listing.search


def test_delete_removes_and_undo_brings_back(window: MainWindow, filled: PeopleWindow) -> None:
    filled.listing.enter()
    QTest.keyClick(filled.listing.table, Qt.Key.Key_Delete)
    assert window.session.workspace.people() == (SU,)
    QTest.keyClick(filled.listing.table, Qt.Key.Key_Z, CONTROL)
    assert set(window.session.workspace.people()) == {LIN, SU}
    assert in_hand(filled) == LIN


def test_a_new_person_begins_with_the_chinese(filled: PeopleWindow) -> None:
    filled.listing.enter()
    QTest.keyClick(filled.listing.table, Qt.Key.Key_N, CONTROL)
    assert in_hand(filled) is None
    assert filled.listing.current() is None
    assert focused(filled) is filled.pane.form.zh
    assert not filled.pane.save_button.isEnabled()


def test_escape_empties_the_search_and_then_closes(filled: PeopleWindow) -> None:
    filled.listing.search.setText("苏")
    QTest.keyClick(filled.listing.search, Qt.Key.Key_Escape)
    assert filled.listing.model.rowCount() == 2
    QTest.keyClick(filled.listing.search, Qt.Key.Key_Escape)
    assert not filled.isVisible()


def test_a_person_just_saved_is_shown_though_not_looked_for(filled: PeopleWindow) -> None:
    filled.listing.search.setText("苏")
    filled.pane.form.zh.setText("方一诺")
    assert filled.save()
    assert filled.listing.search.text() == ""
    current = filled.listing.current()
    assert current is not None
    assert current.zh == "方一诺"


def test_revert_takes_back_what_was_written(window: MainWindow, filled: PeopleWindow) -> None:
    filled.listing.enter()
    filled.pane.form.posts.add_button.click()
    filled.pane.form.note.setPlainText("another note")
    assert filled.pane.is_dirty
    filled.pane.revert_button.click()
    assert filled.pane.form.person() == LIN
    assert not filled.pane.revert_button.isEnabled()
    assert window.session.workspace.people() == (SU, LIN)


def test_a_name_without_a_rule_waits_for_its_english(people: PeopleWindow) -> None:
    people.names.list.itemActivated.emit(people.names.list.item(1))
    assert people.pane.form.person() == Person("阿依古丽·买买提", "")
    assert focused(people) is people.pane.form.en
    assert people.pane.form.en.accessibleDescription() == people.pane.form.hint.text() != ""
    assert not people.save()
    people.pane.form.en.setText("Ayigul Memet")
    assert people.save()


def test_another_article_brings_its_own_names(
    window: MainWindow, people: PeopleWindow, tmp_path: Path
) -> None:
    path = tmp_path / "座谈.txt"
    path.write_text("学校召开座谈会\n9月2日，副校长苏明月出席座谈会。\n", encoding="utf-8")
    window.session.take_in(workflow.recognise(workflow.open_source(path)))
    assert [person.zh for person in people.names.people] == [SU.zh]
    people.close()
    people.edits.do(None, SU)
    window.people.show_window()
    assert people.names.people == ()
    assert people.names.list.count() == 0

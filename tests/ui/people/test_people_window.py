"""The people window over the real window and workspace: ask, remember, take back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.glossary.glossary import Glossary
from editor.glossary.person import Person, Post
from editor.glossary.term import Term, TermKind
from editor.settings import LANGUAGE, THEME
from editor.ui.people.model import present_posts
from editor.ui.people.named import named_people
from editor.ui.people.window import PeopleWindow
from editor.ui.window import MainWindow
from tests.ui.hands import Opener, close

WEI = Person("韦志远", "Wei Zhiyuan", (Post("校长", "President", "2020-01-01"),), "since 2020")
QIN = Person("覃志刚", "Tan Zhigang")


def listed(window: MainWindow) -> tuple[Person, ...]:
    """The people list on disk."""
    return window.session.workspace.people()


def write(people: PeopleWindow, zh: str, en: str | None = None) -> None:
    """Write names into the form; `None` leaves the English to the rule."""
    people.pane.form.zh.setText(zh)
    if en is not None:
        people.pane.form.en.setText(en)


def add_post(people: PeopleWindow, *cells: str) -> None:
    """Add a row of posts and write into its cells."""
    posts = people.pane.form.posts
    posts.add_button.click()
    row = posts.table.rowCount() - 1
    for column, text in enumerate(cells):
        item = posts.table.item(row, column)
        assert item is not None
        item.setText(text)
    posts.table.setCurrentCell(row, len(cells) - 1)


def named(people: PeopleWindow) -> list[str]:
    """The names in the article that the window asks about."""
    return [person.zh for person in people.names.people]


def in_hand(people: PeopleWindow) -> Person | None:
    """Whose saved entry the form shows."""
    return people.pane.saved


def english_in_article(window: MainWindow) -> list[str]:
    """The English that the people of the release's row call for."""
    article = window.session.article
    assert article is not None
    rows = [row for row, block in enumerate(article.blocks) if "出席" in block.source.plain]
    return [t.match.en for t in window.session.terms(rows[0]) if t.match.zh == QIN.zh]


def test_somebody_is_added_with_posts(window: MainWindow, people: PeopleWindow) -> None:
    write(people, "宋知远")
    add_post(people, "副校长", "Vice President", "2021年3月1日", "2023-06-30")
    add_post(people, "校长", "President", "2023-07-01")
    add_post(people)
    people.pane.save_button.click()
    posts = (
        Post("副校长", "Vice President", "2021-03-01", "2023-06-30"),
        Post("校长", "President", "2023-07-01"),
    )
    assert listed(window) == (Person("宋知远", "Song Zhiyuan", posts),)
    model = people.listing.model
    assert [model.data(model.index(0, column)) for column in range(3)] == [
        "宋知远",
        "Song Zhiyuan",
        "President",
    ]
    assert "宋知远" in people.banner.sentence
    people.pane.form.posts.table.setCurrentCell(0, 0)
    people.pane.form.posts.remove_button.click()
    assert people.save()
    assert listed(window)[0].posts == posts[1:]


def test_what_is_being_written_in_a_cell_is_saved(window: MainWindow, people: PeopleWindow) -> None:
    write(people, "宋知远")
    people.pane.form.posts.add_button.click()
    editor = people.pane.form.posts.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("校长")
    QTest.keyClick(people, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert listed(window)[0].posts == (Post("校长"),)


@pytest.mark.parametrize(
    ("en", "post", "said"),
    [
        ("", (), "a name in Chinese and in English"),
        ("Song Zhiyuan", ("", "President"), "has no Chinese title"),
        ("Song Zhiyuan", ("校长", "", "last May"), "“last May”"),
        ("Song Zhiyuan", ("校长", "", "2024-02-01", "2023-01-01"), "before it begins"),
    ],
)
def test_what_is_wrong_is_said_in_the_form(
    window: MainWindow, people: PeopleWindow, en: str, post: tuple[str, ...], said: str
) -> None:
    write(people, "宋知远", en)
    if post:
        add_post(people, *post)
    assert not people.save()
    problem = people.pane.form.problem
    assert said in problem.text()
    assert not problem.isHidden()
    assert listed(window) == ()
    people.close()
    assert people.isVisible()
    people.pane.revert_button.click()
    assert problem.isHidden()
    people.close()
    assert not people.isVisible()


def test_a_name_that_is_listed_is_not_written_over(
    window: MainWindow, people: PeopleWindow
) -> None:
    people.edits.do(None, WEI)
    people.add()
    write(people, WEI.zh, "Wei Someone")
    assert not people.save()
    assert "already on the list" in people.pane.form.problem.text()
    assert listed(window) == (WEI,)
    people.pane.revert()


@pytest.mark.parametrize(
    ("zh", "en", "hint"),
    [
        ("宋知远", "Song Zhiyuan", ""),
        ("覃志刚", "Qin Zhigang", "Spelt by rule"),
        ("阿依古丽·买买提", "", "ask"),
    ],
)
def test_the_english_is_begun_by_rule(people: PeopleWindow, zh: str, en: str, hint: str) -> None:
    write(people, zh)
    form = people.pane.form
    assert form.en.text() == en
    assert form.hint.isHidden() is not bool(hint)
    assert hint in form.hint.text()
    form.en.setText("As He Writes")
    assert form.hint.isHidden()
    form.zh.setText("宋知远")
    assert form.en.text() == "As He Writes"


def test_a_name_of_the_article_is_asked_once(window: MainWindow, people: PeopleWindow) -> None:
    assert named(people) == [QIN.zh, "阿依古丽·买买提", WEI.zh]
    assert people.names.people[1].en == ""
    assert "check" in people.names.list.item(0).text()
    assert english_in_article(window) == ["Qin Zhigang"]
    people.names.list.setCurrentRow(0)
    people.names.list.setFocus()
    QTest.keyClick(people.names.list, Qt.Key.Key_Return)
    assert people.pane.form.person() == Person("覃志刚", "Qin Zhigang")
    assert not people.pane.form.hint.isHidden()
    people.pane.form.en.setText(QIN.en)
    QTest.keyClick(people, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert listed(window) == (QIN,)
    assert named(people) == ["阿依古丽·买买提", WEI.zh]
    assert english_in_article(window) == [QIN.en]


def test_a_name_begun_by_rule_is_saved_as_it_is(window: MainWindow, people: PeopleWindow) -> None:
    item = people.names.list.item(2)
    people.names.list.itemClicked.emit(item)
    assert people.pane.save_button.isEnabled()
    people.pane.save_button.click()
    assert listed(window) == (Person("韦志远", "Wei Zhiyuan"),)


def test_somebody_removed_comes_back(window: MainWindow, people: PeopleWindow) -> None:
    people.edits.do(None, WEI)
    people.listing.table.selectRow(0)
    assert in_hand(people) == WEI
    people.remove_action.trigger()
    assert listed(window) == ()
    assert WEI.zh in named(people)
    people.banner.take_offer(0)
    assert listed(window) == (WEI,)
    assert in_hand(people) == WEI
    assert WEI.zh not in named(people)
    people.undo_action.trigger()
    assert listed(window) == ()
    assert in_hand(people) is None
    assert not people.undo_action.isEnabled()


def test_another_chinese_name_leaves_one_entry(window: MainWindow, people: PeopleWindow) -> None:
    people.edits.do(None, WEI)
    people.listing.table.selectRow(0)
    people.pane.form.zh.setText("韦致远")
    assert people.save()
    assert [person.zh for person in listed(window)] == ["韦致远"]
    people.undo()
    assert listed(window) == (WEI,)


def test_leaving_somebody_saves_what_was_written(window: MainWindow, people: PeopleWindow) -> None:
    people.edits.do(None, QIN)
    people.edits.do(None, WEI)
    people.listing.table.selectRow(0)
    people.pane.form.note.setPlainText("asked by telephone")
    people.listing.table.selectRow(1)
    assert in_hand(people) == WEI
    assert [person.note for person in listed(window)] == ["asked by telephone", WEI.note]
    people.pane.form.en.setText("")
    people.listing.table.selectRow(0)
    assert in_hand(people) == WEI
    assert people.banner.property("grave") is True
    people.pane.revert()


def test_search_finds_either_language_and_posts(people: PeopleWindow) -> None:
    people.edits.do(None, QIN)
    people.edits.do(None, WEI)
    for text, found in (("志", 2), ("tan", 1), ("校长 WEI", 1), ("nobody", 0), ("", 2)):
        people.listing.search.setText(text)
        assert people.listing.model.rowCount() == found
    assert people.listing.count.text() == "2 of 2"


def test_the_history_tells_what_was_saved(people: PeopleWindow) -> None:
    people.edits.do(None, QIN)
    people.listing.table.selectRow(0)
    people.pane.form.en.setText("Qin Zhigang")
    assert people.save()
    told = people.pane.history.toPlainText()
    assert "Added: Tan Zhigang" in told
    assert told.index("Qin") < told.index("Added")


def test_language_and_colours_are_followed(
    qtbot: QtBot, window: MainWindow, people: PeopleWindow
) -> None:
    write(people, "覃志刚")
    window.preferences.set_value(LANGUAGE, "zh_CN")
    window.preferences.set_value(THEME, "dark")
    qtbot.waitUntil(lambda: people.windowTitle() != "People")
    assert people.pane.save_button.text() == "保存"
    assert "Spelt" not in people.pane.form.hint.text()
    assert people.names.list.accessibleName() == people.names.title.text()
    assert window.preferences.theme.palette.side in people.styleSheet()
    people.pane.revert_button.click()


def test_the_list_is_there_again_after_a_restart(
    qtbot: QtBot, window: MainWindow, people: PeopleWindow, open_window: Opener
) -> None:
    write(people, QIN.zh, QIN.en)
    close(qtbot, window)
    again = open_window()
    assert listed(again) == (QIN,)
    assert again.people.show_window().listing.model.rowCount() == 1


def test_present_posts_are_those_held_today() -> None:
    past = Post("副校长", "Vice President", "2010-01-01", "2011-01-01")
    posts = (past, Post("校长", "President"), Post("教授"))
    assert present_posts(Person("韦志远", "Wei Zhiyuan", posts)) == "President; 教授"


def test_unsure_names_come_first_and_each_once(window: MainWindow, people: PeopleWindow) -> None:
    assert people.isVisible()
    article = window.session.article
    assert article is not None
    glossary = Glossary(
        [Term("韦志远", "Wei Zhiyuan", TermKind.PERSON), *window.session.workspace.terms()]
    )
    found = named_people(glossary, article, {"阿依古丽·买买提"})
    assert [(person.zh, person.sure) for person in found] == [(QIN.zh, False), (WEI.zh, True)]
    assert named_people(glossary, article, {person.zh for person in people.names.people}) == ()


def test_everything_the_keyboard_reaches_has_a_name(people: PeopleWindow) -> None:
    widgets = [each for each in people.findChildren(QWidget) if each.isVisibleTo(people)]
    reached = [each for each in widgets if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert people.pane.form.posts.table in reached
    nameless = [
        type(each).__name__
        for each in reached
        if not each.accessibleName() and not str(getattr(each, "text", str)())
    ]
    assert set(nameless) <= {"QSplitter"}

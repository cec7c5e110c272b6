"""The parts of the Review tab on their own: questions, wordings, the list's model, layout."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor import workflow
from editor.errors import Cancelled
from editor.message import Message
from editor.progress import silent
from editor.review.change import Question
from editor.review.export import Layout
from editor.ui.preferences import Preferences
from editor.ui.review.card import Button, Card, CardKind, Deed, Look, Words
from editor.ui.review.card_model import ReviewModel
from editor.ui.review.card_text import CardText
from editor.ui.review.questions import Answer, QuestionDialog
from editor.ui.review.recognising import copies_among
from editor.ui.review.wording_dialog import WordingDialog
from editor.ui.sample import take_sample
from editor.workspace.workspace import Workspace

VALUES = {
    "name": "李明.docx",
    "title": "开学典礼",
    "round": 1,
    "mapped": 9,
    "rows": 12,
    "confidence": 71,
}


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window for the dialogs."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def workspace(location: str) -> Iterator[Workspace]:
    """A workspace with the sample, sent out once as “送审.docx” beside it."""
    with workflow.open_workspace(location) as opened:
        article = take_sample(opened)
        target = Path(location).parent / "送审.docx"
        workflow.export(opened, article, target, layout=Layout.BILINGUAL)
        yield opened


def card(name: str, text: str = "said", *buttons: Button) -> Card:
    return Card(
        CardKind.CHANGE, (name,), lines=((Words(text, Look.ADDED, "李明"),),), buttons=buttons
    )


# Questions


@pytest.mark.parametrize(
    ("question", "told", "yes"),
    [
        (
            Question.OTHER_ARTICLE,
            "“李明.docx” is a copy of another article: “开学典礼”.",
            Answer.OPEN,
        ),
        (Question.OLDER_ROUND, "“李明.docx” is a copy of round 1; other words went", Answer.TAKE),
        (Question.BY_CONTENT, "“李明.docx” does not say what it is", Answer.TAKE),
    ],
)
def test_a_question_names_the_file_and_offers_the_way_on(
    parent: QWidget, question: Question, told: str, yes: Answer
) -> None:
    dialog = QuestionDialog(question, VALUES, parent)
    answers: list[Answer] = []
    dialog.answered.connect(answers.append)
    dialog.open()
    assert dialog.text().startswith(told)
    assert set(dialog.buttons_by_answer) == {yes, Answer.LEAVE}
    QTest.mouseClick(dialog.buttons_by_answer[yes], Qt.MouseButton.LeftButton)
    assert answers == [yes]


def test_a_question_by_content_says_how_sure_it_is(parent: QWidget) -> None:
    dialog = QuestionDialog(Question.BY_CONTENT, VALUES, parent)
    assert "9 of 12, 71 % sure" in dialog.informativeText()


def test_esc_leaves_the_file_out(parent: QWidget) -> None:
    dialog = QuestionDialog(Question.OLDER_ROUND, VALUES, parent)
    answers: list[Answer] = []
    dialog.answered.connect(answers.append)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert answers == [Answer.LEAVE]


# Wordings


def test_an_answer_needs_words_and_ctrl_enter_takes_them(parent: QWidget) -> None:
    dialog = WordingDialog("Reply", "李明: ？", "Reply", parent)
    written: list[str] = []
    dialog.written.connect(written.append)
    dialog.open()
    assert not dialog.take.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.text, " Yes. ")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert written == ["Yes."]


def test_a_wording_may_be_emptied(parent: QWidget) -> None:
    dialog = WordingDialog("Edit", "", "Accept", parent).begin_with("said")
    written: list[str] = []
    dialog.written.connect(written.append)
    dialog.open()
    QTest.keyClick(dialog.text, Qt.Key.Key_Delete)
    assert dialog.take.isEnabled()
    dialog.take.click()
    assert written == [""]


# The list's model


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "abc"), ("abc", ""), ("abc", "ac"), ("ac", "abc"), ("abcd", "axyd"), ("abc", "abc")],
)
def test_what_stays_keeps_its_place(qapp: QApplication, before: str, after: str) -> None:
    model = ReviewModel(qapp)
    model.show(tuple(card(name) for name in before))
    kept = {name: QPersistentModelIndex(model.place_of(name)) for name in before}
    model.show(tuple(card(name) for name in after))
    assert [each.id for each in model.cards] == list(after)
    for name in set(before) & set(after):
        assert kept[name].row() == after.index(name)


def test_a_changed_card_is_told_of_and_no_other(qapp: QApplication) -> None:
    model = ReviewModel(qapp)
    told: list[int] = []
    model.dataChanged.connect(lambda first, _: told.append(first.row()))
    model.show((card("a"), card("b")))
    model.show((card("a"), card("b", "stated")))
    assert told == [1]


# The layout


def test_a_card_is_laid_out_once_for_a_width_and_buttons_are_found(
    preferences: Preferences,
) -> None:
    text = CardText(preferences.theme, lambda _: QColor("#8A4B08"))
    buttons = (Button(Deed.ACCEPT, "Accept", "a", "Alt A"), Button(Deed.DECLINE, "Decline", "a"))
    of = card("a", "said", *buttons)
    laid = text.laid(of, 260)
    assert text.laid(of, 260) is laid
    assert [laid.button_at(placed.area.center()) for placed in laid.buttons] == list(buttons)
    assert laid.button_at(QPointF(1, 1)) is None
    text.forget()
    assert text.laid(of, 260) is not laid


def test_a_narrow_card_is_higher_and_keeps_every_button_inside(preferences: Preferences) -> None:
    text = CardText(preferences.theme, lambda _: QColor("#8A4B08"))
    buttons = tuple(Button(Deed.TAKE, f"Take {name}", name) for name in ("李明", "王芳", "陈国平"))
    of = card("a", "He encouraged the university to align itself with the city", *buttons)
    wide, narrow = text.laid(of, 400), text.laid(of, 150)
    assert narrow.height > wide.height
    assert all(placed.area.right() <= 150 for placed in narrow.buttons)
    assert all(placed.area.bottom() <= narrow.height for placed in narrow.buttons)


def test_letters_beyond_the_basic_plane_keep_the_looks_in_place(preferences: Preferences) -> None:
    text = CardText(preferences.theme, lambda _: QColor("#8A4B08"))
    of = replace(card("a"), lines=((Words("𬭚矿", Look.STRUCK, "李明"), Words("new", Look.ADDED)),))
    layout, _ = text.laid(of, 300).texts[0]
    looks = [(each.start, each.length) for each in layout.formats()]
    assert looks == [(0, 3), (3, 3)]


# What comes back and what is new


def test_copies_are_told_from_releases_by_what_they_say_of_themselves(
    workspace: Workspace, tmp_path: Path
) -> None:
    sent = tmp_path / "送审.docx"
    release = tmp_path / "新稿.docx"
    document = docx.Document()
    document.add_paragraph("灵江职业技术大学举行开学典礼")
    document.save(str(release))
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04")
    renamed = tmp_path / "随便.docx"
    renamed.write_bytes(sent.read_bytes())
    assert copies_among(workspace, [release, renamed, broken], silent) == (renamed,)


def test_looking_through_files_can_be_stopped(workspace: Workspace, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        del done, total
        raise Cancelled(Message("Runner", "Stopped; nothing was changed."))

    with pytest.raises(Cancelled):
        copies_among(workspace, [tmp_path / "送审.docx"], stop)

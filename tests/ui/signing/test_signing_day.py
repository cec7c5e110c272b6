"""The day of a signature: who signs, what is printed, what is locked, what opens again."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.article import Article, BlockKind, Stage
from editor.article.text import Text
from editor.settings import LANGUAGE
from editor.ui.actions import Act
from editor.ui.page.editor import LiveEditor
from editor.ui.signing.signers import Signer
from editor.ui.versions.comparison import ComparisonDialog
from editor.ui.window import MainWindow
from tests.ui.hands import Opener, close, draft, english
from tests.ui.signing.conftest import Sign

EMPTY = 6
"""A row of the sample without English."""

DEPARTMENT = (
    "Department Website Auditors: Initially reviewed by Zeng Xiaoxian, followed by a review by "
    "Zhou Min, and further reviewed by Chen Guoping"
)


def article_of(window: MainWindow) -> Article:
    article = window.session.article
    assert article is not None
    return article


def signed_stages(window: MainWindow) -> list[str]:
    return [one.stage.id for one in window.signing.standings if one.signature is not None]


def test_the_first_stage_is_open_and_asks_for_a_name(window: MainWindow, sign: Sign) -> None:
    dialog = sign(0)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert not dialog.sign.isEnabled()
    item = dialog.chain.currentItem()
    assert item is not None
    assert item.text(0) == "●  Initial review"
    dialog.form.show_person(Signer("曾小贤"))
    assert dialog.form.name.text() == "Zeng Xiaoxian"
    assert dialog.form.name.accessibleDescription() == ""
    assert dialog.sign.isEnabled()


def test_the_english_follows_the_chinese_until_it_is_written(
    window: MainWindow, sign: Sign
) -> None:
    form = sign(0).form
    form.zh.setEditText("李明")
    assert form.name.text() == "Li Ming"
    form.zh.setEditText("周敏")
    assert form.name.text() == "Zhou Min"
    form.name.setText("Minnie Zhou")
    form.zh.setEditText("李明")
    assert form.person == Signer("李明", "Minnie Zhou")


def test_a_signature_is_stored_told_and_shown(window: MainWindow, sign: Sign) -> None:
    dialog = sign(1)
    (given,) = window.session.workspace.signatures("1")
    assert (given.stage, given.zh, given.name) == (
        "department-initial",
        "曾小贤",
        "Zeng Xiaoxian",
    )
    assert "Initial review (Department Website Auditors) is signed" in window.banner.sentence
    assert "Locked: Initial review signed by 曾小贤 Zeng Xiaoxian" in window.status.facts
    assert article_of(window).stage is Stage.IN_REVIEW
    item = dialog.chain.currentItem()
    assert item is not None
    assert item.text(0) == "●  Second review"


def test_the_last_stage_of_a_unit_writes_its_line_as_one_step(
    window: MainWindow, sign: Sign
) -> None:
    article = article_of(window)
    rows = [row for row, b in enumerate(article.blocks) if b.kind is BlockKind.SIGNOFF]
    before = draft(window, rows[0])
    dialog = sign(2)
    assert dialog.prints.isVisible()
    sign(1)
    assert draft(window, rows[0]) == DEPARTMENT
    window.session.undo()
    assert draft(window, rows[0]) == before
    assert len(signed_stages(window)) == 3


def test_the_printed_line_is_only_written_when_it_is_wished(window: MainWindow, sign: Sign) -> None:
    before = article_of(window)
    sign(3, prints=False)
    assert article_of(window).blocks == before.blocks


def test_when_all_have_signed_nothing_more_is_asked(window: MainWindow, sign: Sign) -> None:
    dialog = sign(5)
    assert window.signing.is_signed
    assert article_of(window).stage is Stage.SIGNED
    assert not dialog.form.isVisible()
    assert "every stage is signed" in window.banner.sentence


def test_a_key_typed_into_signed_english_is_held_back(window: MainWindow, sign: Sign) -> None:
    sign(1).close()
    window.session.go_to(0, 3)
    before = draft(window, 0)
    editor = english(window)
    assert isinstance(editor, LiveEditor)
    QTest.keyClicks(editor, "xy")
    assert draft(window, 0) == editor.toPlainText() == before
    assert window.session.caret.row == 0
    assert window.session.is_saved
    assert "An edit opens that stage again" in window.banner.sentence


def test_other_edits_and_undo_are_held_back_too(window: MainWindow, sign: Sign) -> None:
    window.session.replace_drafts({EMPTY: Text("Under the agreement")})
    sign(1).close()
    window.blocks.remove()
    window.session.undo()
    assert draft(window, EMPTY) == "Under the agreement"
    assert len(article_of(window).blocks) == 12
    assert window.session.can_undo


def test_nothing_is_said_to_be_done_that_was_held_back(
    window: MainWindow, sign: Sign, qtbot: QtBot
) -> None:
    rows = [r for r, b in enumerate(article_of(window).blocks) if b.kind is BlockKind.CAPTION]
    window.session.replace_drafts(dict.fromkeys(rows, Text("")))
    sign(1).close()
    with qtbot.waitSignal(window.runner.ended, timeout=30_000):
        window.actions_by_id[Act.DRAFT].trigger()
    assert [draft(window, row) for row in rows] == [""] * len(rows)
    assert "An edit opens that stage again" in window.banner.sentence


def test_sign_off_lines_may_be_edited_under_a_signature(window: MainWindow, sign: Sign) -> None:
    sign(1).close()
    row = next(r for r, b in enumerate(article_of(window).blocks) if b.kind is BlockKind.SIGNOFF)
    window.session.replace_drafts({row: Text("Auditors: Zhou Min")})
    assert draft(window, row) == "Auditors: Zhou Min"
    window.session.flush()
    assert signed_stages(window) == ["department-initial"]


def test_edit_all_the_same_opens_the_stage_again_and_says_so(
    window: MainWindow, sign: Sign, qtbot: QtBot
) -> None:
    dialog = sign(5)
    window.session.go_to(EMPTY)
    QTest.keyClicks(english(window), "U")
    window.banner.take_offer(0)
    QTest.keyClicks(english(window), "Under")
    assert draft(window, EMPTY) == "Under"
    window.session.flush()
    assert signed_stages(window) == []
    assert article_of(window).stage is Stage.IN_REVIEW
    assert "To be signed again" in window.banner.sentence
    assert "Locked" not in window.status.facts
    dialog.chain.go_to("university-final")
    dialog.compare.click()
    comparison = dialog.findChild(ComparisonDialog)
    assert comparison is not None
    assert comparison.text.toPlainText() == "Paragraph · changed\nUnder"


def test_taking_the_edit_back_closes_the_stages_again(window: MainWindow, sign: Sign) -> None:
    sign(5).close()
    window.signing.unlock()
    window.session.replace_drafts({EMPTY: Text("Under")})
    window.session.flush()
    assert signed_stages(window) == []
    window.session.undo()
    window.session.flush()
    assert len(signed_stages(window)) == 5
    assert article_of(window).stage is Stage.SIGNED


def test_a_signed_article_is_locked_when_it_is_opened_again(
    window: MainWindow, sign: Sign, open_window: Opener, qtbot: QtBot
) -> None:
    sign(1)
    close(qtbot, window)
    again = open_window()
    assert again.signing.is_locked
    again.session.replace_drafts({EMPTY: Text("Under")})
    assert draft(again, EMPTY) == ""


def test_a_refusal_is_said_in_the_dialog(window: MainWindow, sign: Sign) -> None:
    dialog = sign(0)
    window.session.replace_drafts({row: Text("") for row in range(12)})
    dialog.form.show_person(Signer("周敏"))
    dialog.sign.click()
    assert signed_stages(window) == []
    assert "There is no English to sign yet" in dialog.note


def test_earlier_signers_are_offered_first(
    window: MainWindow, sign: Sign, open_window: Opener
) -> None:
    sign(1)
    window.session.workspace.add_article(Article(blocks=article_of(window).blocks))
    window.open_article("2")
    window.signing.show_dialog()
    dialog = sign(0)
    assert dialog.form.person == Signer("曾小贤", "Zeng Xiaoxian")


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_everything_in_the_dialog_has_a_name(window: MainWindow, sign: Sign, language: str) -> None:
    window.preferences.set_value(LANGUAGE, language)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    dialog = sign(1)
    form = dialog.form
    for widget in (dialog.chain, form.zh, form.name, form.unit_zh, form.unit_en):
        assert widget.accessibleName()
    head = dialog.chain.topLevelItem(0)
    assert head is not None
    assert head.text(0) == {"en": "Department Website Auditors", "zh_CN": "部门网站审核"}[language]


def test_the_sign_off_opens_from_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    editor = english(window)
    qtbot.waitUntil(editor.hasFocus)
    keys = window.actions_by_id[Act.SIGN_OFF].shortcut()
    assert keys.toString() == "Ctrl+Shift+S"
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(editor, Qt.Key.Key_S, control | shift)
    assert any(dialog.objectName() == "signoff" for dialog in QApplication.topLevelWidgets())

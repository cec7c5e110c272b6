"""The day of a finding: seen after a pause, walked to, fixed or waived, and asked about."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor import workflow
from editor.article.text import Text
from editor.checks import proofreader
from editor.checks.finding import Severity
from editor.settings import LANGUAGE
from editor.ui.actions import Act
from editor.ui.checks.errors_dialog import ErrorsDialog
from editor.ui.checks.sets_dialog import SetsDialog
from editor.ui.checks.waive_dialog import WaiveDialog
from editor.ui.dialogs.export_dialog import ExportDialog
from editor.ui.publishing.unsigned_dialog import UnsignedDialog
from editor.ui.review.card import CardKind, Deed
from editor.ui.signing.dialog import SignoffDialog
from editor.ui.signing.signers import Signer
from tests.ui.checks.findings import CheckedWindow

WRONG = [(1, "date"), (2, "number")]


def errors(checked: CheckedWindow) -> list[tuple[int, str]]:
    return [(one.row, one.finding.check) for one in checked.desk.open_errors]


def question(checked: CheckedWindow) -> ErrorsDialog:
    (shown,) = [each for each in checked.window.findChildren(ErrorsDialog) if each.isVisible()]
    return shown


# (1) Seen, without asking


def test_what_is_wrong_is_found_without_asking(checked: CheckedWindow) -> None:
    assert errors(checked) == WRONG
    assert checked.window.status.facts.split(" · ")[1:2] == ["errors 2"]
    assert checked.window.panes.assistant.checks_badge.accessibleName() == str(
        checked.desk.count(Severity.ERROR, Severity.WARNING)
    )


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_tab_makes_room_for_the_number(checked: CheckedWindow, language: str) -> None:
    checked.window.preferences.set_value(LANGUAGE, language)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    pane = checked.window.panes.assistant
    bar, place = pane.tabs.tabBar(), pane.tabs.indexOf(checked.tab)

    def room() -> int:
        return bar.tabRect(place).width() - pane.checks_badge.width()

    words = bar.fontMetrics().horizontalAdvance(bar.tabText(place))
    assert pane.checks_badge.width() > 0
    assert room() > words
    with_number = bar.tabRect(place).width()
    checked.window.session.replace_drafts({row: Text("") for row in (1, 2, 4)})
    checked.settle()
    assert pane.checks_badge.width() == 0
    assert bar.tabRect(place).width() < with_number
    assert room() > words


def test_what_the_desktop_says_is_what_the_workflow_says(checked: CheckedWindow) -> None:
    session = checked.window.session
    assert session.article is not None
    checked.window.session.go_to(3, 0)
    checked.type("In 2025, ")
    checked.settle()
    expected = workflow.check(session.article, session.glossary)
    shown = {(one.found.block, one.finding) for one in checked.desk.open_findings}
    assert shown == {(one.block, one.finding) for one in expected}


def test_a_pause_in_typing_is_enough(checked: CheckedWindow) -> None:
    place = checked.one("number").finding.draft
    checked.window.session.go_to(2, place[1], place[0])
    checked.type("120 million")
    assert (2, "number") not in errors(checked)
    checked.settle()
    assert checked.draft(2) == "The university invested 120 million yuan."
    assert errors(checked) == [(1, "date")]


def test_places_go_with_the_text_before_it_is_checked_again(checked: CheckedWindow) -> None:
    start, end = checked.one("number").finding.draft
    checked.window.session.go_to(2, 0)
    checked.type("So ")
    moved = checked.one("number").finding.draft
    assert moved == (start + 3, end + 3)
    assert checked.draft(2)[slice(*moved)].startswith("12")


def test_another_article_has_nothing_of_this_one(checked: CheckedWindow) -> None:
    checked.window.open_article("1")
    assert checked.checks() == []
    checked.settle()
    assert errors(checked) == []


# (2) Walked and fixed


def test_f8_goes_down_the_page_and_round_its_end(checked: CheckedWindow) -> None:
    rows = []
    for _ in range(len(checked.desk.open_findings)):
        checked.press(Qt.Key.Key_F8)
        rows.append(checked.window.session.caret.row)
    assert rows == sorted(rows)
    assert checked.window.status.currentMessage() == ""
    checked.press(Qt.Key.Key_F8)
    assert checked.window.session.caret.row == rows[0]
    assert checked.window.status.currentMessage() == "Went on from the first finding"
    checked.do(Act.PREVIOUS_FINDING)
    assert checked.window.session.caret.row == rows[-1]
    assert checked.window.status.currentMessage() == "Went on from the last finding"


def test_a_finding_that_is_gone_to_is_selected(checked: CheckedWindow) -> None:
    one = checked.one("number")
    checked.desk.go_to(one.key)
    start, end = checked.window.session.selection
    assert (start, end) == one.finding.draft
    assert checked.desk.current == one.key


def test_one_key_fixes_and_one_undo_takes_it_back(checked: CheckedWindow) -> None:
    session, before = checked.window.session, checked.draft(1)
    start, _ = checked.one("spacing.double", 1).finding.draft
    session.go_to(1, len(before))
    session.go_to(1, start + 1)
    checked.do(Act.FIX)
    assert checked.draft(1) == before.replace("  ", " ")
    checked.settle()
    assert (1, "spacing.double") not in checked.checks()
    checked.do(Act.UNDO)
    assert checked.draft(1) == before


def test_the_caret_stays_with_its_words(checked: CheckedWindow) -> None:
    session, one = checked.window.session, checked.one("spacing.double", 1)
    at = checked.draft(1).index("Minghu")
    session.go_to(1, at)
    checked.window.mending.fix(one.key)
    assert session.caret.row == 1
    assert checked.draft(1)[session.caret.at :].startswith("Minghu")


def test_all_of_a_kind_are_fixed_in_one_step(checked: CheckedWindow) -> None:
    before = [checked.draft(row) for row in (1, 4)]
    checked.window.mending.fix_all(checked.one("spacing.double").key)
    assert not any("  " in checked.draft(row) for row in (1, 4))
    assert checked.window.banner.sentence == "Put right: 2."
    checked.do(Act.UNDO)
    assert [checked.draft(row) for row in (1, 4)] == before


def test_what_has_no_certain_correction_is_said(checked: CheckedWindow) -> None:
    checked.desk.go_to(checked.one("date").key)
    checked.do(Act.FIX)
    assert "no correction that is certain" in checked.window.banner.sentence


# (3) Waived


def test_a_waived_finding_does_not_come_back(checked: CheckedWindow) -> None:
    checked.desk.go_to(checked.one("date").key)
    checked.do(Act.WAIVE)
    dialog = checked.window.findChild(WaiveDialog)
    assert isinstance(dialog, WaiveDialog)
    assert not dialog.take.isEnabled()
    dialog.reason.setEditText("  Agreed with the department ")
    dialog.take.click()
    checked.settle()
    assert errors(checked) == [(2, "number")]
    checked.window.session.go_to(1, 0)
    checked.type("Then, ")
    checked.settle()
    assert errors(checked) == [(2, "number")]
    (waived,) = checked.desk.waived_findings
    assert waived.found.waiver is not None
    assert waived.found.waiver.reason == "Agreed with the department"


def test_a_reason_given_is_offered_again_and_a_waiver_is_taken_back(
    checked: CheckedWindow,
) -> None:
    checked.window.mending._waive(checked.one("date").found, "Their own wording")
    checked.settle()
    checked.window.mending.ask_reason(checked.one("number").key)
    dialog = checked.window.findChild(WaiveDialog)
    assert isinstance(dialog, WaiveDialog)
    assert dialog.reason.itemText(0) == "Their own wording"
    dialog.reject()
    (fold,) = [card for card in checked.cards() if card.kind is CardKind.FOLD]
    checked.press_button(fold, Deed.FOLD)
    (card,) = [card for card in checked.found_cards() if card.is_settled]
    assert "“Their own wording”" in card.spoken
    checked.press_button(card, Deed.COUNT_AGAIN)
    checked.settle()
    assert errors(checked) == WRONG


# The tab


def test_the_tab_lists_the_gravest_first_and_follows_the_filter(checked: CheckedWindow) -> None:
    cards = checked.found_cards()
    assert len(cards) == checked.desk.count()
    assert [card.head[0].text for card in cards[:2]] == ["Error", "Error"]
    assert cards[1].facts == "Paragraph 3"
    assert "1.2亿" in cards[1].spoken
    checked.tab.severities.setCurrentIndex(2)
    assert len(checked.found_cards()) == 2
    checked.tab.severities.setCurrentIndex(0)
    checked.tab.by_block.setChecked(True)
    heads = [card.spoken for card in checked.cards() if card.kind is CardKind.NOTE]
    assert [head.split("  ")[0] for head in heads] == ["Paragraph 2", "Paragraph 3", "Paragraph 5"]


def test_a_card_goes_to_its_place_and_its_button_fixes(checked: CheckedWindow) -> None:
    card = next(card for card in checked.found_cards() if "Paragraph 5" in card.facts)
    checked.tab.list.looked_at.emit(card)
    assert checked.window.session.caret.row == 4
    fixable = next(card for card in checked.found_cards() if card.buttons[0].deed is Deed.FIX)
    before = len(checked.desk.open_findings)
    checked.press_button(fixable, Deed.FIX)
    checked.settle()
    assert len(checked.desk.open_findings) == before - 1


# Which checks


def test_a_check_that_is_off_is_off_at_once_and_for_every_article(checked: CheckedWindow) -> None:
    checked.do(Act.CHECK_SETS)
    dialog = checked.window.findChild(SetsDialog)
    assert isinstance(dialog, SetsDialog)
    with checked.qtbot.waitSignal(dialog.chosen):
        dialog.item("date").setCheckState(0, Qt.CheckState.Unchecked)
    checked.settle()
    assert errors(checked) == [(2, "number")]
    assert "date" in workflow.checks_off(checked.window.session.workspace)
    with checked.qtbot.waitSignal(dialog.chosen):
        dialog.defaults.click()
    checked.settle()
    assert errors(checked) == WRONG


@pytest.mark.parametrize("is_there", [True, False])
def test_as_delivered_is_what_an_institution_begins_with(
    checked: CheckedWindow, monkeypatch: pytest.MonkeyPatch, *, is_there: bool
) -> None:
    monkeypatch.setattr(proofreader, "is_installed", lambda: is_there)
    begun_with = workflow.checks_off(checked.window.session.workspace)
    dialog = SetsDialog({"number"}, checked.window)
    with checked.qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.defaults.click()
    assert chosen.args == [begun_with]
    assert ("proofing.spelling" in begun_with) is not is_there


def test_the_checks_are_searched(checked: CheckedWindow) -> None:
    checked.do(Act.CHECK_SETS)
    dialog = checked.window.findChild(SetsDialog)
    assert isinstance(dialog, SetsDialog)
    dialog.search.setText("weekday")
    assert not dialog.item("weekday").isHidden()
    assert dialog.item("number").isHidden()
    dialog.search.clear()
    assert not dialog.item("number").isHidden()


# Before it goes out


@pytest.mark.parametrize("act", [Act.COPY_CMS, Act.EXPORT_WORD, Act.EXPORT_ENGLISH, Act.SIGN_OFF])
def test_open_errors_are_asked_about_before_the_article_goes_on(
    checked: CheckedWindow, act: Act
) -> None:
    QGuiApplication.clipboard().setText("before")
    checked.do(act)
    dialog = question(checked)
    assert "Paragraph 2" in dialog.informativeText()
    assert dialog.defaultButton() is dialog.look
    dialog.look.click()
    assert checked.window.session.caret.row == 1
    assert QApplication.clipboard().text() == "before"
    assert not checked.window.findChildren(ExportDialog)
    assert not checked.window.findChildren(SignoffDialog)
    checked.do(act)
    question(checked).go_on.click()
    following = (ExportDialog, SignoffDialog, UnsignedDialog)
    assert any(checked.window.findChildren(kind) for kind in following)


def test_errors_found_while_the_sign_off_is_open_are_asked_about_before_it_is_signed(
    checked: CheckedWindow,
) -> None:
    checked.window.session.replace_drafts({1: Text(""), 2: Text("")})
    checked.settle()
    checked.do(Act.SIGN_OFF)
    dialog = checked.window.findChild(SignoffDialog)
    assert isinstance(dialog, SignoffDialog)
    checked.window.session.replace_drafts({2: Text("The university invested 12 million yuan.")})
    checked.settle()
    dialog.form.show_person(Signer("周敏"))
    dialog.sign.click()
    workspace = checked.window.session.workspace
    assert workspace.signatures(checked.article.id) == ()
    question(checked).go_on.click()
    assert [given.zh for given in workspace.signatures(checked.article.id)] == ["周敏"]


def test_errors_that_were_agreed_to_are_not_asked_about_again_at_the_signing(
    checked: CheckedWindow,
) -> None:
    checked.do(Act.SIGN_OFF)
    question(checked).go_on.click()
    dialog = checked.window.findChild(SignoffDialog)
    assert isinstance(dialog, SignoffDialog)
    dialog.form.show_person(Signer("周敏"))
    dialog.sign.click()
    assert len(checked.window.session.workspace.signatures(checked.article.id)) == 1


def test_a_step_waits_for_the_checks_of_what_was_just_written(checked: CheckedWindow) -> None:
    checked.window.session.replace_drafts(
        {1: Text("On September 1, the ceremony was held at Minghu Campus."), 2: Text("")}
    )
    checked.do(Act.EXPORT_WORD)
    assert not checked.window.findChildren(ExportDialog)
    checked.settle()
    checked.qtbot.waitUntil(lambda: bool(checked.window.findChildren(ExportDialog)))
    assert not checked.window.findChildren(ErrorsDialog)


def test_findings_travel_as_comments_when_that_is_ticked(checked: CheckedWindow) -> None:
    checked.do(Act.EXPORT_WORD)
    question(checked).go_on.click()
    dialog = checked.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert dialog.findings.isVisible()
    assert not dialog.wish().with_findings
    dialog.findings.setChecked(True)
    assert dialog.wish().with_findings


def test_checking_on_demand_says_how_much_it_is(checked: CheckedWindow) -> None:
    checked.do(Act.CHECK)
    checked.qtbot.waitUntil(lambda: "Checked: 2 errors" in checked.window.banner.sentence)
    assert checked.tab.isVisible()

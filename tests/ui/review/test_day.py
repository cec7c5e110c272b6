"""The day of a review: files come back, changes are decided, remarks answered; all undoable."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from editor.article.article import Stage
from editor.article.text import Text
from editor.review.export import Layout
from editor.settings import LANGUAGE
from editor.ui.actions import Act
from editor.ui.articles_model import progress_of
from editor.ui.assistant.pane import TABS
from editor.ui.assistant.review_tab import ReviewTab
from editor.ui.review.card import Card, Deed
from editor.ui.review.questions import Answer, QuestionDialog
from editor.ui.review.wording_dialog import WordingDialog
from editor.ui.window import MainWindow
from editor.workspace.journal import Action
from tests.reviewed import Reviewer
from tests.ui.hands import RELEASE, Opener, close, draft, drop, english
from tests.ui.review.reviews import LI, WANG

ADDRESS = 4
"""The row of the mayor's address in the sample."""
REVIEW = list(TABS).index("Review")
ALT = Qt.KeyboardModifier.AltModifier


def export(window: MainWindow, qtbot: QtBot, target: Path) -> Path:
    window.outgoing.export(Layout.BILINGUAL, "", target)
    qtbot.waitUntil(lambda: target.name in window.banner.sentence)
    return target


@pytest.fixture
def sent(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Path:
    """The sample as it went out."""
    return export(window, qtbot, tmp_path / "送审.docx")


@pytest.fixture
def li(sent: Path, tmp_path: Path) -> Path:
    """李明's copy: a tracked and an untracked change, and a remark."""
    one = Reviewer(sent, LI, "2026-03-18T16:02:00Z").replace("noted that", "said that")
    one.replace("expressed the hope", "hoped", tracked=False)
    return one.comment("advanced manufacturing", "是否统一？").save(tmp_path / "李明.docx")


@pytest.fixture
def wang(sent: Path, tmp_path: Path) -> Path:
    """王芳's copy: one change of her own, and one where 李明 has another wording."""
    one = Reviewer(sent, WANG, "2026-03-18T16:40:00Z").replace("noted that", "pointed out that")
    return one.replace("Scene of the Signing Ceremony", "The signing").save(tmp_path / "王芳.docx")


def take_in(window: MainWindow, qtbot: QtBot, *files: Path) -> None:
    """Drop files on the window and wait for the account of the last."""
    drop(window, *files)
    qtbot.waitUntil(lambda: all(file.name in window.banner.sentence for file in files))


def cards(window: MainWindow) -> list[Card]:
    tab = window.panes.assistant.findChild(ReviewTab)
    assert isinstance(tab, ReviewTab)
    tab.refresh()
    return list(tab.list.cards.cards)


def press(window: MainWindow, deed: Deed, number: int = 0) -> None:
    """Press the n-th button of a kind on the current card, or on the only card that has one."""
    dealt = cards(window)
    current = [card for card in dealt if window.review.current in card.ids]
    for card in [*current, *dealt]:
        buttons = [button for button in card.buttons if button.deed is deed]
        if buttons:
            window.deciding.do(buttons[number], card)
            return
    raise AssertionError(deed)


def count_open(window: MainWindow) -> int:
    return len(window.review.open_changes)


def count_conflicts(window: MainWindow) -> int:
    return len(window.review.review.conflicts)


def shown(window: MainWindow, kind: type[QDialog]) -> QDialog:
    found = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def answer(window: MainWindow, wanted: Answer) -> str:
    """Press a button of the question and return what was asked."""
    dialog = shown(window, QuestionDialog)
    assert isinstance(dialog, QuestionDialog)
    QTest.mouseClick(dialog.buttons_by_answer[wanted], Qt.MouseButton.LeftButton)
    return dialog.text()


def write(window: MainWindow, text: str) -> None:
    """Write into the dialog and take it with Ctrl+Enter."""
    dialog = shown(window, WordingDialog)
    assert isinstance(dialog, WordingDialog)
    dialog.text.setPlainText(text)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_dropped_copies_are_read_told_and_shown_and_nothing_is_written(
    window: MainWindow, li: Path, wang: Path, qtbot: QtBot
) -> None:
    before = window.session.article
    take_in(window, qtbot, li, wang)
    assert window.session.article is before
    assert window.banner.sentence.splitlines() == [
        "李明.docx: rows 12 of 12, changes 2, remarks 1, unplaced 0.",
        "王芳.docx: rows 12 of 12, changes 2, remarks 0, unplaced 0.",
    ]
    assert len(window.session.articles()) == 1
    assert window.panes.assistant.tabs.currentIndex() == REVIEW
    assert window.panes.assistant.badge.accessibleName() == "4"
    assert "round 1 · changes 4 · conflicts 1 · remarks 1" in window.status.facts
    assert window.review.reviewers == (LI, WANG)


def test_the_account_follows_the_language(window: MainWindow, li: Path, qtbot: QtBot) -> None:
    take_in(window, qtbot, li)
    window.preferences.set_value(LANGUAGE, "zh_CN")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    said = "李明.docx：对上 12/12 行，修改 2 处，批注 1 条，未能归位 0 处。"
    assert window.banner.sentence == said


def test_a_copy_chosen_as_a_new_article_is_taken_for_what_it_is(
    window: MainWindow, li: Path, qtbot: QtBot
) -> None:
    window.open_files([str(li)])
    qtbot.waitUntil(lambda: "李明.docx: rows" in window.banner.sentence)
    assert len(window.session.articles()) == 1


def test_a_copy_and_a_release_dropped_together_each_find_their_way(
    window: MainWindow, li: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "开学典礼.txt"
    file.write_text(RELEASE, encoding="utf-8")
    drop(window, li, file)
    qtbot.waitUntil(lambda: len(window.session.articles()) == 2)
    window.open_article("1")
    qtbot.waitUntil(lambda: len(window.review.open_changes) == 2)


def test_alt_a_accepts_goes_on_and_undo_takes_it_back(
    window: MainWindow, li: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, li)
    window.session.go_to(0)
    editor = english(window)
    QTest.keyClick(editor, Qt.Key.Key_Down, ALT)
    QTest.keyClick(editor, Qt.Key.Key_A, ALT)
    assert "Fang Licheng said that" in draft(window, ADDRESS)
    assert count_open(window) == 1
    remark = window.review.open_remarks[0].id
    assert window.review.current == remark
    window.actions_by_id[Act.UNDO].trigger()
    assert window.review.current == window.review.open_changes[0].id
    assert "Fang Licheng noted that" in draft(window, ADDRESS)
    assert count_open(window) == 2
    window.actions_by_id[Act.REDO].trigger()
    assert "Fang Licheng said that" in draft(window, ADDRESS)


def test_alt_d_declines_and_leaves_the_english(window: MainWindow, li: Path, qtbot: QtBot) -> None:
    take_in(window, qtbot, li)
    before = draft(window, ADDRESS)
    window.review.go_to(window.review.open_changes[0].id)
    QTest.keyClick(english(window), Qt.Key.Key_D, ALT)
    assert draft(window, ADDRESS) == before
    assert count_open(window) == 1
    window.session.undo()
    assert count_open(window) == 2


def test_a_wording_is_edited_and_accepted_in_one_step(
    window: MainWindow, li: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, li)
    window.review.go_to(window.review.open_changes[1].id)
    window.actions_by_id[Act.EDIT_ACCEPT].trigger()
    dialog = shown(window, WordingDialog)
    assert isinstance(dialog, WordingDialog)
    assert dialog.text.toPlainText() == window.review.open_changes[1].change.after
    write(window, "was hopeful")
    assert "He was hopeful that the university" in draft(window, ADDRESS)
    window.session.undo()
    assert "He expressed the hope that the university" in draft(window, ADDRESS)


def test_two_wordings_are_a_choice_and_alt_a_asks_for_it(
    window: MainWindow, li: Path, wang: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, li, wang)
    window.review.go_to(window.review.open_changes[0].id)
    QTest.keyClick(english(window), Qt.Key.Key_A, ALT)
    assert "disagree here" in window.banner.sentence
    assert "noted that" in draft(window, ADDRESS)
    press(window, Deed.TAKE, 1)
    taken = [
        words for words in ("said that", "pointed out that") if words in draft(window, ADDRESS)
    ]
    assert len(taken) == 1
    assert count_conflicts(window) == 0
    window.session.undo()
    assert count_conflicts(window) == 1
    press(window, Deed.KEEP)
    assert "noted that" in draft(window, ADDRESS)
    assert count_conflicts(window) == 0


def test_all_without_conflict_are_taken_from_the_status_bar_in_one_step(
    window: MainWindow, li: Path, wang: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, li, wang)
    before = window.session.article
    window.status.accept_clear.click()
    assert "He hoped that the university" in draft(window, ADDRESS)
    assert draft(window, 8) == "The signing"
    assert "noted that" in draft(window, ADDRESS)
    assert "Accepted: 2. Left for you to decide: 2." in window.banner.sentence
    window.session.undo()
    assert window.session.article is before


def test_all_of_one_reviewer_are_taken_from_the_menu(
    window: MainWindow, li: Path, wang: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, li, wang)
    names = {action.text(): action for action in window.menu_bar.reviewer_menu.actions()}
    names[WANG].trigger()
    assert draft(window, 8) == "The signing"
    assert "expressed the hope" in draft(window, ADDRESS)


def test_a_remark_is_answered_resolved_and_opened_again(
    window: MainWindow, li: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, li)
    window.review.go_to(window.review.open_remarks[0].id)
    window.actions_by_id[Act.ANSWER].trigger()
    write(window, "词表规定。")
    (card,) = [card for card in cards(window) if window.review.current in card.ids]
    assert "词表规定。" in card.spoken
    window.actions_by_id[Act.RESOLVE].trigger()
    assert not window.review.open_remarks
    window.session.undo()
    assert len(window.review.open_remarks) == 1


def test_a_decision_can_be_reopened_from_the_fold(
    window: MainWindow, li: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, li)
    wanted = window.review.open_changes[0].id
    window.review.go_to(wanted)
    window.deciding.accept()
    window.review.select(wanted)
    (card,) = [card for card in cards(window) if wanted in card.ids]
    assert card.is_settled
    press(window, Deed.REOPEN)
    assert count_open(window) == 2
    assert "noted that" in draft(window, ADDRESS)


def test_decisions_and_copies_are_there_after_closing_and_opening_again(
    open_window: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    first = open_window()
    sent = export(first, qtbot, tmp_path / "送审.docx")
    back = Reviewer(sent, LI).replace("noted that", "said that").comment("talents", "？")
    take_in(first, qtbot, back.save(tmp_path / "李明.docx"))
    first.review.go_to(first.review.open_changes[0].id)
    first.deciding.accept()
    close(qtbot, first)
    second = open_window()
    assert not second.review.open_changes
    assert second.review.review.proposals[0].decision is not None
    assert "said that" in draft(second, ADDRESS)
    assert second.panes.assistant.tabs.currentIndex() == REVIEW
    assert second.panes.assistant.badge.accessibleName() == "1"


def test_the_review_follows_what_is_written(window: MainWindow, li: Path, qtbot: QtBot) -> None:
    take_in(window, qtbot, li)
    place = window.review.open_changes[0].start
    window.session.go_to(ADDRESS, 0)
    QTest.keyClicks(english(window), "Then ")
    qtbot.waitUntil(lambda: window.review.open_changes[0].start == place + 5)
    window.review.go_to(window.review.open_changes[0].id)
    window.deciding.accept()
    assert draft(window, ADDRESS).startswith("Then In his address, Fang Licheng said that")


def test_the_same_file_twice_adds_nothing_and_says_so(
    window: MainWindow, li: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, li)
    take_in(window, qtbot, li)
    qtbot.waitUntil(lambda: "read before" in window.banner.sentence)
    assert count_open(window) == 2


def test_a_foreign_file_is_refused_with_the_reason_and_the_others_are_read(
    window: MainWindow, li: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    foreign = tmp_path / "别处.docx"
    foreign.write_bytes(b"PK\x03\x04 broken")
    window.returns.open_files([foreign, li])
    qtbot.waitUntil(lambda: "李明.docx: rows 12 of 12" in window.banner.sentence)
    assert "别处.docx" in window.banner.sentence
    assert window.banner.property("grave") is True
    assert count_open(window) == 2


def test_a_copy_of_another_article_is_asked_about_and_read_there(
    window: MainWindow, li: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "开学典礼.txt"
    file.write_text(RELEASE, encoding="utf-8")
    drop(window, file)
    qtbot.waitUntil(lambda: len(window.session.articles()) == 2)
    drop(window, li)
    qtbot.waitUntil(lambda: bool(window.findChildren(QuestionDialog)))
    assert "copy of another article: “灵江职业技术大学" in answer(window, Answer.OPEN)
    qtbot.waitUntil(lambda: "李明.docx: rows" in window.banner.sentence)
    article = window.session.article
    assert article is not None
    assert article.id == "1"
    assert count_open(window) == 2


def test_a_copy_of_an_older_round_is_asked_about(
    window: MainWindow, li: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    article = window.session.article
    assert article is not None
    window.session.replace_drafts({8: Text("The ceremony")})
    export(window, qtbot, tmp_path / "二轮.docx")
    drop(window, li)
    qtbot.waitUntil(lambda: bool(window.findChildren(QuestionDialog)))
    assert "copy of round 1" in answer(window, Answer.LEAVE)
    qtbot.waitUntil(lambda: "李明.docx: left out" in window.banner.sentence)
    assert not window.review.review.copies
    drop(window, li)
    qtbot.waitUntil(lambda: bool([d for d in window.findChildren(QuestionDialog) if d.isVisible()]))
    answer(window, Answer.TAKE)
    qtbot.waitUntil(lambda: "李明.docx: rows" in window.banner.sentence)
    assert count_open(window) == 2


def test_a_file_that_says_nothing_of_itself_is_asked_about(
    window: MainWindow, sent: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    article = window.session.article
    assert article is not None
    pasted = docx.Document()
    for block in article.blocks:
        pasted.add_paragraph(block.draft.plain.replace("noted that", "said that"))
    file = tmp_path / "粘贴.docx"
    pasted.save(str(file))
    window.returns.open_files([file])
    qtbot.waitUntil(lambda: bool(window.findChildren(QuestionDialog)))
    assert "does not say what it is" in answer(window, Answer.TAKE)
    qtbot.waitUntil(lambda: "粘贴.docx: rows" in window.banner.sentence)
    changes = [(p.change.before, p.change.after) for p in window.review.open_changes]
    assert ("noted", "said") in changes


def test_rows_taken_out_and_put_in_are_decided_like_words(
    window: MainWindow, sent: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    cells = map(cell.format, ("", "双方互赠纪念品。", "Gifts were exchanged."))
    row = f"<w:tr>{''.join(cells)}</w:tr>"
    caption = r"<w:tr(?: [^>]*)?>(?:(?!</w:tr>).)*Scene of the Signing(?:(?!</w:tr>).)*</w:tr>"
    back = Reviewer(sent, LI).change("word/document.xml", caption, row)
    take_in(window, qtbot, back.save(tmp_path / "李明.docx"))
    told = " / ".join(card.spoken for card in cards(window))
    assert "Row 9 was deleted" in told
    assert "A new row behind row" in told
    before = window.session.article
    for _ in range(2):
        window.review.go_to(window.review.open_changes[0].id)
        window.deciding.accept()
    article = window.session.article
    assert article is not None
    assert "Gifts were exchanged." in {block.draft.plain for block in article.blocks}
    assert "Scene of the Signing Ceremony" not in {block.draft.plain for block in article.blocks}
    window.session.undo()
    window.session.undo()
    assert window.session.article is before


def test_copies_are_asked_for_in_the_menu(window: MainWindow) -> None:
    window.actions_by_id[Act.IMPORT_REVIEW].trigger()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    assert dialog.windowTitle() == "Import review"
    dialog.reject()


def test_what_went_out_is_in_review_and_undo_does_not_take_that_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.session.go_to(7)
    window.session.insert("Before the ceremony")
    export(window, qtbot, tmp_path / "送审.docx")
    assert window.status.facts.startswith("In review")
    window.session.undo()
    window.session.flush()
    article = window.session.article
    assert article is not None
    assert article.stage is Stage.IN_REVIEW
    assert window.session.workspace.article(article.id).stage is Stage.IN_REVIEW
    stages = [e for e in window.session.workspace.events("1") if e.action == Action.STAGE_SET]
    assert len(stages) == 1


def test_the_list_says_how_many_copies_are_back(window: MainWindow, li: Path, qtbot: QtBot) -> None:
    (entry,) = window.session.articles()
    assert progress_of(entry) == "0 of 1 copies back"
    take_in(window, qtbot, li)
    (entry,) = window.session.articles()
    assert progress_of(entry) == "1 of 1 copies back · changes 2"


def test_a_copy_that_comes_later_changes_nobodys_colour(
    window: MainWindow, li: Path, wang: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, wang)
    before = window.review.colour_of(WANG)
    take_in(window, qtbot, li)
    assert window.review.reviewers == (WANG, LI)
    assert window.review.colour_of(WANG) == before != window.review.colour_of(LI)


def test_without_a_choice_alt_a_goes_to_the_first_change(
    window: MainWindow, li: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, li)
    window.session.go_to(0)
    before = window.session.article
    QTest.keyClick(english(window), Qt.Key.Key_A, ALT)
    assert window.review.current == window.review.open_changes[0].id
    assert window.session.article is before


def test_the_actions_say_what_is_to_be_chosen_first(
    window: MainWindow, li: Path, qtbot: QtBot
) -> None:
    take_in(window, qtbot, li)
    window.review.select(window.review.open_remarks[0].id)
    window.deciding.accept()
    assert "This is no change" in window.banner.sentence
    window.review.select(window.review.open_changes[0].id)
    window.deciding.resolve()
    assert "This is no remark" in window.banner.sentence

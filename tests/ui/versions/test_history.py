"""Versions on the desk: listed, compared word by word, brought back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.article import Block, BlockKind, Picture
from editor.article.text import Mark, MarkKind, Text
from editor.review.export import Layout
from editor.review.versions import differences
from editor.settings import LANGUAGE
from editor.ui.language import Language
from editor.ui.theme import DARK, LIGHT, Palette
from editor.ui.versions.comparison import ComparisonDialog
from editor.ui.versions.history_tab import HistoryTab
from editor.ui.versions.wording import MOST_SHOWN, comparison_html, marked_html, moment
from editor.ui.window import MainWindow

EMPTY = 6


@pytest.fixture
def history(window: MainWindow) -> HistoryTab:
    """The History tab, shown."""
    tabs = window.panes.assistant.tabs
    found = window.panes.assistant.findChild(HistoryTab)
    assert found is not None
    tabs.setCurrentWidget(found)
    return found


def export(window: MainWindow, qtbot: QtBot, target: Path) -> None:
    window.outgoing.export(Layout.BILINGUAL, "李明", target)
    qtbot.waitUntil(lambda: target.name in window.banner.sentence)


def shown(history: HistoryTab) -> list[str]:
    return [history.list.item(row).text().split("\n")[0] for row in range(history.list.count())]


def choose(history: HistoryTab, *rows: int) -> None:
    history.list.clearSelection()
    for row in rows:
        history.list.item(row).setSelected(True)


def compared(window: MainWindow) -> str:
    """Press Compare and return what is read."""
    dialogs = [dialog for dialog in window.findChildren(ComparisonDialog) if dialog.isVisible()]
    (dialog,) = dialogs
    text = dialog.text.toPlainText()
    dialog.close()
    return text


def test_an_article_that_never_went_out_says_what_will_be_here(history: HistoryTab) -> None:
    assert shown(history) == []
    assert not history.compare.isEnabled()


def test_each_export_is_a_version_the_newest_first(
    window: MainWindow, history: HistoryTab, qtbot: QtBot, tmp_path: Path
) -> None:
    export(window, qtbot, tmp_path / "一.docx")
    export(window, qtbot, tmp_path / "二.docx")
    now, second, first = shown(history)
    assert now == "The article as it is now"
    assert second.startswith("Sent to Word: ")
    assert second > first


def test_one_is_compared_with_the_article_as_it_is(
    window: MainWindow, history: HistoryTab, qtbot: QtBot, tmp_path: Path
) -> None:
    export(window, qtbot, tmp_path / "一.docx")
    window.session.replace_drafts({EMPTY: Text("Under the agreement")})
    choose(history, 1)
    history.compare.click()
    assert compared(window) == "Paragraph · changed\nUnder the agreement"


def test_two_are_compared_with_each_other_the_older_first(
    window: MainWindow, history: HistoryTab, qtbot: QtBot, tmp_path: Path
) -> None:
    export(window, qtbot, tmp_path / "一.docx")
    window.session.replace_drafts({EMPTY: Text("Under it")})
    export(window, qtbot, tmp_path / "二.docx")
    window.session.replace_drafts({EMPTY: Text("")})
    choose(history, 1, 2)
    history.compare.click()
    assert compared(window) == "Paragraph · changed\nUnder it"
    choose(history, 0, 2)
    history.compare.click()
    assert compared(window) == "Nothing differs: the texts are the same."


def test_only_one_or_two_can_be_compared_and_only_a_version_brought_back(
    window: MainWindow, history: HistoryTab, qtbot: QtBot, tmp_path: Path
) -> None:
    export(window, qtbot, tmp_path / "一.docx")
    export(window, qtbot, tmp_path / "二.docx")
    for rows, can_compare, can_bring in (
        ((), False, False),
        ((0,), False, False),
        ((1,), True, True),
        ((0, 1), True, False),
        ((0, 1, 2), False, False),
    ):
        choose(history, *rows)
        assert history.compare.isEnabled() is can_compare, rows
        assert history.bring_back.isEnabled() is can_bring, rows


def test_a_version_is_brought_back_as_one_step(
    window: MainWindow, history: HistoryTab, qtbot: QtBot, tmp_path: Path
) -> None:
    export(window, qtbot, tmp_path / "一.docx")
    before = window.session.article
    assert before is not None
    window.session.replace_drafts({0: Text("A"), EMPTY: Text("B")})
    window.blocks.remove()
    choose(history, 1)
    history.bring_back.click()
    after = window.session.article
    assert after is not None
    assert after.blocks == before.blocks
    assert "Brought back: Sent to Word" in window.banner.sentence
    window.session.undo()
    undone = window.session.article
    assert undone is not None
    assert len(undone.blocks) == len(before.blocks) - 1


def test_the_list_follows_the_language(
    window: MainWindow, history: HistoryTab, qtbot: QtBot, tmp_path: Path
) -> None:
    export(window, qtbot, tmp_path / "一.docx")
    window.preferences.set_value(LANGUAGE, "zh_CN")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert shown(history)[0] == "现在的稿件"
    assert history.compare.text() == "对比"
    assert history.list.accessibleName()


def test_enter_compares(
    window: MainWindow, history: HistoryTab, qtbot: QtBot, tmp_path: Path
) -> None:
    export(window, qtbot, tmp_path / "一.docx")
    choose(history, 1)
    history.list.setCurrentRow(1)
    QTest.keyClick(history.list, Qt.Key.Key_Return)
    assert compared(window) == "Nothing differs: the texts are the same."


# What is written


def block(draft: str, name: str = "b", source: str = "") -> Block:
    return Block(name, BlockKind.PARAGRAPH, Text(source), Text(draft))


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_words_that_went_are_struck_out_and_words_that_came_underlined(colours: Palette) -> None:
    (found,) = differences((block("a mild wind"),), (block("a strong wind"),))
    gone, come = f'<s style="color:{colours.error}">', f'<u style="color:{colours.used}">'
    written = marked_html("a mild wind", found.edits, colours)
    assert written == f"a {gone}mild</s>{come}strong</u> wind"


def test_text_is_never_markup() -> None:
    (found,) = differences((block("a"),), (block("<b>&amp;\n</b>"),))
    written = comparison_html((found,), LIGHT)
    assert "&lt;b&gt;&amp;amp;<br>&lt;/b&gt;" in written


@pytest.mark.parametrize(
    ("before", "after", "head"),
    [
        ((), (block("new"),), "Paragraph · added"),
        ((block("old"),), (), "Paragraph · removed"),
        ((block("a"), block("b", "c")), (block("b", "c"), block("a")), "Paragraph · moved"),
        (
            (block("a"),),
            (Block("b", BlockKind.HEADING, draft=Text("a")),),
            "Heading · changed",
        ),
        (
            (block("ab"),),
            (Block("b", BlockKind.PARAGRAPH, draft=Text("ab", (Mark(0, 1, MarkKind.BOLD),))),),
            "The words are the same",
        ),
        ((), (Block("i", BlockKind.IMAGE, picture=Picture("x")),), "Picture · added"),
        ((), (Block("t", BlockKind.TABLE_CELL, draft=Text("a")),), "Table cell · added"),
    ],
)
def test_what_became_of_a_block_is_said(
    qapp: QApplication, before: tuple[Block, ...], after: tuple[Block, ...], head: str
) -> None:
    assert head in comparison_html(differences(before, after), LIGHT)


def test_both_languages_are_compared() -> None:
    (found,) = differences((block("a", source="旧闻"),), (block("a b", source="新闻"),))
    written = comparison_html((found,), LIGHT)
    assert written.index("新") < written.index(" b")


def test_a_long_comparison_says_how_much_is_left() -> None:
    blocks = tuple(block("new", f"b{n}") for n in range(MOST_SHOWN + 3))
    assert "Further blocks that differ: 3." in comparison_html(differences((), blocks), LIGHT)


def test_what_is_no_time_is_left_out(qapp: QApplication) -> None:
    Language(qapp).choose("en")
    assert moment("") == ""
    assert moment("2026-03-18T16:02:00") == "18 Mar 16:02"

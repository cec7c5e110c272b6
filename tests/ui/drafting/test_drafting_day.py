"""Drafting in the real window: patterns, memory, an engine on this computer; confirming."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from editor import workflow
from editor.article.article import Article
from editor.article.provenance import Origin, Provenance
from editor.article.text import Text
from editor.suggest.memory.unit import Unit
from editor.ui.actions import Act
from editor.ui.dialogs.list_dialog import ListDialog
from editor.ui.drafting.wording import origin_mark, origin_said, percent
from editor.ui.engines.consent_dialog import ConsentDialog
from editor.ui.window import MainWindow
from editor.workflow import EngineSetup
from tests.suggest.engines.servers import Answer, Script, serving
from tests.ui.hands import draft, english

LONG = 30_000
"""Milliseconds to wait at most: the glossary is built, and an engine loaded, on the way."""
EMPTY = (6, 7)
"""Rows of the sample whose English is empty."""
KNOWN = Unit("图书馆延长开放时间。", "The library opens longer.", article="图书馆新规")
FAIR = Unit("学校举行招聘会。", "The university held a job fair.", article="招聘会")


def article_of(window: MainWindow) -> Article:
    assert window.session.article is not None
    return window.session.article


def provenance(window: MainWindow, row: int) -> Provenance | None:
    return article_of(window).blocks[row].provenance


def run(window: MainWindow, act: Act, qtbot: QtBot) -> str:
    """Trigger an action of drafting, wait for its end, and return what the banner says."""
    window.banner.dismiss()
    window.actions_by_id[act].trigger()
    qtbot.waitUntil(
        lambda: not window.runner.is_busy and bool(window.banner.sentence), timeout=LONG
    )
    return window.banner.sentence


@pytest.fixture
def desk(window: MainWindow) -> MainWindow:
    """The window with a release of four blocks: two known ones, one to be made, an own one."""
    sources = ("图书馆延长开放时间。", "校长韦志远会见来宾。", FAIR.source, "学生会换届。")

    def change(article: Article) -> Article:
        changed = article.with_blocks(0, len(article.blocks), article.blocks[3:7])
        for row, source in enumerate(sources):
            changed = workflow.correct_source(changed, row, Text(source))
            changed = workflow.write(changed, row, Text(""))
        return workflow.write(changed, 3, Text("The student union elected new leaders."))

    assert window.session.edit(change, 0)
    window.session.workspace.add_units([KNOWN, FAIR])
    return window


@pytest.fixture
def script() -> Script:
    return Script(lambda text: f"Wei Zhiyuan, President, English of {len(text)}.")


@pytest.fixture
def server(script: Script) -> Iterator[str]:
    """An engine on this computer."""
    with serving(script) as address:
        yield address


@pytest.fixture
def wired(desk: MainWindow, server: str) -> MainWindow:
    """The desk with that engine set up, chosen and agreed to."""
    workspace = desk.session.workspace
    workflow.set_engine(workspace, EngineSetup("libretranslate", address=f"{server}/translate"))
    workflow.choose_engine(workspace, "libretranslate")
    return desk


def test_drafts_come_from_the_memory_and_stay_within_the_machine(
    desk: MainWindow, qtbot: QtBot
) -> None:
    told = run(desk, Act.DRAFT, qtbot)
    assert told.startswith("Drafted: ")
    assert "2 from memory" in told
    assert draft(desk, 0) == "The library opens longer."
    assert provenance(desk, 0) == Provenance(Origin.MEMORY, 1.0, "图书馆新规")
    assert draft(desk, 1) == ""
    assert draft(desk, 3) == "The student union elected new leaders."


def test_a_run_is_one_step_of_undo(wired: MainWindow, qtbot: QtBot) -> None:
    before = article_of(wired).blocks
    run(wired, Act.DRAFT, qtbot)
    assert draft(wired, 0)
    assert draft(wired, 1)
    wired.actions_by_id[Act.UNDO].trigger()
    assert article_of(wired).blocks == before


def test_the_engine_drafts_what_nothing_else_can(
    wired: MainWindow, qtbot: QtBot, script: Script
) -> None:
    told = run(wired, Act.DRAFT, qtbot)
    assert "by LibreTranslate. Left for you: 0." in told
    made = provenance(wired, 1)
    assert made is not None
    assert made.origin is Origin.ENGINE
    assert not any("图书馆" in text or "学生会" in text for text in script.texts)


def test_only_the_current_block_is_drafted(wired: MainWindow, qtbot: QtBot) -> None:
    wired.session.go_to(1)
    run(wired, Act.DRAFT_BLOCK, qtbot)
    assert draft(wired, 1)
    assert draft(wired, 0) == ""


def test_english_of_ones_own_is_not_drafted_over(desk: MainWindow) -> None:
    desk.session.go_to(3)
    desk.actions_by_id[Act.DRAFT_BLOCK].trigger()
    assert desk.banner.sentence.startswith("This block has English of your own.")
    assert not desk.runner.is_busy


def test_what_is_written_meanwhile_stays(wired: MainWindow, qtbot: QtBot, script: Script) -> None:
    is_written = Event()

    def answer(text: str) -> str:
        is_written.wait(LONG / 1000)
        return f"English of {len(text)}."

    script.translate = answer
    wired.actions_by_id[Act.DRAFT].trigger()
    qtbot.waitUntil(lambda: bool(script.seen), timeout=LONG)
    wired.session.write(1, Text("My own words."))
    is_written.set()
    qtbot.waitUntil(lambda: "Drafted: " in wired.banner.sentence, timeout=LONG)
    assert draft(wired, 1) == "My own words."
    assert provenance(wired, 1) is None


def test_a_stopped_run_keeps_what_was_done_and_goes_on(
    wired: MainWindow, qtbot: QtBot, script: Script
) -> None:
    script.answers = [Answer(silent=True)]
    wired.actions_by_id[Act.DRAFT].trigger()
    qtbot.waitUntil(lambda: bool(script.seen) and bool(draft(wired, 0)), timeout=LONG)
    wired.runner.cancel()
    script.released.set()
    qtbot.waitUntil(lambda: wired.banner.sentence.startswith("Stopped"), timeout=LONG)
    assert draft(wired, 0) == "The library opens longer."
    assert draft(wired, 1) == ""
    wired.banner.take_offer(0)
    qtbot.waitUntil(lambda: bool(draft(wired, 1)), timeout=LONG)


def test_a_failure_leaves_the_block_empty_and_says_why(
    wired: MainWindow, qtbot: QtBot, script: Script
) -> None:
    script.answers = [Answer(403, b'{"error": "Invalid API key"}')] * 9
    told = run(wired, Act.DRAFT, qtbot)
    assert "Left for you: 1. LibreTranslate does not accept the key." in told
    assert draft(wired, 1) == ""
    wired.banner.take_offer(0)
    dialog = next(iter(wired.findChildren(ListDialog)))
    items = [dialog.table.item(row, 1) for row in range(dialog.table.rowCount())]
    assert any(item is not None and "does not accept the key" in item.text() for item in items)
    dialog.reject()


def test_an_article_that_is_never_sent_is_drafted_here_only(
    wired: MainWindow, qtbot: QtBot, script: Script
) -> None:
    wired.actions_by_id[Act.NEVER_SEND].trigger()
    assert wired.actions_by_id[Act.NEVER_SEND].isChecked()
    assert "This article is never sent" in wired.status.facts
    run(wired, Act.DRAFT, qtbot)
    assert (draft(wired, 0), draft(wired, 1)) == ("The library opens longer.", "")
    assert script.seen == []


def test_an_engine_that_moved_is_asked_about_and_sent_nothing(
    wired: MainWindow, qtbot: QtBot, script: Script, server: str
) -> None:
    moved = f"{server.replace('127.0.0.1', 'localhost')}/translate"
    workflow.set_engine(wired.session.workspace, EngineSetup("libretranslate", address=moved))
    run(wired, Act.DRAFT, qtbot)
    qtbot.waitUntil(lambda: bool(wired.findChildren(ConsentDialog)), timeout=LONG)
    dialog = next(iter(wired.findChildren(ConsentDialog)))
    assert isinstance(dialog, QMessageBox)
    assert dialog.defaultButton() is dialog.leave
    assert "localhost" in dialog.text()
    dialog.leave.click()
    assert script.seen == []


def test_drafts_are_confirmed_one_by_one_and_all_at_once(desk: MainWindow, qtbot: QtBot) -> None:
    run(desk, Act.DRAFT, qtbot)
    qtbot.waitUntil(lambda: "2 drafts to confirm" in desk.status.facts)
    desk.session.go_to(0)
    editor = english(desk)
    qtbot.waitUntil(editor.hasFocus)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(editor, Qt.Key.Key_Return, modifiers)
    assert provenance(desk, 0) is None
    assert draft(desk, 0) == "The library opens longer."
    assert desk.session.caret.row == 2
    desk.actions_by_id[Act.CONFIRM_ALL].trigger()
    assert all(block.provenance is None for block in article_of(desk).blocks)
    qtbot.waitUntil(lambda: "to confirm" not in desk.status.facts)
    desk.actions_by_id[Act.UNDO].trigger()
    desk.actions_by_id[Act.UNDO].trigger()
    assert provenance(desk, 0) is not None


def test_editing_a_draft_makes_it_ones_own(desk: MainWindow, qtbot: QtBot) -> None:
    run(desk, Act.DRAFT, qtbot)
    desk.session.go_to(0, 0)
    QTest.keyClicks(english(desk), "Now ")
    assert draft(desk, 0) == "Now The library opens longer."
    assert provenance(desk, 0) is None


def test_the_page_tells_where_a_draft_is_from(desk: MainWindow, qtbot: QtBot) -> None:
    run(desk, Act.DRAFT, qtbot)
    canvas, tips = desk.pages.canvas, desk.pages.tips
    columns = canvas.layouts.columns
    assert columns is not None
    mark = QPoint(columns.state + 10, canvas.row_top(0) + 20)
    assert tips.tip_at(mark).startswith("From the memory, 100 %: 图书馆新规")
    assert tips.tip_at(QPoint(columns.divider + 10, mark.y())) == tips.tip_at(mark)
    assert tips.tip_at(QPoint(columns.source_x, mark.y())) == ""
    assert tips.tip_at(QPoint(mark.x(), canvas.row_top(3) + 20)) == ""
    desk.session.go_to(0)
    assert "From the memory" in english(desk).accessibleDescription()
    qtbot.waitUntil(desk.actions_by_id[Act.CONFIRM_ALL].isEnabled)
    desk.actions_by_id[Act.CONFIRM_ALL].trigger()
    assert "From the memory" not in english(desk).accessibleDescription()


@pytest.mark.parametrize(
    ("made", "mark", "told"),
    [
        (Provenance(Origin.PATTERN), "auto", "Made of fixed words and names."),
        (Provenance(Origin.PATTERN, sure=False), "auto?", "Look closely."),
        (Provenance(Origin.MEMORY, 0.92, "开学典礼"), "92%", "From the memory, 92 %: 开学典礼"),
        (Provenance(Origin.MEMORY, 0.92, sure=False), "92%", "Look closely."),
        (Provenance(Origin.ENGINE, name="DeepL"), "MT", "By DeepL; look closely."),
    ],
)
def test_the_mark_says_what_made_a_draft(made: Provenance, mark: str, told: str) -> None:
    assert origin_mark(made) == mark
    assert told in origin_said(made).splitlines()


@pytest.mark.parametrize(
    ("score", "told"), [(1.0, "100 %"), (0.999, "99 %"), (0.925, "92 %"), (0.7, "70 %")]
)
def test_only_what_is_the_same_is_100_percent(score: float, told: str) -> None:
    assert percent(score) == told

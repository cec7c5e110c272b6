"""Findings on the page: underlined in both texts, under the mouse, in the live English."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor import workflow
from editor.checks.finding import Severity
from editor.ui.checks.worker import CheckWorker
from editor.ui.page.canvas import Canvas
from editor.ui.page.cell import Stretch
from editor.ui.page.checking import Checking
from editor.ui.page.editor import LiveEditor
from editor.ui.page.findinglines import draw_finding_line
from editor.ui.page.findingpainter import FindingPainter
from editor.ui.page.styles import Side
from editor.ui.theme import LIGHT
from tests.ui.checks.findings import CheckedWindow
from tests.ui.hands import english


def canvas_of(checked: CheckedWindow) -> Canvas:
    return checked.window.pages.canvas


def painter_of(checked: CheckedWindow) -> FindingPainter:
    found = canvas_of(checked).painter.findings
    assert found is not None
    return found


def checking(checked: CheckedWindow) -> Checking:
    found = checked.window.pages.checking
    assert found is not None
    return found


def live(checked: CheckedWindow) -> LiveEditor:
    editor = english(checked.window)
    assert isinstance(editor, LiveEditor)
    return editor


def underlined(checked: CheckedWindow, row: int, side: Side) -> set[str]:
    """Return the checks whose findings are underlined in a text of a row."""
    layout = canvas_of(checked).layouts.row(row)
    return {each.one.finding.check for each in painter_of(checked).lines(row, layout, side)}


def drawn(severity: Severity) -> bytes:
    """Return the pixels of a line, in black and white."""
    picture = QImage(60, 20, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw_finding_line(painter, QPointF(), 16, (severity, Stretch(5, 40, 5)), LIGHT)
    painter.end()
    return bytes(value > 127 for value in bytes(picture.constBits()))


def hover(checked: CheckedWindow, point: QPoint) -> None:
    """Move the mouse over the page, no button being down."""
    page = canvas_of(checked).viewport()
    none, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    at = QPointF(point)
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, page.mapToGlobal(at), none, none, held)
    QApplication.sendEvent(page, event)


def on_words(checked: CheckedWindow, row: int, side: Side, check: str) -> QPoint:
    """Return a point on the words of a finding."""
    canvas = canvas_of(checked)
    layout = canvas.layouts.row(row)
    lines = painter_of(checked).lines(row, layout, side)
    part = next(each.part for each in lines if each.one.finding.check == check)
    corner = canvas.cell_rect(row, side).topLeft()
    return corner + QPoint(round(part.x + part.width / 2), round(part.y) - 3)


def test_both_texts_are_underlined(checked: CheckedWindow) -> None:
    assert underlined(checked, 2, Side.SOURCE) == {"number"}
    assert underlined(checked, 2, Side.DRAFT) == {"number"}
    assert underlined(checked, 3, Side.DRAFT) == set()
    assert painter_of(checked).severity(2) is Severity.ERROR
    assert painter_of(checked).severity(3) is None


def test_each_severity_has_a_shape_of_its_own() -> None:
    assert len({drawn(severity) for severity in Severity}) == len(Severity)


def test_a_line_in_the_live_english_goes_with_the_text(checked: CheckedWindow) -> None:
    checked.desk.go_to(checked.one("number").key)
    start, end = checked.one("number").finding.draft
    assert [place[:2] for place in live(checked).line_places()] == [(start, end)]
    checked.window.session.go_to(2, 0)
    checked.type("So ")
    places = list(live(checked).line_places())
    assert [place[:2] for place in places] == [(start + 3, end + 3)]
    checked.window.session.go_to(2, end + 3)
    checked.type("ish")
    assert [place[:2] for place in live(checked).line_places()] == [(start + 3, end + 3)]


def test_nothing_is_underlined_in_a_row_that_became_another(checked: CheckedWindow) -> None:
    checked.desk.go_to(checked.one("number").key)
    checked.window.session.go_to(3, 0)
    assert list(live(checked).line_places()) == []


def test_the_card_under_the_mouse_says_it_and_fixes_it(checked: CheckedWindow) -> None:
    card = checking(checked).card
    hover(checked, on_words(checked, 4, Side.DRAFT, "spacing.double"))
    checked.qtbot.waitUntil(card.isVisible)
    assert "several spaces" in card.accessibleName()
    with checked.qtbot.waitSignal(card.wished):
        QTest.mouseClick(card.buttons[0], Qt.MouseButton.LeftButton)
    assert "There are more than" in checked.draft(4)
    assert not card.isVisible()


def test_the_mouse_may_go_onto_the_card(checked: CheckedWindow) -> None:
    card = checking(checked).card
    hover(checked, on_words(checked, 2, Side.SOURCE, "number"))
    checked.qtbot.waitUntil(card.isVisible)
    card.leave()
    checked.qtbot.waitUntil(lambda: not card.isVisible())


def test_the_live_english_answers_with_the_card_too(checked: CheckedWindow) -> None:
    checked.desk.go_to(checked.one("number").key)
    editor = live(checked)
    (_, _, place) = next(editor.line_places())
    viewport = editor.viewport()
    point = place.center()
    event = QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    assert "1.2亿" in checking(checked).card.accessibleName()


def test_the_sign_of_a_row_leads_to_its_gravest_finding(checked: CheckedWindow) -> None:
    canvas = canvas_of(checked)
    columns = canvas.layouts.columns
    assert columns is not None
    top = canvas.cell_rect(1, Side.SOURCE).top()
    QTest.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(columns.state + 12, top + 8)
    )
    assert checked.desk.current == checked.one("date").key


def test_a_caret_in_a_finding_makes_it_current(checked: CheckedWindow) -> None:
    start, _ = checked.one("number").finding.draft
    checked.window.session.go_to(2, start + 1)
    assert checked.desk.current == checked.one("number").key


def test_a_screen_reader_is_told(checked: CheckedWindow) -> None:
    checked.desk.go_to(checked.one("number").key)
    told = live(checked).accessibleDescription()
    assert "\nError: The English 12 million" in told


@pytest.fixture
def worker(checked: CheckedWindow) -> Iterator[CheckWorker]:
    """A worker of its own over the same workspace."""
    made = CheckWorker(checked.window.session.workspace, checked.window)
    yield made
    made.stop()


def test_what_is_asked_for_meanwhile_is_checked_next(
    checked: CheckedWindow, worker: CheckWorker
) -> None:
    workspace = checked.window.session.workspace
    mine = checked.window.session.article
    assert mine is not None
    other = workspace.article("1")
    done: list[str] = []
    worker.checked.connect(lambda one: done.append(one.article.id))
    for article in (other, mine, other, mine):
        worker.ask(article)
    checked.qtbot.waitUntil(lambda: mine.id in done, timeout=30_000)
    assert not worker.is_busy
    assert len(done) <= 2


def test_a_stopped_worker_says_nothing_more(checked: CheckedWindow, worker: CheckWorker) -> None:
    mine = checked.window.session.article
    assert mine is not None
    worker.ask(mine)
    worker.stop()
    assert not worker.is_busy
    with checked.qtbot.waitSignal(worker.checked, timeout=30_000):
        worker.ask(mine)


def test_checks_that_never_end_keep_nobody_waiting(
    checked: CheckedWindow, worker: CheckWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = checked.window.session.article
    assert mine is not None
    said: list[object] = []
    worker.checked.connect(said.append)
    is_over, begun, ended = threading.Event(), threading.Event(), threading.Event()

    def endless(*_: object, **__: object) -> tuple[()]:
        begun.set()
        is_over.wait()
        ended.set()
        return ()

    with monkeypatch.context() as patched:
        patched.setattr(workflow, "check", endless)
        worker.ask(mine)
        assert begun.wait(30)
        worker.stop()
    assert not worker.is_busy
    with checked.qtbot.waitSignal(worker.checked, timeout=30_000):
        worker.ask(mine)
    is_over.set()
    assert ended.wait(30)
    assert len(said) == 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_checks_that_break_off_are_said_once_and_go_on_later(
    checked: CheckedWindow, worker: CheckWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = checked.window.session.article
    assert mine is not None
    said: list[str] = []
    worker.failed.connect(lambda message: said.append(str(message)))

    def broken(*_: object, **__: object) -> tuple[()]:
        raise LookupError

    with monkeypatch.context() as patched:
        patched.setattr(workflow, "check", broken)
        for _ in range(2):
            with checked.qtbot.waitSignal(worker.ended, timeout=30_000):
                worker.ask(mine)
    assert [sentence[:22] for sentence in said] == ["The checks broke off a"]
    with checked.qtbot.waitSignal(worker.checked, timeout=30_000):
        worker.ask(mine)

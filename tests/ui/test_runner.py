"""Long work: its progress, its end, its failure and its being stopped, without a nested loop."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor.errors import UnreadableFile
from editor.message import Message
from editor.progress import Progress
from editor.ui.runner import Runner, Work

TITLE = Message("Test", "Counting…")


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    """A runner that is closed in the end."""
    runner = Runner()
    yield runner
    runner.close()


def test_the_result_comes_on_the_interfaces_thread(runner: Runner, qtbot: QtBot) -> None:
    threads: list[object] = []
    results: list[int] = []

    def count(progress: Progress) -> int:
        threads.append(threading.current_thread())
        progress(1, 2)
        return 7

    def take(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    with qtbot.waitSignals([runner.started, runner.progressed, runner.ended]):
        runner.start(Work(TITLE, count, take))
        busy = runner.is_busy
    qtbot.waitUntil(lambda: results == [7])
    assert (busy, runner.is_busy) == (True, False)
    assert threads[0] is not threads[1] is threading.main_thread()


def test_a_refusal_is_told(runner: Runner, qtbot: QtBot) -> None:
    refusal = Message("Test", "“{name}” is broken.", {"name": "a.docx"})

    def read(progress: Progress) -> None:
        raise UnreadableFile(refusal)

    with qtbot.waitSignal(runner.failed) as failed:
        runner.start(Work(TITLE, read, _nothing))
    assert failed.args == [refusal]


def test_a_refusal_while_taking_the_result_is_told_too(runner: Runner, qtbot: QtBot) -> None:
    def take(result: None) -> None:
        raise UnreadableFile(Message("Test", "No room."))

    with qtbot.waitSignal(runner.failed) as failed:
        runner.start(Work(TITLE, _at_once, take))
    assert str(failed.args[0]) == "No room."


def test_work_is_stopped_at_its_next_step(runner: Runner, qtbot: QtBot) -> None:
    going = threading.Event()
    taken: list[None] = []

    def work(progress: Progress) -> None:
        while True:
            progress(1, 0)
            going.set()

    with qtbot.waitSignal(runner.failed) as failed:
        runner.start(Work(TITLE, work, taken.append))
        assert going.wait(10)
        runner.cancel()
    assert "Stopped" in str(failed.args[0])
    assert taken == []


def test_other_work_is_refused_meanwhile(runner: Runner, qtbot: QtBot) -> None:
    go_on = threading.Event()

    def wait(progress: Progress) -> None:
        assert go_on.wait(10)

    with qtbot.waitSignal(runner.ended):
        runner.start(Work(TITLE, wait, _nothing))
        with qtbot.waitSignal(runner.failed):
            runner.start(Work(TITLE, _at_once, _nothing))
        go_on.set()


def test_closing_stops_the_work_and_its_thread(qtbot: QtBot) -> None:
    runner, going = Runner(), threading.Event()

    def work(progress: Progress) -> None:
        while True:
            progress(0, 0)
            going.set()

    before = set(threading.enumerate())
    runner.start(Work(TITLE, work, _nothing))
    assert going.wait(10)
    runner.close()
    assert set(threading.enumerate()) == before


def _at_once(progress: Progress) -> None:
    progress(1, 1)


def _nothing(result: None) -> None:
    del result

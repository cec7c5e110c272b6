"""One writer at a time, and what the others are told."""

import errno
import json
from pathlib import Path

import pytest
from filelock import FileLock

from editor.errors import WorkspaceBusy
from editor.workspace.lock import WritingLock
from editor.workspace.workspace import Workspace


def note_of(place: Path) -> Path:
    return place.with_name(place.name + ".holder")


def refusal(place: Path) -> str:
    with pytest.raises(WorkspaceBusy) as told:
        WritingLock(place, "the command line").acquire()
    return str(told.value)


def test_the_second_writer_in_one_program_is_refused_too(place: Path, workspace: Workspace) -> None:
    with pytest.raises(WorkspaceBusy):
        Workspace.open(str(place))
    workspace.set_setting("institution", "LZPU")


def test_after_closing_the_next_one_may_write(place: Path) -> None:
    for _ in range(2):
        with Workspace.open(str(place)):
            assert note_of(place).exists()
        assert not note_of(place).exists()


def test_the_holder_is_named_with_program_and_time(place: Path) -> None:
    first = WritingLock(place, "the desktop")
    first.acquire()
    holder = json.loads(note_of(place).read_text(encoding="utf-8"))
    assert "open for writing in the desktop since 20" in refusal(place)
    note_of(place).write_text(json.dumps(holder | {"host": "press-3"}), encoding="utf-8")
    assert "in the desktop on the computer press-3 since 20" in refusal(place)
    first.release()


@pytest.mark.parametrize("note", ["", "{", "[]", "null", '{"program": "x"}', "\0"])
def test_a_note_that_says_nothing_does_no_harm(place: Path, note: str) -> None:
    first = WritingLock(place, "the desktop")
    first.acquire()
    note_of(place).write_text(note, encoding="utf-8")
    assert "open for writing in another program" in refusal(place)
    note_of(place).unlink()
    assert "open for writing in another program" in refusal(place)
    first.release()


def test_a_note_without_its_lock_is_not_believed(place: Path) -> None:
    note = {
        "program": "a killed one",
        "pid": 1,
        "host": "here",
        "since": "2026-05-21T08:05:09+00:00",
    }
    note_of(place).write_text(json.dumps(note), encoding="utf-8")
    with Workspace.open(str(place)) as workspace:
        workspace.set_setting("institution", "LZPU")


@pytest.mark.parametrize(
    "failure", [NotImplementedError(), OSError(errno.ENOLCK, ""), OSError(errno.ENOTSUP, "")]
)
def test_a_file_system_without_locks_still_opens(
    place: Path, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    def unsupported(lock: FileLock, timeout: float) -> None:
        raise failure

    monkeypatch.setattr(FileLock, "acquire", unsupported)
    with Workspace.open(str(place)) as workspace:
        workspace.set_setting("institution", "LZPU")
        assert workspace.setting("institution") == "LZPU"

"""The memory taken in from TMX files and given out, in the real window."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor.ui.assistant.memory_tab import MemoryTab
from editor.ui.dialogs.list_dialog import ListDialog
from editor.ui.window import MainWindow

LONG = 30_000
"""Milliseconds to wait at most: the index is built on the way."""
TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="zh-CN" segtype="sentence" o-tmf="x" adminlang="en"
 datatype="plaintext" creationtool="x" creationtoolversion="1"/><body>
<tu><tuv xml:lang="zh-CN"><seg>图书馆延长开放时间。</seg></tuv>
<tuv xml:lang="en"><seg>The library opens longer.</seg></tuv></tu>
<tu><tuv xml:lang="zh-CN"><seg>学生会换届。</seg></tuv></tu>
</body></tmx>
"""


def test_units_of_a_file_are_taken_and_bad_ones_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "old.tmx"
    file.write_text(TMX, encoding="utf-8")
    window.memory_files.take_in(file)
    qtbot.waitUntil(lambda: "units added" in window.banner.sentence, timeout=LONG)
    assert window.banner.sentence == "“old.tmx”: 1 units added, 0 known before, 1 refused."
    window.banner.take_offer(0)
    dialog = next(iter(window.findChildren(ListDialog)))
    assert dialog.table.rowCount() == 1
    dialog.reject()
    tab = next(iter(window.panes.assistant.findChildren(MemoryTab)))
    qtbot.waitUntil(lambda: tab.hint.startswith("Nothing like this block"), timeout=LONG)


def test_the_memory_is_written_as_tmx(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    source, target = tmp_path / "old.tmx", tmp_path / "new.tmx"
    source.write_text(TMX, encoding="utf-8")
    window.memory_files.take_in(source)
    qtbot.waitUntil(lambda: "units added" in window.banner.sentence, timeout=LONG)
    window.memory_files.give_out(target)
    qtbot.waitUntil(lambda: "is written: 1 units." in window.banner.sentence, timeout=LONG)
    assert "The library opens longer." in target.read_text(encoding="utf-8")


def test_what_is_no_memory_is_refused_in_a_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "old.tmx"
    file.write_text("not at all", encoding="utf-8")
    window.memory_files.take_in(file)
    qtbot.waitUntil(lambda: "old.tmx" in window.banner.sentence, timeout=LONG)
    assert window.session.workspace.unit_count() == (0, 0)

"""The action table: complete, without clashes, and shown wherever it should be."""

from itertools import chain
from operator import attrgetter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from editor.ui.actions import ACTIONS, Act, keys, plain_title, without_mnemonic
from editor.ui.assistant.memory_offers import KEYS, offer_keys
from editor.ui.dialogs.reference import keyboard_rows
from editor.ui.menus import MENUS
from editor.ui.window import MainWindow


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_no_two_actions_share_a_key(qapp: QApplication, platform: str) -> None:
    terms = [QKeySequence(f"Alt+{n}").toString() for n in range(1, 10)]
    offers = [QKeySequence(offer_keys(n)).toString() for n in range(1, KEYS + 1)]
    used = [key.toString() for act in Act for key in keys(act, platform)] + terms + offers
    assert sorted(used) == sorted(set(used))
    assert "" not in used


def test_every_action_is_declared_and_in_a_menu() -> None:
    assert set(ACTIONS) == set(Act)
    assert {entry for entry in chain(*MENUS.values()) if isinstance(entry, Act)} == set(Act)


def test_every_slot_is_there(window: MainWindow) -> None:
    for act in Act:
        assert callable(attrgetter(ACTIONS[act].slot)(window)), act


def test_mnemonics_of_a_menu_do_not_clash(window: MainWindow) -> None:
    for menu_action in window.menu_bar.actions():
        menu = menu_action.menu()
        assert menu is not None
        letters = [
            text[text.index("&") + 1].lower()
            for action in menu.actions()  # type: ignore[attr-defined]
            if "&" in (text := action.text())
        ]
        assert sorted(letters) == sorted(set(letters)), menu_action.text()


def test_what_needs_an_article_waits_for_one(window: MainWindow) -> None:
    window.delete_article("1")
    for act in Act:
        if ACTIONS[act].needs_article:
            assert not window.actions_by_id[act].isEnabled(), act
    assert window.actions_by_id[Act.NEW_FROM_FILE].isEnabled()


@pytest.mark.parametrize(
    ("title", "plain"),
    [("&File", "File"), ("导出 Word(&E)…", "导出 Word…"), ("Cu&t", "Cut"), ("术语", "术语")],
)
def test_mnemonics_are_taken_out_of_titles(title: str, plain: str) -> None:
    assert without_mnemonic(title) == plain


def test_the_keyboard_list_follows_the_table(window: MainWindow) -> None:
    rows = dict(keyboard_rows())
    assert rows["F3"] == plain_title(Act.FIND_NEXT)
    assert len(rows) == 1 + sum(1 for act in Act if keys(act))

"""The number on a tab."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.ui.assistant.badge import Badge
from editor.ui.preferences import Preferences
from editor.ui.theme import DARK, LIGHT


@pytest.fixture
def badge(preferences: Preferences, qtbot: QtBot) -> Iterator[Badge]:
    """A badge in a window."""
    parent = QWidget()
    qtbot.addWidget(parent)
    made = Badge(preferences.theme, parent)
    parent.show()
    yield made
    parent.close()


@pytest.mark.parametrize("number", [1, 12, 345])
def test_a_number_has_room_and_is_spoken(badge: Badge, number: int) -> None:
    badge.show_number(number)
    assert badge.accessibleName() == str(number)
    assert badge.width() >= badge.height() > 0


def test_nothing_takes_no_room(badge: Badge) -> None:
    badge.show_number(3)
    badge.show_number(0)
    assert badge.accessibleName() == ""
    assert badge.width() == badge.height() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_painted_in_the_colours_of_the_theme(
    badge: Badge, preferences: Preferences, theme: str
) -> None:
    preferences.theme.choose(theme)
    badge.show_number(8)
    image = badge.grab().toImage()
    side = image.pixelColor(2, image.height() // 2).name().upper()
    assert side == {"light": LIGHT, "dark": DARK}[theme].error

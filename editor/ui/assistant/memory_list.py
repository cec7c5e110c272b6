"""The list of what the memory offers: cards that Enter or a click on their button takes."""

from functools import partial

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from editor.ui.assistant.memory_cards import COME, GONE
from editor.ui.review.card_list import CardList
from editor.ui.theme import Theme

_INKS = {GONE: "error", COME: "used"}


def memory_list(theme: Theme, parent: QWidget) -> CardList:
    """Return an empty list of cards in the colours of differences: struck out, and put in."""
    return CardList(theme, partial(_colour, theme), parent)


def _colour(theme: Theme, who: str) -> QColor:
    return theme.palette.color(_INKS.get(who, "accent"))

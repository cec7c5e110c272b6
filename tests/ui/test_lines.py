"""Breaking texts into lines loses nothing, and elides only what is too much."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from editor.ui.lines import broken
from editor.ui.theme import interface_font

TEXTS = st.text("ab 中文，。𬭚\n", max_size=60)


@pytest.mark.parametrize(
    ("text", "most", "least_lines", "most_lines"),
    [("word", 0, 1, 1), ("灵江" * 30, 2, 2, 2), ("灵江" * 30, 0, 7, 10), ("a b", 2, 1, 1)],
)
def test_how_many_lines_there_are(
    qapp: QApplication, text: str, most: int, least_lines: int, most_lines: int
) -> None:
    assert least_lines <= len(broken(text, interface_font(), 110, most)) <= most_lines


@settings(deadline=None, max_examples=100)
@given(text=TEXTS, width=st.integers(30, 300))
def test_no_letter_is_lost(qapp: QApplication, text: str, width: int) -> None:
    kept = "".join(broken(text, interface_font(), width))
    assert kept.replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "")


def test_what_is_too_much_is_elided_inside_the_width(qapp: QApplication) -> None:
    font = interface_font()
    lines = broken("灵江职业技术大学与灵江市签署校地合作协议并举行揭牌仪式", font, 120, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= 121 for line in lines)

"""Colours that can be read, fonts that exist, and what the style sheet makes of them."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from editor.ui.style import qt_palette, style_sheet
from editor.ui.theme import DARK, LIGHT, Palette, Theme, interface_font

TEXT_ON_GROUND = [
    (text, ground)
    for text in ("ink", "soft", "faint", "accent", "error", "used")
    for ground in ("desk", "side", "page", "current", "selected")
    if (text, ground) not in {("used", "desk"), ("used", "selected"), ("faint", "selected")}
] + [("on_accent", "accent")]
"""What is written on what. Left out is what is never written."""


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, 1 … 21, as WCAG 2.2 defines it."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read(colours: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["page", "side", "current", "remark", "conflict"])
def test_reviewers_words_can_be_read(colours: Palette, ground: str) -> None:
    assert len(set(colours.reviewers)) >= 6
    for reviewer in (*colours.reviewers, colours.ink):
        assert contrast(reviewer, getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sign", ["used", "unused", "error", "accent"])
def test_signs_can_be_seen(colours: Palette, sign: str) -> None:
    assert contrast(getattr(colours, sign), colours.page) >= 3


def test_the_style_sheet_takes_every_colour_from_the_theme(qapp: QApplication) -> None:
    light, dark = style_sheet(LIGHT), style_sheet(DARK)
    assert "$" not in light
    assert len(re.findall("#[0-9A-Fa-f]{6}", light)) == len(re.findall("#[0-9A-Fa-f]{6}", dark))
    assert LIGHT.page not in dark


def test_the_palette_tells_disabled_from_enabled(qapp: QApplication) -> None:
    palette = qt_palette(LIGHT)
    text = QPalette.ColorRole.ButtonText
    assert palette.color(QPalette.ColorGroup.Active, text) == QColor(LIGHT.ink)
    assert palette.color(QPalette.ColorGroup.Disabled, text) == QColor(LIGHT.faint)


def test_a_theme_is_chosen_and_zoomed(qapp: QApplication) -> None:
    theme = Theme()
    heard: list[int] = []
    theme.changed.connect(lambda: heard.append(theme.zoom))
    theme.choose("dark")
    theme.set_zoom(200)
    assert theme.palette is DARK
    assert heard == [100, 200]
    assert theme.english_font().pixelSize() == 31
    theme.set_families("", "DejaVu Serif")
    assert theme.english_family == "DejaVu Serif"
    theme.choose("light")


def test_the_interface_has_chinese_forms_behind_the_platforms_font(qapp: QApplication) -> None:
    assert interface_font().pixelSize() == 13
    assert interface_font(11).pixelSize() == 11

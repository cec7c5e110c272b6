"""Colours, fonts and measures of the desk: the one place painting code takes them from."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, as "#RRGGBB"; text on its ground has a contrast of 4.5 : 1.

    `reviewers` are taken in turn, one each; `remark` and `conflict` are grounds on the page.
    """

    desk: str
    side: str
    page: str
    ink: str
    soft: str
    faint: str
    line: str
    current: str
    accent: str
    on_accent: str
    selected: str
    used: str
    unused: str
    error: str
    remark: str
    conflict: str
    reviewers: tuple[str, ...]
    is_dark: bool

    def color(self, name: str) -> QColor:
        """Return one of the colours by its field name."""
        return QColor(getattr(self, name))


LIGHT = Palette(
    desk="#F1EFEA",
    side="#FAF9F6",
    page="#FFFFFF",
    ink="#1F2328",
    soft="#5F6773",
    faint="#676D75",
    line="#E3E0D8",
    current="#F6F9FD",
    accent="#2F5D8A",
    on_accent="#FFFFFF",
    selected="#E3ECF6",
    used="#2E7D5B",
    unused="#B7791F",
    error="#B3261E",
    remark="#FBF0C4",
    conflict="#FBE6E4",
    reviewers=("#8A4B08", "#5B3A8E", "#0F6B5C", "#A3235F", "#3F6212", "#1F5FA8"),
    is_dark=False,
)
DARK = Palette(
    desk="#17191C",
    side="#1B1E22",
    page="#1F2226",
    ink="#E6E8EB",
    soft="#A0A7B0",
    faint="#8E959E",
    line="#2E3238",
    current="#242A32",
    accent="#7FB0E0",
    on_accent="#14202C",
    selected="#263645",
    used="#6CC79B",
    unused="#E0B05A",
    error="#F2867E",
    remark="#453C1C",
    conflict="#4A2626",
    reviewers=("#E0A15E", "#B79AE8", "#5CC4B0", "#F08DB8", "#A5C46A", "#7FB6F0"),
    is_dark=True,
)

CHINESE_FAMILIES = (
    "Source Han Serif SC",
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Songti SC",
    "SimSun",
    "宋体",
    "Noto Sans CJK SC",
)
ENGLISH_FAMILIES = ("Charter", "Georgia", "Cambria", "Liberation Serif", "Times New Roman")

INTERFACE_CHINESE_FAMILIES = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
)

CHINESE_PIXELS, CHINESE_LEADING = 16.0, 1.85
ENGLISH_PIXELS, ENGLISH_LEADING = 15.5, 1.62
INTERFACE_PIXELS, QUIET_PIXELS = 13, 11

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Theme(QObject):
    """The colours, page fonts and zoom in force; everything that paints listens to `changed`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = LIGHT
        self.zoom = 100
        self.chinese_family = _first_installed(CHINESE_FAMILIES)
        self.english_family = _first_installed(ENGLISH_FAMILIES)

    def choose(self, wanted: str) -> None:
        """Take "light", "dark" or "auto" (as the system, also when that changes later)."""
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(_SCHEMES.get(wanted, Qt.ColorScheme.Unknown))
        dark = wanted == "dark" or (wanted == "auto" and _system_is_dark())
        self.palette = DARK if dark else LIGHT
        self.changed.emit()

    def set_families(self, chinese: str, english: str) -> None:
        """Set the page's font families; an empty one means the best that is installed."""
        self.chinese_family = chinese or _first_installed(CHINESE_FAMILIES)
        self.english_family = english or _first_installed(ENGLISH_FAMILIES)
        self.changed.emit()

    def set_zoom(self, percent: int) -> None:
        """Set the size of the page's text, in percent."""
        self.zoom = percent
        self.changed.emit()

    def chinese_font(self, scale: float = 1.0) -> QFont:
        """Return the font of the Chinese page; `scale` is for titles and quiet lines."""
        return self._font(self.chinese_family, CHINESE_PIXELS * scale)

    def english_font(self, scale: float = 1.0) -> QFont:
        """Return the font of the English page; `scale` is for titles and quiet lines."""
        return self._font(self.english_family, ENGLISH_PIXELS * scale)

    def _font(self, family: str, pixels: float) -> QFont:
        font = QFont([family, self.chinese_family])
        font.setPixelSize(max(6, round(pixels * self.zoom / 100)))
        return font


@cache
def interface_font(pixels: int = INTERFACE_PIXELS) -> QFont:
    """Return the platform's own font, with simplified Chinese forms for the Chinese in it.

    Without the second families a Linux desktop may take a Japanese font for shared characters.
    """
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    installed = set(QFontDatabase.families())
    chinese = [family for family in INTERFACE_CHINESE_FAMILIES if family in installed]
    font.setFamilies([QFontInfo(font).family(), *chinese])
    font.setPixelSize(pixels)
    # Full hinting makes small Chinese look bold beside the Latin letters.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _first_installed(families: tuple[str, ...]) -> str:
    installed = set(QFontDatabase.families())
    return next((family for family in families if family in installed), families[-1])

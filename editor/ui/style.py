"""The look of native widgets: a palette and one style sheet, both made of the theme's colours."""

from string import Template

from PySide6.QtGui import QColor, QPalette

from editor import paths
from editor.ui.theme import Palette

_ROLES = {
    QPalette.ColorRole.Window: "side",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "side",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.ToolTipBase: "page",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "page",
    QPalette.ColorRole.Midlight: "page",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}
_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)

_SHEET = Template("""
QMainWindow, #desk { background: $desk; }
#side, #assistant, QStatusBar, QMenuBar, #top { background: $side; }
QMenuBar { padding: 0 2px; border: none; }
#divider { background: $line; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; color: $ink; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $selected; color: $ink; }
QMenu { background: $page; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 28px 5px 26px; border-radius: 5px; color: $ink; }
QMenu::item:selected { background: $selected; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
#top { border-bottom: 1px solid $line; }
QStatusBar { border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $soft; font-size: 11px; padding: 0 8px; }
QStatusBar QLabel#found[grave="true"] { color: $error; font-weight: 600; }
#side { border-right: 1px solid $line; }
#assistant { border-left: 1px solid $line; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QListView { background: transparent; border: none; outline: none; }
QTabBar { background: transparent; }
QTabBar::tab { padding: 12px 6px 8px 6px; color: $soft; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabWidget::tab-bar { left: 8px; }
#banner { background: $page; border: 1px solid $line; border-left: 3px solid $accent;
    border-radius: 6px; }
#banner[grave="true"] { border-left-color: $error; }
#find { background: $page; border: 1px solid $line; border-radius: 6px; }
#quiet { color: $soft; font-size: 11px; }
#heading { font-size: 17px; font-weight: 600; }
QLineEdit, QSpinBox, QComboBox { background: $page; color: $ink; border: 1px solid $edge;
    border-radius: 5px; padding: 4px 7px; min-height: 18px; selection-background-color: $accent;
    selection-color: $on_accent; }
QLineEdit:focus, QSpinBox:focus, QComboBox:focus { border: 1px solid $accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow, QSpinBox::down-arrow { image: url($down); width: 12px; height: 12px; }
QSpinBox::up-arrow { image: url($up); width: 12px; height: 12px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 20px; background: transparent; }
QComboBox QAbstractItemView { background: $page; border: 1px solid $line; outline: none;
    selection-background-color: $selected; selection-color: $ink; }
QCheckBox { color: $ink; spacing: 7px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $edge; border-radius: 3px;
    background: $page; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QCheckBox:focus { color: $accent; }
QSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0 5px; min-height: 0; }
QPushButton { background: $page; color: $ink; border: 1px solid $edge; border-radius: 5px;
    padding: 5px 14px; min-height: 17px; }
QPushButton:hover { background: $selected; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:focus { border: 2px solid $ink; padding: 4px 13px; }
QPushButton:disabled { color: $faint; border-color: $line; background: $side; }
QToolButton { background: transparent; color: $ink; border: 1px solid transparent;
    border-radius: 5px; padding: 4px 7px; }
QToolButton::menu-indicator { image: none; }
QToolButton:hover, QToolButton:checked { background: $selected; }
QToolButton:focus { border: 1px solid $accent; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QTableWidget::item { padding: 4px 8px; }
QTreeWidget::item { padding: 3px 2px; }
QTableWidget::item:selected, QTreeWidget::item:selected, QListWidget::item:selected {
    background: $selected; color: $ink; }
QListWidget::item { padding: 3px 6px; border-radius: 5px; }
QStatusBar QPushButton { padding: 0 10px; min-height: 16px; font-size: 11px; margin: 3px 0; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px;
    min-width: 140px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QToolTip { background: $page; color: $ink; border: 1px solid $line; padding: 4px 6px; }
QDialog QPlainTextEdit, QDialog QTextEdit, QTableWidget, QTreeWidget { background: $page;
    border: 1px solid $line; border-radius: 5px; }
QHeaderView::section { background: $side; color: $soft; border: none; padding: 5px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def qt_palette(colours: Palette) -> QPalette:
    """Return the palette native widgets are drawn with."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, colours.color(name))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours.color("faint"))
    return palette


def style_sheet(colours: Palette) -> str:
    """Return the style sheet for what a palette cannot say."""
    names = {name: getattr(colours, name) for name in Palette.__slots__ if name != "is_dark"}
    return _SHEET.substitute(
        names,
        **_images(colours),
        edge=between(colours.line, colours.faint, 0.5),
        handle=between(colours.line, colours.faint, 0.25),
    )


def _images(colours: Palette) -> dict[str, str]:
    """Return the style sheet's images as addresses; Qt wants forward slashes on Windows too."""
    theme = "dark" if colours.is_dark else "light"
    folder = paths.resources() / "icons"
    return {name: (folder / f"{name}-{theme}.svg").as_posix() for name in ("tick", "down", "up")}


def between(first: str, second: str, share: float) -> str:
    """Return the colour a share of the way from one to another, as "#RRGGBB"."""
    a, b = QColor(first), QColor(second)
    pairs = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(round(x + (y - x) * share) for x, y in pairs)).name()

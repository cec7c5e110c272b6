"""The look of the glossary's windows, over the desktop's own."""

from string import Template

from editor.ui.style import between
from editor.ui.theme import Palette

_SHEET = Template("""
#glossary, #entry { background: $side; }
#entry { border-left: 1px solid $line; }
#field { color: $soft; padding-top: 5px; }
#problem { color: $error; font-size: 11px; }
QPlainTextEdit, QTextBrowser { background: $page; color: $ink; border: 1px solid $edge;
    border-radius: 5px; padding: 1px 3px; selection-background-color: $accent;
    selection-color: $on_accent; }
QPlainTextEdit:focus, QTextBrowser:focus { border: 1px solid $accent; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 1px solid $error; }
QListWidget { background: $page; border: 1px solid $edge; border-radius: 5px; padding: 3px; }
QListWidget::item { padding: 4px 5px; border-radius: 4px; color: $ink; }
QListWidget::item:selected { background: $selected; color: $ink; }
QTableView { background: $page; color: $ink; border: 1px solid $line; border-radius: 6px;
    selection-background-color: $selected; selection-color: $ink; }
QTableView::item { padding: 0 8px; border: none; }
QHeaderView { background: $side; border: none; }
QHeaderView::section { border: none; border-bottom: 1px solid $line; padding: 6px 8px 6px 11px; }
QScrollArea, #form { background: transparent; border: none; }
""")


def glossary_sheet(colours: Palette) -> str:
    """Return the style sheet of a window of the glossary."""
    names = {name: getattr(colours, name) for name in Palette.__slots__ if name != "is_dark"}
    return _SHEET.substitute(names, edge=between(colours.line, colours.faint, 0.5))

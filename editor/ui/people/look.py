"""The look of the people window: that of the glossary's windows, and its own ground."""

from string import Template

from editor.ui.glossary.look import glossary_sheet
from editor.ui.theme import Palette

_SHEET = Template("""
#people { background: $side; }
QTableView::item { color: $ink; }
QTableView::item:selected { background: $selected; color: $ink; }
""")


def people_sheet(colours: Palette) -> str:
    """Return the style sheet of the people window."""
    own = _SHEET.substitute(side=colours.side, selected=colours.selected, ink=colours.ink)
    return glossary_sheet(colours) + own

"""The hands that use the keeper's desk in the tests."""

from pathlib import Path

from PySide6.QtTest import QTest

from editor.glossary.term import Term
from editor.ui.actions import Act
from editor.ui.glossary.fields import LineField, LinesField
from editor.ui.glossary.form import TermForm
from editor.ui.glossary.window import GlossaryWindow
from editor.ui.window import MainWindow


def opened(window: MainWindow) -> GlossaryWindow:
    """Open the glossary with its action."""
    window.actions_by_id[Act.GLOSSARY].trigger()
    return window.glossary.show_window()


def write(form: TermForm, **values: str) -> None:
    """Write into fields of the form; ASCII is typed key by key."""
    for name, text in values.items():
        field = form.fields[name]
        field.setFocus()
        if isinstance(field, LinesField):
            field.setPlainText(text)
        elif isinstance(field, LineField):
            field.selectAll()
            if text.isascii() and text:
                QTest.keyClicks(field, text)
            else:
                field.setText(text)


def stored(window: MainWindow, zh: str) -> list[Term]:
    """Return the entries of a headword as they are on disk."""
    return [term for term in window.session.workspace.terms() if term.zh == zh]


def live(window: MainWindow, row: int) -> list[str]:
    """Return the English that a row's terms call for."""
    return [term.match.en for term in window.session.terms(row)]


def sheet(folder: Path, *rows: str) -> Path:
    """Write a glossary file of rows below its header."""
    path = folder / "术语.csv"
    path.write_text("\n".join(("zh,en,kind", *rows)), encoding="utf-8")
    return path

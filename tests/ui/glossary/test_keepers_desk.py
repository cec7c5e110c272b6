"""The keeper's desk over the real window and workspace: look up, write, save, take back."""

from PySide6.QtTest import QTest

from editor.glossary.term import Term
from editor.ui.actions import Act
from editor.ui.glossary.form import TermForm
from editor.ui.glossary.tools import Tool
from editor.ui.glossary.window import GlossaryWindow
from editor.ui.window import MainWindow


def opened(window: MainWindow) -> GlossaryWindow:
    """Open the glossary with its key's action."""
    window.actions_by_id[Act.GLOSSARY].trigger()
    return window.glossary.show_window()


def write(form: TermForm, **values: str) -> None:
    """Write into fields of the form as typing does."""
    for name, text in values.items():
        field = form.fields[name]
        field.setFocus()
        field.selectAll()  # type: ignore[union-attr]  # only text fields are written into here
        QTest.keyClicks(field, text) if text.isascii() else field.insert(text)  # type: ignore[union-attr]


def stored(window: MainWindow, zh: str) -> list[Term]:
    return [term for term in window.session.workspace.terms() if term.zh == zh]


def test_all_words_in_either_language_must_occur(window: MainWindow) -> None:
    glossary = opened(window)
    glossary.filters.search.setText("书记 municipal COMMITTEE")
    shown = [glossary.model.term(row) for row in range(glossary.model.rowCount())]
    assert shown
    for term in shown:
        assert term is not None
        assert "书记" in term.zh
    total = len(window.session.workspace.terms())
    assert glossary.filters.count.text() == f"{len(shown):,} of {total:,}"


def test_a_changed_entry_is_stored_and_live_in_the_article(window: MainWindow) -> None:
    row = 6
    before = [term.match.en for term in window.session.terms(row)]
    assert "talent cultivation" in before
    zh = next(t.match.zh for t in window.session.terms(row) if t.match.en == "talent cultivation")
    glossary = opened(window)
    assert glossary.table.go_to(stored(window, zh)[0])
    write(glossary.entry.form, en="the fostering of talent")
    assert glossary.save()
    assert stored(window, zh)[0].en == "the fostering of talent"
    assert "the fostering of talent" in [t.match.en for t in window.session.terms(row)]
    glossary.banner.take_offer(0)
    assert stored(window, zh)[0].en == "talent cultivation"
    assert "talent cultivation" in [t.match.en for t in window.session.terms(row)]
    glossary.tools[Tool.REDO].trigger()
    assert stored(window, zh)[0].en == "the fostering of talent"

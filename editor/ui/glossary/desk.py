"""Opens the keeper's desk from the window, and adds terms from what is selected in the article."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.glossary.folding import folded
from editor.glossary.term import Term, TermStatus
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.text.counting import chinese_characters
from editor.ui.banner import Banner, Offer
from editor.ui.glossary.edits import GlossaryEdits
from editor.ui.glossary.files import GlossaryFiles
from editor.ui.page.view import PagesView
from editor.ui.preferences import Preferences
from editor.ui.runner import Runner
from editor.ui.session import Session

if TYPE_CHECKING:
    from editor.ui.glossary.window import GlossaryWindow

_ADDED = QT_TRANSLATE_NOOP("GlossaryDesk", "“{zh}” is in the glossary.")
_UNDO = QT_TRANSLATE_NOOP("GlossaryDesk", "Undo")

_LONGEST = 40
"""Characters of a text on the clipboard that may be a term."""


class GlossaryDesk(QObject):
    """One glossary window, made when it is first asked for, and the form for a selection."""

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        pages: PagesView,
        *,
        runner: Runner,
        banner: Banner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._pages = pages
        self._runner = runner
        self._banner = banner
        self._parent = window
        self._window: GlossaryWindow | None = None
        self.edits = GlossaryEdits(session, self)
        self.edits.failed.connect(banner.warn)

    def show_window(self) -> "GlossaryWindow":
        """Show the glossary, on the entry of the selected Chinese if there is one."""
        window = self._made()
        window.show()
        window.activateWindow()
        chinese = self._selected_chinese()
        if chinese:
            window.listing.look_up(chinese)
        else:
            window.listing.find_entries()
        return window

    def add_from_selection(self) -> None:
        """Ask for a term that begins with what is selected in the article."""
        # Loaded here: a start needs no form.
        from editor.ui.glossary.adding import AddTermDialog  # noqa: PLC0415

        known = self._session.workspace.terms()
        chinese = self._selected_chinese() or _clipboard_chinese()
        proposed = _proposed(known, chinese, self._selected_english())
        dialog = AddTermDialog(
            self._session, self._preferences.theme, known, proposed, self._parent
        )
        dialog.given.connect(self._on_given)
        dialog.open()

    def close_window(self) -> bool:
        """Close the glossary; tell whether everything written in it is saved."""
        return self._window is None or self._window.close()

    def _made(self) -> "GlossaryWindow":
        from editor.ui.glossary.window import GlossaryWindow  # noqa: PLC0415

        if self._window is None:
            window = GlossaryWindow(
                self._session, self._preferences.theme, self.edits, self._parent
            )
            shared = (self._session, self._runner, self._preferences, window.banner, window)
            files = GlossaryFiles(*shared)
            window.import_asked.connect(files.ask_import)
            window.export_asked.connect(files.ask_export)
            self._runner.failed.connect(window.hear_failure)
            self._window = window
        return self._window

    def _on_given(self, before: Term | None, term: Term) -> None:
        if before == term or self.edits.do((before,) if before else (), (term,)):
            undo = Offer(Message("GlossaryDesk", _UNDO), self.edits.undo)
            self._banner.tell(Message("GlossaryDesk", _ADDED, {"zh": term.zh}), undo)

    def _selected_chinese(self) -> str:
        is_selected = self._pages.canvas.lit.selected is not None
        return self._pages.selected_source.strip() if is_selected else ""

    def _selected_english(self) -> str:
        article, (start, end) = self._session.article, self._session.selection
        if article is None:
            return ""
        return article.blocks[self._session.caret.row].draft.plain[start:end].strip()


def _clipboard_chinese() -> str:
    text = QGuiApplication.clipboard().text().strip()
    is_term = 0 < len(text) <= _LONGEST and "\n" not in text and chinese_characters(text) > 0
    return text if is_term else ""


def _proposed(known: tuple[Term, ...], chinese: str, english: str) -> tuple[Term | None, Term]:
    """Return the entry of some Chinese, if there is one, and what the form begins with.

    Other English for an entry that is there is proposed as accepted beside its own.
    """
    head = folded(chinese)
    entries = [term for term in known if chinese and folded(term.zh) == head]
    entries.sort(key=lambda term: term.status is not TermStatus.PREFERRED)
    if not entries:
        return None, Term(chinese, english)
    saved = entries[0]
    is_new = english and english not in {saved.en, saved.abbreviation, *saved.admitted}
    return saved, replace(saved, admitted=(*saved.admitted, english)) if is_new else saved

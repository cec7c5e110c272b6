"""The facing pages as the window embeds them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from editor import workflow
from editor.article.text import MarkKind
from editor.text.offsets import code_point
from editor.ui.cards import cards
from editor.ui.checks.desk import ChecksDesk
from editor.ui.page.canvas import Canvas
from editor.ui.page.checking import Checking
from editor.ui.page.clipboard import mime_of
from editor.ui.page.completion import Completion
from editor.ui.page.correcting import Correcting
from editor.ui.page.cutting import source_cut
from editor.ui.page.editor import Wish
from editor.ui.page.pointer import Pointer
from editor.ui.page.provenance_tips import ProvenanceTips
from editor.ui.page.review_bar import ReviewBar
from editor.ui.page.reviewing import Reviewing
from editor.ui.page.spacing import spaced
from editor.ui.page.styles import Side
from editor.ui.page.ways import Ways
from editor.ui.page.writing import Writing
from editor.ui.review.desk import ReviewDesk
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workflow import RowTerm


class PagesView(QWidget):
    """Chinese and English, paragraph against paragraph; the English is edited."""

    zoom_asked = Signal(int)
    """The wheel was turned with Ctrl held: 1 for larger, -1 for smaller."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.canvas = Canvas(session, theme, self)
        self._writing = Writing(session, theme, self.canvas, self)
        self._ways = Ways(self.canvas, self._writing, self)
        self._pointer = Pointer(theme, self.canvas, self._writing)
        self.tips = ProvenanceTips(self.canvas)
        self._completion = Completion(session, theme, self._writing, self.canvas.viewport())
        self._correcting = Correcting(session, theme, self.canvas, self)
        self._row_actions: list[QAction] = []
        self._review_actions: list[QAction] = []
        self._review_bar = ReviewBar(theme, self)
        self._reviewing: Reviewing | None = None
        self._finding_actions: list[QAction] = []
        self.checking: Checking | None = None
        """What shows the findings, once `show_checks` was called."""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._review_bar)
        box.addWidget(self.canvas)
        self.setFocusProxy(self._writing.editor)
        self._connect_signals()
        self._say()
        self._writing.begin()

    def _connect_signals(self) -> None:
        editor = self._writing.editor
        editor.wished.connect(self._on_wished)
        editor.menu_wanted.connect(self._show_menu)
        editor.focused.connect(self._on_focused)
        self._pointer.menu_wanted.connect(self._show_menu)
        self._pointer.term_chosen.connect(self._insert)
        self._correcting.ended.connect(self.focus_page)
        self.canvas.zoom_asked.connect(self.zoom_asked)
        self._theme.changed.connect(self._on_theme_changed)
        self._session.terms_changed.connect(self._on_terms_changed)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Facing pages"))
        self.setAccessibleDescription(
            self.tr("The Chinese and, beside it, the English that is being written.")
        )
        self.canvas.hint = self.tr(
            "Open a Chinese release: drop a file here, press Ctrl+N, or paste its text."
        )
        self.canvas.viewport().update()

    # What the window calls

    def focus_page(self) -> None:
        """Give the keyboard to the English."""
        self._writing.editor.setFocus()

    def insert_term(self, number: int) -> None:
        """Put the English of the current row's n-th term, counted from 1, at the caret."""
        offered = cards(self._session.terms(self._writing.row))
        if 1 <= number <= len(offered):
            self._insert(offered[number - 1].term)

    def correct_source(self) -> None:
        """Open the Chinese of the current row for correcting."""
        self._correcting.begin(self._writing.row)

    def split_here(self) -> None:
        """Split the row at the caret; the Chinese where it is selected, or at a like sentence."""
        block = self._writing.block
        if block is None:
            return
        at = self._session.caret.at
        selected = self.canvas.lit.selected
        if selected is not None:
            source_at = code_point(block.source.plain, selected[0])
        else:
            share = at / len(block.draft) if block.draft else 0.5
            source_at = source_cut(block.source.plain, share)
        row = self._writing.row
        change = partial(workflow.split, row=row, source_at=source_at, draft_at=at)
        self._session.edit(change, row + 1)

    def join_next(self) -> None:
        """Join the row with the one after it; the caret stays at the seam."""
        block = self._writing.block
        if block is not None:
            row = self._writing.row
            self._session.edit(partial(workflow.join, row=row), row, len(block.draft))

    def toggle_mark(self, kind: MarkKind, target: str = "") -> None:
        """Set or clear a mark over the selection, or for what is typed next if nothing is selected.

        `target` is a link's address.
        """
        row, (start, end) = self._writing.row, self._session.selection
        block = self._writing.block
        if block is None:
            return
        if start == end:
            self._writing.toggle_typed_mark(kind)
            return
        draft = block.draft
        if draft.has_mark(kind, start, end) and not target:
            draft = draft.unmarked(kind, start, end)
        else:
            draft = draft.marked(kind, start, end, target)
        self._session.edit(partial(workflow.write, row=row, draft=draft), row, end)
        self._session.go_to(row, end, start)

    def set_highlights(
        self, hits: Sequence[tuple[int, str, int, int]], active: int | None = None
    ) -> None:
        """Light up what was found: (row, "source" or "draft", start, end) in code points."""
        lit = self.canvas.lit
        lit.found.clear()
        for row, side, start, end in hits:
            lit.found.setdefault((row, Side(side)), []).append((start, end))
        now = None if active is None else hits[active]
        lit.found_now = None if now is None else (now[0], Side(now[1]), now[2])
        if now is not None:
            self.canvas.show_row(now[0])
        self._writing.mark_found()
        self.canvas.refresh()

    def show_review(self, desk: ReviewDesk) -> None:
        """Show in the text what the reviewers on a desk changed and said, from now on."""
        self._reviewing = Reviewing(
            self._session,
            self._theme,
            desk,
            canvas=self.canvas,
            writing=self._writing,
            bar=self._review_bar,
        )

    def show_checks(self, desk: ChecksDesk) -> Checking:
        """Show in the text what the checks found, from now on, and return what shows it."""
        self.checking = Checking(
            self._session,
            self._theme,
            desk,
            canvas=self.canvas,
            writing=self._writing,
            pointer=self._pointer,
        )
        return self.checking

    def set_finding_actions(self, actions: list[QAction]) -> None:
        """Take the window's actions on a finding; the menu has them where one is at the caret."""
        self._finding_actions = actions

    def set_row_actions(self, actions: list[QAction]) -> None:
        """Take the window's actions on a row for the context menu."""
        self._row_actions = actions

    def set_review_actions(self, actions: list[QAction]) -> None:
        """Take the window's actions on a change; the menu has them where one is chosen."""
        self._review_actions = actions

    @property
    def selected_source(self) -> str:
        """The selected Chinese, or all of the current row's when none is."""
        block = self._writing.block
        if block is None:
            return ""
        plain, selected = block.source.plain, self.canvas.lit.selected
        if selected is None:
            return plain
        return plain[code_point(plain, selected[0]) : code_point(plain, selected[1])]

    def copy_source(self) -> None:
        """Copy the selected Chinese, or all of the current row's when none is."""
        block = self._writing.block
        if block is None:
            return
        text, selected = block.source, self.canvas.lit.selected
        if selected is not None:
            start, end = (code_point(text.plain, place) for place in selected)
            text = text.cut(start, end)
        QGuiApplication.clipboard().setMimeData(mime_of(text))

    # What happens here

    def _insert(self, term: RowTerm) -> None:
        block = self._writing.block
        if block is None or self._writing.editor.isReadOnly():
            return
        start, end = self._session.selection
        self._session.insert(spaced(block.draft.plain, start, end, term.english))
        self.focus_page()

    def _on_wished(self, wish: Wish) -> None:
        deeds: dict[Wish, Callable[[], None]] = {
            Wish.UNDO: self._session.undo,
            Wish.REDO: self._session.redo,
            Wish.BOLD: partial(self.toggle_mark, MarkKind.BOLD),
            Wish.ITALIC: partial(self.toggle_mark, MarkKind.ITALIC),
            Wish.COPY: self._copy_selected_source,
        }
        deeds[wish]()

    def _copy_selected_source(self) -> None:
        if self.canvas.lit.selected is not None:
            self.copy_source()

    def _on_focused(self, gained: bool) -> None:
        self.canvas.lit.focused = gained
        self.canvas.viewport().update()

    def _on_terms_changed(self) -> None:
        self.canvas.layouts.forget_terms()
        self.canvas.read_terms()

    def _on_theme_changed(self) -> None:
        self._correcting.take()
        self.canvas.relayout()

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        if self.checking is not None and self.checking.is_found_here:
            menu.addActions(self._finding_actions)
            menu.addSeparator()
        if self._reviewing is not None and self._reviewing.is_chosen_here:
            menu.addActions(self._review_actions)
            menu.addSeparator()
        editor = self._writing.editor
        has_selection = editor.textCursor().hasSelection()
        for title, deed, is_possible in (
            (self.tr("Cut"), editor.cut, has_selection),
            (self.tr("Copy"), editor.copy, has_selection),
            (self.tr("Paste"), editor.paste, editor.canPaste()),
            (self.tr("Copy the Chinese"), self.copy_source, True),
        ):
            menu.addAction(title, deed).setEnabled(is_possible)
        menu.addSeparator()
        menu.addActions(self._row_actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
            self._writing.reload()

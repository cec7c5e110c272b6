"""Shows the review on the desk in the pages, and tells the desk what was pointed at."""

from PySide6.QtCore import QObject, QRect, Qt

from editor.ui.page.canvas import Canvas
from editor.ui.page.livepointer import LivePointer
from editor.ui.page.markplaces import mark_span
from editor.ui.page.markpointer import MarkPointer
from editor.ui.page.marks import Marking
from editor.ui.page.marks_card import MarksCard
from editor.ui.page.review_bar import ReviewBar
from editor.ui.page.styles import Side
from editor.ui.page.woven import Woven
from editor.ui.page.writing import Writing
from editor.ui.review.dealing import Wish, deal
from editor.ui.review.desk import ReviewDesk
from editor.ui.session import Session
from editor.ui.theme import Theme

_ROOM = 60
"""Pixels kept free above and below a change when the page scrolls to it."""


class Reviewing(QObject):
    """Stands between the review's desk and the page."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        desk: ReviewDesk,
        *,
        canvas: Canvas,
        writing: Writing,
        bar: ReviewBar,
    ) -> None:
        super().__init__(canvas)
        self._session = session
        self._desk = desk
        self._canvas = canvas
        self._writing = writing
        self._bar = bar
        self._marking = Marking(session, theme, desk)
        self._pointer, self._live = MarkPointer(canvas), LivePointer(canvas, writing)
        self._card = MarksCard(theme, desk.colour_of, canvas)
        self._is_quiet = False
        self._article = ""
        self._connect_signals()
        self._on_opened()

    def _connect_signals(self) -> None:
        self._session.article_opened.connect(self._on_opened)
        self._desk.changed.connect(self._on_changed)
        self._desk.current_changed.connect(self._on_current_changed)
        self._bar.toggled.connect(self._on_changed)
        self._pointer.chosen.connect(self._choose)
        for pointer in (self._pointer, self._live):
            pointer.rested.connect(self._show_card)
            pointer.left.connect(self._card.hide)
        self._writing.caret_placed.connect(self._on_caret_placed)

    @property
    def is_chosen_here(self) -> bool:
        """Whether the current row shows the current change or remark."""
        row = self._writing.row
        if self._canvas.layouts.marks_of is None or row >= self._canvas.count:
            return False
        return mark_span(self._canvas, row, self._desk.current) is not None

    # What the desk says

    def _on_opened(self) -> None:
        """Take the article that the page shows from now on."""
        article = self._session.article
        self._article = "" if article is None else article.id
        self._on_changed()

    def _on_changed(self) -> None:
        """Take the review anew; nothing is done for an article that has none."""
        article = self._session.article
        if article is not None and article.id != self._article:
            return  # the page still holds the rows of another
        self._bar.show_review(self._desk)
        is_shown = self._bar.has_review and self._bar.shows_changes
        layouts = self._canvas.layouts
        if not is_shown and layouts.marks_of is None:
            return
        self._marking.read()
        layouts.marks_of = self._marking.of if is_shown else None
        layouts.forget_marks()
        self._canvas.refresh()
        if self._canvas.lit.veiled and self._woven_row(self._writing.row) is None:
            self._writing.unveil()
        self._writing.mark_found()

    def _on_current_changed(self) -> None:
        self._canvas.lit.chosen = self._desk.current
        if not self._is_quiet:
            self._go_to_current()
        self._canvas.viewport().update()

    def _go_to_current(self) -> None:
        """Bring the current change into sight, in its place in the text."""
        row = self._row_of(self._desk.current)
        if row is None or not self._bar.shows_changes:
            return
        self._make_current(row, self._desk.current)
        if self._woven_row(row) is not None:
            self._writing.veil()
        self._canvas.show_row(row)
        span = mark_span(self._canvas, row, self._desk.current)
        if span is not None:
            top = self._canvas.row_top(row)
            self._canvas.show_span(top + span[0], top + span[1], _ROOM)

    def _make_current(self, row: int, chosen: str) -> None:
        """Put the caret to a change, if it is not in its row already."""
        if row == self._writing.row:
            return
        place, at = self._desk.place_of(chosen)
        held, self._is_quiet = self._is_quiet, True
        self._writing.enter(row, at if place == row else 0)
        self._is_quiet = held

    def _row_of(self, chosen: str) -> int | None:
        """Return the row on which a proposal or remark is shown."""
        article = self._session.article
        proposal = self._desk.proposal(chosen)
        remarks = (each for each in self._desk.review.remarks if each.id == chosen)
        about = proposal.change if proposal is not None else next(remarks, None)
        if article is None or about is None:
            return None
        if not about.block:
            return 0 if proposal is not None and article.blocks else None
        rows = (row for row, block in enumerate(article.blocks) if block.id == about.block)
        return next(rows, None)

    def _woven_row(self, row: int) -> Woven | None:
        """Return the woven English of a row; None where nothing is woven in."""
        if row >= self._canvas.count or self._canvas.layouts.columns is None:
            return None
        return self._canvas.layouts.row(row).woven(Side.DRAFT)

    # What the person does

    def _choose(self, row: int, chosen: str) -> None:
        self._writing.editor.setFocus(Qt.FocusReason.MouseFocusReason)
        self._make_current(row, chosen)
        self._desk.select(chosen)
        self._go_to_current()

    def _on_caret_placed(self) -> None:
        """Select the change that the caret was put into; the letters stay as they are."""
        lit = self._canvas.lit
        if self._is_quiet or lit.veiled or lit.typing or self._canvas.layouts.marks_of is None:
            return
        at = self._session.caret.at
        shown = self._canvas.layouts.row(self._writing.row).marks.draft
        inside = [each for each in shown if each.start < at < each.end and not each.over]
        nearest = min(inside, key=lambda each: each.end - each.start, default=None)
        if nearest is not None and self._desk.current not in nearest.ids:
            self._is_quiet = True
            self._desk.select(nearest.ids[0])
            self._is_quiet = False

    def _show_card(self, chosen: str, place: QRect) -> None:
        article = self._session.article
        if article is None:
            return
        cards = deal(self._desk.review, article, Wish())
        found = next((card for card in cards if chosen in card.ids), None)
        if found is not None:
            self._card.show_card(found, place)

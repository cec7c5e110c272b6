"""Shows what the checks found in the pages, and tells their desk what was pointed at."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRect, Signal
from PySide6.QtGui import QColor, QPainter

from editor.checks.finding import Severity
from editor.ui.checks.dealing import FIXED, finding_card
from editor.ui.checks.desk import ChecksDesk
from editor.ui.checks.placed import PlacedFinding, by_severity
from editor.ui.checks.wording import SEVERITY_COLOURS, severity_name
from editor.ui.language import said
from editor.ui.page.canvas import Canvas
from editor.ui.page.cell import Stretch
from editor.ui.page.finding_card import FindingCard
from editor.ui.page.findinglines import draw_finding_line
from editor.ui.page.findingpainter import FindingPainter, live_spans
from editor.ui.page.findingpointer import FindingPointer
from editor.ui.page.pointer import Pointer
from editor.ui.page.writing import Writing
from editor.ui.session import Session
from editor.ui.theme import Theme

_ORIGIN = QPointF()


class Checking(QObject):
    """Stands between the desk of the checks and the page."""

    wished = Signal(object, object)
    """The `Button` pressed on the card under the mouse, and the `Card`."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        desk: ChecksDesk,
        *,
        canvas: Canvas,
        writing: Writing,
        pointer: Pointer,
    ) -> None:
        super().__init__(canvas)
        self._session = session
        self._theme = theme
        self._desk = desk
        self._canvas = canvas
        self._writing = writing
        self._painter = FindingPainter(desk, theme)
        canvas.painter.findings = self._painter
        self._pointer = FindingPointer(canvas, writing, desk, self._painter)
        pointer.is_taken = self._pointer.finds
        writing.told_more = self._told
        self.card = FindingCard(theme, self._colour_of, canvas)
        self._is_quiet = False
        self._connect_signals()
        self._mark()

    def _connect_signals(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._desk.current_changed.connect(self._canvas.viewport().update)
        self._pointer.rested.connect(self._show_card)
        self._pointer.left.connect(self.card.leave)
        self._pointer.chosen.connect(self._on_chosen)
        self._writing.loaded.connect(self._mark)
        self._writing.caret_placed.connect(self._on_caret_placed)
        self.card.wished.connect(self.wished)

    @property
    def is_found_here(self) -> bool:
        """Whether a key would act on a finding of the current row."""
        return self._desk.at_caret() is not None

    def _on_changed(self) -> None:
        self._mark()
        self._writing.describe()
        self._canvas.viewport().update()

    def _mark(self) -> None:
        """Underline the findings in the English that is being edited."""
        block = self._writing.block
        found = self._desk.on_row(self._writing.row) if block is not None else ()
        if block is None or block.draft.plain != self._writing.editor.text.plain:
            found = ()
        em = self._canvas.layouts.style(block).draft.em if block is not None else 0
        self._writing.editor.set_lines(
            [
                (start, end, partial(self._draw_line, one.severity, em))
                for (start, end), one in live_spans(reversed(by_severity(found)))
            ]
        )

    def _draw_line(self, severity: Severity, em: int, painter: QPainter, part: Stretch) -> None:
        draw_finding_line(painter, _ORIGIN, em, (severity, part), self._theme.palette)

    def _colour_of(self, name: str) -> QColor:
        field = "used" if name == FIXED else SEVERITY_COLOURS[Severity(name)]
        return self._theme.palette.color(field)

    def _told(self) -> list[str]:
        """Return what is found in the current row, for a screen reader."""
        line = QCoreApplication.translate("Checking", "{severity}: {message}")
        return [
            line.format(severity=severity_name(one.severity), message=said(one.finding.message))
            for one in by_severity(self._desk.on_row(self._writing.row))
        ]

    def _on_chosen(self, key: str) -> None:
        self._writing.editor.setFocus()
        self._desk.go_to(key)

    def _on_caret_placed(self) -> None:
        """Make the finding current that the caret was put into."""
        lit = self._canvas.lit
        if lit.typing or lit.veiled:
            return
        at = self._session.caret.at
        here = self._desk.on_row(self._writing.row)
        if any(one.key == self._desk.current for one in here if _holds(one, at)):
            return
        touched = next((one for one in by_severity(here) if _holds(one, at)), None)
        if touched is not None:
            self._desk.select(touched.key)

    def _show_card(self, one: PlacedFinding, place: QRect) -> None:
        block = self._session.article.blocks[one.row] if self._session.article else None
        if block is not None:
            self.card.show_card(finding_card(block, one, self._desk.answers(one)), place)


def _holds(one: PlacedFinding, at: int) -> bool:
    start, end = one.finding.draft
    return one.has_draft_place and start <= at <= end

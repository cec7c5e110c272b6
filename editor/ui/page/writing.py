"""Keeps the live editor on the current row: between the session, the canvas and the editor."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QTextCharFormat

from editor.article.article import Block, BlockKind, Cell
from editor.article.text import MarkKind
from editor.ui.drafting.wording import origin_said
from editor.ui.page.canvas import Canvas
from editor.ui.page.editor import LiveEditor
from editor.ui.page.kinds import kind_name
from editor.ui.page.looks import live_flags, live_spans
from editor.ui.page.marks import NO_MARKS, RowMarks
from editor.ui.page.measures import BESIDE
from editor.ui.page.richtext import with_mark_toggled
from editor.ui.page.styles import Side
from editor.ui.session import Session
from editor.ui.theme import Theme

_ROOM = 36
"""Pixels kept free above and below the caret's line when the page scrolls to it."""
_TERMS_AFTER = 150
"""Milliseconds after the last key until the terms are looked at again."""
_FAR = 20_000


class Writing(QObject):
    """The English under the caret."""

    entered = Signal(int)
    """The caret is in another row."""
    caret_placed = Signal()
    paused = Signal()
    """The person stopped typing for a moment."""
    loaded = Signal()
    """The editor shows another text, or the same one anew."""

    def __init__(
        self, session: Session, theme: Theme, canvas: Canvas, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._canvas = canvas
        self.editor = LiveEditor(canvas.viewport())
        self.editor.hide()
        self._shown: Block | None = None
        self._placing = False
        self.told_more: Callable[[], Sequence[str]] | None = None
        """What else a screen reader is told about the current row."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TERMS_AFTER)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.editor.written.connect(self._on_written)
        self.editor.grown.connect(self._on_grown)
        self.editor.caret_placed.connect(self._on_caret_placed)
        self.editor.inserted.connect(self._session.insert)
        self.editor.unveiled.connect(self.unveil)
        self._pause.timeout.connect(self._on_paused)
        self._canvas.moved.connect(self._stand)
        self._canvas.relaid.connect(self.reload)
        self._canvas.appeared.connect(self._show_caret)
        self._session.article_opened.connect(self.begin)
        self._session.rows_changed.connect(self._on_rows_changed)
        self._session.caret_moved.connect(self.follow_caret)

    @property
    def row(self) -> int:
        """The current row."""
        return self._canvas.lit.current

    @property
    def block(self) -> Block | None:
        """The current block; None when there is no article."""
        blocks = self._canvas.layouts.blocks
        return blocks[self.row] if self.row < len(blocks) else None

    # What the session says

    def begin(self) -> None:
        """Take the article that was put on the desk."""
        lit = self._canvas.lit
        lit.current, lit.selected = 0, None
        lit.live.clear()
        lit.found.clear()
        self._take_veil(veiled=False)
        self._canvas.reload()
        if self._canvas.layouts.blocks:
            self.editor.show()
            self.follow_caret()
        else:
            self.editor.hide()

    def follow_caret(self) -> None:
        """Go where the session's caret is."""
        caret = self._session.caret
        start, end = self._session.selection
        anchor = start + end - caret.at
        self.enter(caret.row, caret.at, None if anchor == caret.at else anchor)

    def _on_rows_changed(self, first: int, before: int, now: int) -> None:
        lit = self._canvas.lit
        moved_rows = before != now
        if moved_rows:
            lit.current = max(0, min(lit.current, len(self._canvas.layouts.blocks) - 1))
            lit.selected = None
        self._canvas.replace_rows(first, before, now)
        block = self.block
        if block is None:
            self.editor.hide()
        elif moved_rows or not self._shows(block):
            self._load(block)
            if self._session.caret.row == self.row:
                self._place(self._session.caret.at)
        elif self._shown is not None and self._shown.provenance is not block.provenance:
            self.describe()
        self._shown = block

    def _shows(self, block: Block) -> bool:
        """Tell whether the editor shows a block as it is now."""
        shown = self._shown
        if shown is None or block.draft != self.editor.text:
            return False
        return shown.source is block.source and _setting(shown) == _setting(block)

    # Going about

    def enter(self, row: int, at: int = 0, anchor: int | None = None) -> None:
        """Put the caret into a row at a code point; with an anchor, select from there."""
        if not self._make_current(row):
            return
        self._place(at, anchor)
        self._note_caret()

    def enter_at(self, row: int, point: QPoint) -> bool:
        """Put the caret into a row, nearest to a point of the viewport.

        Tell whether the editor's letters stand where they were painted, so that the mouse may go on
        in them; a review shows more than the editor holds.
        """
        woven = self._canvas.layouts.row(row).woven(Side.DRAFT)
        if woven is not None and (row != self.row or self._canvas.lit.veiled):
            at = self._canvas.offset_at(row, Side.DRAFT, point)
            self.enter(row, at)
            self.unveil()
            return False
        if self._make_current(row):
            inside = point - self.editor.pos()
            self.editor.setTextCursor(self.editor.cursorForPosition(inside))
            self._note_caret()
        return True

    def enter_line(self, row: int, x: int, *, last: bool) -> None:
        """Put the caret into a row's first or last line, nearest to an x of the viewport."""
        if self._make_current(row):
            self.editor.place_in_line(x - self.editor.x(), last=last)
            self._note_caret()

    # The veil

    def veil(self) -> None:
        """Show the row with its changes woven in until the person writes or moves the caret."""
        if not self._canvas.lit.veiled:
            self._take_veil(veiled=True)
            self._canvas.lit.live.pop(Side.DRAFT, None)
            self._canvas.remeasure(self.row)

    def unveil(self) -> None:
        """Show the letters that are being edited."""
        if self._canvas.lit.veiled:
            self._take_veil(veiled=False)
            self._on_grown()
            self._show_caret()

    def _take_veil(self, *, veiled: bool) -> None:
        self._canvas.lit.veiled = veiled
        self.editor.veil(veiled=veiled)

    # The editor

    def _place(self, at: int, anchor: int | None = None) -> None:
        """Put the caret somewhere for the program; the veil stays."""
        self._placing = True
        self.editor.place(at, anchor)
        self._placing = False

    def _make_current(self, row: int) -> bool:
        """Put the editor onto a row; tell whether there is such a row."""
        blocks = self._canvas.layouts.blocks
        if not 0 <= row < len(blocks):
            return False
        left, lit = self.row, self._canvas.lit
        if left != row:
            self._canvas.show_row(row)
            lit.current, lit.selected = row, None
            lit.live.clear()
            self._take_veil(veiled=False)
            self._load(blocks[row])
            if left < len(blocks):
                self._canvas.remeasure(left)
            self.entered.emit(row)
        elif self.editor.text != blocks[row].draft or not (Side.DRAFT in lit.live or lit.veiled):
            self._load(blocks[row])
        return True

    def reload(self) -> None:
        """Set the editor anew, after a change of fonts, zoom, colours or width."""
        block = self.block
        if block is not None:
            at, anchor = self.editor.caret
            self._load(block)
            self._place(at, anchor)

    def _load(self, block: Block) -> None:
        columns = self._canvas.layouts.columns
        if columns is None:
            return
        style = self._canvas.layouts.style(block).draft
        self._shown = block
        self.editor.setReadOnly(block.kind is BlockKind.IMAGE)
        self.editor.load(block.draft, style, columns.draft_width, self._theme.palette)
        self.editor.setAccessibleName(
            self.tr("{kind} {number}, English").format(kind=kind_name(block), number=self.row + 1)
        )
        self.mark_found()
        self.loaded.emit()

    def mark_found(self) -> None:
        """Show in the editor what was found in this row, and what a review says of it."""
        hits = self._canvas.lit.found.get((self.row, Side.DRAFT), ())
        look = self._canvas.painter.found_look
        spans: list[tuple[int, int, QTextCharFormat]] = [
            (start, end, look((self.row, Side.DRAFT, start))) for start, end in hits
        ]
        marks = self._marks()
        self.editor.set_spans([*live_spans(marks.draft, self._theme.palette), *spans])
        self.editor.set_flags(live_flags(marks.draft))
        self.describe()

    def _marks(self) -> RowMarks:
        if self.block is None or self._canvas.layouts.columns is None:
            return NO_MARKS
        return self._canvas.layouts.row(self.row).marks

    def describe(self) -> None:
        """Tell a screen reader the Chinese, and what a review and the checks have to say here."""
        marks = self._marks()
        told = [] if self.block is None else [self.block.source.plain]
        count = len({each.ids for each in (*marks.draft, *marks.source)}) + len(marks.ghosts)
        if count:
            told.append(self.tr("Changes and remarks: {count}").format(count=count))
        if self.block is not None and self.block.provenance is not None:
            told.append(origin_said(self.block.provenance))
        if self.told_more is not None:
            told += self.told_more()
        self.editor.setAccessibleDescription("\n".join(told))

    def toggle_typed_mark(self, kind: MarkKind) -> None:
        """Set or clear a mark for what is typed next; a link needs text to stand on."""
        if kind is not MarkKind.LINK:
            look = self.editor.currentCharFormat()
            self.editor.setCurrentCharFormat(with_mark_toggled(look, kind, self._theme.palette))

    def _on_written(self) -> None:
        self.unveil()
        self._canvas.lit.typing = True
        self._pause.start()
        self._session.write(self.row, self.editor.text)

    def _on_paused(self) -> None:
        self._canvas.lit.typing = False
        self._canvas.read_terms()
        self.paused.emit()

    def _on_grown(self) -> None:
        block = self.block
        if block is not None:
            style = self._canvas.layouts.style(block).draft
            if not self._canvas.lit.veiled:
                self._canvas.lit.live[Side.DRAFT] = round(style.top) + self.editor.content_height
            self._canvas.remeasure(self.row)
            self._stand()

    def _stand(self) -> None:
        """Put the editor where the painted text would be."""
        block = self.block
        if block is None or self._canvas.layouts.columns is None:
            return
        style = self._canvas.layouts.style(block).draft
        cell = self._canvas.cell_rect(self.row, Side.DRAFT)
        y = max(-_FAR, min(cell.y() + round(style.top), _FAR))
        width = cell.width() - style.indent + BESIDE
        self.editor.setGeometry(
            cell.x() + style.indent, y, width, self.editor.content_height + style.lead // 3
        )

    def _on_caret_placed(self) -> None:
        if not self._placing:
            self.unveil()
        self._note_caret()
        if self.editor.textCursor().hasSelection():
            self._canvas.lit.selected = None

    def _note_caret(self) -> None:
        self._session.place_caret(self.row, *self.editor.caret)
        self._show_caret()
        self.caret_placed.emit()

    def _show_caret(self) -> None:
        if self._canvas.lit.veiled:
            return
        rect = self.editor.cursorRect().translated(self.editor.pos())
        self._canvas.show_span(rect.top(), rect.bottom(), _ROOM)


def _setting(block: Block) -> tuple[BlockKind, int, Cell | None]:
    """Return what decides how a block is set and named."""
    return block.kind, block.level, block.cell

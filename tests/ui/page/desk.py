"""The facing pages over a real workspace, and the hands that use them in the tests."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.glossary.term import Strictness, Term
from editor.ui.page.canvas import Canvas
from editor.ui.page.editor import LiveEditor
from editor.ui.page.styles import Side
from editor.ui.page.view import PagesView
from editor.ui.session import Session
from editor.ui.theme import Theme

TERMS = (
    Term("灵江市", "Lingjiang Municipality"),
    Term("灵江职业技术大学", "Lingjiang Polytechnic University", admitted=("LJPU",)),
    Term("方立成", "Fang Licheng", note="Mayor", source="Yearbook"),
    Term("明湖校区", "Minghu Campus", check=Strictness.HINT),
)


@dataclass
class Desk:
    """Everything a test of the pages touches."""

    qtbot: QtBot
    session: Session
    theme: Theme
    view: PagesView

    @property
    def canvas(self) -> Canvas:
        return self.view.canvas

    @property
    def editor(self) -> LiveEditor:
        found = self.view.findChild(LiveEditor)
        assert found is not None
        return found

    @property
    def row(self) -> int:
        return self.session.caret.row

    def open(self, *blocks: Block) -> None:
        """Store an article of these blocks and put it on the desk."""
        article = self.session.workspace.add_article(Article(blocks=blocks), ())
        self.session.open(article.id)

    def open_drafts(self, *drafts: str | Text, source: str = "灵江市举行仪式。") -> None:
        self.open(*paragraphs(drafts, source))

    def wait_for_terms(self) -> None:
        """Wait until the terms of the rows in sight are read."""
        self.qtbot.waitUntil(lambda: self.canvas.ahead.is_done)

    def draft(self, row: int = 0) -> str:
        return self.text(row).plain

    def text(self, row: int = 0) -> Text:
        assert self.session.article is not None
        return self.session.article.blocks[row].draft

    def source(self, row: int = 0) -> str:
        assert self.session.article is not None
        return self.session.article.blocks[row].source.plain

    def type(self, letters: str) -> None:
        QTest.keyClicks(self.editor, letters)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.editor, key, held)

    def compose(self, preedit: str, commit: str = "") -> None:
        """Send what an input method sends: a word being composed, or committed."""
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        QApplication.sendEvent(self.editor, event)

    def point_in(self, row: int, side: Side, offset16: int) -> QPoint:
        """Return the point of the viewport just right of a place between two characters."""
        cell = self.canvas.layouts.row(row).cell(side)
        part = next(iter(cell.stretches(offset16, offset16 + 1)))
        corner = self.canvas.cell_rect(row, side).topLeft()
        return corner + QPoint(round(part.x) + 1, round(part.y) - 4)

    def mouse(
        self,
        kind: QEvent.Type,
        point: QPoint,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Send a mouse event to the viewport, the left button being down."""
        viewport = self.canvas.viewport()
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        down = none if kind is QEvent.Type.MouseButtonRelease else left
        button = none if kind is QEvent.Type.MouseMove else left
        at = QPointF(point)
        everywhere = viewport.mapToGlobal(at)
        QApplication.sendEvent(viewport, QMouseEvent(kind, at, at, everywhere, button, down, held))

    def click(
        self, point: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, point, held)
        self.mouse(QEvent.Type.MouseButtonRelease, point, held)

    def hover(self, point: QPoint) -> None:
        """Move the mouse to a point of the viewport, no button being down."""
        viewport = self.canvas.viewport()
        at, none = QPointF(point), Qt.MouseButton.NoButton
        held = Qt.KeyboardModifier.NoModifier
        everywhere = viewport.mapToGlobal(at)
        event = QMouseEvent(QEvent.Type.MouseMove, at, at, everywhere, none, none, held)
        QApplication.sendEvent(viewport, event)

    def drag(self, start: QPoint, end: QPoint) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, start)
        self.mouse(QEvent.Type.MouseMove, end)
        self.mouse(QEvent.Type.MouseButtonRelease, end)


def paragraphs(drafts: Iterable[str | Text], source: str = "灵江市举行仪式。") -> list[Block]:
    """Return paragraphs of the same Chinese with these drafts."""
    texts = (draft if isinstance(draft, Text) else Text(draft) for draft in drafts)
    return [
        Block(f"p{number}", BlockKind.PARAGRAPH, Text(source), text)
        for number, text in enumerate(texts)
    ]

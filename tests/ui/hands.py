"""The hands that use the window in the tests, and what they hold."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from editor.ui.window import MainWindow

RELEASE = (
    "灵江职业技术大学举行开学典礼\n"
    "发布时间：2026-09-01 10:00\n"
    "9月1日，灵江职业技术大学在明湖校区举行开学典礼。校长韦志远出席开学典礼。\n"
    "韦志远希望新生坚持立德树人，推动高质量发展。\n"
)
"""A release as a text file."""


Opener = Callable[[], MainWindow]


def drop(window: MainWindow, *paths: Path) -> None:
    """Drop files on the window as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, none))


def close(qtbot: QtBot, window: MainWindow) -> None:
    """Close a window and see that it leaves neither timers nor windows behind."""
    if not isValid(window):
        return
    if not window.closing.is_done:
        window.close()
        qtbot.waitUntil(lambda: window.closing.is_done and not window.isVisible())
    timers = [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    assert not [timer for timer in timers if timer.interval() > 0 and not timer.isSingleShot()]
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    assert window not in QApplication.topLevelWidgets()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the article on the desk is checked as it stands; what goes out waits for that."""
    qtbot.waitUntil(lambda: window.checks.is_settled, timeout=30_000)


def english(window: MainWindow) -> QWidget:
    """Return the editor of the English, with the keyboard focus."""
    window.pages.focus_page()
    proxy = window.pages.focusProxy()
    assert proxy is not None
    return proxy


def draft(window: MainWindow, row: int) -> str:
    """Return the plain English of a row."""
    article = window.session.article
    assert article is not None
    return article.blocks[row].draft.plain

"""What a copy from the page puts on the clipboard, and what a paste takes from there.

Never Qt's own HTML, which web editors garble: the paragraphs of `editor.formats.published`.
"""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from editor.article.text import Text
from editor.formats.published.fragment import inline
from editor.ui.page.richtext import pasted


def mime_of(text: Text) -> QMimeData:
    """Return a text for the clipboard: one paragraph of clean HTML, and plain."""
    data = QMimeData()
    data.setText(text.plain)
    data.setHtml(f"<p>{inline(text)}</p>")
    return data


def plain_of(data: QMimeData) -> str:
    """Return the text of a paste or drop; from HTML only when there is no plain text."""
    if data.hasText():
        return pasted(data.text())
    return pasted(QTextDocumentFragment.fromHtml(data.html()).toPlainText())


def has_text(data: QMimeData) -> bool:
    """Tell whether a paste or drop brings text; files are for the window to take."""
    return not data.hasUrls() and (data.hasText() or data.hasHtml())

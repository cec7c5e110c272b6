"""What a copy from the page puts on the clipboard, and what a paste takes from there.

Never Qt's own HTML, which web editors garble: the dialect of `editor.formats.published`, as a copy
for a CMS has it.
"""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from editor.article.text import Text
from editor.formats.published.clip import fragment_of
from editor.ui.page.richtext import pasted


class CopiedText(QMimeData):
    """A text for the clipboard: clean HTML and plain, without the blanks at its ends.

    A paste in the program takes it as it was cut, blanks and all.
    """

    def __init__(self, text: Text) -> None:
        super().__init__()
        self.cut = text.plain
        clip = fragment_of(text)
        self.setText(clip.text)
        self.setHtml(clip.html)


def mime_of(text: Text) -> QMimeData:
    """Return a text for the clipboard."""
    return CopiedText(text)


def plain_of(data: QMimeData) -> str:
    """Return the text of a paste or drop; from HTML only when there is no plain text."""
    if isinstance(data, CopiedText):
        return pasted(data.cut)
    if data.hasText():
        return pasted(data.text())
    return pasted(QTextDocumentFragment.fromHtml(data.html()).toPlainText())


def has_text(data: QMimeData) -> bool:
    """Tell whether a paste or drop brings text; files are for the window to take."""
    return not data.hasUrls() and (data.hasText() or data.hasHtml())

"""The comparison of two versions, to be read: only what differs, word by word."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from editor.review.versions import BlockDifference
from editor.ui.theme import Theme
from editor.ui.versions.wording import comparison_html


class ComparisonDialog(QDialog):
    """Shows what became of each block that differs; the article can be worked on meanwhile."""

    def __init__(
        self, heading: str, found: Sequence[BlockDifference], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._found = found
        self._theme = theme
        self._heading = QLabel(heading, self)
        self._heading.setWordWrap(True)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(16)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self.text, 1)
        column.addWidget(self._buttons)
        self.resize(760, 560)
        theme.changed.connect(self._retranslate)
        self._retranslate()
        self.text.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("What has changed"))
        self.text.setAccessibleName(self.tr("What has changed"))
        colours = self._theme.palette
        shown = comparison_html(self._found, colours) if self._found else self._same()
        family = f"{self._theme.english_family}, {self._theme.chinese_family}"
        self.text.document().setDefaultStyleSheet(
            f"p {{ font-family: {family}; font-size: 15px; line-height: 150%; }}"
        )
        self.text.setHtml(shown)

    def _same(self) -> str:
        return f"<p>{self.tr('Nothing differs: the texts are the same.')}</p>"

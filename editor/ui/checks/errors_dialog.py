"""Asks before an article goes on its way in which errors are open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from editor.article.article import Article
from editor.ui.checks.placed import PlacedFinding
from editor.ui.checks.wording import place_name
from editor.ui.language import said

_LISTED = 4
"""Errors that are told; the rest is counted."""


class ErrorsDialog(QMessageBox):
    """Lists the first errors; looking at them is what Enter does, and Esc does nothing."""

    looked_at = Signal()
    """The person wants to see the errors."""
    meant = Signal()
    """It is to go on all the same."""

    def __init__(self, article: Article, errors: Sequence[PlacedFinding], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Errors are open"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("Errors that the checks found and nobody has dealt with:"))
        lines = [
            f"{place_name(article.blocks[one.row], one.row)}: {said(one.finding.message)}"
            for one in errors[:_LISTED]
        ]
        if len(errors) > _LISTED:
            lines.append(self.tr("… and {count} more.").format(count=len(errors) - _LISTED))
        self.setInformativeText("\n".join(lines))
        self.look = self.addButton(self.tr("Look at them"), QMessageBox.ButtonRole.AcceptRole)
        self.go_on = self.addButton(self.tr("Go on"), QMessageBox.ButtonRole.DestructiveRole)
        leave = self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(self.look)
        self.setEscapeButton(leave)
        self.look.clicked.connect(self.looked_at)
        self.go_on.clicked.connect(self.meant)

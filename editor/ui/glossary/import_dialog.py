"""What a glossary file would change, shown before anything is written."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor.ui.glossary.look import glossary_sheet
from editor.ui.glossary.wordings import changes_html
from editor.ui.language import said
from editor.ui.theme import Theme
from editor.workflow import GlossaryPreview

SHOWN = 500
"""Rows shown of each list; the rest is counted."""


class ImportDialog(QDialog):
    """Adds, changes and refusals of a file, each in a tab; Import writes, Cancel writes nothing."""

    agreed = Signal(object)
    """The `GlossaryPreview`, when it is to be written."""

    def __init__(self, preview: GlossaryPreview, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("glossary")
        self.setStyleSheet(glossary_sheet(theme.palette))
        self.setWindowTitle(self.tr("Import glossary"))
        self._preview = preview
        self._colours = theme.palette
        self.heading = QLabel(self)
        self.heading.setWordWrap(True)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.import_button = self._buttons.addButton(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._fill()
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Agree to what is shown."""
        self.agreed.emit(self._preview)
        super().accept()

    def _fill(self) -> None:
        preview = self._preview
        heading = self.tr(
            "“{name}” as it would change the glossary. Entries already there: {same}."
        )
        self.heading.setText(heading.format(name=preview.name, same=f"{preview.same:,}"))
        self._add(self.tr("New ({n})"), len(preview.added), self._added)
        self._add(self.tr("Changed ({n})"), len(preview.changed), self._changed)
        self._add(self.tr("Refused ({n})"), len(preview.refused), self._refused)
        counts = (len(preview.added), len(preview.changed), len(preview.refused))
        self.tabs.setCurrentIndex(next((i for i, count in enumerate(counts) if count), 0))
        has_work = bool(preview.added or preview.changed)
        self.import_button.setEnabled(has_work)
        self.import_button.setDefault(has_work)

    def _add(self, title: str, count: int, row: Callable[[int], str]) -> None:
        browser = QTextBrowser(self)
        name = title.format(n=f"{count:,}")
        browser.setAccessibleName(name)
        browser.setOpenLinks(False)
        browser.setTabChangesFocus(True)
        lines = [f"<p style='margin:0 0 7px 0'>{row(n)}</p>" for n in range(min(count, SHOWN))]
        if count > SHOWN:
            more = self.tr("… and {n} more").format(n=f"{count - SHOWN:,}")
            lines.append(f"<p>{escape(more)}</p>")
        browser.setHtml("".join(lines) or self._quiet(self.tr("None.")))
        self.tabs.addTab(browser, name)

    def _added(self, place: int) -> str:
        term = self._preview.added[place]
        return f"<b>{escape(term.zh)}</b>&nbsp; {escape(term.en)}"

    def _changed(self, place: int) -> str:
        before, after = self._preview.changed[place]
        return f"<b>{escape(after.zh)}</b>{changes_html(before, after, self._colours)}"

    def _refused(self, place: int) -> str:
        refusal = self._preview.refused[place]
        row = self.tr("Row {row}").format(row=refusal.row)
        return f"<b>{escape(row)}</b>&nbsp; {escape(said(refusal.why))}"

    def _quiet(self, text: str) -> str:
        return f"<span style='color:{self._colours.soft}'>{escape(text)}</span>"

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        column.addWidget(self.heading)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._buttons)
        self.resize(720, 560)

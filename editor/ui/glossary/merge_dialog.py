"""Several entries for one thing made into one, group by group."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor.glossary.merging import merged
from editor.glossary.term import Term
from editor.ui.glossary.duplicates import Group, Same, duplicates
from editor.ui.glossary.look import glossary_sheet
from editor.ui.glossary.names import status_name
from editor.ui.glossary.wordings import changes_html
from editor.ui.theme import Theme


class MergeDialog(QDialog):
    """Lists what may be double, and asks which entry of a group is kept and which go into it."""

    merged = Signal(object, object)
    """(the entries that go, the one that comes): a tuple of `Term`, a `Term`."""

    def __init__(self, terms: Sequence[Term], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("glossary")
        self.setStyleSheet(glossary_sheet(theme.palette))
        self.setWindowTitle(self.tr("Merge duplicates"))
        self._theme = theme
        self._groups: tuple[Group, ...] = ()
        self._shown: Group | None = None
        self.heading = QLabel(self)
        self.heading.setWordWrap(True)
        self.groups, self.entries = QListWidget(self), QListWidget(self)
        self.keep = QComboBox(self)
        self.outcome = QTextBrowser(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.merge_button = self._buttons.addButton(
            self.tr("Merge"), QDialogButtonBox.ButtonRole.ApplyRole
        )
        self.merge_button.setDefault(True)
        self._lay_out()
        self._connect_signals()
        self.show_terms(terms)

    def show_terms(self, terms: Sequence[Term]) -> None:
        """Take the glossary anew; the list keeps its place."""
        row = max(0, self.groups.currentRow())
        with QSignalBlocker(self.groups):
            self.groups.clear()
            self._groups = duplicates(terms)
            self.groups.addItems([_name(group) for group in self._groups])
        count = len(self._groups)
        self.heading.setText(
            self.tr("Groups of entries with the same Chinese or the same English: {n}.").format(
                n=count
            )
        )
        self.groups.setCurrentRow(min(row, count - 1))
        self._on_group()

    def chosen(self) -> tuple[Term, tuple[Term, ...]] | None:
        """Return the entry that is kept and those that go into it; `None` when none do."""
        if self._shown is None:
            return None
        keep = self._shown.terms[max(0, self.keep.currentIndex())]
        checked = [
            term
            for row, term in enumerate(self._shown.terms)
            if self.entries.item(row).checkState() is Qt.CheckState.Checked
        ]
        others = tuple(term for term in checked if term is not keep)
        return (keep, others) if others else None

    def merge(self) -> None:
        """Merge what is chosen."""
        chosen = self.chosen()
        if chosen is not None:
            keep, others = chosen
            self.merged.emit((keep, *others), merged(keep, others))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in (
            (self.tr("Entries to be one"), self.entries),
            (self.tr("Keep"), self.keep),
            (self.tr("What it will be"), self.outcome),
        ):
            field.setAccessibleName(title)
            form.addRow(title, field)
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.groups.setAccessibleName(self.tr("Groups"))
        self.keep.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        halves = QHBoxLayout()
        halves.setSpacing(18)
        halves.addWidget(self.groups, 2)
        halves.addLayout(form, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        column.addWidget(self.heading)
        column.addLayout(halves, 1)
        column.addWidget(self._buttons)
        self.resize(860, 560)

    def _connect_signals(self) -> None:
        self.groups.currentRowChanged.connect(self._on_group)
        self.entries.itemChanged.connect(self._show_outcome)
        self.keep.currentIndexChanged.connect(self._show_outcome)
        self.merge_button.clicked.connect(self.merge)
        self._buttons.rejected.connect(self.reject)

    def _on_group(self) -> None:
        row = self.groups.currentRow()
        self._shown = self._groups[row] if 0 <= row < len(self._groups) else None
        terms = self._shown.terms if self._shown is not None else ()
        with QSignalBlocker(self.entries), QSignalBlocker(self.keep):
            self.entries.clear()
            self.keep.clear()
            for term in terms:
                text = f"{term.zh}  {term.en}  ({status_name(term.status)})"
                entry = QListWidgetItem(text, self.entries)
                entry.setCheckState(Qt.CheckState.Checked)
                self.keep.addItem(f"{term.zh}  {term.en}")
        self._show_outcome()

    def _show_outcome(self) -> None:
        chosen = self.chosen()
        self.merge_button.setEnabled(chosen is not None)
        if chosen is None:
            self.outcome.clear()
            return
        keep, others = chosen
        colours = self._theme.palette
        lost = [term.zh for term in others if term.zh != keep.zh]
        text = changes_html(keep, merged(keep, others), colours)
        warning = ""
        if lost:
            said = self.tr("No longer found in articles: {words}").format(words="、".join(lost))
            warning = f"<p style='color:{colours.error}'>{escape(said)}</p>"
        self.outcome.setHtml(
            f"<p><b>{escape(keep.zh)}</b>&nbsp; {escape(keep.en)}{text}</p>{warning}"
        )


def _name(group: Group) -> str:
    first = group.terms[0]
    shared = first.zh if group.same is Same.CHINESE else first.en
    return f"{shared}  ×{len(group.terms)}"

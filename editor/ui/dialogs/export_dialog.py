"""What to send to Word: for whom, how laid out, and to which file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.review.export import Layout
from editor.settings import LAST_FOLDER
from editor.ui.dialogs.files import FileDialog
from editor.ui.filenames import file_name
from editor.ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the person asked for."""

    layout: Layout
    to: str
    target: Path
    with_findings: bool = False


class ExportDialog(QDialog):
    """Asks for the reviewer, the layout and the file; the name follows the title and the choice."""

    wished = Signal(object)
    """The `ExportWish`."""

    def __init__(
        self, title: str, layout: Layout, preferences: Preferences, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = title
        self._preferences = preferences
        self.to = QLineEdit(self)
        self.layout_choice = QComboBox(self)
        self.file = QLineEdit(self)
        self.findings = QCheckBox(self)
        self.findings.hide()
        self._found = 0
        self._browse = QPushButton(self.tr("Browse…"), self)
        self._note = QLabel(self)
        self._note.setObjectName("quiet")
        self._note.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._export = self._buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._export.setDefault(True)
        self._fill(layout)
        self._lay_out()
        self._connect_signals()
        self._propose()

    @property
    def can_export(self) -> bool:
        """Whether there is a file name to export to."""
        return self._export.isEnabled()

    def wish(self) -> ExportWish:
        """Return what is asked for as it stands."""
        target = Path(self.file.text().strip()).expanduser()
        if target.suffix.lower() != ".docx":
            target = target.with_name(target.name + ".docx")
        layout = Layout(self.layout_choice.currentData())
        with_findings = layout is Layout.BILINGUAL and self.findings.isChecked()
        return ExportWish(layout, self.to.text().strip(), target, with_findings)

    def offer_findings(self, count: int) -> None:
        """Offer to send so many findings of the checks along; nothing for 0."""
        self._found = count
        text = self.tr("Send &findings as comments ({count})")
        self.findings.setText(text.format(count=count))
        self._propose()

    def _fill(self, layout: Layout) -> None:
        self.setWindowTitle(self.tr("Export to Word"))
        review = self.tr("Review table: Chinese and English side by side")
        self.layout_choice.addItem(review, Layout.BILINGUAL.value)
        self.layout_choice.addItem(self.tr("The English alone"), Layout.ENGLISH.value)
        self.layout_choice.setCurrentIndex(self.layout_choice.findData(layout.value))
        self.to.setPlaceholderText(self.tr("for example 李明, 党委宣传部"))

    def _lay_out(self) -> None:
        file = QHBoxLayout()
        file.addWidget(self.file, 1)
        file.addWidget(self._browse)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (
            (self.tr("&Reviewer"), self.to),
            (self.tr("&Layout"), self.layout_choice),
            (self.tr("&File"), self.file),
        )
        for name, field in rows:
            label = QLabel(name, self)
            label.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(label, file if field is self.file else field)
        form.addRow("", self.findings)
        form.addRow("", self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(18)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self.setMinimumWidth(560)

    def _connect_signals(self) -> None:
        self.layout_choice.currentIndexChanged.connect(self._propose)
        self.file.textChanged.connect(self._on_file_changed)
        self._browse.clicked.connect(self._on_browse)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_accepted)

    def _propose(self) -> None:
        is_review = self.layout_choice.currentData() == Layout.BILINGUAL.value
        self.to.setEnabled(is_review)
        self.findings.setVisible(is_review and bool(self._found))
        ending = " - review.docx" if is_review else " - English.docx"
        folder = Path(self._preferences.value(LAST_FOLDER) or Path.home())
        self.file.setText(str(folder / file_name(self._title, ending)))

    def _on_file_changed(self) -> None:
        is_named = bool(self.file.text().strip())
        self._export.setEnabled(is_named)
        exists = is_named and self.wish().target.exists()
        self._note.setText(
            self.tr("A file of this name is there already and will be replaced.") if exists else ""
        )

    def _on_browse(self) -> None:
        dialog = FileDialog(self._preferences, self, self.tr("Export to Word"))
        dialog.for_saving(self.wish().target.name, [self.tr("Word document (*.docx)")])
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, target: Path) -> None:
        self.file.setText(str(target))

    def _on_accepted(self) -> None:
        self.wished.emit(self.wish())

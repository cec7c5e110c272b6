"""Which checks look: all of them by their groups, on or off for the institution."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor import workflow
from editor.checks.finding import Check
from editor.checks.registry import CHECKS
from editor.ui.checks.wording import group_title
from editor.ui.language import titled

_ID = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class SetsDialog(QDialog):
    """A tree of groups and checks with ticks; every tick takes effect at once."""

    chosen = Signal(object)
    """The frozenset of the ids of the checks that are off from now on."""

    def __init__(self, off: Collection[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._is_filling = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tell)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self._groups: Mapping[str, QTreeWidgetItem] = {
            group: QTreeWidgetItem(self.tree)
            for group in dict.fromkeys(check.group for check in CHECKS)
        }
        self._items = {check.id: _item(check, self._groups[check.group]) for check in CHECKS}
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.defaults = QPushButton(self)
        self.defaults.setAutoDefault(False)
        buttons.addButton(self.defaults, QDialogButtonBox.ButtonRole.ResetRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        for widget in (self._note, self.search, self.tree, buttons):
            column.addWidget(widget)
        self.resize(520, 620)
        self._show(off)
        self._retranslate()
        self.tree.expandAll()
        self.tree.itemChanged.connect(self._on_changed)
        self.search.textChanged.connect(self._filter)
        self.defaults.clicked.connect(self._take_defaults)
        buttons.rejected.connect(self.reject)

    @property
    def off(self) -> frozenset[str]:
        """The ids of the checks that are off."""
        return frozenset(check for check, item in self._items.items() if item.checkState(0) is _OFF)

    def item(self, check: str) -> QTreeWidgetItem:
        """Return the line of a check."""
        return self._items[check]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show(self, off: Collection[str]) -> None:
        self._is_filling = True
        for check, item in self._items.items():
            item.setCheckState(0, _OFF if check in off else _ON)
        self._is_filling = False

    def _on_changed(self) -> None:
        if not self._is_filling:
            self._soon.start()  # a tick on a group changes its checks one by one

    def _tell(self) -> None:
        self.chosen.emit(self.off)

    def _take_defaults(self) -> None:
        self._show(workflow.checks_off_as_delivered())
        self.chosen.emit(self.off)

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for group in self._groups.values():
            lines = [item for item in self._items.values() if item.parent() is group]
            name = group.text(0).casefold()
            for line in lines:
                text = f"{name} {line.text(0).casefold()} {line.data(0, _ID)}"
                line.setHidden(not all(word in text for word in wanted))
            group.setHidden(all(line.isHidden() for line in lines))

    def _retranslate(self) -> None:
        self._is_filling = True
        self.setWindowTitle(self.tr("Which checks"))
        self._note.setText(
            self.tr("What is ticked here is checked in every article of this workspace.")
        )
        self.search.setPlaceholderText(self.tr("Search the checks"))
        self.search.setAccessibleName(self.tr("Search the checks"))
        self.tree.setAccessibleName(self.tr("The checks, by their groups"))
        self.defaults.setText(self.tr("As delivered"))
        for title, group in self._groups.items():
            group.setText(0, group_title(title))
        for check in CHECKS:
            self._items[check.id].setText(0, titled("Checks", check.title))
        self._is_filling = False


def _item(check: Check, group: QTreeWidgetItem) -> QTreeWidgetItem:
    tickable = Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable
    group.setFlags(group.flags() | tickable)
    made = QTreeWidgetItem(group)
    made.setData(0, _ID, check.id)
    made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    return made

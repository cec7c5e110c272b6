"""The chain as a list: units, their stages in order, who signed each and when."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from editor.review.signoff.signature import StageStanding
from editor.ui.signing.labels import label, signer
from editor.ui.theme import Theme
from editor.ui.versions.wording import moment

_STAGE = Qt.ItemDataRole.UserRole


class ChainList(QTreeWidget):
    """Shows the stages of a plan under their units; a mark in front says how each stands."""

    chosen = Signal(object)
    """The `StageStanding` that the person went to, or `None` for a unit."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._standings: tuple[StageStanding, ...] = ()
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setColumnCount(3)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.header().setSectionsMovable(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._on_current)
        theme.changed.connect(self._fill)
        self._retranslate()

    def show_stages(self, standings: Iterable[StageStanding]) -> None:
        """Show how the stages stand, and go to the open one."""
        self._standings = tuple(standings)
        self._fill()

    def go_to(self, stage: str) -> None:
        """Go to a stage by its id."""
        if stage in self._items:
            self.setCurrentItem(self._items[stage])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        self.clear()
        self._items.clear()
        heads: dict[str, QTreeWidgetItem] = {}
        for standing in self._standings:
            head = heads.get(standing.unit.id)
            if head is None:
                head = heads[standing.unit.id] = QTreeWidgetItem(self, [label(standing.unit)])
                head.setFont(0, self._bold())
                head.setFirstColumnSpanned(True)
            self._add(head, standing)
        self.expandAll()
        open_stage = next((one.stage.id for one in self._standings if one.is_open), "")
        self.go_to(open_stage)

    def _add(self, head: QTreeWidgetItem, standing: StageStanding) -> None:
        given = standing.signature or standing.lapsed
        mark, state = self._state(standing)
        who = signer(given) if given else ""
        if standing.signature is None:
            who = ", ".join(part for part in (state, who) if part)
        item = QTreeWidgetItem(head, [f"{mark}  {label(standing.stage)}", who])
        item.setText(2, moment(given.at) if given else "")
        item.setData(0, _STAGE, standing)
        self._items[standing.stage.id] = item
        spoken = f"{label(standing.stage)}, {state}"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        colours = self._theme.palette
        if standing.signature is not None:
            item.setForeground(0, colours.color("used"))
        elif standing.lapsed is not None:
            item.setForeground(1, colours.color("error"))
        elif not standing.is_open:
            for column in range(3):
                item.setForeground(column, colours.color("faint"))

    def _state(self, standing: StageStanding) -> tuple[str, str]:
        if standing.signature is not None:
            return "✓", self.tr("signed")
        if standing.lapsed is not None:
            return "↺", self.tr("changed since")
        if standing.is_open:
            return "●", self.tr("to be signed now")
        return "○", self.tr("later")

    def _bold(self) -> QFont:
        font = self.font()
        font.setBold(True)
        return font

    def _on_current(self, current: QTreeWidgetItem | None) -> None:
        self.chosen.emit(current.data(0, _STAGE) if current else None)

    def _retranslate(self) -> None:
        self.setHeaderLabels([self.tr("Stage"), self.tr("Signed by"), self.tr("When")])
        self.setAccessibleName(self.tr("The stages of the sign-off, first to last"))
        self._fill()

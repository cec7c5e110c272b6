"""The buttons above the table: each a row of a table, with its keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.language import titled


class Tool(StrEnum):
    """Something that is done with entries."""

    NEW = "new"
    DUPLICATE = "duplicate"
    REMOVE = "remove"
    UNDO = "undo"
    REDO = "redo"
    MERGE = "merge"
    IMPORT = "import"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """What a tool is called, its keys, and whether a gap parts it from the one before."""

    title: str
    keys: str = ""
    gap: bool = False


TOOLS: Mapping[Tool, ToolSpec] = MappingProxyType(
    {
        Tool.NEW: ToolSpec(QT_TRANSLATE_NOOP("GlossaryTools", "New"), "Ctrl+N"),
        Tool.DUPLICATE: ToolSpec(QT_TRANSLATE_NOOP("GlossaryTools", "Duplicate"), "Ctrl+D"),
        Tool.REMOVE: ToolSpec(QT_TRANSLATE_NOOP("GlossaryTools", "Remove")),
        Tool.UNDO: ToolSpec(QT_TRANSLATE_NOOP("GlossaryTools", "Undo"), "Ctrl+Z", gap=True),
        Tool.REDO: ToolSpec(QT_TRANSLATE_NOOP("GlossaryTools", "Redo"), "Ctrl+Shift+Z; Ctrl+Y"),
        Tool.MERGE: ToolSpec(QT_TRANSLATE_NOOP("GlossaryTools", "Merge duplicates…"), gap=True),
        Tool.IMPORT: ToolSpec(QT_TRANSLATE_NOOP("GlossaryTools", "Import…"), gap=True),
        Tool.EXPORT: ToolSpec(QT_TRANSLATE_NOOP("GlossaryTools", "Export…")),
    }
)


class ToolRow(QWidget):
    """The buttons; their keys work in the whole window."""

    chosen = Signal(object)
    """The `Tool`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions: dict[Tool, QAction] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for tool, spec in TOOLS.items():
            if spec.gap:
                row.addSpacing(14)
            row.addWidget(self._button(tool, spec))
        row.addStretch()
        self._retranslate()

    def __getitem__(self, tool: Tool) -> QAction:
        """Return a tool's action."""
        return self._actions[tool]

    def allow(self, tool: Tool, *, is_allowed: bool) -> None:
        """Allow a tool, or not."""
        self._actions[tool].setEnabled(is_allowed)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self, tool: Tool, spec: ToolSpec) -> QToolButton:
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in spec.keys.split("; ") if key])
        action.triggered.connect(partial(self.chosen.emit, tool))
        self._actions[tool] = action
        self.addAction(action)
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _retranslate(self) -> None:
        for tool, action in self._actions.items():
            title = titled("GlossaryTools", TOOLS[tool].title)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(title)
            action.setIconText(title)  # else a button's text loses its “…”
            action.setToolTip(f"{title} ({keys})" if keys else title)

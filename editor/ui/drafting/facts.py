"""What the bar at the foot says of drafts: how many are to be confirmed, where texts may go."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QWidget

from editor.ui.drafting.desk import DraftingDesk
from editor.ui.engines.desk import EnginesDesk
from editor.ui.engines.wording import engine_title


class DraftFacts(QObject):
    """Two labels that follow the drafts and the engine; the bar places them."""

    def __init__(self, drafting: DraftingDesk, engines: EnginesDesk, window: QWidget) -> None:
        super().__init__(window)
        self._drafting = drafting
        self._engines = engines
        self.drafts, self.engine = QLabel(window), QLabel(window)
        drafting.changed.connect(self.refresh)
        engines.changed.connect(self.refresh)
        window.installEventFilter(self)
        self.refresh()

    def refresh(self) -> None:
        """Say how things stand now."""
        count = self._drafting.unconfirmed
        told = self.tr("{count} drafts to confirm").format(count=count) if count else ""
        self.drafts.setText(told)
        self.drafts.setVisible(bool(told))
        self.engine.setText(self._engine_said())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.refresh()
        return super().eventFilter(watched, event)

    def _engine_said(self) -> str:
        chosen = self._engines.chosen
        if not chosen:
            return self.tr("No engine — text stays on this machine")
        if self._drafting.is_never_sent:
            return self.tr("This article is never sent")
        return self.tr("Engine: {engine}").format(engine=engine_title(chosen))

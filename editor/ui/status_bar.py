"""The bar at the foot: how far the article is, where its text goes, and when it was saved."""

from datetime import datetime

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from editor.message import Message
from editor.ui.counts import Counts
from editor.ui.kinds import STAGES
from editor.ui.language import said, titled
from editor.ui.runner import Runner
from editor.ui.session import Session


class StatusBar(QStatusBar):
    """Stage, lengths and progress at the left; engine and last save at the right."""

    def __init__(self, session: Session, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._counts = Counts()
        self._saved_at = ""
        self._work: Message | None = None
        self._stage, self._length, self._blocks = QLabel(self), QLabel(self), QLabel(self)
        self._doing, self._progress, self._cancel = QLabel(self), QProgressBar(self), QPushButton()
        self._engine, self._saved = QLabel(self), QLabel(self)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(6, 0, 6, 0)
        for label in (self._stage, self._length, self._blocks):
            self.addWidget(label)
        for widget in (self._doing, self._progress, self._cancel, self._engine, self._saved):
            self.addPermanentWidget(widget)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._show_work(None)
        self._connect_signals()
        self._on_opened()
        self._retranslate()

    @property
    def facts(self) -> str:
        """What the bar says, for a screen reader and for tests."""
        labels = (self._stage, self._length, self._blocks, self._engine, self._saved)
        return " · ".join(label.text() for label in labels if label.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_signals(self) -> None:
        self._session.article_opened.connect(self._on_opened)
        self._session.rows_changed.connect(self._on_rows_changed)
        self._session.saved.connect(self._on_saved)
        self._runner.started.connect(self._show_work)
        self._runner.progressed.connect(self._on_progressed)
        self._runner.ended.connect(self._on_ended)
        self._cancel.clicked.connect(self._runner.cancel)

    def _on_opened(self) -> None:
        article = self._session.article
        self._counts.begin(article.blocks if article else ())
        self._saved_at = ""
        self._show_facts()

    def _on_rows_changed(self, first: int, before: int, now: int) -> None:
        article = self._session.article
        if article is not None:
            self._counts.change(first, before, article.blocks[first : first + now])
        self._show_facts()

    def _on_saved(self, when: str) -> None:
        local = datetime.fromisoformat(when).astimezone()
        self._saved_at = local.strftime("%H:%M:%S")
        self._show_facts()

    def _on_progressed(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _on_ended(self) -> None:
        self._show_work(None)

    def _show_work(self, work: Message | None) -> None:
        self._work = work
        self._progress.setRange(0, 0)
        for widget in (self._doing, self._progress, self._cancel):
            widget.setVisible(work is not None)
        for widget in (self._engine, self._saved):
            widget.setVisible(work is None)
        if work is not None:
            self._doing.setText(said(work))
            self._progress.setAccessibleName(said(work))

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
        self._engine.setText(self.tr("No engine — text stays on this machine"))
        if self._work is not None:
            self._doing.setText(said(self._work))
        self._show_facts()

    def _show_facts(self) -> None:
        article = self._session.article
        if article is None:
            for label in (self._stage, self._length, self._blocks, self._saved):
                label.clear()
            return
        counts = self._counts
        number = QLocale(QLocale.Language.English).toString
        self._stage.setText(titled("Kinds", STAGES[article.stage]))
        length = self.tr("中 {chinese} 字 · EN {english} words")
        self._length.setText(
            length.format(chinese=number(counts.chinese), english=number(counts.english))
        )
        blocks = self.tr("{drafted} of {all} blocks")
        self._blocks.setText(
            blocks.format(drafted=number(counts.drafted), all=number(counts.draftable))
        )
        self._saved.setText(self._saving())
        self.setAccessibleDescription(self.facts)

    def _saving(self) -> str:
        if not self._session.is_saved:
            return self.tr("Not saved yet")
        if self._saved_at:
            return self.tr("Saved {time}").format(time=self._saved_at)
        return self.tr("Saved")

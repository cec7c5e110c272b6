"""The bar at the foot: how far the article is, where its text goes, and when it was saved."""

from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from editor.checks.finding import Severity
from editor.message import Message
from editor.ui.checks.desk import ChecksDesk
from editor.ui.counts import Counts
from editor.ui.drafting.facts import DraftFacts
from editor.ui.kinds import STAGES
from editor.ui.language import said, titled
from editor.ui.review.desk import ReviewDesk
from editor.ui.runner import Runner
from editor.ui.session import Session
from editor.ui.signing.desk import SigningDesk
from editor.ui.signing.labels import label, signer

_WORD_STAYS = 4000
"""Milliseconds that a passing word is shown."""


class StatusBar(QStatusBar):
    """Stage, lengths and progress at the left; engine and last save at the right."""

    accept_clear_wished = Signal()
    """The person wants every change taken that no other stands against."""

    def __init__(
        self,
        session: Session,
        review: ReviewDesk,
        checks: ChecksDesk,
        *,
        drafts: DraftFacts,
        signing: SigningDesk,
        runner: Runner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._review = review
        self._checks = checks
        self._signing = signing
        self._runner = runner
        self._counts = Counts()
        self._saved_at = ""
        self._work: Message | None = None
        self._stage, self._length, self._blocks = QLabel(self), QLabel(self), QLabel(self)
        self._doing, self._progress, self._cancel = QLabel(self), QProgressBar(self), QPushButton()
        self._drafts, self._engine, self._saved = drafts.drafts, drafts.engine, QLabel(self)
        self._open, self.accept_clear = QLabel(self), QPushButton(self)
        self._signed, self._found = QLabel(self), QLabel(self)
        self._found.setObjectName("found")
        self._wrapped = QTimer(self)
        self._wrapped.setSingleShot(True)
        self._wrapped.setInterval(_WORD_STAYS)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(6, 0, 6, 0)
        for fact in self._left:
            self.addWidget(fact)
        for widget in (self._doing, self._progress, self._cancel):
            self.addPermanentWidget(widget)
        for widget in (self.accept_clear, self._engine, self._saved):
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
        labels = (*self._left, self._engine, self._saved)
        return " · ".join(fact.text() for fact in labels if fact.text())

    @property
    def _left(self) -> tuple[QLabel, ...]:
        facts = (self._stage, self._signed, self._open, self._found, self._drafts)
        return (*facts, self._length, self._blocks)

    def tell_wrapped(self, step: int) -> None:
        """Say for a moment that the walk through the findings went round an end."""
        text = self.tr("Went on from the first finding")
        self.showMessage(text if step > 0 else self.tr("Went on from the last finding"))
        self._wrapped.start()

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
        self._session.articles_changed.connect(self._show_facts)
        self._review.changed.connect(self._show_facts)
        self._signing.changed.connect(self._show_signed)
        self._checks.changed.connect(self._show_found)
        self._checks.progressed.connect(self._show_checking)
        self._wrapped.timeout.connect(self.clearMessage)
        self._cancel.clicked.connect(self._runner.cancel)
        self.accept_clear.clicked.connect(self.accept_clear_wished)

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
        self._show_review()
        if work is not None:
            self._doing.setText(said(work))
            self._progress.setAccessibleName(said(work))

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
        if self._work is not None:
            self._doing.setText(said(self._work))
        self._show_facts()
        self._show_found()
        self._show_signed()

    def _show_facts(self) -> None:
        article = self._session.article
        if article is None:
            for fact in (self._stage, self._open, self._length, self._blocks, self._saved):
                fact.clear()
            self._show_review()
            return
        counts = self._counts
        number = QLocale(QLocale.Language.English).toString
        self._show_review()
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

    def _show_signed(self) -> None:
        """Say who signed last, and whether the texts are locked."""
        standing = self._signing.last_signed
        text = ""
        if standing is not None and standing.signature is not None:
            text = self.tr("{stage} signed by {name}")
            if self._signing.is_locked:
                text = self.tr("Locked: {stage} signed by {name}")
            text = text.format(stage=label(standing.stage), name=signer(standing.signature))
        self._signed.setText(text)
        self._signed.setVisible(bool(text))
        self.setAccessibleDescription(self.facts)

    def _show_found(self) -> None:
        """Say how much the checks found; errors in bold."""
        errors, count = self._checks.count(Severity.ERROR), self._checks.count()
        text = self.tr("findings {count}").format(count=count) if count else ""
        if errors:
            counted = self.tr("errors {errors} · findings {count}")
            text = counted.format(errors=errors, count=count)
        self._found.setText(text)
        self._found.setVisible(bool(text))
        if self._found.property("grave") != bool(errors):
            self._found.setProperty("grave", bool(errors))
            self._found.style().polish(self._found)
        self.setAccessibleDescription(self.facts)

    def _show_checking(self, done: int, total: int) -> None:
        """Say how far the checks of a long article are."""
        if not total:
            self._show_found()
            return
        text = self.tr("Checking… {share} %").format(share=100 * done // total)
        self._found.setText(text)
        self._found.show()

    def _show_review(self) -> None:
        """Say what is open of the review; lengths step back while there is one."""
        open_now = self._review_facts()
        self._open.setText(" · ".join(open_now))
        self._open.setVisible(bool(open_now))
        self._engine.setVisible(self._work is None and not open_now)
        clear = len(self._review.clear)
        title = self.tr("Accept all without conflict ({count})")
        self.accept_clear.setText(title.format(count=clear))
        self.accept_clear.setVisible(self._work is None and bool(clear))

    def _review_facts(self) -> list[str]:
        desk = self._review
        if not desk.review.copies:
            return []
        conflicts, number = len(desk.review.conflicts), desk.round
        counts = (
            (self.tr("round {count}"), number),
            (self.tr("changes {count}"), len(desk.open_changes)),
            (self.tr("conflicts {count}"), conflicts),
            (self.tr("remarks {count}"), len(desk.open_remarks)),
        )
        return [text.format(count=count) for text, count in counts if count]

    def _saving(self) -> str:
        if not self._session.is_saved:
            return self.tr("Not saved yet")
        if self._saved_at:
            return self.tr("Saved {time}").format(time=self._saved_at)
        return self.tr("Saved")

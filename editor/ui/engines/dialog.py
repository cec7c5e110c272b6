"""The dialog of engines: a table of them, the fields of one, its test, and the choice."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.message import Message
from editor.suggest.engines.access import Need
from editor.ui.engines.form import EngineForm
from editor.ui.engines.setups import Setups
from editor.ui.engines.wording import NEEDS, engine_title
from editor.ui.language import said, titled


class EnginesDialog(QDialog):
    """Sets engines up, tests them and chooses one; what is filled in is kept at once."""

    test_wished = Signal(str)
    """The id of the engine whose connection is to be tested."""
    stop_wished = Signal()
    chosen = Signal(str)
    """The id of the engine to be used from now on; "" for none."""

    def __init__(self, setups: Setups, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._setups = setups
        self._told: Sequence[Message] = ()
        self._intro, self._result = QLabel(self), QLabel(self)
        self.table = QTableWidget(len(setups.engines), 4, self)
        self.form = EngineForm(self)
        self.test, self.stop = QPushButton(self), QPushButton(self)
        self.choose, self.choose_none = QPushButton(self), QPushButton(self)
        self.progress = QProgressBar(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        first = setups.chosen or next(iter(setups.engines))
        self.table.selectRow(list(setups.engines).index(first))
        self.show_test(is_running=False)

    @property
    def engine(self) -> str:
        """The id of the engine shown."""
        return list(self._setups.engines)[max(0, self.table.currentRow())]

    @property
    def result(self) -> str:  # type: ignore[override]  # the number Qt gives is asked by nobody
        """What is said below the fields."""
        return self._result.text()

    def tell(self, *sentences: Message) -> None:
        """Say something about the engine shown: what a test found, or why it was refused."""
        self._told = sentences
        self._result.setText("\n".join(said(sentence) for sentence in sentences))
        self._result.setVisible(bool(sentences))
        self._result.setAccessibleName(self._result.text())

    def show_test(self, *, is_running: bool, done: int = 0, total: int = 0) -> None:
        """Show how far a test is, or that none is running."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        for widget in (self.progress, self.stop):
            widget.setVisible(is_running)
        self.test.setEnabled(not is_running)

    def refresh(self) -> None:
        """Show the engines as they are set up now."""
        self._fill_table()
        self._show_engine()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def done(self, result: int) -> None:
        """Take the last field, stop a test, and close."""
        self.form.take_unfinished()
        self.stop_wished.emit()
        super().done(result)

    def _lay_out(self) -> None:
        for label in (self._intro, self._result):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._result.setObjectName("result")
        table = self.table
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        for button in (self.test, self.stop, self.choose, self.choose_none, close):
            button.setAutoDefault(False)  # Enter ends a field, and presses nothing
        testing = QHBoxLayout()
        for widget in (self.test, self.progress, self.stop):
            testing.addWidget(widget)
        testing.addStretch()
        foot = QHBoxLayout()
        foot.addWidget(self.choose)
        foot.addWidget(self.choose_none)
        foot.addWidget(self._buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        column.addWidget(self._intro)
        column.addWidget(table, 1)
        column.addWidget(self.form)
        column.addLayout(testing)
        column.addWidget(self._result)
        column.addLayout(foot)
        self.resize(680, 600)

    def _connect_signals(self) -> None:
        self.table.currentCellChanged.connect(self._on_row)
        self.form.given.connect(self._on_given)
        self.test.clicked.connect(self._on_test)
        self.stop.clicked.connect(self.stop_wished)
        self.choose.clicked.connect(self._on_choose)
        self.choose_none.clicked.connect(self._on_choose_none)
        self._buttons.rejected.connect(self.reject)

    def _on_row(self, row: int, column: int, before: int, *_: int) -> None:
        del column
        if row != before and row >= 0:
            self.tell()
            self._show_engine()

    def _on_given(self, need: Need, text: str) -> None:
        refusal = self._setups.give(self.engine, need, text)
        self.tell(*([refusal] if refusal is not None else []))
        self._fill_table()
        if refusal is None:
            self._show_engine()

    def _on_test(self) -> None:
        self.form.take_unfinished()
        self.tell()
        self.test_wished.emit(self.engine)

    def _on_choose(self) -> None:
        self.form.take_unfinished()
        self.chosen.emit(self.engine)

    def _on_choose_none(self) -> None:
        self.chosen.emit("")

    def _show_engine(self) -> None:
        engine = self._setups.engines[self.engine]
        with QSignalBlocker(self.form):
            self.form.show_engine(
                engine, self._setups.values(engine.id), self._setups.kept(engine.id)
            )
        is_chosen = self._setups.chosen == engine.id
        self.choose.setEnabled(not is_chosen)
        self.choose_none.setEnabled(bool(self._setups.chosen))

    def _fill_table(self) -> None:
        setups = self._setups
        with QSignalBlocker(self.table):
            for row, engine in enumerate(setups.engines.values()):
                needs = ", ".join(titled("Engines", NEEDS[need]) for need in engine.needs)
                state = self.tr("in use") if engine.id == setups.chosen else ""
                shown = (engine_title(engine.id), needs or "—", setups.host(engine.id), state)
                for place, text in enumerate(shown):
                    self.table.setItem(row, place, QTableWidgetItem(text))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Engines"))
        self._intro.setText(
            self.tr(
                "An engine drafts what patterns and the memory cannot. None is used until you "
                "choose one, and nothing is sent before."
            )
        )
        headings = (self.tr("Engine"), self.tr("Needs"), self.tr("Where"), self.tr("State"))
        self.table.setHorizontalHeaderLabels(list(headings))
        self.table.setAccessibleName(self.tr("Engines"))
        self.test.setText(self.tr("Test connection"))
        self.test.setToolTip(self.tr("Send eight invented sentences and see what comes back"))
        self.stop.setText(self.tr("Stop"))
        self.progress.setAccessibleName(self.tr("How far the test is"))
        self.choose.setText(self.tr("Use for drafts"))
        self.choose_none.setText(self.tr("Use no engine"))
        self._fill_table()
        self.tell(*self._told)

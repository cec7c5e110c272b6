"""The editor of the sign-off plan: a shipped one, or the institution's own."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor import workflow
from editor.errors import DuizhaoError
from editor.review.signoff.plan import (
    SignoffPlan,
    SignoffStage,
    SignoffUnit,
    checked,
    shipped_plans,
)
from editor.ui.language import said
from editor.ui.signing import plan_edits
from editor.ui.signing.labels import label
from editor.ui.signing.plan_edits import UNIT, Place
from editor.ui.signing.plan_form import StageForm, UnitForm
from editor.workspace.workspace import Workspace

_PLACE = Qt.ItemDataRole.UserRole
_OWN = ""


class PlanDialog(QDialog):
    """Edits a copy of the plan; nothing is in force until it is saved."""

    saved = Signal()
    """Another plan is in force."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self.plan = workflow.signoff_plan(workspace)
        problem = workflow.signoff_plan_problem(workspace)
        self.shipped, self.tree = QComboBox(self), QTreeWidget(self)
        self.unit_form, self.stage_form = UnitForm(self), StageForm(self)
        self._forms = QStackedWidget(self)
        self._which, self._example = QLabel(self), QLabel(self)
        self.problem = QLabel(self)
        buttons = [QPushButton(self) for _ in range(5)]
        self.add_unit, self.add_stage, self.remove, self.up, self.down = buttons
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Save | standard.Cancel, self)
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self._go_to((0, UNIT))
        if problem is not None:  # why it is not the institution's own plan that is shown
            self.problem.setText(said(problem))
            self.problem.show()

    @property
    def place(self) -> Place:
        """Which unit or stage is shown."""
        item = self.tree.currentItem()
        return item.data(0, _PLACE) if item else (0, UNIT)

    @property
    def example(self) -> str:
        """What the unit would print, by invented signers."""
        return self._example.text()

    @property
    def can_save(self) -> bool:
        """Whether the plan can be put in force as it stands."""
        return self._buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()

    def choose_shipped(self, name: str) -> None:
        """Begin again from a shipped plan."""
        self.plan = shipped_plans()[name]
        self._go_to((0, UNIT))

    def save(self) -> None:
        """Put the plan in force, or say why it cannot be."""
        shipped = [name for name, plan in shipped_plans().items() if plan == self.plan]
        try:
            workflow.set_signoff_plan(self._workspace, shipped[0] if shipped else self.plan)
        except DuizhaoError as error:
            self._tell(said(error.message))
            return
        self.saved.emit()
        self.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._go_to(self.place)
        super().changeEvent(event)

    # What the buttons do

    def _on_add_unit(self) -> None:
        self._take(*plan_edits.add_unit(self.plan))

    def _on_add_stage(self) -> None:
        if self.plan.units:
            self._take(*plan_edits.add_stage(self.plan, self.place))

    def _on_remove(self) -> None:
        if self.plan.units:
            self._take(*plan_edits.remove(self.plan, self.place))

    def _on_up(self) -> None:
        if self.plan.units:
            self._take(*plan_edits.move(self.plan, self.place, -1))

    def _on_down(self) -> None:
        if self.plan.units:
            self._take(*plan_edits.move(self.plan, self.place, 1))

    def _on_unit(self, unit: SignoffUnit) -> None:
        number, _ = self.place
        self.plan = plan_edits.with_unit(self.plan, number, unit)
        self._on_edited()

    def _on_stage(self, stage: SignoffStage) -> None:
        self.plan = plan_edits.with_stage(self.plan, self.place, stage)
        self._on_edited()

    def _on_shipped(self) -> None:
        name = self.shipped.currentData()
        if name != _OWN:
            self.choose_shipped(name)

    def _take(self, plan: SignoffPlan, place: Place) -> None:
        self.plan = plan
        self._go_to(place)

    # What is shown

    def _go_to(self, place: Place) -> None:
        """Show the plan anew, and one place of it."""
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for number, unit in enumerate(self.plan.units):
                head = self._item(self.tree, label(unit), (number, UNIT), place)
                for at, stage in enumerate(unit.stages):
                    self._item(head, label(stage), (number, at), place)
            self.tree.expandAll()
        self._show_place()
        self._check()

    def _item(
        self, above: QTreeWidget | QTreeWidgetItem, title: str, place: Place, wanted: Place
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem(above, [title])
        item.setData(0, _PLACE, place)
        if place == wanted:
            self.tree.setCurrentItem(item)
        return item

    def _on_edited(self) -> None:
        number, at = self.place
        unit = self.plan.units[number]
        item = self.tree.currentItem()
        if item is not None:
            item.setText(0, label(unit if at == UNIT else unit.stages[at]))
        self._check()

    def _show_place(self) -> None:
        self._forms.setVisible(bool(self.plan.units))
        if not self.plan.units:
            return
        number, at = self.place
        if at == UNIT:
            self.unit_form.show_unit(self.plan.units[number])
        else:
            self.stage_form.show_stage(self.plan.units[number].stages[at])
        self._forms.setCurrentIndex(0 if at == UNIT else 1)
        self._show_example()

    def _check(self) -> None:
        """Say what is wrong with the plan as it stands, which shipped one it is, an example."""
        shipped = [name for name, plan in shipped_plans().items() if plan == self.plan]
        with QSignalBlocker(self.shipped):
            self.shipped.setCurrentIndex(self.shipped.findData(shipped[0] if shipped else _OWN))
        try:
            checked(self.plan)
        except DuizhaoError as error:
            self._tell(said(error.message))
            self._example.clear()
            return
        self._tell("")
        self._show_example()

    def _tell(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(not sentence)

    def _show_example(self) -> None:
        units = self.plan.units
        try:
            checked(self.plan)
        except DuizhaoError:
            return
        number = min(self.place[0], len(units) - 1)
        lines = workflow.lines_to_print(plan_edits.example(units[number]))
        self._example.setText("\n".join(text for line in lines for text in (line.zh, line.en)))

    # Making

    def _lay_out(self) -> None:
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setUniformRowHeights(True)
        self.problem.setObjectName("problem")
        self._example.setObjectName("quiet")
        for line in (self.problem, self._example):
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
        self._forms.addWidget(self.unit_form)
        self._forms.addWidget(self.stage_form)
        left, right, tools = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for button in (self.add_unit, self.add_stage, self.remove, self.up, self.down):
            button.setAutoDefault(False)
            tools.addWidget(button)
        tools.addStretch()
        left.addWidget(self.tree, 1)
        right.addWidget(self._forms, 1)
        right.addWidget(self._example)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addLayout(left, 2)
        middle.addLayout(right, 3)
        top = QHBoxLayout()
        top.addWidget(self._which)
        top.addWidget(self.shipped, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addLayout(tools)
        column.addWidget(self.problem)
        column.addWidget(self._buttons)
        self._which.setBuddy(self.shipped)
        self.resize(860, 560)

    def _connect_signals(self) -> None:
        self.shipped.activated.connect(self._on_shipped)
        self.tree.currentItemChanged.connect(self._show_place)
        self.unit_form.edited.connect(self._on_unit)
        self.stage_form.edited.connect(self._on_stage)
        self.add_unit.clicked.connect(self._on_add_unit)
        self.add_stage.clicked.connect(self._on_add_stage)
        self.remove.clicked.connect(self._on_remove)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self._buttons.accepted.connect(self.save)
        self._buttons.rejected.connect(self.reject)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sign-off plan"))
        self._which.setText(self.tr("&Begin with"))
        self.shipped.setAccessibleName(self.tr("Shipped plans"))
        self.tree.setAccessibleName(self.tr("Units and stages, in the order in which they sign"))
        for button, title in (
            (self.add_unit, self.tr("Add a unit")),
            (self.add_stage, self.tr("Add a stage")),
            (self.remove, self.tr("Remove")),
            (self.up, self.tr("Move up")),
            (self.down, self.tr("Move down")),
        ):
            button.setText(title)
        with QSignalBlocker(self.shipped):
            self.shipped.clear()
            for name, plan in shipped_plans().items():
                self.shipped.addItem(label(plan), name)
            self.shipped.addItem(self.tr("A plan of our own"), _OWN)

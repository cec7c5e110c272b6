"""The sign-off of the article on the desk: the chain, and the form of the stage that is open."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor import workflow
from editor.article.article import Block, BlockKind
from editor.errors import DuizhaoError
from editor.message import Message
from editor.review.signoff.signature import StageStanding
from editor.ui.language import said
from editor.ui.session import Session
from editor.ui.signing.chain import ChainList
from editor.ui.signing.desk import SigningDesk
from editor.ui.signing.labels import label, signer
from editor.ui.signing.signer_form import SignerForm
from editor.ui.signing.signers import Signer, english_name, offered, remembered
from editor.ui.theme import Theme
from editor.ui.versions.comparison import ComparisonDialog


class SignoffDialog(QDialog):
    """Stays open beside the article until every stage is signed, or it is closed."""

    def __init__(self, session: Session, desk: SigningDesk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("signoff")
        self._session = session
        self._desk = desk
        self._theme = theme
        self._remembered: Mapping[str, tuple[Signer, ...]] = {}
        self._proposed: Mapping[str, tuple[Signer, ...]] = {}
        self._problem: Message | None = None
        self._shown: tuple[StageStanding, ...] = ()
        self._title, self._note = QLabel(self), QLabel(self)
        self.chain = ChainList(theme, self)
        self._about, self._word = QLabel(self), QLabel(self)
        self.form = SignerForm(self._spelt, self)
        self.prints = QCheckBox(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.sign = QPushButton(self)
        self.compare = QPushButton(self)
        self._lay_out()
        self._connect_signals()
        self._retranslate()

    @property
    def note(self) -> str:
        """What is said below the form: a refusal, or that nothing is left to sign."""
        return self._note.text()

    @property
    def hint(self) -> str:
        """What is said of a name that came back from Word; "" when none did."""
        return "" if self._word.isHidden() else self._word.text()

    def begin(self) -> None:
        """Take the article on the desk as it stands now."""
        self._problem = None
        try:
            self._read()
        except DuizhaoError as error:
            self._remembered, self._proposed, self._problem = {}, {}, error.message
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # What the buttons do

    def sign_open_stage(self) -> None:
        """Sign the open stage as the person in the form; errors found since are asked about."""
        self._desk.asking.before_next(self._sign)

    def _sign(self) -> None:
        """Sign the open stage; a refusal is said below the form."""
        standing = self._open_stage()
        if standing is None:
            return
        try:
            self._desk.sign(standing, self.form.person, prints=self.prints.isChecked())
        except DuizhaoError as error:
            self._problem = error.message
            self._show_note()
            return
        self.begin()

    def compare_chosen(self) -> None:
        """Show what has changed since the chosen stage was signed."""
        standing, article = self._chosen(), self._session.article
        if standing is None or standing.lapsed is None or article is None:
            return
        try:
            signed = workflow.version(self._session.workspace, standing.lapsed.version)
        except DuizhaoError as error:
            self._problem = error.message
            self._show_note()
            return
        heading = self.tr("Since “{stage}” was signed by {name}:").format(
            stage=label(standing.stage), name=signer(standing.lapsed)
        )
        texts = (_signed_blocks(blocks) for blocks in (signed.blocks, article.blocks))
        found = workflow.version_differences(*texts)
        ComparisonDialog(heading, found, self._theme, self).show()

    # What is shown

    def _read(self) -> None:
        article, workspace = self._session.article, self._session.workspace
        self._remembered = remembered(workspace)
        found = workflow.proposed_signatures(workspace, article) if article else ()
        proposed: dict[str, tuple[Signer, ...]] = {}
        for one in found:
            person = Signer(one.zh, one.name)
            proposed[one.stage] = (*proposed.get(one.stage, ()), person)
        self._proposed = proposed

    def _show(self) -> None:
        article = self._session.article
        self._title.setText(article.title if article else "")
        self._shown = self._desk.standings
        self.chain.show_stages(self._shown)
        standing = self._open_stage()
        for widget in (self._about, self.form, self.prints, self.sign):
            widget.setVisible(standing is not None and article is not None)
        self._word.hide()
        if standing is not None:
            self._ask(standing)
        self._show_note()
        self._on_chosen()

    def _ask(self, standing: StageStanding) -> None:
        """Ask for the signer of the open stage."""
        stage = standing.stage
        proposed = self._proposed.get(stage.id, ())
        people = offered(stage, self._remembered.get(stage.id, ()), proposed)
        first = (proposed or people or (Signer(),))[0]
        self.form.offer(people, first, only=bool(stage.signers))
        self._word.setVisible(bool(proposed))
        is_last = standing.unit.stages[-1].id == stage.id
        self.prints.setVisible(is_last)
        self.prints.setChecked(True)
        about = self.tr("Now to be signed: {stage}, {unit}")
        self._about.setText(about.format(stage=label(stage), unit=label(standing.unit)))
        self.sign.setText(self.tr("Sign “{stage}”").format(stage=label(stage)))
        self._on_edited()
        self.form.setFocus()

    def _show_note(self) -> None:
        text = said(self._problem) if self._problem else ""
        if not text and self._session.article is None:
            text = self.tr("No article is on the desk.")
        elif not text and self._open_stage() is None:
            text = self.tr("Every stage is signed over the present texts.")
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._note.setProperty("grave", self._problem is not None)
        self._note.setObjectName("problem" if self._problem else "quiet")
        self._note.style().polish(self._note)

    def _open_stage(self) -> StageStanding | None:
        return next((one for one in self._desk.standings if one.is_open), None)

    def _chosen(self) -> StageStanding | None:
        item = self.chain.currentItem()
        found = item.data(0, Qt.ItemDataRole.UserRole) if item else None
        return found if isinstance(found, StageStanding) else None

    def _spelt(self, zh: str) -> tuple[str, bool]:
        return english_name(self._session.workspace, zh)

    def _on_edited(self) -> None:
        self.sign.setEnabled(bool(self.form.person.name))

    def _on_chosen(self) -> None:
        standing = self._chosen()
        self.compare.setEnabled(standing is not None and standing.lapsed is not None)

    def _on_changed(self) -> None:
        if self.isVisible() and self._desk.standings != self._shown:
            self._show()

    def _on_opened(self) -> None:
        if self.isVisible():
            self.begin()

    # Making

    def _lay_out(self) -> None:
        self._title.setObjectName("heading")
        self._word.setObjectName("quiet")
        for line in (self._title, self._about, self._word, self._note):
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
        role = QDialogButtonBox.ButtonRole
        self._buttons.addButton(self.compare, role.ActionRole)
        self._buttons.addButton(self.sign, role.ApplyRole)
        self.sign.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        for widget in (self._title, self.chain, self._about, self._word, self.form, self.prints):
            column.addWidget(widget, 1 if widget is self.chain else 0)
        column.addWidget(self._note)
        column.addWidget(self._buttons)
        self.resize(600, 580)

    def _connect_signals(self) -> None:
        self.sign.clicked.connect(self.sign_open_stage)
        self.compare.clicked.connect(self.compare_chosen)
        self.form.edited.connect(self._on_edited)
        self.chain.chosen.connect(self._on_chosen)
        self._buttons.rejected.connect(self.close)
        self._desk.changed.connect(self._on_changed)
        self._session.article_opened.connect(self._on_opened)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sign off"))
        self.compare.setText(self.tr("What has changed since…"))
        self.prints.setText(self.tr("Write the printed sign-off line into the English"))
        self._word.setText(
            self.tr("The name stands in the sign-off table of a returned Word file. Confirm it.")
        )
        self._show()


def _signed_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks that a signature stands over: all but the printed sign-off lines."""
    return tuple(block for block in blocks if block.kind is not BlockKind.SIGNOFF)

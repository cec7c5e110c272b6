"""The sign-off of the article on the desk: how its stages stand, signing, and the lock."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor import workflow
from editor.article.article import Article, Stage
from editor.article.edits import changed_rows
from editor.errors import DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.signoff.signature import StageStanding, is_signed, signed_texts
from editor.ui.banner import Banner, Offer
from editor.ui.checks.asking import Asking
from editor.ui.session import Session
from editor.ui.signing.labels import signer, stage_of_unit, stages_said
from editor.ui.signing.signers import Signer
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.signing.dialog import SignoffDialog

_LOCKED = QT_TRANSLATE_NOOP(
    "Signing",
    "Signed by {name}: {stage}. An edit opens that stage again and all after it; those who signed "
    "will see what has changed.",
)
_EDIT = QT_TRANSLATE_NOOP("Signing", "Edit all the same")
_SIGNED = QT_TRANSLATE_NOOP("Signing", "{stage} is signed by {name}.")
_ALL_SIGNED = QT_TRANSLATE_NOOP(
    "Signing", "{stage} is signed by {name}; every stage is signed. The English can be published."
)
_REOPENED = QT_TRANSLATE_NOOP("Signing", "To be signed again, as the texts have changed: {stages}.")
_PLANNED = QT_TRANSLATE_NOOP("Signing", "The sign-off plan is in force for all articles.")


class SigningDesk(QObject):
    """Knows the stages, signs them, and holds edits of signed texts back until they are meant."""

    changed = Signal()
    """How the stages stand has changed."""

    def __init__(
        self, session: Session, theme: Theme, banner: Banner, asking: Asking, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._banner = banner
        self.asking = asking
        """Asked before an article is signed in which errors are open."""
        self._window = window
        self._standings: tuple[StageStanding, ...] | None = None
        self._is_unlocked = False
        self._dialog: SignoffDialog | None = None
        session.article_opened.connect(self._on_opened)
        session.saved.connect(self._on_saved)
        self._on_opened()

    @property
    def standings(self) -> tuple[StageStanding, ...]:
        """How every stage stood when the article was opened, signed or saved last."""
        if self._standings is None:
            article = self._session.article
            workspace = self._session.workspace
            self._standings = workflow.stages(workspace, article) if article else ()
        return self._standings

    @property
    def open_stages(self) -> tuple[StageStanding, ...]:
        """The stages that are not signed over the present texts."""
        return tuple(one for one in self._present() if one.signature is None)

    @property
    def is_signed(self) -> bool:
        """Whether every stage is signed over the present texts."""
        return is_signed(self._present())

    @property
    def last_signed(self) -> StageStanding | None:
        """The last stage whose signature counts."""
        signed = [one for one in self._standings or () if one.signature is not None]
        return signed[-1] if signed else None

    @property
    def is_locked(self) -> bool:
        """Whether edits of the texts are held back."""
        return self.last_signed is not None and not self._is_unlocked

    # What is done

    def show_dialog(self) -> None:
        """Open the sign-off beside the article; open errors are asked about first."""
        if self._session.article is not None:
            self.asking.before(self._show_dialog)

    def _show_dialog(self) -> None:
        from editor.ui.signing.dialog import SignoffDialog  # noqa: PLC0415  a start needs none

        if self._session.article is None:
            return
        self._standings = None
        if self._dialog is None:
            self._dialog = SignoffDialog(self._session, self, self._theme, self._window)
        self._dialog.begin()
        self._dialog.show()
        self._dialog.activateWindow()

    def show_plan(self) -> None:
        """Open the editor of the institution's sign-off plan."""
        from editor.ui.signing.plan_dialog import PlanDialog  # noqa: PLC0415

        try:
            dialog = PlanDialog(self._session.workspace, self._window)
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        dialog.saved.connect(self._on_plan)
        dialog.open()

    def sign(self, standing: StageStanding, person: Signer, *, prints: bool = True) -> None:
        """Sign a stage over the present texts. Raise `DuizhaoError` when that is refused."""
        article = self._session.article
        if article is None:
            return
        self._session.flush()
        article = self._session.article or article
        signed = workflow.sign(
            self._session.workspace,
            article,
            standing.stage.id,
            name=person.name,
            zh=person.zh,
            unit_en=person.unit_en,
            unit_zh=person.unit_zh,
            prints=prints,
        )
        self._session.take_stored(signed)
        self._is_unlocked = False
        self.refresh()
        values = {
            "stage": stage_of_unit(standing.unit, standing.stage),
            "name": person.zh or person.name,
        }
        said = _ALL_SIGNED if self.is_signed else _SIGNED
        self._banner.tell(Message("Signing", said, values))

    def unlock(self) -> None:
        """Let the signed texts be edited until somebody signs again."""
        self._is_unlocked = True
        self._guard()
        self.changed.emit()

    def refresh(self) -> None:
        """Ask the workspace how the stages stand."""
        self._standings = None
        try:
            self._standings = self.standings
        except DuizhaoError as error:
            self._standings = ()
            self._banner.warn(error.message)
        self._guard()
        self.changed.emit()

    # What is heard

    def _on_opened(self) -> None:
        self._standings, self._is_unlocked = None, False
        article = self._session.article
        if article is not None and article.stage is not Stage.DRAFTING:
            self.refresh()
            return
        self._guard()
        self.changed.emit()

    def _on_plan(self) -> None:
        self.refresh()
        self._banner.tell(Message("Signing", _PLANNED))

    def _on_saved(self) -> None:
        if not any(one.signature or one.lapsed for one in self._standings or ()):
            return
        before = self._signed_stages()
        self.refresh()
        if self._signed_stages() == before:
            return
        self._session.take_stage()
        lapsed = [one for one in self._standings or () if one.lapsed and one.stage.id in before]
        if lapsed:
            self._banner.tell(Message("Signing", _REOPENED, {"stages": stages_said(lapsed)}))

    def _signed_stages(self) -> set[str]:
        return {one.stage.id for one in self._standings or () if one.signature is not None}

    def _guard(self) -> None:
        self._session.guard = self._allows if self.is_locked else None

    def _allows(self, before: Article, after: Article) -> bool:
        """Tell whether an edit may be made: one that no signature stands over, or one allowed."""
        standing = self.last_signed
        if standing is None or standing.signature is None:
            return True
        first, old, new = changed_rows(before, after)
        was = replace(before, blocks=before.blocks[first : first + old])
        will_be = replace(after, blocks=after.blocks[first : first + new])
        if signed_texts(was) == signed_texts(will_be):
            return True
        stage = stage_of_unit(standing.unit, standing.stage)
        values = {"name": signer(standing.signature), "stage": stage}
        edit = Offer(Message("Signing", _EDIT), self.unlock)
        self._banner.warn(Message("Signing", _LOCKED, values), edit)
        return False

    def _present(self) -> tuple[StageStanding, ...]:
        """Return how the stages stand now, also after edits that are not saved yet."""
        article = self._session.article
        if article is None or self._session.is_saved:
            return self.standings
        return workflow.stages(self._session.workspace, article)

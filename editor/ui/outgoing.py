"""How an article goes out: the Word file for reviewers, and the clean English."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from editor import workflow
from editor.errors import WorkspaceError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.export import Export, Layout
from editor.settings import LAST_FOLDER, USER_NAME
from editor.ui.banner import Banner, Offer
from editor.ui.checks.asking import Asking
from editor.ui.checks.desk import ChecksDesk
from editor.ui.checks.wording import finding_said
from editor.ui.preferences import Preferences
from editor.ui.runner import Runner, Work
from editor.ui.session import Session

if TYPE_CHECKING:
    from editor.ui.dialogs.export_dialog import ExportWish

_WRITING = QT_TRANSLATE_NOOP("Outgoing", "Writing “{name}”…")
_EXPORTED = QT_TRANSLATE_NOOP("Outgoing", "“{name}” is written ({reference}).")
_FOLDER = QT_TRANSLATE_NOOP("Outgoing", "Show in folder")
_OPEN = QT_TRANSLATE_NOOP("Outgoing", "Open")


class Outgoing(QObject):
    """Asks what to export and writes it off the interface's thread."""

    def __init__(
        self,
        session: Session,
        runner: Runner,
        preferences: Preferences,
        banner: Banner,
        window: QWidget,
        *,
        asking: Asking,
        checks: ChecksDesk,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._runner = runner
        self._preferences = preferences
        self._banner = banner
        self._window = window
        self._asking = asking
        self._checks = checks

    def ask_review(self) -> None:
        """Ask for the reviewer and the file of a review table; open errors are asked about."""
        self._asking.before(partial(self._ask, Layout.BILINGUAL))

    def ask_english(self) -> None:
        """Ask for the file of the clean English; open errors are asked about."""
        self._asking.before(partial(self._ask, Layout.ENGLISH))

    def export(self, layout: Layout, to: str, target: Path, *, with_findings: bool = False) -> None:
        """Write the article on the desk as it stands now, its open findings as comments or not."""
        article = self._session.article
        if article is None:
            return
        try:
            self._session.flush()
        except WorkspaceError as error:
            self._banner.warn(error.message)
            return
        stored = self._session.workspace
        run = partial(
            workflow.export,
            stored,
            article,
            target,
            layout=layout,
            to=to,
            by=self._preferences.value(USER_NAME),
            findings=[one.found for one in self._checks.open_findings] if with_findings else (),
            said=finding_said,
        )
        title = Message("Outgoing", _WRITING, {"name": target.name})
        self._runner.start(Work(title, run, partial(self._on_exported, target=target)))

    def _ask(self, layout: Layout) -> None:
        from editor.ui.dialogs.export_dialog import ExportDialog  # noqa: PLC0415

        article = self._session.article
        if article is not None:
            dialog = ExportDialog(article.title, layout, self._preferences, self._window)
            dialog.offer_findings(self._checks.count())
            dialog.wished.connect(self._on_wished)
            dialog.open()

    def _on_wished(self, wish: "ExportWish") -> None:
        self._preferences.set_value(LAST_FOLDER, str(wish.target.parent))
        self.export(wish.layout, wish.to, wish.target, with_findings=wish.with_findings)

    def _on_exported(self, made: Export, target: Path) -> None:
        self._session.take_stage()
        values = {"name": target.name, "reference": made.reference}
        self._banner.tell(
            Message("Outgoing", _EXPORTED, values),
            Offer(Message("Outgoing", _OPEN), partial(_open, target)),
            Offer(Message("Outgoing", _FOLDER), partial(_open, target.parent)),
        )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

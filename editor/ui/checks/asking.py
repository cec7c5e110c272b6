"""Lets an article go on its way when no error is open in it, or when the person means it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.ui.checks.desk import ChecksDesk
from editor.ui.session import Session

Step = Callable[[], object]
"""What is to be done with the article: sent, copied, signed."""


class Asking(QObject):
    """Stands before every step that gives the article out of hand."""

    list_wanted = Signal()
    """The Checks tab is to be shown."""

    def __init__(self, session: Session, desk: ChecksDesk, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._desk = desk
        self._window = window
        self._waiting: Step | None = None
        self._agreed: frozenset[str] = frozenset()
        desk.settled.connect(self._on_settled)
        session.article_opened.connect(self._on_opened)

    def before(self, step: Step) -> None:
        """Take a step once the article is checked as it stands; open errors are asked about.

        A step that waits for the checks gives way to a later one, and to another article.
        """
        self._waiting = step
        if self._desk.is_settled:
            self._on_settled()
        else:
            self._desk.check_now()

    def before_next(self, step: Step) -> None:
        """Take a step that follows one already asked about; only errors found since are new."""
        found = {one.key for one in self._desk.open_errors}
        if found <= self._agreed:
            step()
        else:
            self._ask(step)

    def _on_settled(self) -> None:
        step, self._waiting = self._waiting, None
        if step is None:
            return
        if self._desk.open_errors:
            self._ask(step)
        else:
            step()

    def _ask(self, step: Step) -> None:
        from editor.ui.checks.errors_dialog import ErrorsDialog  # noqa: PLC0415

        article, errors = self._session.article, self._desk.open_errors
        if article is None:
            return

        def go_on() -> None:
            self._agreed = frozenset(one.key for one in errors)
            step()

        def look() -> None:
            self.list_wanted.emit()
            self._desk.go_to(errors[0].key)

        dialog = ErrorsDialog(article, errors, self._window)
        dialog.meant.connect(go_on)
        dialog.looked_at.connect(look)
        dialog.open()

    def _on_opened(self) -> None:
        self._waiting, self._agreed = None, frozenset()

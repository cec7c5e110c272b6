"""Opens the people window, made when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.ui.session import Session
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.people.window import PeopleWindow


class PeopleDesk(QObject):
    """One people window beside the article."""

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._parent = window
        self._window: PeopleWindow | None = None

    def show_window(self) -> "PeopleWindow":
        """Show the people list."""
        from editor.ui.people.window import PeopleWindow  # noqa: PLC0415  a start needs none

        if self._window is None:
            self._window = PeopleWindow(self._session, self._theme, self._parent)
        self._window.show()
        self._window.activateWindow()
        self._window.listing.find_people()
        return self._window

    def close_window(self) -> bool:
        """Close the list; tell whether everything written in it is saved."""
        return self._window is None or self._window.close()

"""The menu of publishing profiles, filled when it is opened: an office may add its own."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from editor.ui.publishing.desk import PublishingDesk
from editor.ui.publishing.profiles import profile_name


class ProfileMenu(QObject):
    """Offers the profiles there are; the one in force is ticked."""

    def __init__(self, desk: PublishingDesk, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._menu = menu
        self._group = QActionGroup(self)
        menu.addAction("")  # an empty menu does not open
        menu.aboutToShow.connect(self.fill)
        menu.triggered.connect(self._on_triggered)

    def fill(self) -> None:
        """Read the profiles anew."""
        chosen = self._desk.profile.id
        self._menu.clear()
        for profile in self._desk.profiles:
            action = QAction(profile_name(profile).replace("&", "&&"), self._menu)
            action.setData(profile.id)
            action.setCheckable(True)
            action.setChecked(profile.id == chosen)
            self._group.addAction(action)
            self._menu.addAction(action)

    def _on_triggered(self, action: QAction) -> None:
        if action.data():
            self._desk.choose_profile(str(action.data()))

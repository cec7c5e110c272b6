"""The settings in force: where each is kept, and what takes effect when one is changed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from editor.settings import (
    CHINESE_FONT,
    ENGLISH_FONT,
    LANGUAGE,
    THEME,
    ZOOM,
    Belongs,
    Setting,
    T,
    UserSettings,
)
from editor.ui.language import Language
from editor.ui.theme import Theme
from editor.workspace.workspace import Workspace


class Preferences(QObject):
    """Reads and changes settings; a change is stored and takes effect at once."""

    changed = Signal(str)
    """The key of the setting."""

    def __init__(
        self, user: UserSettings, theme: Theme, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.language = language
        self.workspace: Workspace | None = None
        self._user = user
        self._effects: Mapping[str, Callable[[], None]] = {
            LANGUAGE.key: self._apply_language,
            THEME.key: self._apply_theme,
            ZOOM.key: self._apply_zoom,
            CHINESE_FONT.key: self._apply_fonts,
            ENGLISH_FONT.key: self._apply_fonts,
        }

    def value(self, setting: Setting[T]) -> T:
        """Return a setting's value: the user's, or the workspace's for one that belongs to it."""
        if setting.belongs is Belongs.USER:
            return self._user.get(setting)
        stored = self.workspace.setting(setting.key) if self.workspace else None
        return setting.read(stored)

    def set_value(self, setting: Setting[T], value: T) -> None:
        """Store a value and let it take effect. Raise `WorkspaceError` if it cannot be stored."""
        if value == self.value(setting):
            return
        if setting.belongs is Belongs.USER:
            self._user.set(setting, value)
        elif self.workspace is not None:
            self.workspace.set_setting(setting.key, str(value))
        effect = self._effects.get(setting.key)
        if effect is not None:
            effect()
        self.changed.emit(setting.key)

    def apply_all(self) -> None:
        """Let every setting take effect, at the start."""
        self._apply_fonts()
        self._apply_zoom()
        self._apply_theme()
        self._apply_language()

    def _apply_language(self) -> None:
        self.language.choose(self.value(LANGUAGE))

    def _apply_theme(self) -> None:
        self.theme.choose(self.value(THEME))

    def _apply_zoom(self) -> None:
        self.theme.set_zoom(self.value(ZOOM))

    def _apply_fonts(self) -> None:
        self.theme.set_families(self.value(CHINESE_FONT), self.value(ENGLISH_FONT))

"""The menu bar, laid out in a table; theme, language, kinds and terms are lists of choices."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QWidget

from editor.marking import QT_TRANSLATE_NOOP
from editor.settings import LANGUAGE, THEME, Setting
from editor.ui.actions import Act, ActionSet
from editor.ui.assistant.memory_offers import KEYS, offer_keys
from editor.ui.kinds import BLOCK_KINDS
from editor.ui.language import titled
from editor.ui.preferences import Preferences

TERM_KEYS = 9
"""Terms that have a key of their own: Alt+1 … Alt+9."""


@dataclass(frozen=True, slots=True)
class Choices:
    """A submenu of choices made from a table elsewhere: kinds, terms, or a setting's values."""

    title: str
    of: str


Entry = Act | Choices | None
"""An action, a submenu, or a line between two groups."""

_KINDS = Choices(QT_TRANSLATE_NOOP("Menus", "&Kind"), "kinds")
_TERMS = Choices(QT_TRANSLATE_NOOP("Menus", "Insert a &term"), "terms")
_OFFERS = Choices(QT_TRANSLATE_NOOP("Menus", "Insert from &memory"), "offers")
_REVIEWERS = Choices(QT_TRANSLATE_NOOP("Menus", "Accept all &of"), "reviewers")
_PROFILES = Choices(QT_TRANSLATE_NOOP("Menus", "&For which CMS"), "profiles")
_THEME = Choices(QT_TRANSLATE_NOOP("Menus", "&Colours"), THEME.key)
_LANGUAGE = Choices(QT_TRANSLATE_NOOP("Menus", "&Language"), LANGUAGE.key)

MENUS: Mapping[str, tuple[Entry, ...]] = MappingProxyType(
    {
        QT_TRANSLATE_NOOP("Menus", "&File"): (
            Act.NEW_FROM_FILE,
            Act.NEW_FROM_CLIPBOARD,
            Act.NEW_FROM_PAIR,
            Act.NEW_FROM_PAIRS,
            None,
            Act.EXPORT_WORD,
            Act.EXPORT_ENGLISH,
            None,
            Act.PREFERENCES,
            Act.QUIT,
        ),
        QT_TRANSLATE_NOOP("Menus", "&Edit"): (
            Act.UNDO,
            Act.REDO,
            None,
            Act.CUT,
            Act.COPY,
            Act.PASTE,
            Act.SELECT_ALL,
            None,
            Act.BOLD,
            Act.ITALIC,
            Act.SUPERSCRIPT,
            None,
            Act.FIND,
            Act.REPLACE,
            Act.FIND_NEXT,
            Act.FIND_PREVIOUS,
        ),
        QT_TRANSLATE_NOOP("Menus", "&Block"): (
            _TERMS,
            _KINDS,
            None,
            Act.SPLIT,
            Act.JOIN,
            Act.INSERT_BLOCK,
            Act.REMOVE_BLOCK,
            None,
            Act.CORRECT_SOURCE,
        ),
        QT_TRANSLATE_NOOP("Menus", "Draf&t"): (  # Alt+D declines a change
            Act.DRAFT,
            Act.DRAFT_BLOCK,
            None,
            Act.CONFIRM_DRAFT,
            Act.CONFIRM_ALL,
            None,
            _OFFERS,
            Act.SEARCH_MEMORY,
            Act.IMPORT_MEMORY,
            Act.EXPORT_MEMORY,
            None,
            Act.NEVER_SEND,
            Act.ENGINES,
        ),
        QT_TRANSLATE_NOOP("Menus", "&Checks"): (
            Act.CHECK,
            None,
            Act.NEXT_FINDING,
            Act.PREVIOUS_FINDING,
            None,
            Act.FIX,
            Act.FIX_ALL,
            Act.WAIVE,
            None,
            Act.CHECK_SETS,
        ),
        QT_TRANSLATE_NOOP("Menus", "&Review"): (
            Act.IMPORT_REVIEW,
            None,
            Act.NEXT_CHANGE,
            Act.PREVIOUS_CHANGE,
            None,
            Act.ACCEPT,
            Act.DECLINE,
            Act.EDIT_ACCEPT,
            None,
            _REVIEWERS,
            Act.ACCEPT_CLEAR,
            None,
            Act.ANSWER,
            Act.RESOLVE,
        ),
        QT_TRANSLATE_NOOP("Menus", "&Publish"): (
            Act.SIGN_OFF,
            Act.SIGNOFF_PLAN,
            None,
            Act.COPY_CMS,
            Act.COPY_BODY,
            Act.COPY_TITLE,
            None,
            _PROFILES,
            Act.PREVIEW,
            None,
            Act.SAVE_PHOTOS,
            Act.SAVE_PAGE,
            Act.SAVE_MARKDOWN,
        ),
        QT_TRANSLATE_NOOP("Menus", "&Glossary"): (
            Act.GLOSSARY,
            Act.ADD_TERM,
            Act.PEOPLE,
            None,
            Act.IMPORT_GLOSSARY,
            Act.EXPORT_GLOSSARY,
        ),
        QT_TRANSLATE_NOOP("Menus", "&View"): (
            Act.ZOOM_IN,
            Act.ZOOM_OUT,
            Act.ZOOM_RESET,
            None,
            _THEME,
            _LANGUAGE,
            None,
            Act.SHOW_ARTICLES,
            Act.SHOW_ASSISTANT,
            Act.NEXT_PANE,
            Act.PREVIOUS_PANE,
        ),
        QT_TRANSLATE_NOOP("Menus", "&Help"): (Act.KEYBOARD, Act.ABOUT),
    }
)

_TERM = QT_TRANSLATE_NOOP("Menus", "Term {n} of this block")
_OFFER = QT_TRANSLATE_NOOP("Menus", "Offer {n} for this block")
_NUMBERED = frozenset({_TERM, _OFFER})


class MenuBar(QMenuBar):
    """The menus of the window."""

    kind_chosen = Signal(object)
    """The `BlockKind` for the current block."""
    term_chosen = Signal(int)
    """Which of the current block's terms to insert, from 1."""
    offer_chosen = Signal(int)
    """Which of the memory's offers for the current block to insert, from 1."""
    reviewer_chosen = Signal(str)
    """The reviewer whose changes are all to be accepted."""

    def __init__(self, actions: ActionSet, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._preferences = preferences
        self._settings: list[tuple[Setting[str], QActionGroup]] = []
        self._menus: list[tuple[QMenu, str]] = []
        self._choices: list[tuple[QAction, str, str]] = []
        self._article_menus: list[QMenu] = []
        self.kind_menu = QMenu(self)
        self.reviewer_menu = QMenu(self)
        self.profile_menu = QMenu(self)
        self._fillers: Mapping[str, Callable[[QMenu], None]] = {
            "kinds": self._fill_kinds,
            "terms": self._fill_terms,
            "offers": self._fill_offers,
            "reviewers": self._fill_reviewers,
            "profiles": self._take_profile_menu,
            THEME.key: self._fill_theme,
            LANGUAGE.key: self._fill_language,
        }
        for title, entries in MENUS.items():
            menu = self._menu(self.addMenu(""), title)
            for entry in entries:
                self._add(menu, entry, actions)
        self.retranslate()
        preferences.changed.connect(self._on_setting_changed)

    def set_article_open(self, *, is_open: bool) -> None:
        """Allow the menus that need an article only while there is one."""
        for menu in self._article_menus:
            menu.menuAction().setEnabled(is_open)
            for action in menu.actions():
                action.setEnabled(is_open)

    def set_reviewers(self, names: Sequence[str]) -> None:
        """Offer the reviewers who have changes that can be accepted."""
        self.reviewer_menu.clear()
        for name in names:
            self.reviewer_menu.addAction(name.replace("&", "&&")).setData(name)
        self.reviewer_menu.menuAction().setEnabled(bool(names))

    def retranslate(self) -> None:
        """Take the titles anew, in the interface's language."""
        for menu, title in self._menus:
            menu.setTitle(titled("Menus", title))
        for action, context, title in self._choices:
            text = titled(context, title)
            action.setText(text.format(n=action.data()) if title in _NUMBERED else text)

    def _menu(self, menu: QMenu, title: str) -> QMenu:
        self._menus.append((menu, title))
        return menu

    def _add(self, menu: QMenu, entry: Entry, actions: ActionSet) -> None:
        if entry is None:
            menu.addSeparator()
        elif isinstance(entry, Choices):
            self._fillers[entry.of](self._menu(menu.addMenu(""), entry.title))
        else:
            menu.addAction(actions[entry])

    def _choice(self, menu: QMenu, context: str, title: str, value: object) -> QAction:
        action = menu.addAction("")
        action.setData(value)
        self._choices.append((action, context, title))
        return action

    def _fill_kinds(self, menu: QMenu) -> None:
        self.kind_menu = menu
        self._article_menus.append(menu)
        for kind, title in BLOCK_KINDS.items():
            self._choice(menu, "Kinds", title, kind.value)
        menu.triggered.connect(self._on_kind)

    def _fill_terms(self, menu: QMenu) -> None:
        self._article_menus.append(menu)
        for number in range(1, TERM_KEYS + 1):
            action = self._choice(menu, "Menus", _TERM, number)
            action.setShortcut(QKeySequence(f"Alt+{number}"))
        menu.triggered.connect(self._on_term)

    def _fill_offers(self, menu: QMenu) -> None:
        self._article_menus.append(menu)
        for number in range(1, KEYS + 1):
            action = self._choice(menu, "Menus", _OFFER, number)
            action.setShortcut(QKeySequence(offer_keys(number)))
        menu.triggered.connect(self._on_offer)

    def _fill_reviewers(self, menu: QMenu) -> None:
        self.reviewer_menu = menu
        self.set_reviewers(())
        menu.triggered.connect(self._on_reviewer)

    def _take_profile_menu(self, menu: QMenu) -> None:
        self.profile_menu = menu  # its profiles are read when it is opened

    def _fill_theme(self, menu: QMenu) -> None:
        self._fill_setting(menu, THEME)

    def _fill_language(self, menu: QMenu) -> None:
        self._fill_setting(menu, LANGUAGE)

    def _fill_setting(self, menu: QMenu, setting: Setting[str]) -> None:
        group = QActionGroup(menu)
        for value, title in setting.choices:
            action = self._choice(menu, "Settings", title, value)
            action.setCheckable(True)
            action.setChecked(value == self._preferences.value(setting))
            group.addAction(action)
        group.triggered.connect(self._on_setting)
        self._settings.append((setting, group))

    def _on_kind(self, action: QAction) -> None:
        self.kind_chosen.emit(action.data())

    def _on_term(self, action: QAction) -> None:
        self.term_chosen.emit(action.data())

    def _on_offer(self, action: QAction) -> None:
        self.offer_chosen.emit(action.data())

    def _on_reviewer(self, action: QAction) -> None:
        self.reviewer_chosen.emit(action.data())

    def _on_setting(self, action: QAction) -> None:
        for setting, group in self._settings:
            if action.actionGroup() is group:
                self._preferences.set_value(setting, str(action.data()))

    def _on_setting_changed(self, key: str) -> None:
        for setting, group in self._settings:
            if setting.key == key:
                chosen = self._preferences.value(setting)
                for action in group.actions():
                    action.setChecked(action.data() == chosen)

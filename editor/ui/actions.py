"""Every action, declared once: menus, the top bar, shortcuts and the keyboard list follow from it.

`slot` is the path of what it calls, seen from the window ("session.undo").
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.language import titled


class Act(StrEnum):
    """An action of the desktop."""

    NEW_FROM_FILE = "new_from_file"
    NEW_FROM_CLIPBOARD = "new_from_clipboard"
    NEW_FROM_PAIR = "new_from_pair"
    NEW_FROM_PAIRS = "new_from_pairs"
    EXPORT_WORD = "export_word"
    EXPORT_ENGLISH = "export_english"
    CHECK = "check"
    NEXT_FINDING = "next_finding"
    PREVIOUS_FINDING = "previous_finding"
    FIX = "fix"
    FIX_ALL = "fix_all"
    WAIVE = "waive"
    CHECK_SETS = "check_sets"
    IMPORT_REVIEW = "import_review"
    NEXT_CHANGE = "next_change"
    PREVIOUS_CHANGE = "previous_change"
    ACCEPT = "accept"
    DECLINE = "decline"
    EDIT_ACCEPT = "edit_accept"
    ACCEPT_CLEAR = "accept_clear"
    ANSWER = "answer"
    RESOLVE = "resolve"
    SIGN_OFF = "sign_off"
    COPY_CMS = "copy_cms"
    COPY_BODY = "copy_body"
    COPY_TITLE = "copy_title"
    PREVIEW = "preview"
    SAVE_PHOTOS = "save_photos"
    SAVE_PAGE = "save_page"
    SAVE_MARKDOWN = "save_markdown"
    SIGNOFF_PLAN = "signoff_plan"
    GLOSSARY = "glossary"
    ADD_TERM = "add_term"
    PEOPLE = "people"
    IMPORT_GLOSSARY = "import_glossary"
    EXPORT_GLOSSARY = "export_glossary"
    PREFERENCES = "preferences"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    CUT = "cut"
    COPY = "copy"
    PASTE = "paste"
    SELECT_ALL = "select_all"
    BOLD = "bold"
    ITALIC = "italic"
    SUPERSCRIPT = "superscript"
    FIND = "find"
    REPLACE = "replace"
    FIND_NEXT = "find_next"
    FIND_PREVIOUS = "find_previous"
    DRAFT = "draft"
    DRAFT_BLOCK = "draft_block"
    CONFIRM_DRAFT = "confirm_draft"
    CONFIRM_ALL = "confirm_all"
    SEARCH_MEMORY = "search_memory"
    IMPORT_MEMORY = "import_memory"
    EXPORT_MEMORY = "export_memory"
    NEVER_SEND = "never_send"
    ENGINES = "engines"
    SPLIT = "split"
    JOIN = "join"
    INSERT_BLOCK = "insert_block"
    REMOVE_BLOCK = "remove_block"
    CORRECT_SOURCE = "correct_source"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    ZOOM_RESET = "zoom_reset"
    SHOW_ARTICLES = "show_articles"
    SHOW_ASSISTANT = "show_assistant"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    KEYBOARD = "keyboard"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """What an action is called and does; `keys` are alternatives parted by "; "."""

    title: str
    slot: str
    keys: str = ""
    tip: str = ""
    needs_article: bool = False
    checkable: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole


ACTIONS: Mapping[Act, ActionSpec] = MappingProxyType(
    {
        Act.NEW_FROM_FILE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&New from file…"),
            "intake.ask_file",
            "Ctrl+N; Ctrl+O",
            QT_TRANSLATE_NOOP("Actions", "Open a Chinese release: Word, web page or text"),
        ),
        Act.NEW_FROM_CLIPBOARD: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "New from &clipboard"),
            "intake.paste",
            "Ctrl+Shift+N",
            QT_TRANSLATE_NOOP("Actions", "Take a release copied in Word, WPS or a browser"),
        ),
        Act.NEW_FROM_PAIR: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "New from Chinese &and English…"),
            "aligning.ask_files",
            "",
            QT_TRANSLATE_NOOP("Actions", "Bring in a release that was translated before"),
        ),
        Act.NEW_FROM_PAIRS: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "New from a f&older of pairs…"),
            "aligning.ask_folder",
            "",
            QT_TRANSLATE_NOOP("Actions", "Bring in old releases and their English in one go"),
        ),
        Act.EXPORT_WORD: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Export to Word…"),
            "outgoing.ask_review",
            "Ctrl+E",
            QT_TRANSLATE_NOOP("Actions", "Make the two-column Word file for the reviewers"),
            needs_article=True,
        ),
        Act.EXPORT_ENGLISH: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Export clean En&glish…"),
            "outgoing.ask_english",
            "Ctrl+Shift+E",
            QT_TRANSLATE_NOOP("Actions", "Make a Word file of the English alone"),
            needs_article=True,
        ),
        Act.CHECK: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Check the article now"),
            "mending.check",
            "F7",
            QT_TRANSLATE_NOOP("Actions", "Check the whole article and list what stands out"),
            needs_article=True,
        ),
        Act.NEXT_FINDING: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Next finding"),
            "checks.go_next",
            "F8",
            needs_article=True,
        ),
        Act.PREVIOUS_FINDING: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Previous finding"),
            "checks.go_previous",
            "Shift+F8",
            needs_article=True,
        ),
        Act.FIX: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Fix"),
            "mending.fix_here",
            "Ctrl+.; Alt+Return",  # a Chinese input method may take the first for itself
            QT_TRANSLATE_NOOP("Actions", "Put the finding at the caret right"),
            needs_article=True,
        ),
        Act.FIX_ALL: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Fix &all of this kind"),
            "mending.fix_all_here",
            tip=QT_TRANSLATE_NOOP("Actions", "Put everything right that the same check has found"),
            needs_article=True,
        ),
        Act.WAIVE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Let it pass…"),
            "mending.waive_here",
            "Alt+W",
            QT_TRANSLATE_NOOP("Actions", "Say why the finding at the caret is right as it is"),
            needs_article=True,
        ),
        Act.CHECK_SETS: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Which checks…"),
            "mending.show_sets",
            tip=QT_TRANSLATE_NOOP("Actions", "Choose the checks that look at every article"),
        ),
        Act.IMPORT_REVIEW: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Import review…"),
            "returns.ask_files",
            "Ctrl+Shift+I",
            QT_TRANSLATE_NOOP("Actions", "Read the Word files that came back from the reviewers"),
        ),
        Act.NEXT_CHANGE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Next change or remark"),
            "review.go_next",
            "Alt+Down",
            needs_article=True,
        ),
        Act.PREVIOUS_CHANGE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Previous change or remark"),
            "review.go_previous",
            "Alt+Up",
            needs_article=True,
        ),
        Act.ACCEPT: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Accept"),
            "deciding.accept",
            "Alt+A",
            QT_TRANSLATE_NOOP("Actions", "Put the reviewer's wording into the English"),
            needs_article=True,
        ),
        Act.DECLINE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Decline"),
            "deciding.decline",
            "Alt+D",
            QT_TRANSLATE_NOOP("Actions", "Leave the English as it is; the reviewer is told"),
            needs_article=True,
        ),
        Act.EDIT_ACCEPT: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Edit and accept…"),
            "deciding.edit",
            "Alt+Shift+A",
            QT_TRANSLATE_NOOP("Actions", "Put the reviewer's wording in as you would have it"),
            needs_article=True,
        ),
        Act.ACCEPT_CLEAR: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Accept all without &conflict"),
            "deciding.accept_clear",
            tip=QT_TRANSLATE_NOOP("Actions", "Accept every change that no other stands against"),
            needs_article=True,
        ),
        Act.ANSWER: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Reply to the remark…"),
            "deciding.answer",
            "Alt+Shift+R",
            QT_TRANSLATE_NOOP("Actions", "Write an answer; it goes out with the next export"),
            needs_article=True,
        ),
        Act.RESOLVE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Re&solve the remark"),
            "deciding.resolve",
            "Alt+Shift+D",
            needs_article=True,
        ),
        Act.SIGN_OFF: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Sign off…"),
            "signing.show_dialog",
            "Ctrl+Shift+S",
            QT_TRANSLATE_NOOP("Actions", "See who has signed, and sign the stage that is open"),
            needs_article=True,
        ),
        Act.COPY_CMS: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Copy for CMS"),
            "publishing.copy_everything",
            "Ctrl+Shift+C",
            QT_TRANSLATE_NOOP("Actions", "Copy the whole English, clean for a web editor"),
            needs_article=True,
        ),
        Act.COPY_BODY: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Copy the &body"),
            "publishing.copy_body",
            "Ctrl+Shift+B",
            QT_TRANSLATE_NOOP("Actions", "Copy all but the title, which has a field of its own"),
            needs_article=True,
        ),
        Act.COPY_TITLE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Copy the &title"),
            "publishing.copy_title",
            "Ctrl+Shift+T",
            needs_article=True,
        ),
        Act.PREVIEW: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Preview…"),
            "publishing.show_preview",
            "Ctrl+P",
            QT_TRANSLATE_NOOP("Actions", "See the English as the CMS will show it"),
            needs_article=True,
        ),
        Act.SAVE_PHOTOS: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Save p&hotos…"),
            "publishing.ask_photos",
            tip=QT_TRANSLATE_NOOP("Actions", "Save the photos in order, named by their captions"),
            needs_article=True,
        ),
        Act.SAVE_PAGE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Save as &web page…"),
            "publishing.ask_page",
            needs_article=True,
        ),
        Act.SAVE_MARKDOWN: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Save as &Markdown…"),
            "publishing.ask_markdown",
            needs_article=True,
        ),
        Act.SIGNOFF_PLAN: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Sign-off p&lan…"),
            "signing.show_plan",
            tip=QT_TRANSLATE_NOOP("Actions", "Say who signs, in which order, and what is printed"),
        ),
        Act.GLOSSARY: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Glossary…"),
            "glossary.show_window",
            "Ctrl+G",
            QT_TRANSLATE_NOOP("Actions", "Look through and edit the institution's terms"),
        ),
        Act.ADD_TERM: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Add term from selection…"),
            "glossary.add_from_selection",
            "Ctrl+T",
            QT_TRANSLATE_NOOP("Actions", "Put the selected Chinese and English into the glossary"),
        ),
        Act.PEOPLE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&People…"),
            "people.show_window",
            "Ctrl+Shift+P",
            QT_TRANSLATE_NOOP("Actions", "Keep the names and posts of those who are written about"),
        ),
        Act.IMPORT_GLOSSARY: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Import glossary…"),
            "glossary_files.ask_import",
            tip=QT_TRANSLATE_NOOP("Actions", "Take terms from a .csv, .xlsx or .tbx file"),
        ),
        Act.EXPORT_GLOSSARY: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Export g&lossary…"),
            "glossary_files.ask_export",
            tip=QT_TRANSLATE_NOOP("Actions", "Write the glossary to a .csv, .xlsx or .tbx file"),
        ),
        Act.PREFERENCES: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
            "show_preferences",
            "Ctrl+,",
            role=QAction.MenuRole.PreferencesRole,
        ),
        Act.QUIT: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Quit"),
            "close",
            "Ctrl+Q",
            role=QAction.MenuRole.QuitRole,
        ),
        Act.UNDO: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Undo"), "session.undo", "Ctrl+Z", needs_article=True
        ),
        Act.REDO: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Redo"),
            "session.redo",
            "Ctrl+Shift+Z; Ctrl+Y",
            needs_article=True,
        ),
        Act.CUT: ActionSpec(QT_TRANSLATE_NOOP("Actions", "Cu&t"), "keyboard.cut", "Ctrl+X"),
        Act.COPY: ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Copy"), "keyboard.copy", "Ctrl+C"),
        Act.PASTE: ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Paste"), "keyboard.paste", "Ctrl+V"),
        Act.SELECT_ALL: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Select &all"), "keyboard.select_all", "Ctrl+A"
        ),
        Act.BOLD: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Bold"), "keyboard.bold", "Ctrl+B", needs_article=True
        ),
        Act.ITALIC: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Italic"), "keyboard.italic", "Ctrl+I", needs_article=True
        ),
        Act.SUPERSCRIPT: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Superscript"), "keyboard.superscript", needs_article=True
        ),
        Act.FIND: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Find…"),
            "find_bar.open_finding",
            "Ctrl+F",
            QT_TRANSLATE_NOOP("Actions", "Find in the Chinese and the English"),
            needs_article=True,
        ),
        Act.REPLACE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "R&eplace…"),
            "find_bar.open_replacing",
            "Ctrl+H",
            QT_TRANSLATE_NOOP("Actions", "Replace in the English"),
            needs_article=True,
        ),
        Act.FIND_NEXT: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Find &next"), "find_bar.go_next", "F3", needs_article=True
        ),
        Act.FIND_PREVIOUS: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Find pre&vious"),
            "find_bar.go_previous",
            "Shift+F3",
            needs_article=True,
        ),
        Act.DRAFT: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Draft the article"),
            "drafting.draft_article",
            "F5; Ctrl+D",
            QT_TRANSLATE_NOOP(
                "Actions", "Fill empty blocks: fixed lines, the memory, then the engine if any"
            ),
            needs_article=True,
        ),
        Act.DRAFT_BLOCK: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Draft this &block"),
            "drafting.draft_block",
            "Shift+F5",
            needs_article=True,
        ),
        Act.CONFIRM_DRAFT: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Confirm the draft"),
            "drafting.confirm",
            "Ctrl+Alt+Return; Ctrl+Alt+Enter",
            QT_TRANSLATE_NOOP("Actions", "Make the draft your own and go to the next"),
            needs_article=True,
        ),
        Act.CONFIRM_ALL: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Confirm &all drafts"),
            "drafting.confirm_all",
            needs_article=True,
        ),
        Act.SEARCH_MEMORY: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Search the memory"),
            "panes.show_memory",
            "Ctrl+Shift+F",
            QT_TRANSLATE_NOOP("Actions", "Find words of either language in what was published"),
        ),
        Act.IMPORT_MEMORY: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Import memory…"),
            "memory_files.ask_import",
            tip=QT_TRANSLATE_NOOP("Actions", "Take the units of a TMX file into the memory"),
        ),
        Act.EXPORT_MEMORY: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "E&xport memory…"),
            "memory_files.ask_export",
            tip=QT_TRANSLATE_NOOP("Actions", "Write the memory to a TMX file"),
        ),
        Act.NEVER_SEND: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Never send this article"),
            "drafting.set_never_sent",
            tip=QT_TRANSLATE_NOOP("Actions", "Keep the article from engines, whichever is chosen"),
            needs_article=True,
            checkable=True,
        ),
        Act.ENGINES: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Engines…"),
            "engines.show_dialog",
            tip=QT_TRANSLATE_NOOP("Actions", "Set up, test and choose a translation engine"),
        ),
        Act.SPLIT: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Split here…"),
            "pages.split_here",
            "Ctrl+Return; Ctrl+Enter",
            QT_TRANSLATE_NOOP("Actions", "Make two blocks of this one, in both languages"),
            needs_article=True,
        ),
        Act.JOIN: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Join with the next"),
            "pages.join_next",
            "Ctrl+J",
            QT_TRANSLATE_NOOP("Actions", "Make one block of this one and the next"),
            needs_article=True,
        ),
        Act.INSERT_BLOCK: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Insert a block below"),
            "blocks.insert",
            "Ctrl+Shift+Return",
            needs_article=True,
        ),
        Act.REMOVE_BLOCK: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Remove the block"),
            "blocks.remove",
            "Ctrl+Shift+Backspace",
            QT_TRANSLATE_NOOP("Actions", "Take what is no part of the release out of the article"),
            needs_article=True,
        ),
        Act.CORRECT_SOURCE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Correct the Chinese…"),
            "pages.correct_source",
            "F2",
            needs_article=True,
        ),
        Act.ZOOM_IN: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom_in", "Ctrl++; Ctrl+="
        ),
        Act.ZOOM_OUT: ActionSpec(QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "zoom_out", "Ctrl+-"),
        Act.ZOOM_RESET: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Actual size"), "zoom_reset", "Ctrl+0"
        ),
        Act.SHOW_ARTICLES: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "A&rticles"), "panes.toggle_articles", "F9", checkable=True
        ),
        Act.SHOW_ASSISTANT: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "A&ssistant"),
            "panes.toggle_assistant",
            "F10",
            checkable=True,
        ),
        Act.NEXT_PANE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Next pane"), "panes.focus_next", "F6"
        ),
        Act.PREVIOUS_PANE: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&Previous pane"), "panes.focus_previous", "Shift+F6"
        ),
        Act.KEYBOARD: ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Keyboard"), "show_keyboard", "F1"),
        Act.ABOUT: ActionSpec(
            QT_TRANSLATE_NOOP("Actions", "&About Duizhao"),
            "show_about",
            role=QAction.MenuRole.AboutRole,
        ),
    }
)

MAC_KEYS: Mapping[Act, str] = MappingProxyType(
    {
        Act.FIX: "Ctrl+Alt+.",  # Command+. cancels
        Act.WAIVE: "Ctrl+Alt+W",
        Act.REPLACE: "Ctrl+Alt+F",  # Command+H hides the program
        Act.NEXT_CHANGE: "Ctrl+Alt+Down",  # Option with a key is the system's or makes a letter
        Act.PREVIOUS_CHANGE: "Ctrl+Alt+Up",
        Act.ACCEPT: "Ctrl+Alt+A",
        Act.DECLINE: "Ctrl+Shift+D",
        Act.EDIT_ACCEPT: "Ctrl+Shift+A",
        Act.ANSWER: "Ctrl+Alt+R",
        Act.RESOLVE: "Ctrl+Shift+R",
        Act.SHOW_ARTICLES: "Ctrl+Alt+9",  # F9 … F12 are the system's own
        Act.SHOW_ASSISTANT: "Ctrl+Alt+0",
    }
)


def keys(act: Act, platform: str = sys.platform) -> list[QKeySequence]:
    """Return an action's shortcuts on a platform, the one shown first."""
    mac = MAC_KEYS.get(act) if platform == "darwin" else None
    written = mac or ACTIONS[act].keys
    return [QKeySequence(each) for each in written.split("; ") if each]


def plain_title(act: Act) -> str:
    """Return an action's translated title without its mnemonic, for lists and buttons.

    A Chinese title carries its mnemonic in brackets at the end: 导出(&E)….
    """
    return without_mnemonic(titled("Actions", ACTIONS[act].title))


def without_mnemonic(title: str) -> str:
    """Return a title without the & of its mnemonic, or without the whole of a bracketed one."""
    before, mark, after = title.partition("(&")
    if mark and after[1:2] == ")":
        return before + after[2:]
    return title.replace("&", "")


class ActionSet(QObject):
    """The declared actions as Qt's, made once for a window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {act: self._made(act) for act in Act}
        self.retranslate()

    def __getitem__(self, act: Act) -> QAction:
        """Return the Qt action."""
        return self._actions[act]

    def all(self) -> list[QAction]:
        """Return every action, in the order declared."""
        return list(self._actions.values())

    def connect_to(self, window: QObject) -> None:
        """Let every action call its slot, a path seen from the window."""
        for act, action in self._actions.items():
            action.triggered.connect(attrgetter(ACTIONS[act].slot)(window))

    def set_article_open(self, *, is_open: bool) -> None:
        """Allow what needs an article only while there is one."""
        for act, action in self._actions.items():
            if ACTIONS[act].needs_article:
                action.setEnabled(is_open)

    def retranslate(self) -> None:
        """Take the titles anew, in the interface's language."""
        for act, action in self._actions.items():
            action.setText(titled("Actions", ACTIONS[act].title))
            tip = ACTIONS[act].tip
            action.setStatusTip(titled("Actions", tip) if tip else "")
            action.setToolTip(titled("Actions", tip) if tip else plain_title(act))

    def _made(self, act: Act) -> QAction:
        action = QAction(self)
        action.setObjectName(act.value)
        action.setShortcuts(keys(act))
        action.setCheckable(ACTIONS[act].checkable)
        action.setMenuRole(ACTIONS[act].role)
        return action

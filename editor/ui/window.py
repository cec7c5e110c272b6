"""The window: panes, bars and menus put together, and who hears whom."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from editor.article.search import Hit
from editor.errors import DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.settings import HOUSE_FORMS, INSTITUTION_NAME, LAST_ARTICLE, UMLAUT, ZOOM
from editor.ui.actions import Act, ActionSet
from editor.ui.aligning.desk import AligningDesk
from editor.ui.assistant.desks import Desks
from editor.ui.assistant.memory_desk import MemoryDesk
from editor.ui.assistant.memory_files import MemoryFiles
from editor.ui.banner import Offer
from editor.ui.blocks import Blocks
from editor.ui.checks.asking import Asking
from editor.ui.checks.desk import ChecksDesk
from editor.ui.checks.mending import Mending
from editor.ui.checks.steering import ChecksSteering
from editor.ui.closing import Closing
from editor.ui.drafting.desk import DraftingDesk
from editor.ui.drafting.facts import DraftFacts
from editor.ui.engines.desk import EnginesDesk
from editor.ui.glossary.desk import GlossaryDesk
from editor.ui.glossary.files import GlossaryFiles
from editor.ui.intake import Intake
from editor.ui.keyboard import Keyboard
from editor.ui.menus import MenuBar
from editor.ui.outgoing import Outgoing
from editor.ui.panes import Panes
from editor.ui.people.desk import PeopleDesk
from editor.ui.preferences import Preferences
from editor.ui.publishing.desk import PublishingDesk
from editor.ui.publishing.profile_menu import ProfileMenu
from editor.ui.review.deciding import Deciding
from editor.ui.review.desk import ReviewDesk
from editor.ui.review.returns import Returns
from editor.ui.review.steering import Steering
from editor.ui.runner import Runner
from editor.ui.session import Session
from editor.ui.signing.desk import SigningDesk
from editor.ui.status_bar import StatusBar
from editor.ui.style import qt_palette, style_sheet
from editor.ui.top_bar import TopBar
from editor.ui.window_state import WindowState, keep_state, read_state

_DELETED = QT_TRANSLATE_NOOP("MainWindow", "“{title}” was deleted.")
_BRING_BACK = QT_TRANSLATE_NOOP("MainWindow", "Bring it back")

_HOUSE_KEYS = frozenset(setting.key for setting in (INSTITUTION_NAME, UMLAUT, *HOUSE_FORMS))
_ROW_ACTIONS = (
    Act.ADD_TERM,
    Act.SPLIT,
    Act.JOIN,
    Act.INSERT_BLOCK,
    Act.REMOVE_BLOCK,
    Act.CORRECT_SOURCE,
)
"""What the pages' own menu offers for a row, after the kinds."""

_FINDING_ACTIONS = (Act.FIX, Act.FIX_ALL, Act.WAIVE)
"""What the pages' own menu offers on a finding of the checks."""

_REVIEW_ACTIONS = (Act.ACCEPT, Act.DECLINE, Act.EDIT_ACCEPT, Act.ANSWER, Act.RESOLVE)
"""What the pages' own menu offers on a reviewer's change or remark."""


class MainWindow(QMainWindow):
    """The desk of one workspace."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self.preferences = preferences
        self.runner = Runner(self)
        self.actions_by_id = ActionSet(self)
        self.review = ReviewDesk(session, preferences.theme, self)
        self.memory = MemoryDesk(session, self)
        self.checks = ChecksDesk(session, self)
        desks = Desks(self.review, self.memory, self.checks)
        self.panes = Panes(session, preferences.theme, desks, self)
        self.banner, self.pages = self.panes.desk.banner, self.panes.desk.pages
        self.find_bar = self.panes.desk.find_bar
        shared = (session, self.runner, preferences, self.banner, self)
        self.intake = Intake(*shared)
        self.aligning = AligningDesk(*shared)
        self.returns = Returns(*shared)
        self.asking = Asking(session, self.checks, self)
        self.mending = Mending(session, self.checks, preferences, self)
        self.outgoing = Outgoing(*shared, asking=self.asking, checks=self.checks)
        self.signing = SigningDesk(session, preferences.theme, self.banner, self.asking, self)
        self.publishing = PublishingDesk(
            session,
            preferences,
            self.signing,
            self.asking,
            banner=self.banner,
            address_bar=self.panes.desk.address_bar,
            window=self,
        )
        self.glossary_files = GlossaryFiles(*shared)
        self.memory_files = MemoryFiles(*shared)
        self.glossary = GlossaryDesk(
            session,
            preferences,
            self.pages,
            runner=self.runner,
            banner=self.banner,
            window=self,
        )
        self.people = PeopleDesk(session, preferences.theme, self)
        self.deciding = Deciding(session, self.review, preferences, self)
        self.blocks = Blocks(session, self)
        self.drafting = DraftingDesk(
            session,
            self.memory,
            self.runner,
            preferences,
            banner=self.banner,
            window=self,
        )
        self.engines = EnginesDesk(
            session, self.runner, preferences, banner=self.banner, window=self
        )
        self.keyboard = Keyboard(self.pages, self)
        self.closing = Closing(session, preferences, self)
        self._lay_out()
        self._connect_signals()
        self._restore()
        self._on_theme()
        self._on_opened()

    def _lay_out(self) -> None:
        self.menu_bar = MenuBar(self.actions_by_id, self.preferences, self)
        inside = None if self.menu_bar.isNativeMenuBar() else self.menu_bar
        self.top_bar = TopBar(self.actions_by_id, self.preferences.theme, inside, self)
        self.status = StatusBar(
            self.session,
            self.review,
            self.checks,
            drafts=DraftFacts(self.drafting, self.engines, self),
            signing=self.signing,
            runner=self.runner,
            parent=self,
        )
        self.profile_menu = ProfileMenu(self.publishing, self.menu_bar.profile_menu, self)
        self.steering = Steering(self.review, self.actions_by_id, self.menu_bar, self)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.panes, 1)
        if inside is None:
            self.setMenuBar(self.menu_bar)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.addActions(self.actions_by_id.all())
        kinds = self.menu_bar.kind_menu.actions()
        self.pages.set_row_actions([*(self.actions_by_id[act] for act in _ROW_ACTIONS), *kinds])
        self.pages.set_review_actions([self.actions_by_id[act] for act in _REVIEW_ACTIONS])
        self.pages.set_finding_actions([self.actions_by_id[act] for act in _FINDING_ACTIONS])
        self.pages.show_review(self.review)
        self.checks_steering = ChecksSteering(self.session, self.checks, self.actions_by_id, self)
        self.setAcceptDrops(True)

    def _connect_signals(self) -> None:
        session, panes = self.session, self.panes
        self.actions_by_id.connect_to(self)
        session.article_opened.connect(self._on_opened)
        session.history_changed.connect(self._on_history)
        session.failed.connect(self.banner.warn)
        self.runner.failed.connect(self.banner.warn)
        self.closing.failed.connect(self.banner.warn)
        self.closing.done.connect(self.close)
        panes.articles.article_chosen.connect(self.open_article)
        panes.articles.article_deleted.connect(self.delete_article)
        panes.assistant.term_chosen.connect(self._insert_term)
        panes.assistant.offer_chosen.connect(self._take_offer)
        panes.shown.connect(self._on_panes_shown)
        self.menu_bar.term_chosen.connect(self._insert_term)
        self.menu_bar.offer_chosen.connect(self._take_offer)
        self.menu_bar.kind_chosen.connect(self.blocks.set_kind)
        self.menu_bar.reviewer_chosen.connect(self.deciding.accept_all_of)
        self.status.accept_clear_wished.connect(self.deciding.accept_clear)
        panes.assistant.deed_wished.connect(self.deciding.do)
        panes.assistant.mend_wished.connect(self.mending.do)
        panes.assistant.told.connect(self.banner.tell)
        self.pages.show_checks(self.checks).wished.connect(self.mending.do)
        self.checks.failed.connect(self.banner.warn)
        self.review.reloaded.connect(self.checks.take_answers)
        self.checks.wrapped.connect(self.status.tell_wrapped)
        self.mending.told.connect(self.banner.tell)
        self.mending.failed.connect(self.banner.warn)
        self.mending.list_wanted.connect(panes.show_checks)
        self.asking.list_wanted.connect(panes.show_checks)
        self.deciding.told.connect(self.banner.tell)
        self.deciding.choice_wanted.connect(panes.show_review)
        self.intake.copies_found.connect(self.returns.open_files)
        self.intake.pair_found.connect(self.aligning.show_rows)
        self.returns.came_back.connect(self._on_came_back)
        self.returns.first_wished.connect(self.review.go_next)
        self.drafting.consent_wanted.connect(self.engines.ask)
        self.engines.drafts_wished.connect(self.drafting.draft_article)
        self.drafting.changed.connect(self._on_drafts)
        self.memory_files.taken.connect(self.memory.look_again)
        self.find_bar.hits_changed.connect(self._on_hits)
        self.find_bar.closed.connect(self.pages.focus_page)
        self.pages.zoom_asked.connect(self._on_zoom_asked)
        self.preferences.theme.changed.connect(self._on_theme)
        self.preferences.changed.connect(self._on_setting)

    # What the panes ask for

    def open_article(self, article_id: str) -> None:
        """Put an article on the desk and the caret into it."""
        article = self.session.article
        if article is None or article.id != article_id:
            try:
                self.session.open(article_id)
            except DuizhaoError as error:
                self.banner.warn(error.message)
                return
        self.pages.focus_page()

    def delete_article(self, article_id: str) -> None:
        """Put an article aside and offer to bring it back."""
        entries = {entry.id: entry.title for entry in self.session.articles()}
        try:
            self.session.delete(article_id)
        except DuizhaoError as error:
            self.banner.warn(error.message)
            return
        values = {"title": entries.get(article_id, "")}
        back = Offer(Message("MainWindow", _BRING_BACK), partial(self._bring_back, article_id))
        self.banner.tell(Message("MainWindow", _DELETED, values), back)

    def open_files(self, files: Sequence[str]) -> None:
        """Read files in, as when they are dropped on the window."""
        self.intake.open_files([Path(file) for file in files])

    # What the actions call

    def zoom_in(self) -> None:
        """Make the page's text larger."""
        self._zoom_by(10)

    def zoom_out(self) -> None:
        """Make the page's text smaller."""
        self._zoom_by(-10)

    def zoom_reset(self) -> None:
        """Take the page's own size."""
        self.preferences.set_value(ZOOM, ZOOM.default)

    def show_preferences(self) -> None:
        """Open the preferences."""
        from editor.ui.dialogs.preferences_dialog import PreferencesDialog  # noqa: PLC0415

        dialog = PreferencesDialog(self.preferences, self)
        dialog.failed.connect(self.banner.warn)
        dialog.plan_wished.connect(self.signing.show_plan)
        dialog.engines_wished.connect(self.engines.show_dialog)
        dialog.open()

    def show_keyboard(self) -> None:
        """Open the list of keys."""
        from editor.ui.dialogs.reference import keyboard_dialog  # noqa: PLC0415

        keyboard_dialog(self).open()

    def show_about(self) -> None:
        """Say what the program is."""
        from editor.ui.dialogs.reference import about_dialog  # noqa: PLC0415

        about_dialog(self).open()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.actions_by_id.retranslate()
            self.menu_bar.retranslate()
            self._show_title()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files be dropped anywhere."""
        if _files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read dropped files in."""
        if paths := _files(event.mimeData().urls()):
            event.acceptProposedAction()
            self.intake.open_files(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when every word is saved, or given up by the person."""
        if not self.closing.is_done:
            self._keep()
            self.checks.rest()
            is_written = self.glossary.close_window() and self.people.close_window()
            if not is_written or not self.closing.try_now():
                event.ignore()
                return
        self.runner.close()
        self.checks.close()
        self.memory.close()
        super().closeEvent(event)

    # What is heard

    def _on_opened(self) -> None:
        is_open = self.session.article is not None
        self.actions_by_id.set_article_open(is_open=is_open)
        self.menu_bar.set_article_open(is_open=is_open)
        self._on_drafts()
        self.steering.refresh()
        self.checks_steering.refresh()
        self._on_history()
        self._show_title()

    def _on_history(self) -> None:
        self.actions_by_id[Act.UNDO].setEnabled(self.session.can_undo)
        self.actions_by_id[Act.REDO].setEnabled(self.session.can_redo)

    def _on_drafts(self) -> None:
        self.actions_by_id[Act.NEVER_SEND].setChecked(self.drafting.is_never_sent)
        self.actions_by_id[Act.CONFIRM_ALL].setEnabled(bool(self.drafting.unconfirmed))

    def _on_panes_shown(self) -> None:
        self.actions_by_id[Act.SHOW_ARTICLES].setChecked(not self.panes.articles.isHidden())
        self.actions_by_id[Act.SHOW_ASSISTANT].setChecked(not self.panes.assistant.isHidden())

    def _on_theme(self) -> None:
        colours = self.preferences.theme.palette
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(qt_palette(colours))
            if app.styleSheet() != (sheet := style_sheet(colours)):
                app.setStyleSheet(sheet)

    def _on_setting(self, key: str) -> None:
        if key in _HOUSE_KEYS:  # they turn the English of titles and names
            self.session.reload_terms()

    def _on_came_back(self) -> None:
        self.review.reload()
        self.panes.show_review()

    def _on_hits(self, hits: Sequence[Hit], active: int) -> None:
        lit = [(hit.row, hit.column.value, hit.start, hit.end) for hit in hits]
        self.pages.set_highlights(lit, None if active < 0 else active)

    def _on_zoom_asked(self, steps: int) -> None:
        self._zoom_by(10 * steps)

    def _insert_term(self, number: int) -> None:
        self.pages.insert_term(number)
        self.pages.focus_page()

    def _take_offer(self, number: int) -> None:
        if self.memory.take(number):
            self.pages.focus_page()

    def _bring_back(self, article_id: str) -> None:
        self.session.restore(article_id)
        self.open_article(article_id)

    def _zoom_by(self, step: int) -> None:
        percent = self.preferences.value(ZOOM) + step
        self.preferences.set_value(ZOOM, min(max(percent, ZOOM.least), ZOOM.most))

    def _show_title(self) -> None:
        article = self.session.article
        name = self.tr("Duizhao")
        self.setWindowTitle(f"{article.title} — {name}" if article and article.title else name)

    def _restore(self) -> None:
        state = read_state(self.preferences)
        self.resize(1440, 900)
        if state.geometry:
            self.restoreGeometry(QByteArray.fromBase64(state.geometry.encode("ascii")))
        self.panes.restore(state.splitter, articles=state.articles, assistant=state.assistant)

    def _keep(self) -> None:
        state = WindowState(
            geometry=_base64(self.saveGeometry()),
            splitter=_base64(self.panes.saveState()),
            articles=not self.panes.articles.isHidden(),
            assistant=not self.panes.assistant.isHidden(),
        )
        keep_state(self.preferences, state)
        article = self.session.article
        try:
            self.preferences.set_value(LAST_ARTICLE, article.id if article else "")
        except DuizhaoError as error:
            self.banner.warn(error.message)


def _base64(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode("ascii")


def _files(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]

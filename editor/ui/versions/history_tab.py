"""The History tab: what went out, was signed or published; compare two, bring one back."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from editor import workflow
from editor.article.article import Article, Block
from editor.errors import DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.versions import Version
from editor.ui.publishing.profiles import profile_name
from editor.ui.session import Session
from editor.ui.signing.labels import stage_of_unit
from editor.ui.theme import Theme
from editor.ui.versions.comparison import ComparisonDialog
from editor.ui.versions.wording import now_said, version_said

_BACK = QT_TRANSLATE_NOOP("Versions", "Brought back: {version}. Undo takes that back.")
_ID = Qt.ItemDataRole.UserRole
_NOW = ""
"""In place of a version's id: the article as it stands."""


class HistoryTab(QWidget):
    """The versions of the article on the desk, the newest first; read when the tab is looked at."""

    told = Signal(object)
    """A `Message` that says what was done."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._is_stale = True
        self.list = QListWidget(self)
        self.compare, self.bring_back = QPushButton(self), QPushButton(self)
        self._hint, self._empty = QLabel(self), QLabel(self)
        self._lay_out()
        self._connect_signals()
        self._retranslate()

    def refresh(self) -> None:
        """Read the versions anew, if the tab is shown; else when it will be."""
        self._is_stale = True
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has come meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)

    # What the buttons do

    def compare_chosen(self) -> None:
        """Show what differs between two chosen versions, or between one and the article now."""
        article = self._session.article
        chosen = self._chosen()
        if article is None or not 1 <= len(chosen) <= 2:
            return
        if len(chosen) == 1:
            chosen = [*chosen, _NOW]
        later, earlier = sorted(chosen, key=self._place_of)
        try:
            found = workflow.version_differences(self._blocks(earlier), self._blocks(later))
        except DuizhaoError as error:
            self._session.failed.emit(error.message)
            return
        heading = self.tr("{earlier}  →  {later}").format(
            earlier=self._said(earlier), later=self._said(later)
        )
        ComparisonDialog(heading, found, self._theme, self.window()).show()

    def bring_chosen_back(self) -> None:
        """Put the chosen version in place of the article's blocks, as one step."""
        article, chosen = self._session.article, self._chosen()
        if article is None or len(chosen) != 1 or chosen[0] == _NOW:
            return
        try:
            brought = workflow.bring_back(self._session.workspace, article, chosen[0])
        except DuizhaoError as error:
            self._session.failed.emit(error.message)
            return
        if self._session.edit(lambda _: brought, 0):
            values = {"version": self._said(chosen[0])}
            self.told.emit(Message("Versions", _BACK, values))

    # The list

    def _fill(self) -> None:
        self._is_stale = False
        article = self._session.article
        stored, labels = self._read(article)
        chosen = set(self._chosen())
        self.list.clear()
        if stored:
            self._add(_NOW, now_said())
        for version in stored:
            self._add(version.id, version_said(version, labels))
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setSelected(item.data(_ID) in chosen)
        self._pages.setCurrentIndex(0 if stored else 1)
        self._on_selected()

    def _read(self, article: Article | None) -> tuple[Sequence[Version], Mapping[str, str]]:
        if article is None:
            return (), {}
        workspace = self._session.workspace
        try:
            stored = workflow.versions(workspace, article.id)
            stages = workflow.signoff_plan(workspace).stages()
            labels = {stage.id: stage_of_unit(unit, stage) for unit, stage in stages}
            profiles = workflow.publishing_profiles(workspace) if stored else ()
        except DuizhaoError as error:
            self._session.failed.emit(error.message)
            return (), {}
        return stored, labels | {profile.id: profile_name(profile) for profile in profiles}

    def _add(self, version: str, said: str) -> None:
        item = QListWidgetItem(said, self.list)
        item.setData(_ID, version)
        item.setSizeHint(QSize(0, 44 if "\n" in said else 30))

    def _chosen(self) -> list[str]:
        return [item.data(_ID) for item in self.list.selectedItems()]

    def _place_of(self, version: str) -> int:
        places = range(self.list.count())
        return next((p for p in places if self.list.item(p).data(_ID) == version), -1)

    def _said(self, version: str) -> str:
        return self.list.item(self._place_of(version)).text().replace("\n", ", ")

    def _blocks(self, version: str) -> Sequence[Block]:
        article = self._session.article
        if version == _NOW and article is not None:
            return article.blocks
        return workflow.version(self._session.workspace, version).blocks

    def _on_selected(self) -> None:
        chosen = self._chosen()
        self.compare.setEnabled(len(chosen) == 2 or (len(chosen) == 1 and chosen[0] != _NOW))
        self.bring_back.setEnabled(len(chosen) == 1 and chosen[0] != _NOW)

    # Making

    def _lay_out(self) -> None:
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setWordWrap(True)
        self.list.setUniformItemSizes(False)
        for line in (self._hint, self._empty):
            line.setObjectName("quiet")
            line.setWordWrap(True)
        self._empty.setMargin(16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.compare)
        buttons.addWidget(self.bring_back)
        buttons.addStretch()
        filled = QWidget(self)
        column = QVBoxLayout(filled)
        column.setContentsMargins(12, 10, 12, 12)
        column.addWidget(self._hint)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(filled)
        self._pages.addWidget(self._empty)
        self.setFocusProxy(self.list)

    def _connect_signals(self) -> None:
        self._session.article_opened.connect(self.refresh)
        self._session.articles_changed.connect(self.refresh)
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.list.itemActivated.connect(self.compare_chosen)
        self.compare.clicked.connect(self.compare_chosen)
        self.bring_back.clicked.connect(self.bring_chosen_back)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Versions of the article, the newest first"))
        self.compare.setText(self.tr("Compare"))
        self.bring_back.setText(self.tr("Bring this back"))
        self._hint.setText(self.tr("Choose one to compare it with the present text, or two."))
        self._empty.setText(
            self.tr(
                "Nothing has gone out yet.\n\nEvery Word file, signature and publication is kept "
                "here as a version: any two can be compared, and any one brought back."
            )
        )

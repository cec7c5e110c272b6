"""The pane at the left: the articles by stage, how far each is, and which is on the desk."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QMenu,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.ui.articles_model import (
    ROW,
    ArticlesModel,
    Index,
    StageHeader,
    progress_of,
)
from editor.ui.kinds import STAGES
from editor.ui.language import titled
from editor.ui.lines import broken, draw
from editor.ui.session import Session
from editor.ui.theme import QUIET_PIXELS, Theme, interface_font
from editor.workspace.articles import ArticleEntry

_HEADER_HIGH, _TITLE_STEP, _QUIET_STEP = 42, 19, 17
_INSET, _SIDE, _PAD = 8, 8, 6
_TITLE_LINES = 2


class ArticleDelegate(QStyledItemDelegate):
    """Paints a stage's header, or an article's title in two lines and its progress."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height at the list's width."""
        del option
        width = self._view.viewport().width()
        row = index.data(ROW)
        if isinstance(row, StageHeader):
            return QSize(width, _HEADER_HIGH)
        lines = self._title_lines(index, width)
        return QSize(width, 2 * _PAD + len(lines) * _TITLE_STEP + _QUIET_STEP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, area = index.data(ROW), QRectF(option.rect)
        if isinstance(row, StageHeader):
            self._paint_header(painter, area, row)
        else:
            self._paint_ground(painter, area, option)
            self._paint_article(painter, area, index, row)
        painter.restore()

    def _paint_header(self, painter: QPainter, area: QRectF, row: StageHeader) -> None:
        painter.setPen(self._theme.palette.soft)
        painter.setFont(interface_font(QUIET_PIXELS))
        line = area.adjusted(_INSET + _SIDE, 16, -_INSET - _SIDE, -4)
        title = titled("Kinds", STAGES[row.stage]).upper()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, title)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, str(row.count))

    def _paint_ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        ground = area.adjusted(_INSET, 1, -_INSET, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = self._theme.palette
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(colours.color("selected"))
            painter.drawRoundedRect(ground, 5, 5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colours.color("desk"))
            painter.drawRoundedRect(ground, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colours.color("accent"))
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _paint_article(
        self, painter: QPainter, area: QRectF, index: Index, row: ArticleEntry
    ) -> None:
        at = QPointF(area.left() + _INSET + _SIDE, area.top() + _PAD)
        painter.setPen(self._theme.palette.ink)
        lines = self._title_lines(index, round(area.width()))
        top = draw(painter, interface_font(), at, lines, _TITLE_STEP)
        painter.setPen(self._theme.palette.soft)
        quiet = (progress_of(row),)
        draw(painter, interface_font(QUIET_PIXELS), QPointF(at.x(), top), quiet, _QUIET_STEP)

    def _title_lines(self, index: Index, width: int) -> tuple[str, ...]:
        room = width - 2 * (_INSET + _SIDE)
        title = index.data(Qt.ItemDataRole.DisplayRole)
        return broken(title, interface_font(), room, _TITLE_LINES)


class ArticleList(QListView):
    """The list itself; Enter or a click opens, Delete puts aside."""

    opened = Signal(str)
    deleted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(ArticleDelegate(theme, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        self.customContextMenuRequested.connect(self._on_menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter, put aside at Delete."""
        keys = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_Delete: self.deleted,
        }
        signal = keys.get(Qt.Key(event.key()))
        if signal is None:
            super().keyPressEvent(event)
        elif entry := _entry(self.currentIndex()):
            signal.emit(entry.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new width."""
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        if entry := _entry(index):
            self.opened.emit(entry.id)

    def _on_menu(self, at: QPoint) -> None:
        entry = _entry(self.indexAt(at))
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for title, signal in (
            (self.tr("Open"), self.opened),
            (self.tr("Delete"), self.deleted),
        ):
            menu.addAction(title).setData((signal, entry.id))
        menu.triggered.connect(_emit_chosen)
        menu.popup(self.viewport().mapToGlobal(at))


class ArticlesPane(QFrame):
    """The articles by stage, or a word for a workspace that has none."""

    article_chosen = Signal(str)
    """The id of an article to put on the desk."""
    article_deleted = Signal(str)
    """The id of an article to put aside."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("side")
        self._model = ArticlesModel(self)
        self.list = ArticleList(theme, self)
        self.list.setModel(self._model)
        self._empty = QLabel(self)
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setMargin(16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self._pages.setContentsMargins(0, 6, 1, 0)
        self.setFocusProxy(self.list)
        self._connect_signals(theme)
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show the articles as the workspace has them now."""
        entries = self._session.articles()
        self._model.show(entries)
        self._pages.setCurrentIndex(0 if entries else 1)
        self._select_open()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_signals(self, theme: Theme) -> None:
        self._session.articles_changed.connect(self.refresh)
        self._session.article_opened.connect(self._select_open)
        self.list.opened.connect(self.article_chosen)
        self.list.deleted.connect(self.article_deleted)
        theme.changed.connect(self.list.viewport().update)

    def _select_open(self) -> None:
        article = self._session.article
        index = self._model.place_of(article.id) if article else QModelIndex()
        if index != self.list.currentIndex() or not index.isValid():
            self.list.setCurrentIndex(index)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Articles"))
        self._empty.setText(
            self.tr("No article yet. Drop a Word file, web page or text here, or press Ctrl+N.")
        )
        self.list.viewport().update()


def _entry(index: Index) -> ArticleEntry | None:
    row = index.data(ROW) if index.isValid() else None
    return row if isinstance(row, ArticleEntry) else None


def _emit_chosen(action: QAction) -> None:
    signal, article_id = action.data()
    signal.emit(article_id)

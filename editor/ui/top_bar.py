"""The bar at the top: the mark, the menus, the actions of the day, the next step as a button."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMenuBar,
    QToolButton,
    QWidget,
)

from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.actions import Act, ActionSet
from editor.ui.language import titled
from editor.ui.theme import QUIET_PIXELS, Theme, interface_font

HEIGHT = 44

_SHORT_TITLES: Mapping[Act, str] = MappingProxyType(
    {
        Act.NEW_FROM_FILE: QT_TRANSLATE_NOOP("TopBar", "New"),
        Act.FIND: QT_TRANSLATE_NOOP("TopBar", "Find"),
        Act.EXPORT_WORD: QT_TRANSLATE_NOOP("TopBar", "Export to Word"),
        Act.DRAFT: QT_TRANSLATE_NOOP("TopBar", "Draft"),
        Act.CHECK: QT_TRANSLATE_NOOP("TopBar", "Check"),
        Act.IMPORT_REVIEW: QT_TRANSLATE_NOOP("TopBar", "Import review"),
        Act.SIGN_OFF: QT_TRANSLATE_NOOP("TopBar", "Sign off"),
        Act.COPY_CMS: QT_TRANSLATE_NOOP("TopBar", "Copy for CMS"),
    }
)

LEFT: tuple[Act | None, ...] = (
    Act.NEW_FROM_FILE,
    None,
    Act.DRAFT,
    Act.CHECK,
    None,
    Act.EXPORT_WORD,
    Act.IMPORT_REVIEW,
    None,
    Act.SIGN_OFF,
)
RIGHT: tuple[Act | None, ...] = (Act.FIND,)
PRIMARY = Act.COPY_CMS
"""The end of the article's way: the one button in the accent colour."""

MORE: tuple[Act | None, ...] = (
    Act.COPY_BODY,
    Act.COPY_TITLE,
    None,
    Act.PREVIEW,
    None,
    Act.SAVE_PHOTOS,
    Act.SAVE_PAGE,
    Act.SAVE_MARKDOWN,
)
"""What stands in the small menu beside it."""

_KEYS_SHOWN = frozenset({Act.NEW_FROM_FILE, Act.DRAFT, Act.CHECK, Act.FIND})
"""The actions of every minute, whose shortcuts are worth the room."""

_FIRST_TO_GO = (Act.IMPORT_REVIEW, Act.EXPORT_WORD, Act.SIGN_OFF, Act.CHECK, Act.DRAFT)
"""The buttons that make room for the menus in a narrow window, which have them too."""

_SIDE, _GAP, _TALL = 11, 7, 28


class ActionButton(QAbstractButton):
    """A flat button of an action: its short title, and its shortcut in a fainter hand."""

    def __init__(self, act: Act, action: QAction, theme: Theme, *, primary: bool = False) -> None:
        super().__init__()
        self._act = act
        self._action = action
        self._theme = theme
        self._primary = primary
        self._keys = ""
        self._is_short = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.retranslate()
        self._follow()
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)

    def retranslate(self) -> None:
        """Take the title anew, in the interface's language."""
        title = titled("TopBar", _SHORT_TITLES[self._act])
        self.setText(title)
        self.setAccessibleName(title)
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        shows_keys = self._act in _KEYS_SHOWN and not self._is_short
        self._keys = keys.replace("+", " ") if shows_keys else ""
        self.updateGeometry()
        self.update()

    @property
    def act(self) -> Act:
        """The action it stands for."""
        return self._act

    def set_short(self, *, is_short: bool) -> None:
        """Leave the shortcut out, or show it again."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.retranslate()

    def sizeHint(self) -> QSize:
        """Return the room the title and the shortcut need."""
        width = 2 * _SIDE + QFontMetrics(self.font()).horizontalAdvance(self.text())
        if self._keys:
            width += _GAP + QFontMetrics(self._quiet_font()).horizontalAdvance(self._keys)
        return QSize(width, _TALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the title and the shortcut."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        colours = self._theme.palette
        ink = colours.on_accent if self._primary and self.isEnabled() else colours.ink
        painter.setPen(ink if self.isEnabled() else colours.faint)
        area = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        if not self._keys:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
            return
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(self._quiet_font())
        painter.setPen(colours.faint)
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, self._keys)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.palette
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._primary and self.isEnabled():
            ground = colours.color("accent")
            painter.setBrush(ground.lighter(108) if self.underMouse() else ground)
            painter.drawRoundedRect(area, 5, 5)
        elif self._primary or (self.isEnabled() and (self.underMouse() or self.isDown())):
            painter.setBrush(colours.color("line" if self._primary else "selected"))
            painter.drawRoundedRect(area, 5, 5)
        if self.hasFocus():
            ring = colours.color("ink" if self._primary else "accent")
            painter.setPen(QPen(ring, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 5, 5)

    def _quiet_font(self) -> QFont:
        return interface_font(QUIET_PIXELS)

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleDescription(self._action.toolTip())


class TopBar(QFrame):
    """The mark, the menus, the actions of the day, and the next step at the right.

    `menus` is None where the system shows them in a place of its own.
    """

    def __init__(
        self, actions: ActionSet, theme: Theme, menus: QMenuBar | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("top")
        self.setFixedHeight(HEIGHT)
        self._mark = QLabel("对照", self)
        self._buttons: list[ActionButton] = []
        self._more = QToolButton(self)
        self._menus = menus
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 1)
        row.setSpacing(6)
        row.addWidget(self._mark)
        if menus is not None:
            row.addWidget(menus, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(_line(self))
        for act in LEFT:
            row.addWidget(self._button(act, actions) if act else _line(self))
        row.addStretch()
        for act in RIGHT:
            row.addWidget(self._button(act, actions) if act else _line(self))
        row.addWidget(self._button(PRIMARY, actions, primary=True))
        row.addWidget(self._made_menu(actions))
        self._on_theme()
        theme.changed.connect(self._on_theme)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            for button in self._buttons:
                button.retranslate()
            self._name_menu()
            self._make_room()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the menus."""
        super().resizeEvent(event)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """Do with the room of the menus and the next step."""
        return QSize(0, HEIGHT)

    def _make_room(self) -> None:
        """Leave out shortcuts, then buttons that are in a menu too, until the menus have room."""
        for button in self._buttons:
            button.set_short(is_short=False)
            button.setVisible(True)
        if self._has_room():
            return
        for button in self._buttons:
            button.set_short(is_short=True)
        for act in _FIRST_TO_GO:
            if self._has_room():
                return
            for button in self._buttons:
                if button.act is act:
                    button.setVisible(False)

    def _has_room(self) -> bool:
        row = self.layout()
        return row is None or self._menus is None or row.sizeHint().width() <= self.width()

    def _made_menu(self, actions: ActionSet) -> QToolButton:
        """Return the small button beside the primary one, with the other ways out."""
        self._more.setText("▾")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        for act in MORE:
            if act is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[act])
        self._more.setMenu(menu)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name_menu()
        return self._more

    def _name_menu(self) -> None:
        title = self.tr("Other ways to publish")
        self._more.setAccessibleName(title)
        self._more.setToolTip(title)

    def _button(self, act: Act, actions: ActionSet, *, primary: bool = False) -> ActionButton:
        button = ActionButton(act, actions[act], self._theme, primary=primary)
        self._buttons.append(button)
        return button

    def _on_theme(self) -> None:
        font = QFont(self._theme.chinese_family)
        font.setPixelSize(17)
        font.setBold(True)
        self._mark.setFont(font)
        for button in self._buttons:
            button.update()


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("divider")
    line.setFixedSize(1, 18)
    return line

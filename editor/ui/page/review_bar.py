"""The bar above the pages while a review is at hand: who answered, and the account of it."""

from collections import Counter

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from editor.review.proposal import Review
from editor.ui.page.measures import DESK
from editor.ui.review.desk import ReviewDesk
from editor.ui.theme import INTERFACE_PIXELS, Theme, interface_font

_HEIGHT, _SWATCH, _GAP = 20, 9, 14


class ReviewBar(QWidget):
    """Says how far the review is; has the switch that shows the changes in the text."""

    toggled = Signal()
    """The changes are to be shown in the text, or not any more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: ReviewDesk | None = None
        self._title, self._account = QLabel(self), ElidedLabel(self)
        self._names = ReviewerNames(theme, self)
        self._switch = QCheckBox(self)
        self._switch.setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(DESK, 11, DESK + 14, 7)
        row.setSpacing(_GAP)
        row.addWidget(self._title)
        row.addWidget(self._names, 1)
        row.addWidget(self._account)
        row.addWidget(self._switch)
        self._connect_signals()
        self._set_fonts()
        self._retranslate()
        self.hide()

    def _connect_signals(self) -> None:
        self._switch.toggled.connect(self.toggled)
        self._theme.changed.connect(self._colour)

    @property
    def has_review(self) -> bool:
        """Whether anything came back for the article on the desk."""
        return self._desk is not None and bool(self._desk.review.copies)

    @property
    def shows_changes(self) -> bool:
        """Whether the changes are to be shown in the text."""
        return self._switch.isChecked()

    def show_review(self, desk: ReviewDesk) -> None:
        """Say where the review on the desk stands; without one there is no bar."""
        self._desk = desk
        self.setVisible(self.has_review)
        if self.has_review:
            self._say(desk)

    def _say(self, desk: ReviewDesk) -> None:
        review = desk.review
        back = len(review.copies)
        title = self.tr("Review · {back} of {sent} copies back", "how many copies came back")
        self._title.setText(title.format(back=back, sent=max(back, desk.round)))
        worst = min(review.copies, key=lambda copy: copy.mapped - copy.rows)
        threads = sum(1 for remark in review.remarks if not remark.reply_to)
        account = self.tr(
            "rows {mapped} of {rows} · changes {changes} · remarks {remarks} · unplaced {unplaced}"
        )
        self._account.setText(
            account.format(
                mapped=worst.mapped,
                rows=worst.rows,
                changes=len(review.proposals),
                remarks=threads,
                unplaced=len(review.unplaced),
            )
        )
        self._account.setToolTip(self._copies(review))
        self._names.take(desk)
        self._colour()

    def _copies(self, review: Review) -> str:
        line = self.tr("{name}: rows {mapped} of {rows}, changes {changes}, remarks {remarks}")
        return "\n".join(
            line.format(
                name=copy.name,
                mapped=copy.mapped,
                rows=copy.rows,
                changes=copy.changes,
                remarks=copy.remarks,
            )
            for copy in review.copies
        )

    def _set_fonts(self) -> None:
        self._account.setFont(interface_font(INTERFACE_PIXELS))
        self._switch.setFont(interface_font(INTERFACE_PIXELS))
        bold = QFont(interface_font(INTERFACE_PIXELS))
        bold.setBold(True)
        self._title.setFont(bold)

    def _colour(self) -> None:
        palette = self._theme.palette
        self._account.setStyleSheet(f"color: {palette.soft};")
        self._names.update()

    def _retranslate(self) -> None:
        self._switch.setText(self.tr("Show changes"))
        self._switch.setToolTip(
            self.tr("Show what the reviewers changed in the text, or the text as it is now")
        )
        self.setAccessibleName(self.tr("Review"))
        if self._desk is not None and self.has_review:
            self._say(self._desk)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class ElidedLabel(QLabel):
    """A line of text that ends in "…" where there is no room for all of it."""

    def minimumSizeHint(self) -> QSize:
        """Do with next to nothing."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for."""
        del event
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)


class ReviewerNames(QWidget):
    """The reviewers, each with a square of his colour and the number of his open changes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: ReviewDesk | None = None
        self._told: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def take(self, desk: ReviewDesk) -> None:
        """Show the reviewers of a desk."""
        self._desk = desk
        open_ones = Counter(
            author for each in desk.open_changes for author in {one.name for one in each.authors}
        )
        self._told = tuple((name, f"{name} · {open_ones[name]}") for name in desk.reviewers)
        everybody = ", ".join(text for _, text in self._told)
        self.setAccessibleName(everybody)
        self.setToolTip(everybody)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room that all names take."""
        return QSize(round(sum(self._width(text) for _, text in self._told)), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Do with less: names that have no room are counted."""
        return QSize(0, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as many names as there is room for, and how many more there are."""
        del event
        if self._desk is None:
            return
        painter = QPainter(self)
        painter.setFont(interface_font(INTERFACE_PIXELS))
        metrics = QFontMetricsF(painter.font())
        baseline = (self.height() - metrics.height()) / 2 + metrics.ascent()
        x, soft = 0.0, self._theme.palette.color("soft")
        for number, (name, text) in enumerate(self._told):
            painter.setPen(soft)
            more = f"+{len(self._told) - number}"
            is_last = number == len(self._told) - 1
            reserve = 0.0 if is_last else metrics.horizontalAdvance(more)
            if x + self._width(text) - _GAP + reserve > self.width():
                painter.drawText(QPointF(x, baseline), more)
                return
            square = QRectF(x, (self.height() - _SWATCH) / 2, _SWATCH, _SWATCH)
            painter.fillRect(square, self._desk.colour_of(name))
            painter.drawText(QPointF(x + _SWATCH + 5, baseline), text)
            x += self._width(text)

    def _width(self, text: str) -> float:
        metrics = QFontMetricsF(interface_font(INTERFACE_PIXELS))
        return _SWATCH + 5 + metrics.horizontalAdvance(text) + _GAP

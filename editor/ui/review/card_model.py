"""The cards of the Review tab as a list that changes as little as can be."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.ui.review.card import Card

Index = QModelIndex | QPersistentModelIndex

CARD = Qt.ItemDataRole.UserRole
"""The role that gives the `Card` itself, for the delegate."""


class ReviewModel(QAbstractListModel):
    """The cards of a review."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards, in the order shown."""
        return self._cards

    def show(self, cards: tuple[Card, ...]) -> None:
        """Take other cards; those that stay keep their place, so nothing jumps."""
        first, gone, come = _difference(self._cards, cards)
        if gone:
            self.beginRemoveRows(QModelIndex(), first, first + gone - 1)
            self._cards = (*self._cards[:first], *self._cards[first + gone :])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), first, first + come - 1)
            added = cards[first : first + come]
            self._cards = (*self._cards[:first], *added, *self._cards[first:])
            self.endInsertRows()
        before, self._cards = self._cards, cards
        for place, (old, new) in enumerate(zip(before, cards, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, wanted: str) -> QModelIndex:
        """Return where the card of a proposal or remark is; an invalid index when it is not."""
        for place, card in enumerate(self._cards):
            if wanted in card.ids:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of cards."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the card itself, all its words, or its full date."""
        card = self._cards[index.row()]
        if role == CARD:
            return card
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return card.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return card.date.replace("T", " ") or None
        return None


def _difference(old: tuple[Card, ...], new: tuple[Card, ...]) -> tuple[int, int, int]:
    """Return where the ids differ: the first such row, rows gone, rows come."""
    before, after = [card.id for card in old], [card.id for card in new]
    shared = min(len(before), len(after))
    first = next((i for i in range(shared) if before[i] != after[i]), shared)
    limit = shared - first
    tail = next((i for i in range(limit) if before[-1 - i] != after[-1 - i]), limit)
    return first, len(before) - first - tail, len(after) - first - tail

"""The articles of the workspace as a list: a header for each stage, its articles below it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor.article.article import Stage
from editor.ui.kinds import STAGES
from editor.ui.language import titled
from editor.workspace.articles import ArticleEntry

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class StageHeader:
    """The line above the articles of one stage."""

    stage: Stage
    count: int


Row = StageHeader | ArticleEntry

ROW = Qt.ItemDataRole.UserRole
"""The role that gives the `Row` itself, for the delegate."""


def rows_of(entries: Iterable[ArticleEntry]) -> tuple[Row, ...]:
    """Return the list's rows: the stages in the order of the work, those without articles left out.

    Inside a stage the articles keep the order they come in.
    """
    by_stage: dict[Stage, list[ArticleEntry]] = {stage: [] for stage in Stage}
    for entry in entries:
        by_stage[entry.stage].append(entry)
    rows: list[Row] = []
    for stage, held in by_stage.items():
        if held:
            rows += [StageHeader(stage, len(held)), *held]
    return tuple(rows)


def progress_of(entry: ArticleEntry) -> str:
    """Return the quiet line below an article's title."""
    if entry.stage is Stage.IN_REVIEW and entry.sent:
        return _review_of(entry)
    if not entry.drafted:
        return QCoreApplication.translate("ArticlesPane", "not started")
    if entry.drafted >= entry.draftable:
        return QCoreApplication.translate("ArticlesPane", "all {all} blocks").format(
            all=entry.draftable
        )
    text = QCoreApplication.translate("ArticlesPane", "{drafted} of {all} blocks")
    return text.format(drafted=entry.drafted, all=entry.draftable)


def _review_of(entry: ArticleEntry) -> str:
    back = QCoreApplication.translate("ArticlesPane", "{back} of {sent} copies back")
    told = [back.format(back=entry.returned, sent=max(entry.sent, entry.returned))]
    if entry.open_changes:
        changes = QCoreApplication.translate("ArticlesPane", "changes {count}")
        told.append(changes.format(count=entry.open_changes))
    return " · ".join(told)


class ArticlesModel(QAbstractListModel):
    """Stage headers and article entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, entries: Iterable[ArticleEntry]) -> None:
        """Take the articles as they are now, with as little change as can be."""
        rows = rows_of(entries)
        before, self._rows = self._rows, rows
        if [_key(row) for row in before] == [_key(row) for row in rows]:
            for place, (old, new) in enumerate(zip(before, rows, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self.endResetModel()

    def place_of(self, article_id: str) -> QModelIndex:
        """Return where an article stands; an invalid index when it does not."""
        for place, row in enumerate(self._rows):
            if isinstance(row, ArticleEntry) and row.id == article_id:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let articles be chosen, headers not."""
        if isinstance(self._rows[index.row()], StageHeader):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, its text, or what a screen reader says."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = str(row.count) if isinstance(row, StageHeader) else progress_of(row)
            return f"{_title(row)}, {told}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ArticleEntry):
            return row.title
        return None


def _key(row: Row) -> object:
    return row.stage if isinstance(row, StageHeader) else (row.id, row.title)


def _title(row: Row) -> str:
    if isinstance(row, StageHeader):
        return titled("Kinds", STAGES[row.stage])
    return row.title or QCoreApplication.translate("ArticlesPane", "Untitled")

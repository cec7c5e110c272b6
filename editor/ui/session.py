"""The desktop's only bridge to the workflow: one open workspace and one article on the desk.

Widgets read `article`, call the edits here and hear through the signals what changed; they never
talk to each other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor import workflow
from editor.article.article import Article, Block
from editor.article.edits import changed_rows
from editor.article.history import Caret, History
from editor.article.text import Text
from editor.errors import EditRefused
from editor.glossary.glossary import Glossary
from editor.glossary.term import Term, TermKind
from editor.ui.saver import Saver
from editor.workflow import RowTerm
from editor.workspace.articles import ArticleEntry
from editor.workspace.glossary import identity
from editor.workspace.workspace import Workspace

if TYPE_CHECKING:  # a start reads no file
    from editor.formats.recognise import Recognised


Guard = Callable[[Article, Article], bool]
"""Tells whether the first article may become the second; it says itself why not."""


class Session(QObject):
    """An open workspace, the article on the desk, and everything a person can do to it."""

    articles_changed = Signal()
    article_opened = Signal()
    """Another article, or none, is on the desk."""
    rows_changed = Signal(int, int, int)
    """(first row, rows there were, rows there are now); a changed text is (row, 1, 1)."""
    current_changed = Signal(int)
    """The row the caret is in."""
    caret_moved = Signal()
    """The program moved the caret; the page is to follow `caret` and `selection`."""
    terms_changed = Signal()
    """The glossary changed; every row's terms are to be asked for again."""
    history_changed = Signal()
    saved = Signal(str)
    """The ISO time of the save."""
    failed = Signal(object)
    """A `Message` for the user: something was refused or could not be saved."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._glossary: Glossary | None = None
        self._building = Lock()
        self._history: History | None = None
        self._anchor: int | None = None
        self._terms: dict[str, tuple[Block, tuple[RowTerm, ...]]] = {}
        self._are_terms_held = False
        self.guard: Guard | None = None
        """Asked before the texts change, while there is something to guard."""
        self._saver = Saver(workspace, self)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)

    # What there is

    @property
    def article(self) -> Article | None:
        """The article on the desk, as it stands now."""
        return self._history.article if self._history else None

    @property
    def glossary(self) -> Glossary:
        """The workspace's glossary; it is built when first asked for, on whichever thread asks."""
        with self._building:
            if self._glossary is None:
                self._glossary = workflow.glossary(self.workspace)
            return self._glossary

    @property
    def caret(self) -> Caret:
        """Where the caret stands in the English."""
        return self._history.caret if self._history else Caret()

    @property
    def selection(self) -> tuple[int, int]:
        """The selected code points of the current draft, (start, end); equal when none are."""
        at = self.caret.at
        anchor = at if self._anchor is None else self._anchor
        return min(at, anchor), max(at, anchor)

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return bool(self._history and self._history.can_undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit to take again."""
        return bool(self._history and self._history.can_redo)

    @property
    def is_saved(self) -> bool:
        """Whether everything written is on disk."""
        return self._saver.is_saved

    @property
    def are_terms_held(self) -> bool:
        """Whether no terms are given yet: the dictionaries are still being loaded."""
        return self._are_terms_held

    def articles(self) -> tuple[ArticleEntry, ...]:
        """Return what the workspace holds, one entry an article."""
        return self.workspace.articles()

    def terms(self, row: int) -> tuple[RowTerm, ...]:
        """Return the terms in a row's Chinese, in order, each with its use in the English."""
        article = self.article
        if self._are_terms_held or article is None or not 0 <= row < len(article.blocks):
            return ()
        block = article.blocks[row]
        known = self._terms.get(block.id)
        if known is not None and known[0] is block:
            return known[1]
        same_source = known is not None and known[0].source is block.source
        earlier = known[1] if known is not None and same_source else None
        if earlier is None:
            found = workflow.placed_terms(self.glossary, article, row)
        else:
            found = workflow.row_terms(self.glossary, block, earlier)
        self._terms[block.id] = (block, found)
        return found

    # Opening and closing

    def open(self, article_id: str) -> None:
        """Put an article of the workspace on the desk; the one there is saved first."""
        self.flush()
        self._put(self.workspace.article(article_id))

    def take_in(self, recognised: "Recognised") -> None:
        """Store a newly read article and put it on the desk."""
        self.flush()
        self._put(workflow.take_in(self.workspace, recognised))
        self.articles_changed.emit()

    def take_stage(self) -> None:
        """Take the article's stage from the workspace, where sending it out has moved it on."""
        article = self.article
        stages = {entry.id: entry.stage for entry in self.articles()}
        if self._history is not None and article is not None and article.id in stages:
            self._history.article = replace(article, stage=stages[article.id])
            self._saver.take_stage(self._history.article)
        self.articles_changed.emit()

    def take_stored(self, article: Article) -> None:
        """Take the article as the workspace has just stored it; what changed is one step."""
        history = self._history
        if history is None or history.article.id != article.id:
            return
        before, caret = history.article, history.caret
        self._saver.begin(article)
        if article.blocks == before.blocks:
            history.article = article
        else:
            history.do(article, caret)
            self._anchor = None
            self._tell_changed(*changed_rows(before, article))
            self.caret_moved.emit()
        self.articles_changed.emit()

    def delete(self, article_id: str) -> None:
        """Put an article aside; `restore` brings it back."""
        if self.article is not None and self.article.id == article_id:
            self.flush()
            self._put(None)
        self.workspace.delete_article(article_id)
        self.articles_changed.emit()

    def restore(self, article_id: str) -> None:
        """Bring an article back that was put aside."""
        self.workspace.restore_article(article_id)
        self.articles_changed.emit()

    def flush(self) -> None:
        """Save what is unsaved, now. Raise `WorkspaceError` if it cannot be."""
        self._saver.flush()

    def close(self) -> None:
        """Save what is unsaved and give the workspace back. Raise `WorkspaceError` if it fails."""
        self.flush()
        self.abandon()

    def abandon(self) -> None:
        """Give the workspace back without saving: what could not be saved was given up."""
        self._saver.close()
        self.workspace.close()

    def hold_terms(self) -> None:
        """Give no terms until `release_terms`: finding the first ones loads dictionaries."""
        self._are_terms_held = True

    def release_terms(self) -> None:
        """Give terms again, and let every row ask for its own."""
        self._are_terms_held = False
        self.terms_changed.emit()

    def reload_terms(self) -> None:
        """Take the workspace's glossary anew, after it was changed as a whole."""
        self._glossary = None
        self._terms.clear()
        self.terms_changed.emit()

    def change_terms(self, gone: Sequence[Term], come: Sequence[Term]) -> None:
        """Take entries out of the glossary and others in, stored and in force at once.

        Raise `WorkspaceError` when it cannot be stored.
        """
        stays = {identity(term) for term in come}
        self.workspace.change_terms(come, [term for term in gone if identity(term) not in stays])
        if self._glossary is None or any(term.kind is TermKind.PLACE for term in (*gone, *come)):
            self.reload_terms()  # a place is part of other names too
            return
        try:
            for term in gone:
                self.glossary.remove(term)
        except KeyError:  # one was changed elsewhere meanwhile
            self.reload_terms()
            return
        for term in come:
            self.glossary.add(term)
        self._terms.clear()
        self.terms_changed.emit()

    def _put(self, article: Article | None) -> None:
        self._history = History(article) if article else None
        self._anchor = None
        self._terms.clear()
        self._saver.begin(article)
        self.article_opened.emit()
        self.history_changed.emit()
        self.current_changed.emit(0)

    # Where the caret is

    def place_caret(self, row: int, at: int = 0, anchor: int | None = None) -> None:
        """Take note of where the page's caret is; `anchor` is the selection's other end."""
        if self._history is None:
            return
        moved = row != self._history.caret.row
        self._history.caret = Caret(row, at)
        self._anchor = anchor
        if moved:
            self.current_changed.emit(row)

    def go_to(self, row: int, at: int = 0, anchor: int | None = None) -> None:
        """Move the caret; the page follows."""
        self.place_caret(row, at, anchor)
        self.caret_moved.emit()

    # Edits

    def write(self, row: int, draft: Text) -> None:
        """Take the English of a row as the person is typing it."""
        if self._history is None or self._history.article.blocks[row].draft == draft:
            return
        before = self._history.article
        after = workflow.write(before, row, draft)
        if not self._may_become(before, after):
            self.rows_changed.emit(row, 1, 1)  # the page shows again what stands
            return
        self._history.typed(after, row)
        self._changed(row, 1, 1)

    def insert(self, text: str) -> None:
        """Put text at the caret, in place of the selection, as one step."""
        row, (start, end) = self.caret.row, self.selection
        if self.article is not None:
            draft = self.article.blocks[row].draft.replaced(start, end, text)
            self.edit(lambda article: workflow.write(article, row, draft), row, start + len(text))

    def replace_drafts(self, drafts: Mapping[int, Text]) -> None:
        """Set the English of several rows as one step."""
        self.edit(lambda article: workflow.write_all(article, drafts), self.caret.row)

    def edit(self, change: Callable[[Article], Article], row: int, at: int = 0) -> bool:
        """Make one edit a step of its own, then put the caret at a row and code point.

        Tell whether it was made, or had nothing to change; not when it was held back. One that the
        article does not allow is told through `failed`.
        """
        if self._history is None:
            return False
        before = self._history.article
        try:
            after = change(before)
        except EditRefused as refusal:
            self.failed.emit(refusal.message)
            return False
        if after is before:
            return True
        if not self._may_become(before, after):
            return False
        self._history.do(after, Caret(row, at))
        self._moved_on(before, self._history)
        return True

    def fill_in(self, change: Callable[[Article], Article], *, goes_on: bool) -> bool:
        """Make an edit that leaves the caret where it is; `goes_on` makes it part of the last step.

        Tell whether it was made; not when it has nothing to change, or was held back.
        """
        history = self._history
        if history is None:
            return False
        before = history.article
        after = change(before)
        if after is before or not self._may_become(before, after):
            return False
        if goes_on:
            history.article = after
        else:
            history.do(after, history.caret)
        self._changed(*changed_rows(before, after))
        return True

    def undo(self) -> None:
        """Take the last step back."""
        history = self._history
        if history is not None:
            self._step(history, history.undo, history.redo)

    def redo(self) -> None:
        """Take the step again that was taken back last."""
        history = self._history
        if history is not None:
            self._step(history, history.redo, history.undo)

    def _step(self, history: History, go: Callable[[], bool], back: Callable[[], bool]) -> None:
        before = history.article
        if not go():
            return
        if self._may_become(before, history.article):
            self._moved_on(before, history)
        else:
            back()

    def _may_become(self, before: Article, after: Article) -> bool:
        return self.guard is None or self.guard(before, after)

    def _moved_on(self, before: Article, history: History) -> None:
        if history.article.stage is not before.stage:  # a stage is no edit, to be taken back
            history.article = replace(history.article, stage=before.stage)
        self._anchor = None
        self._changed(*changed_rows(before, history.article))
        self.current_changed.emit(self.caret.row)
        self.caret_moved.emit()

    def _changed(self, first: int, before: int, now: int) -> None:
        if self.article is not None:
            self._saver.want(self.article)
        self._tell_changed(first, before, now)

    def _tell_changed(self, first: int, before: int, now: int) -> None:
        if before != now or not all(map(self._is_in_place, range(first, first + now))):
            self._terms.clear()  # where abbreviations are first mentioned may have changed
        self.rows_changed.emit(first, before, now)
        self.history_changed.emit()

    def _is_in_place(self, row: int) -> bool:
        """Tell whether a row's Chinese and kind are those its terms were read from."""
        block = self.article.blocks[row] if self.article is not None else None
        known = self._terms.get(block.id) if block is not None else None
        if block is None or known is None:
            return True
        return known[0].source is block.source and known[0].kind is block.kind

    def _on_saved(self, when: str) -> None:
        self.saved.emit(when)
        self.articles_changed.emit()

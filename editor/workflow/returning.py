"""Reading what comes back from reviewers, and keeping it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.article.article import Article
from editor.errors import UnreadableFile
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent
from editor.review.change import Copy, Question
from editor.review.export import Export
from editor.review.proposal import Review
from editor.review.returned import Returned
from editor.workspace import Workspace

_OTHER_ARTICLE = QT_TRANSLATE_NOOP(
    "Workflow",
    "“{name}” is a copy of article {article}, “{title}”. Open that article and import it there.",
)
_FOREIGN = QT_TRANSLATE_NOOP(
    "Workflow",
    "“{name}” is no copy of anything that was sent out from here. Check that it is the right file, "
    "and that it was exported from this workspace.",
)
_CHANGED = QT_TRANSLATE_NOOP(
    "Workflow", "“{name}” was changed while it was being read. Close it elsewhere and try again."
)

SURE = 0.5
"""From this confidence on the rows of a copy that does not say what it is are believed."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What became of one file that was handed in: a copy, or the reason why it is none.

    `export` is the one it is a copy of, also where it is refused as another article's. `known`
    says that the same file is in the workspace, or among those read with it, already.
    """

    path: Path
    copy: Copy | None = None
    data: bytes = b""
    export: Export | None = None
    question: Question = Question.NONE
    refused: Message | None = None
    known: bool = False

    @property
    def is_unsure(self) -> bool:
        """Whether its rows were found by their words only, and not well."""
        by_content = self.question is Question.BY_CONTENT
        return by_content and self.copy is not None and self.copy.confidence < SURE


@dataclass(frozen=True, slots=True)
class ReadBack:
    """The files that were handed in, in their order; nothing of them is kept yet."""

    files: tuple[ReadFile, ...] = ()


def read_back(
    workspace: Workspace, article: Article, paths: Sequence[Path], progress: Progress = silent
) -> ReadBack:
    """Read returned copies of an article; nothing is written, and a bad file stops no other.

    What a file's question asks is for the caller to settle before `keep_copies`.
    """
    desk = _Desk(workspace, article)
    files: list[ReadFile] = []
    for number, path in enumerate(paths):

        def of_all(done: int, total: int, before: int = number) -> None:
            progress(before * total + done, len(paths) * total)

        of_all(0, 1)
        files.append(desk.read(path, of_all))
    return ReadBack(tuple(files))


def keep_copies(workspace: Workspace, read: ReadBack) -> int:
    """Keep what was read and not refused, each copy with its file; return how many were new."""
    return sum(
        workspace.add_copy(file.copy, file.data)
        for file in read.files
        if file.copy is not None and file.refused is None and not file.known
    )


def review(workspace: Workspace, article: Article, *, old_rounds: bool = True) -> Review:
    """Return everything that came back for an article, merged against its present state.

    Without `old_rounds` copies of a round that other words have been sent out after are left out.
    """
    copies = [
        copy
        for copy in workspace.copies(article.id)
        if old_rounds or copy.question is not Question.OLDER_ROUND
    ]
    if not copies:
        return Review()
    from editor.review.merging import review as merged  # noqa: PLC0415  loads the word difference

    return merged(article, workspace.exports(article.id), copies)


class _Desk:
    """The article whose copies are read, with what was sent and what has come back."""

    def __init__(self, workspace: Workspace, article: Article) -> None:
        self._workspace = workspace
        self._article = article
        self._exports = workspace.exports(article.id)
        self._known: dict[str, Copy] = {copy.id: copy for copy in workspace.copies(article.id)}

    def read(self, path: Path, progress: Progress) -> ReadFile:
        """Read one file."""
        from editor.formats.docx.returned import read_returned  # noqa: PLC0415  loads lxml

        try:
            returned = read_returned(path)
            data = _bytes(path, returned)
        except UnreadableFile as refusal:
            return ReadFile(path, refused=refusal.message)
        known = self._known.get(returned.sha256)
        if known is not None:
            export = next(sent for sent in self._exports if sent.id == known.export)
            return ReadFile(path, known, data, export, known.question, known=True)
        return self._understood(path, returned, data, progress)

    def _understood(
        self, path: Path, returned: Returned, data: bytes, progress: Progress
    ) -> ReadFile:
        from editor.review.comparing import compare  # noqa: PLC0415  load the word difference
        from editor.review.identity import identify  # noqa: PLC0415
        from editor.review.mapping import map_rows  # noqa: PLC0415

        others = self._workspace.all_exports
        found = identify(returned, self._article.id, self._exports, others)
        export, question = found.export, found.question
        if export is None or question in _REFUSED:
            refused = self._refusal(returned.name, export, question)
            return ReadFile(path, None, data, export, question, refused)
        copy = compare(export, returned, map_rows(export, returned, progress), question)
        self._known[copy.id] = copy
        return ReadFile(path, copy, data, export, question)

    def _refusal(self, name: str, export: Export | None, question: Question) -> Message:
        if export is None or question is not Question.OTHER_ARTICLE:
            return Message("Workflow", _FOREIGN, {"name": name})
        values = {"name": name, "article": export.article, "title": self._title(export.article)}
        return Message("Workflow", _OTHER_ARTICLE, values)

    def _title(self, article: str) -> str:
        entries = (*self._workspace.articles(), *self._workspace.articles(put_aside=True))
        return next((entry.title for entry in entries if entry.id == article), "")


_REFUSED = frozenset({Question.OTHER_ARTICLE, Question.FOREIGN})


def _bytes(path: Path, returned: Returned) -> bytes:
    """Return the file that was read, to be kept as it came."""
    changed = Message("Workflow", _CHANGED, {"name": returned.name})
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(changed) from error
    if hashlib.sha256(data).hexdigest() != returned.sha256:
        raise UnreadableFile(changed)
    return data

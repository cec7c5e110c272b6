"""The memory: brought up to date, fed by what is published, taken in from files and given out."""

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editor.article.article import Article, BlockKind
from editor.errors import UnwritableFile
from editor.glossary.glossary import Glossary
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent
from editor.suggest.memory.pairing import is_pair, sentence_pairs
from editor.suggest.memory.unit import Unit, UnitKind, UnitOrigin, pair_key
from editor.workspace import Workspace

if TYPE_CHECKING:
    from editor.formats.tmx import RefusedUnit
    from editor.suggest.memory.index import MemoryIndex
    from editor.suggest.memory.memory import Memory

_CODES_DROPPED = QT_TRANSLATE_NOOP(
    "Memory", "Codes of formatting were left out of {count} units; their texts are whole."
)
_SENTENCES_UP_TO = "memory.sentences_up_to"
_AT_ONCE = 100
"""Paragraphs whose sentences are aligned while somebody waits: a fifth of a second at most."""

_ONE_AT_A_TIME = threading.Lock()
"""Two threads that bring one index up to date would throw away each other's work."""


@dataclass(frozen=True, slots=True)
class MemoryImport:
    """What became of a file's units: new ones, those known before, and those that were refused."""

    added: int
    known: int
    refused: "tuple[RefusedUnit, ...]" = ()
    notes: tuple[Message, ...] = ()


def memory(workspace: Workspace, terms: Glossary, progress: Progress = silent) -> "Memory":
    """Return the workspace's memory, its index brought up to date with what is remembered.

    Sentences that a publication left for later are remembered first: those of long articles, and
    those that only the glossary makes certain.

    The index lies in the folder beside the workspace that bears its name and “-memory”; what is
    damaged there, or of another workspace, is made anew. Where another program writes the workspace
    or the folder cannot be written, what the index lacks is held in memory only.
    """
    from editor.suggest.memory.memory import Memory  # noqa: PLC0415  loads numpy

    if workspace.is_writer():
        _remember_more_sentences(workspace, terms, progress)
    return Memory(_index(workspace, progress), workspace, terms)


def remember(
    workspace: Workspace,
    article: Article,
    *,
    stage: str = "",
    origin: UnitOrigin = UnitOrigin.PUBLISHED,
) -> int:
    """Remember an article's pairs, and their sentences where these pair with certainty.

    What is known already is passed over, so that an article is quickly given out once more. `stage`
    is the id of the last stage that was signed. Return how many pairs were new.
    """
    day = (article.facts.date or datetime.now().astimezone().date().isoformat())[:10]
    title = article.title  # looked for among all blocks
    paragraphs = [
        Unit(source, draft, UnitKind.PARAGRAPH, title, day, stage, origin)
        for source, draft in _pairs(article)
    ]
    news = workspace.news_of(paragraphs)
    return workspace.add_units([*news, *_sentences(news[:_AT_ONCE])])


def import_memory(workspace: Workspace, path: Path, progress: Progress = silent) -> MemoryImport:
    """Take a TMX file's units in, all that are good or none of the file.

    The progress is told in bytes while the file is read, then in units. Raise `UnreadableFile` for
    a file that is no TMX, is broken, hostile or too large.
    """
    from editor.formats.tmx import RefusedUnit, read_units  # noqa: PLC0415  loads a parser

    refused: list[RefusedUnit] = []
    noted = 0
    with workspace.unit_spool() as spool:
        for read in read_units(path, progress):
            if isinstance(read, RefusedUnit):
                refused.append(read)
                continue
            spool.put(read.unit)
            noted += bool(read.notes)
        added = workspace.import_units(spool, len(refused), progress)
    _index(workspace, silent)  # so that programs that only read find them at once
    notes = (Message("Memory", _CODES_DROPPED, {"count": noted}),) if noted else ()
    return MemoryImport(added, spool.given - added, tuple(refused), notes)


def export_memory(workspace: Workspace, path: Path, progress: Progress = silent) -> int:
    """Write all units to a TMX file and return how many. Raise `UnwritableFile`."""
    from editor.formats.tmx import write_units  # noqa: PLC0415  loads a parser

    total, _ = workspace.unit_count()
    units = (unit for _, unit in workspace.units_after(0))
    return write_units(path, units, progress, total)


def _pairs(article: Article) -> Iterator[tuple[str, str]]:
    for block in article.blocks:
        source, draft = block.source.plain.strip(), block.draft.plain.strip()
        if block.kind is not BlockKind.IMAGE and is_pair(source, draft):
            yield source, draft


def _sentences(units: Iterable[Unit], terms: Glossary | None = None) -> Iterator[Unit]:
    for unit in units:
        for source, draft in sentence_pairs(unit.source, unit.draft, terms):
            yield replace(unit, source=source, draft=draft, kind=UnitKind.SENTENCE)


def _remember_more_sentences(workspace: Workspace, terms: Glossary, progress: Progress) -> None:
    """Remember the sentences of paragraphs that came since this was last done.

    Those of an article just published were looked at without the glossary, while somebody waited.
    """
    known = int(workspace.setting(_SENTENCES_UP_TO) or 0)
    _, newest = workspace.unit_count()
    if newest <= known:
        return
    paragraphs = workspace.own_paragraphs_after(known)
    for start in range(0, len(paragraphs), _AT_ONCE):
        progress(start, len(paragraphs))
        workspace.add_units([*_sentences(paragraphs[start : start + _AT_ONCE], terms)])
    workspace.set_setting(_SENTENCES_UP_TO, str(newest))


def _index(workspace: Workspace, progress: Progress) -> "MemoryIndex":
    from editor.suggest.memory.index import MemoryIndex  # noqa: PLC0415  loads numpy

    location = Path(workspace.location)
    folder = location.with_name(f"{location.name}-memory")
    with _ONE_AT_A_TIME:
        index = MemoryIndex.open(folder, workspace.id, writing=workspace.is_writer())
        try:
            _bring_up_to_date(index, workspace, progress)
        except UnwritableFile:
            index = MemoryIndex.open(folder, workspace.id, writing=False)
            _bring_up_to_date(index, workspace, progress)
    return index


def _bring_up_to_date(index: "MemoryIndex", workspace: Workspace, progress: Progress) -> None:
    if not _has_the_units_of(index, workspace):
        index.clear()
    _add_what_is_new(index, workspace, progress)
    if len(index) == workspace.unit_count()[0]:
        return
    stored, held = workspace.unit_numbers(), set(index.ids().tolist())
    if any(number <= index.newest.id and number not in held for number in stored):
        index.clear()
        _add_what_is_new(index, workspace, progress)
    else:
        index.remove(held.difference(stored))


def _add_what_is_new(index: "MemoryIndex", workspace: Workspace, progress: Progress) -> None:
    size, newest = workspace.unit_count()
    if newest > index.newest.id:
        more = workspace.unit_texts_after(index.newest.id)
        index.add(more, progress, size - len(index))


def _has_the_units_of(index: "MemoryIndex", workspace: Workspace) -> bool:
    """Tell whether the newest unit of an index is the workspace's; a backup may have come back."""
    number, key = index.newest
    unit = workspace.units([number]).get(number)
    if unit is None:
        return number == 0
    return pair_key(unit.source, unit.draft).hex() == key

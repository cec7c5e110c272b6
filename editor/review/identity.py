"""Whose copy a returned file is: which export it was made from, and what has to be asked first.

Its properties, its identifier, its footer, its bookmarks and its visible ids each say so; where
they disagree, the rows decide; where none of them is left, the words are all there is. Never the
file's name.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from editor.review.change import Question
from editor.review.export import Export
from editor.review.mapping.labels import visible_ids
from editor.review.returned import AnchorKind, Identity, Place, Returned
from editor.text.folding import folded

_LIKE = 0.25
"""The share of word pairs from which on a file may be an export's copy."""

_FEW = 8
"""Fewer word pairs than these are like anything."""

_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[^\W_\u3400-\u9fff\uf900-\ufaff]+")
_ROOM = (Place.TABLE, Place.BODY)


@dataclass(frozen=True, slots=True)
class Identified:
    """Whose copy a file is.

    `export` is None for a file that is like nothing known. `question` is what to ask before it is
    believed. `said` is what the file says of itself, if it says anything.
    """

    export: Export | None
    question: Question
    said: Identity | None = None


def identify(
    returned: Returned,
    article: str,
    own: Sequence[Export],
    others: Callable[[], Iterable[Export]] = tuple,
) -> Identified:
    """Return which export a returned file is a copy of, asked for an article.

    `own` are that article's exports; `others` gives all exports of the workspace, and is called
    only if the file does not seem to be one of `own`.
    """
    said = next((claim for claim in returned.identities if claim.export), None)
    said = said or next(iter(returned.identities), None)
    known = list(own)
    anchors = _anchored(returned)
    export = _sure(returned, known, anchors)
    ids = {export.id for export in known}
    if export is None or not ids.issuperset(_named(returned, anchors)):
        known += [export for export in others() if export.id not in ids]
        export = _sure(returned, known, anchors)
    if export is not None:
        return Identified(export, _question(export, article, known), said)
    export, likeness = _most_like(returned, known)
    if export is None or likeness < _LIKE:
        return Identified(None, Question.FOREIGN, said)
    question = _question(export, article, known)
    return Identified(export, question or Question.BY_CONTENT, said)


def _sure(returned: Returned, known: Sequence[Export], anchors: Counter[str]) -> Export | None:
    """Return the export that a file says it is of; the rows choose between several claims."""
    by_id = {export.id: export for export in known}
    labels = _labelled(returned, known)
    claimed = [by_id[name] for name in _named(returned, anchors) if name in by_id]
    claimed += [export for claim in returned.identities for export in _described(claim, known)]
    claimed += [export for export in known if labels[export.id]]
    if not claimed:
        return None
    # `max` keeps the first of equals: the most trustworthy claim.
    return max(claimed, key=lambda export: (anchors[export.id], labels[export.id]))


def _named(returned: Returned, anchors: Counter[str]) -> list[str]:
    """Return the ids of exports that a file names, the most trustworthy first."""
    said = [claim.export for claim in returned.identities if claim.export]
    return list(dict.fromkeys((*said, *(name for name, _ in anchors.most_common()))))


def _anchored(returned: Returned) -> Counter[str]:
    """Count the bookmarks of rows by the export they name."""
    return Counter(
        anchor.export
        for row in returned.rows
        for cell in row.cells
        for anchor in cell.anchors
        if anchor.kind is not AnchorKind.SIGNOFF and row.place in _ROOM
    )


def _labelled(returned: Returned, known: Sequence[Export]) -> Counter[str]:
    """Count the visible ids of a file by the export whose check codes they bear.

    A code is right by chance once in a thousand: one id of many is no proof.
    """
    seen = {
        (found.number, found.code)
        for row in returned.rows
        if row.place in _ROOM
        for cell in row.cells
        for found in visible_ids(cell.raw)
    }
    counted: Counter[str] = Counter()
    for export in known if seen else ():
        sent = {(n.number, n.code) for row in export.rows for n in visible_ids(row.label)}
        right = len(seen & sent)
        if right * 2 >= min(len(seen), len(sent)):
            counted[export.id] = right
    return counted


def _described(claim: Identity, known: Sequence[Export]) -> list[Export]:
    """Return the exports that a claim without an export's id describes."""
    if claim.export or not ((claim.document and claim.round) or claim.reference):
        return []
    return [
        export
        for export in known
        if (claim.document, claim.round) == (export.document, export.round)
        or claim.reference == export.reference
    ]


def _question(export: Export, article: str, known: Sequence[Export]) -> Question:
    if export.article != article:
        return Question.OTHER_ARTICLE
    later = (
        other
        for other in known
        if other.article == article
        and (other.round, other.made_at) > (export.round, export.made_at)
    )
    words = _drafts(export)
    if any(_drafts(other) != words for other in later):
        return Question.OLDER_ROUND
    return Question.NONE


def _drafts(export: Export) -> dict[str, str]:
    return {row.block: row.draft for row in export.rows if row.draft}


def _most_like(returned: Returned, known: Sequence[Export]) -> tuple[Export | None, float]:
    """Return the export whose words are most like a file's, the latest of equals."""
    texts = (cell.base for row in returned.rows if row.place in _ROOM for cell in row.cells)
    here = _pairs(texts)
    best: tuple[float, float, int] = (0.0, 0.0, 0)
    most: Export | None = None
    for export in known:
        there = _pairs(text for row in export.rows for text in (row.source, row.draft))
        shared = len(here & there)
        smaller = min(len(here), len(there))
        if smaller < _FEW or not shared:
            continue
        likeness = (shared / smaller, 2 * shared / (len(here) + len(there)), export.round)
        if likeness >= best:
            best, most = likeness, export
    return most, best[0]


def _pairs(texts: Iterable[str]) -> frozenset[str]:
    """Return the pairs of neighbouring words, and the Chinese three characters at a time."""
    found: set[str] = set()
    for text in texts:
        runs = _RUN.findall(folded(text).casefold())
        found.update(f"{one} {other}" for one, other in pairwise(runs))
        for run in runs:
            if run[0] > "\u2fff":
                found.update(run[n : n + 3] for n in range(len(run) - 2))
    return frozenset(found)

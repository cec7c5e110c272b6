"""A block's draft from the memory: as it was published, made to fit, or sentence by sentence.

What was published once may have an old title in it, so the glossary's verdict is asked here too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from editor.article.provenance import Origin
from editor.article.text import Text
from editor.glossary.glossary import Glossary
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.engines.plausibility import needs_translating
from editor.suggest.masking.pieces import pieces_in
from editor.suggest.masking.verifying import verify
from editor.suggest.suggestion import Suggestion
from editor.text.sentences import chinese_sentences

if TYPE_CHECKING:  # the index needs numpy, which is slow to load
    from editor.suggest.memory.memory import Hit, Memory

THRESHOLD = 0.85
"""How alike a remembered Chinese text must be, for its English to be put in as a draft: 0–1."""

_ALIKE = QT_TRANSLATE_NOOP(
    "Memory", "The remembered Chinese is {percent} % like this. Compare the two."
)
_PUT_IN = QT_TRANSLATE_NOOP(
    "Memory", "“{after}” was put in for “{before}”, which was remembered. Look at it there."
)
_LEFT = QT_TRANSLATE_NOOP(
    "Memory", "{zh} could not be put into the remembered English. Write it there."
)
_OTHERS = QT_TRANSLATE_NOOP(
    "Memory", "The memory has other English for the same Chinese too. Choose one."
)


class _Part(NamedTuple):
    """The remembered English of a block or of one of its sentences."""

    english: str
    score: float
    article: str = ""
    doubts: tuple[Message, ...] = ()
    end: str = ""


def remembered(text: str, memory: "Memory", threshold: float = THRESHOLD) -> Suggestion | None:
    """Return the English of a Chinese text from the memory, or `None` when nothing is like it.

    Where all its sentences are known, and better than the text as a whole, they are put together.
    """
    whole = _best(text, memory, threshold)
    if whole is not None and whole.score == 1.0:
        return _suggestion(text, [whole], memory.glossary)
    parts = _sentences(text, memory, threshold)
    if parts and (whole is None or _score(parts) > whole.score):
        return _suggestion(text, parts, memory.glossary)
    return _suggestion(text, [whole], memory.glossary) if whole else None


def _sentences(text: str, memory: "Memory", threshold: float) -> list[_Part]:
    """Return the remembered English of each sentence of a text; none when one is not known."""
    sentences = chinese_sentences(text)
    parts: list[_Part] = []
    for sentence in sentences if len(sentences) > 1 else ():
        plain = sentence.strip()
        part = _best(plain, memory, threshold) if needs_translating(plain) else _Part(plain, 1.0)
        if part is None:
            return []
        parts.append(part._replace(end="\n" if "\n" in sentence else " "))
    return parts


def _best(text: str, memory: "Memory", threshold: float) -> _Part | None:
    """Return the remembered English most like a text, with what a person should look at."""
    hits = [hit for hit in memory.hits(text, cutoff=threshold) if hit.offer.draft.strip()]
    if not hits:
        return None
    best = hits[0]
    same = {hit.unit.draft for hit in hits if hit.score == best.score == 1.0}
    doubts = (*_doubts(best), *([Message("Memory", _OTHERS)] if len(same) > 1 else []))
    return _Part(best.offer.draft.strip(), best.score, best.unit.article, doubts)


def _doubts(hit: "Hit") -> Iterator[Message]:
    if hit.score < 1.0:
        yield Message("Memory", _ALIKE, {"percent": int(hit.score * 100)})
    for put in hit.offer.replaced:
        after = hit.offer.draft[put.start : put.end]
        yield Message("Memory", _PUT_IN, {"after": after, "before": put.before})
    for left in hit.offer.left:
        yield Message("Memory", _LEFT, {"zh": left})


def _suggestion(text: str, parts: Sequence[_Part], glossary: Glossary) -> Suggestion:
    """Return what was remembered as a draft, which is sure only where nothing at all differs."""
    english = "".join(part.english + part.end for part in parts).strip()
    matches, phrases = glossary.read(text)
    verdict = verify(matches, pieces_in(matches, phrases), english)
    # What a rule made was read by a person before it was published.
    doubts = (
        *dict.fromkeys(doubt for part in parts for doubt in part.doubts),
        *replace(verdict, derived=()).doubts,
    )
    articles = {part.article for part in parts if part.article}
    return Suggestion(
        Text(english),
        Origin.MEMORY,
        _score(parts),
        sure=not doubts,
        doubts=doubts,
        name=articles.pop() if len(articles) == 1 else "",
    )


def _score(parts: Sequence[_Part]) -> float:
    """Return how well the worst of several parts fits."""
    return min(part.score for part in parts)

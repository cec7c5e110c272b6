"""Aligning two texts: the pieces of the Chinese to the pieces of the English, in order."""

from collections.abc import Sequence
from math import exp

from editor.glossary.glossary import Glossary
from editor.progress import Progress, silent
from editor.suggest.aligning import lengths
from editor.suggest.aligning.bead import Bead, Piece
from editor.suggest.aligning.evidence import Evidence, gathered
from editor.suggest.aligning.frame import frame
from editor.suggest.aligning.path import Path, Step
from editor.text.sentences import chinese_sentences, english_sentences

_EVEN = 0.3
"""What speaks for a pair that is as likely as not."""

_LEAST = 50.0
_ENOUGH, _FORGIVEN = 0.8, 0.15
"""A pair that shares less than two thirds of its numbers and names is the less sure for it."""


def align(
    sources: Sequence[Piece],
    drafts: Sequence[Piece],
    terms: Glossary | None = None,
    progress: Progress = silent,
) -> tuple[Bead, ...]:
    """Return the beads of two texts: every piece in one of them, once, in order.

    A bead takes up to three pieces of one side. What stands elsewhere in the other text is not
    followed there. `progress` counts Chinese pieces, each twice, and may raise `Cancelled`.
    """
    if not sources and not drafts:
        return ()
    ours, theirs = [piece.text for piece in sources], [piece.text for piece in drafts]
    whole = 2 * len(sources)  # their signs are read first, then the way is sought
    evidence = gathered(ours, theirs, terms, lambda done, _: progress(done, whole))
    wanted = lengths.expected(ours, lengths.ratio(ours, theirs))
    found = [float(len(text)) for text in theirs]
    band = frame(evidence, wanted, found)

    def later(done: int, _: int) -> None:
        progress(len(sources) + done, whole)

    path = Path(sources, drafts, evidence, (wanted, found), band)
    return tuple(_bead(step, evidence) for step in path.steps(later))


def align_sentences(source: str, draft: str, terms: Glossary | None = None) -> tuple[Bead, ...]:
    """Return the beads of a block's sentences.

    Their ranges count what `chinese_sentences` and `english_sentences` make of the two texts.
    """
    ours, theirs = chinese_sentences(source), english_sentences(draft)
    return align([Piece(text) for text in ours], [Piece(text) for text in theirs], terms)


def _bead(step: Step, evidence: Evidence) -> Bead:
    ours, theirs = step.shape
    sources = range(step.source, step.source + ours)
    drafts = range(step.draft, step.draft + theirs)
    if not (ours and theirs):
        return Bead(sources, drafts)
    score = 1 / (1 + exp(min(_EVEN - step.weight, _LEAST)))
    kept = evidence.coverage(sources, drafts)
    if kept is not None:
        score *= min(1.0, (kept + _FORGIVEN) / _ENOUGH)
    return Bead(sources, drafts, round(score, 3))

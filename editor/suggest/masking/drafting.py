"""Machine drafts that obey the glossary: masked, translated, restored, verified, flagged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from editor.glossary.term import Match, Phrase
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent
from editor.suggest.engines.access import Access
from editor.suggest.engines.engine import Engine, Mode
from editor.suggest.engines.failure import Cause, Failure
from editor.suggest.engines.plausibility import needs_translating
from editor.suggest.engines.translating import Patience, Run
from editor.suggest.masking.masks import mask
from editor.suggest.masking.pieces import Piece, pieces_in
from editor.suggest.masking.restoring import Restored, restore
from editor.suggest.masking.verifying import Verdict, verify

_UNGUIDED = QT_TRANSLATE_NOOP(
    "Engines", "{engine} lost the glossary's terms and was asked again without. Read it closely."
)
_CHINESE = QT_TRANSLATE_NOOP("Engines", "The draft still has Chinese in it. Translate it there.")


@dataclass(frozen=True, slots=True)
class Source:
    """A Chinese text to be drafted, and what the glossary reads in it (`Glossary.read`)."""

    text: str
    matches: tuple[Match, ...] = ()
    phrases: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class EngineDraft:
    """The English an engine gave for one text, or why it gave none.

    `mode` is how the terms went along in the end; `is_unguided` that they had to be left out.
    """

    english: str
    engine: str
    mode: Mode
    verdict: Verdict = field(default_factory=Verdict)
    failure: Failure | None = None
    is_unguided: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether there is nothing that a person should look at."""
        return not any(True for _ in self._doubts())

    @property
    def doubts(self) -> tuple[Message, ...]:
        """What a person should look at, the failure first."""
        return tuple(self._doubts())

    def _doubts(self) -> Iterator[Message]:
        if self.failure is not None:
            yield self.failure.message
        if self.is_unguided:
            yield Message("Engines", _UNGUIDED, {"engine": self.engine})
        if needs_translating(self.english):
            yield Message("Engines", _CHINESE)
        yield from self.verdict.doubts


def drafts(
    engine: Engine,
    sources: Sequence[Source],
    access: Access,
    *,
    mode: Mode | None = None,
    progress: Progress = silent,
    patience: Patience | None = None,
) -> Iterator[EngineDraft]:
    """Yield the draft of each text, in order, as it comes; a failure of one leaves the others.

    `mode` is the one the self-check found best, the engine's first otherwise. `progress` is called
    before each text and while waiting; what it raises stops the work, and what was yielded stays.
    """
    run = Run(engine, access, progress, patience, len(sources))
    chosen = mode if mode in engine.modes or mode is Mode.PLAIN else engine.modes[0]
    for done, source in enumerate(sources):
        run.step(done)
        yield _draft(run, engine.title, source, chosen)
    run.step(len(sources))


def _draft(run: Run, engine: str, source: Source, mode: Mode) -> EngineDraft:
    """Return the draft of one text, asked for again without terms when they got lost."""
    pieces = pieces_in(source.matches, source.phrases)
    masked = mask(source.text, pieces, mode)
    answer = run.result(masked.request)
    if isinstance(answer, Failure):
        return EngineDraft("", engine, masked.request.mode, failure=answer)
    restored = restore(masked, answer)
    if restored.is_whole or _has_terms_without_marks(source, pieces, restored):
        return _verified(source, pieces, restored.text, engine, masked.request.mode)
    plain = mask(source.text, (), Mode.PLAIN)
    answer = run.result(plain.request)
    if isinstance(answer, str):
        restored = restore(plain, answer)
        if restored.is_whole:
            return _verified(
                source, pieces, restored.text, engine, Mode.PLAIN, is_unguided=bool(masked.pieces)
            )
        answer = Failure(Cause.NONSENSE, engine)
    return EngineDraft("", engine, Mode.PLAIN, failure=answer)


def _has_terms_without_marks(source: Source, pieces: Sequence[Piece], restored: Restored) -> bool:
    """Tell whether an engine dropped the marks only: all the English they held stands there."""
    is_clean = not (restored.doubled or restored.has_residue)
    return is_clean and not verify(source.matches, pieces, restored.text).missing


def _verified(
    source: Source,
    pieces: Sequence[Piece],
    english: str,
    engine: str,
    mode: Mode,
    *,
    is_unguided: bool = False,
) -> EngineDraft:
    verdict = verify(source.matches, pieces, english)
    return EngineDraft(english, engine, mode, verdict, is_unguided=is_unguided)

"""Translating texts with an engine: paragraph by paragraph, again where that helps, until stopped.

What is done stays done: results come one by one, and whoever asks for them keeps them.
"""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from deep_translator.exceptions import (
    BaiduAPIerror,
    BaseError,
    MicrosoftAPIerror,
    RequestError,
    ServerException,
    TooManyRequests,
)

from editor.progress import Progress, silent
from editor.suggest.engines.access import Access
from editor.suggest.engines.engine import Engine, Request
from editor.suggest.engines.failure import LASTING, PASSING, Cause, EngineFault, Failure
from editor.suggest.engines.network import Wire, over
from editor.suggest.engines.plausibility import fault_of, needs_translating
from editor.suggest.engines.waiting import awaited
from editor.text.sentences import chinese_sentences

Result = str | Failure
"""The English of one text, or why there is none."""

_EDGES = re.compile(r"(?P<before>\s*)(?P<inside>.*?)(?P<after>\s*)", re.DOTALL)
_SLICE = 0.1
_MOST_IN_A_ROW = 3
# What deep-translator raises over an answer it does not understand; it has no common ancestor.
_STUMBLES = (
    BaseError,
    BaiduAPIerror,
    MicrosoftAPIerror,
    RequestError,
    ServerException,
    TooManyRequests,
    ArithmeticError,
    AttributeError,
    LookupError,
    StopIteration,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a request is made again, after how many seconds, and how the time is passed."""

    pauses: tuple[float, ...] = (1.5, 4.0)
    sleep: Callable[[float], None] = time.sleep


def translate(
    engine: Engine,
    requests: Sequence[Request],
    access: Access,
    progress: Progress = silent,
    patience: Patience | None = None,
) -> Iterator[Result]:
    """Yield the result of each request, in order, as it comes.

    A failure that the next request would meet too is given to all that follow without sending
    them. `progress` is called before each request and while waiting; what it raises stops the work.
    """
    run = Run(engine, access, progress, patience, len(requests))
    for done, request in enumerate(requests):
        run.step(done)
        yield run.result(request)
    run.step(len(requests))


class Run:
    """One run of an engine over a number of texts.

    After a failure that lasts, or three texts in a row that failed though sent again, nothing more
    is sent and the others get that failure too.
    """

    def __init__(
        self,
        engine: Engine,
        access: Access,
        progress: Progress = silent,
        patience: Patience | None = None,
        total: int = 0,
    ) -> None:
        self._engine = engine
        self._access = access
        self._progress = progress
        self._patience = patience or Patience()
        self._total = total
        self._done = 0
        self._lasting: Failure | None = None
        self._in_a_row = 0

    def step(self, done: int) -> None:
        """Tell how many texts are done."""
        self._done = done
        self._progress(done, self._total)

    def result(self, request: Request) -> Result:
        """Return the English of a text, its line breaks and outer white space as they were.

        A line without Chinese stays as it is and is not sent.
        """
        if self._lasting is not None:
            return self._lasting
        try:
            self._access.require(self._engine.needs)
            lines = request.text.split("\n")
            english = "\n".join([self._line(line, request) for line in lines])
        except EngineFault as fault:
            return self._failed(Failure(fault.cause, self._engine.title))
        self._in_a_row = 0
        return english

    def _failed(self, failure: Failure) -> Failure:
        """Note a failure; one that goes on through several texts is a lasting one."""
        self._in_a_row = self._in_a_row + 1 if failure.cause in PASSING else 0
        if failure.cause in LASTING or self._in_a_row >= _MOST_IN_A_ROW:
            self._lasting = failure
        return failure

    def _line(self, line: str, request: Request) -> str:
        edges = _EDGES.fullmatch(line)
        if edges is None or not needs_translating(edges["inside"]):
            return line
        pieces = pieces_of(edges["inside"], self._engine.limit)
        english = (self._piece(Request(piece, request.mode, request.terms)) for piece in pieces)
        return edges["before"] + " ".join(english) + edges["after"]

    def _piece(self, request: Request) -> str:
        for pause in self._patience.pauses:
            try:
                return self._awaited(request)
            except EngineFault as fault:
                if fault.cause not in PASSING:
                    raise
                self._wait(max(pause, fault.pause))
        return self._awaited(request)

    def _awaited(self, request: Request) -> str:
        return awaited(lambda: self._once(request), lambda: self.step(self._done))

    def _once(self, request: Request) -> str:
        """Return the English of one piece, by an instance made for it. Raise `EngineFault`."""
        wire = Wire(
            self._access.timeouts,
            self._engine.judge,
            has_secret=bool(self._access.key),
            page=self._engine.answers_page,
        )
        try:
            with over(wire):
                answer = self._engine.connect(self._access, request).translate(request.text)
        except _STUMBLES:
            # Their words hold the key or the text: they must not be chained.
            raise EngineFault(Cause.NONSENSE) from None
        cause = fault_of(request.text, answer)
        if cause is not None or not isinstance(answer, str):
            raise EngineFault(cause or Cause.NONSENSE)
        return answer.strip()

    def _wait(self, seconds: float) -> None:
        """Pass some time in slices, so that the user can stop it."""
        while seconds > 0:
            self._patience.sleep(min(seconds, _SLICE))
            seconds -= _SLICE
            self.step(self._done)


def pieces_of(text: str, limit: int) -> list[str]:
    """Return a paragraph in runs of whole sentences of at most `limit` characters each.

    Raise `EngineFault` when one sentence alone is longer.
    """
    if len(text) <= limit:
        return [text]
    pieces: list[str] = [""]
    for sentence in chinese_sentences(text):
        if len(sentence.strip()) > limit:
            raise EngineFault(Cause.TOO_LONG)
        if len(pieces[-1] + sentence) > limit:
            pieces.append("")
        pieces[-1] += sentence
    return [piece.strip() for piece in pieces if piece.strip()]

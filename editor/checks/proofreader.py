"""An offline proofreader of English, where one is installed (the extra "proof").

It is Harper, through `harper-py`. Of its nine hundred rules those are used that were hardly ever
wrong in a few hundred sentences of official and agency news.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from threading import Lock
from types import ModuleType
from typing import Any, Protocol

_LIBRARY = "harper"
_SPELLING = "SpellCheck"
_GRAMMAR = frozenset(
    """AnA DefiniteArticle DoubleModal InflectedVerbAfterTo ItsContraction ItsPossessive MassNouns
    ModalOf PronounInflectionBe PronounVerbAgreement SimplePastToPastParticiple ThenThan
    ThereIsAgreement""".split()
)


@dataclass(frozen=True, slots=True)
class Slip:
    """What a proofreader stumbles over: code points [start, end), and what it would write there.

    `message` is its own sentence, in English; of a misspelt word there is none to be said.
    """

    start: int
    end: int
    suggestions: tuple[str, ...]
    message: str = ""

    @property
    def is_spelling(self) -> bool:
        """Whether a word is in no dictionary."""
        return not self.message


class Proofreader(Protocol):
    """Reads English for slips."""

    def slips(self, text: str) -> tuple[Slip, ...]:
        """Return the slips in a text, in its order; names and terms are for others to leave out."""
        ...


def is_installed() -> bool:
    """Tell whether there is a proofreader; nothing of it is loaded."""
    spec = find_spec(_LIBRARY)
    return spec is not None and spec.origin is not None  # a folder of that name has no origin


@cache
def proofreader() -> Proofreader | None:
    """Return the proofreader, which takes a second to come, or nothing if none is installed."""
    return _Harper(import_module(_LIBRARY)) if is_installed() else None


class _Harper:
    """Harper with its American and its British dictionary: a word of either is a word."""

    def __init__(self, library: ModuleType) -> None:
        self._plain: object = library.Language.PLAINTEXT
        self._american = library.Linter(library.Dialect.AMERICAN)
        self._british = library.Linter(library.Dialect.BRITISH)
        self._lock = Lock()
        self._of_words: dict[str, bool] = {}
        rules = self._american.get_lint_config()
        wanted = _GRAMMAR | {_SPELLING}
        self._american.set_lint_config({rule: rule in wanted for rule in rules})
        self._british.set_lint_config({rule: rule == _SPELLING for rule in rules})

    def slips(self, text: str) -> tuple[Slip, ...]:
        """Return the slips in a text; one thread reads at a time."""
        with self._lock:
            found = self._american.organized_lints(text, language=self._plain)
            return tuple(sorted(self._told(found), key=lambda slip: slip.start))

    def _told(self, found: Mapping[str, list[Any]]) -> Iterator[Slip]:
        for rule, lints in found.items():
            for lint in lints:
                if rule == _SPELLING and self._is_british(lint.problem_text):
                    continue
                suggested = tuple(each.replacement_text for each in lint.suggestions)
                said = "" if rule == _SPELLING else lint.message
                yield Slip(lint.span.start, lint.span.end, suggested, said)

    def _is_british(self, word: str) -> bool:
        if word not in self._of_words:
            self._of_words[word] = not self._british.lint(word, language=self._plain)
        return self._of_words[word]

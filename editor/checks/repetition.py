"""What is said twice: words, and texts that agree in one language only."""

import re
from collections.abc import Hashable, Iterator, Mapping
from operator import eq
from types import MappingProxyType

from rapidfuzz import fuzz

from editor.article.article import BlockKind
from editor.checks.finding import Check, Finding, Fix, Pair, Severity, Whole
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_WORD = QT_TRANSLATE_NOOP("Checks", "“{word}” stands here twice.")
_TWO_WAYS = QT_TRANSLATE_NOOP(
    "Checks", "The same Chinese is translated in another way in block {number}."
)
_SAME = QT_TRANSLATE_NOOP("Checks", "This is the English of other Chinese, in block {number}.")

_TWICE = re.compile(
    r"(?<![\w'’-])([A-Za-z]+(?: [a-z]+){0,2})\s+(\1)(?![\w'’-]|\.\w)", re.IGNORECASE
)
_MOST_TWICE = 3
_LATIN_WORD = re.compile("[a-z]+")
_MAY_REPEAT = frozenset(
    """had that very so no bye blah ha yes yeah more much many long far really well now never again
    on in over up out round time step side day night knock there hush chop bling can win""".split()
)
"""Words that rightly stand twice: had had, that that, logged in in May."""
_FUNCTION_WORDS = frozenset(
    """a an the of to and or for with by from at as is are was were be been has have will would
    its their his her this these it he she they we which who but not into than""".split()
)

_LINKS = frozenset("and or after by for upon to".split())
"""Words that join a word with itself: more and more and more."""

_SEVERAL_HAN = re.compile(r"(?:[\u3400-\u9fff][^\u3400-\u9fff]{0,9}){4}")
_LETTERS = re.compile(r"[\W_]+")
_EDGES = ' \t\n\u3000。．.；;：:！!、，,“”"'
_FEWEST_WORDS = 7
_ALIKE = 60.0
"""Percent: Chinese texts less alike than this cannot share one English."""
_LINES_OF_FACTS = frozenset(
    {BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.SIGNOFF, BlockKind.IMAGE}
)
_KINDS: Mapping[BlockKind, BlockKind] = MappingProxyType(
    {BlockKind.SUBTITLE: BlockKind.TITLE, BlockKind.HEADING: BlockKind.TITLE}
)
"""Kinds that one Chinese text is translated alike in."""


def _words(pair: Pair) -> Iterator[Finding]:
    if not _may_repeat(pair.draft):
        return
    for found in _TWICE.finditer(pair.draft):
        if _is_slip(found[1], found[2]):
            fix = Fix(found.end(1), found.end(2), "")
            message = Message("Checks", _WORD, {"word": found[1]})
            yield Finding("repetition.word", Severity.WARNING, message, draft=found.span(), fix=fix)


def _may_repeat(draft: str) -> bool:
    """Tell cheaply whether one, two or three words may stand twice."""
    words = _LATIN_WORD.findall(draft.lower())
    return any(
        b"\1" * size in bytes(map(eq, words, words[size:])) for size in range(1, _MOST_TWICE + 1)
    )


def _is_slip(first: str, second: str) -> bool:
    """Tell whether words standing twice are a slip, and not a name (Chen Chen) or a figure."""
    word = first.casefold()
    if word in _MAY_REPEAT:
        return False
    if " " in word:
        return first == second and not first.istitle() and word.split()[-1] not in _LINKS
    return second.islower() and (first.islower() or word in _FUNCTION_WORDS)


def _two_ways(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield the blocks whose Chinese has been translated in another way before."""
    first: dict[Hashable, int] = {}
    for row, pair in enumerate(whole.pairs):
        if not pair.draft or pair.kind in _LINES_OF_FACTS or not _is_long(pair.source):
            continue
        key = (_KINDS.get(pair.kind, pair.kind), pair.source.strip(_EDGES))
        before = whole.pairs[first.setdefault(key, row)]
        if before.draft != pair.draft and _bare(before.draft) != _bare(pair.draft):
            number = first[key] + 1
            message = Message("Checks", _TWO_WAYS, {"number": number})
            spans = ((0, len(pair.source)), (0, len(pair.draft)))
            yield row, Finding("repetition.two_ways", Severity.WARNING, message, *spans)


def _same_english(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield the blocks whose English stands beside other Chinese before."""
    first: dict[str, int] = {}
    for row, pair in enumerate(whole.pairs):
        if pair.draft.count(" ") < _FEWEST_WORDS - 1 or not _is_long(pair.source):
            continue
        before = first.setdefault(pair.draft.strip(), row)
        if before != row and fuzz.ratio(whole.pairs[before].source, pair.source) < _ALIKE:
            message = Message("Checks", _SAME, {"number": before + 1})
            spans = ((0, len(pair.source)), (0, len(pair.draft)))
            yield row, Finding("repetition.same_english", Severity.WARNING, message, *spans)


def _is_long(source: str) -> bool:
    return _SEVERAL_HAN.search(source) is not None


def _bare(text: str) -> str:
    return _LETTERS.sub(" ", text).strip().casefold()


CHECKS: tuple[Check, ...] = (
    Check(
        "repetition.word",
        QT_TRANSLATE_NOOP("Checks", "Repeated words"),
        "consistency",
        pair=_words,
    ),
    Check(
        "repetition.two_ways",
        QT_TRANSLATE_NOOP("Checks", "The same Chinese translated in two ways"),
        "consistency",
        whole=_two_ways,
    ),
    Check(
        "repetition.same_english",
        QT_TRANSLATE_NOOP("Checks", "The same English for different Chinese"),
        "consistency",
        whole=_same_english,
    ),
)
"""The checks of this family."""

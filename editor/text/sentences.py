"""Cuts a block's text into sentences. Nothing is lost: the sentences joined are the text.

The rules were measured against a library that breaks inside quotations and leaves closing
quotation marks to the next sentence. White space after a sentence stays with it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import accumulate, pairwise

_Pairs = dict[int, int]
"""Where a bracket or quotation mark closes → where it opens."""

_CHINESE_OPENERS = {"”": "“", "’": "‘", "」": "「", "』": "『", "）": "（", "】": "【", "》": "《"}
_CHINESE_OPENERS |= {"〉": "〈", "〕": "〔", ")": "(", "]": "["}
_ENGLISH_OPENERS = {"”": "“", ")": "(", "]": "[", "）": "（"}
_MARKS = re.compile(r"[“”‘’「」『』（）【】《》〈〉〔〕()\[\]]")
_CLOSERS = r"""[”’」』）】》〉〕)\]]"""
_TITLES = "》〉"

_CHINESE_RUN = re.compile(r"[。！？!?…]+")
_CLOSER = re.compile(rf"\s*(?:{_CLOSERS}|(?P<straight>\"))")
_SPACE = re.compile(r"\s*")
_QUESTION_IN_ADDRESS = re.compile(r"[!?][A-Za-z0-9=&/]")
_GOES_ON = re.compile(r"[，。、；：,;:—～·…！？]")
_GOES_ON_AFTER_QUOTE = re.compile(
    r"的|地(?![方处区铁产点])|之(?![后前所])|等|是|与(?![会此])|和(?!谐)|及(?!时)|或(?!许)|"
    r"这[一个种样些]|[式类型者]"
)
_OPENS_SENTENCE = " \t\u3000\n：:，,。！？!?；;—…“‘「（("

_ENGLISH_END = re.compile(
    rf"""(?P<run> [.!?…。！？]+ )
    (?P<closers> (?: \s*{_CLOSERS} | ["'] | \[\d+\] )* )
    (?: \s+ | $ )""",
    re.VERBOSE,
)
_DOUBTFUL_RUNS = (".", "...", "…")
_WORD_BEFORE = re.compile(r"[\w.&’'-]*$")
_NEXT_WORD = re.compile(r"""["“‘'(\[]*([^\W_]+)?""")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]")
_NEVER_LAST = frozenset(
    "mr mrs ms dr prof st gen gov sen rep lt col capt rev hon messrs e.g i.e cf vs viz".split()
)
_BEFORE_NUMBER = frozenset(
    "no nos fig figs vol art sec ch p pp jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_PERHAPS_LAST = frozenset("etc inc ltd co corp jr sr bros dept est approx ph.d al".split())
_STARTERS = frozenset(
    """a according after all also an and as at because before both but by currently during each
    finally following for from he her here his however i if in it its many meanwhile moreover most
    next now on other our over she since so some that the their then there these they this those
    through to today under until we when while with you your""".split()
)


def chinese_sentences(text: str) -> list[str]:
    """Return the sentences of a Chinese text.

    。！？ and their runs end one, and so does a line break; …… alone does not. Closing marks stay
    with their sentence. Nothing is cut inside quotation marks or brackets that close in their line.
    """
    return _sentences(text, _chinese_ends)


def english_sentences(text: str) -> list[str]:
    """Return the sentences of an English text.

    A full stop after an abbreviation, an initial or in a number ends none; the next sentence must
    not begin in lower case. Nothing is cut inside quotation marks or brackets.
    """
    return _sentences(text, _english_ends)


def _sentences(text: str, ends: Callable[[str], Iterator[int]]) -> list[str]:
    cuts = [0]
    for line in text.splitlines(keepends=True):
        begin = cuts[-1]
        cuts += [begin + end for end in ends(line) if 0 < end < len(line)]
        cuts.append(begin + len(line))
    return _without_blanks([text[a:b] for a, b in pairwise(cuts)])


def _without_blanks(pieces: list[str]) -> list[str]:
    """Join pieces of white space to the sentence before them, at the beginning to the next."""
    sentences: list[str] = []
    for piece in pieces:
        if sentences and (piece.isspace() or sentences[0].isspace()):
            sentences[-1] += piece
        else:
            sentences.append(piece)
    return sentences


def _chinese_ends(line: str) -> Iterator[int]:
    pairs = _pairs(line, _CHINESE_OPENERS, _alternating(line))
    depths = _depths(line, pairs)
    for run in _CHINESE_RUN.finditer(line):
        end = _closed(line, run.end(), pairs)
        if not (
            set(run[0]) == {"…"}
            or depths[end]
            or _QUESTION_IN_ADDRESS.match(line, run.end() - 1)
            or _goes_on(line, run, end, pairs)
        ):
            yield _SPACE.match(line, end).end()  # type: ignore[union-attr]  # always matches


def _closed(line: str, at: int, pairs: _Pairs) -> int:
    """Return the end of the closing marks at a place; a straight one must have been opened."""
    while closer := _CLOSER.match(line, at):
        if closer["straight"] and closer.end() - 1 not in pairs:
            break
        at = closer.end()
    return at


def _goes_on(line: str, run: re.Match[str], end: int, pairs: _Pairs) -> bool:
    """Tell whether the sentence goes on behind its 。！？ and the closing marks up to `end`."""
    if _GOES_ON.match(line, end):
        return True
    if end == run.end():
        return False
    if _GOES_ON_AFTER_QUOTE.match(line, end) or line[end - 1] in _TITLES:
        return True
    opened = pairs.get(end - 1, 0)
    is_embedded = opened > 0 and line[opened - 1] not in _OPENS_SENTENCE
    return is_embedded and (line.startswith("为", end) or "。" not in run[0])


def _english_ends(line: str) -> Iterator[int]:
    depths = _depths(line, _pairs(line, _ENGLISH_OPENERS, _spaced(line)))
    for found in _ENGLISH_END.finditer(line):
        if not depths[found.end("closers")] and _ends_english(line, found):
            yield found.end()


def _ends_english(line: str, found: re.Match[str]) -> bool:
    after = line[found.end() : found.end() + 1]
    word = _NEXT_WORD.match(line, found.end())[1] or ""  # type: ignore[index]  # always matches
    if word[:1].islower() or (after and after in ",;:.)]”"):
        return False
    if found["run"] not in _DOUBTFUL_RUNS:
        return True
    before = _word_before(line, found.start())
    if before.isdigit() and _opens_item(line[: found.start() - len(before)].rstrip()):
        return False
    if _may_be_last(before, found["run"]):
        return not (before.casefold() in _BEFORE_NUMBER and word[:1].isdigit())
    return before.casefold() not in _NEVER_LAST and word.casefold() in _STARTERS


def _opens_item(before: str) -> bool:
    """Tell whether a number after these words is that of an item (1. Do), not a year or Fig. 3."""
    last = _word_before(before, len(before)).rstrip(".")
    return not before or (before[-1] in ".!?:;" and last.casefold() not in _BEFORE_NUMBER)


def _may_be_last(word: str, run: str) -> bool:
    """Tell whether a word with its full stop ends a sentence unless there is a sign against it."""
    short = word.casefold() in _NEVER_LAST | _PERHAPS_LAST or _INITIALS.fullmatch(word)
    return run == "." and not short


def _word_before(line: str, end: int) -> str:
    found = _WORD_BEFORE.search(line[max(0, end - 40) : end])
    return found[0].lstrip(".'’-") if found else ""


def _pairs(line: str, openers: dict[str, str], straight: _Pairs) -> _Pairs:
    """Return the pairs of brackets and quotation marks; one without its partner is no mark."""
    pairs = straight
    stack: list[int] = []
    waiting = Counter[str]()
    opening = openers.values()
    for found in _MARKS.finditer(line):
        at, character = found.start(), found[0]
        if character in opening:
            stack.append(at)
            waiting[character] += 1
        elif waiting[openers.get(character, "")]:
            pairs[at] = _popped(line, stack, waiting, openers[character])
    return pairs


def _popped(line: str, stack: list[int], waiting: Counter[str], wanted: str) -> int:
    """Take the last waiting opener of a kind from the stack, and those that never closed in it."""
    while True:
        at = stack.pop()
        waiting[line[at]] -= 1
        if line[at] == wanted:
            return at


def _alternating(line: str) -> _Pairs:
    """Pair straight quotation marks by turns."""
    marks = [at for at, character in enumerate(line) if character == '"']
    return dict(zip(marks[1::2], marks[::2], strict=False))


def _spaced(line: str) -> _Pairs:
    """Pair straight quotation marks by the white space before the opening ones."""
    pairs: _Pairs = {}
    opened: int | None = None
    for at, character in enumerate(line):
        if character != '"':
            continue
        if at == 0 or line[at - 1] in " \t([—–“":
            opened = at
        elif opened is not None:
            pairs[at] = opened
            opened = None
    return pairs


def _depths(line: str, pairs: _Pairs) -> list[int]:
    """Return for every boundary in a line how many pairs it is inside of."""
    changes = [0] * (len(line) + 2)
    for closed, opened in pairs.items():
        changes[opened + 1] += 1
        changes[closed + 1] -= 1
    return list(accumulate(changes))

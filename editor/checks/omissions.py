"""Chinese without its English, and English without its Chinese: only where it is clear.

Lengths are compared in characters and words. Official releases and news have 0.5 to 1 English words
for a Chinese character, titles fewer; the limits leave room on both sides.
"""

import re
from collections.abc import Iterator
from statistics import median

from editor.article.article import BlockKind
from editor.checks.finding import Check, Finding, Pair, Severity, Whole
from editor.glossary.term import Match, Strictness
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.text.counting import chinese_characters, english_words
from editor.text.sentences import chinese_sentences, english_sentences

_SHORT = QT_TRANSLATE_NOOP(
    "Checks", "{words} words for {characters} characters are few: see that nothing is missing."
)
_LONG = QT_TRANSLATE_NOOP(
    "Checks", "{words} words for {characters} characters are many: see that nothing was added."
)
_SENTENCE = QT_TRANSLATE_NOOP("Checks", "Nothing of this sentence is found in the English.")
_ITEM = QT_TRANSLATE_NOOP("Checks", "The Chinese counts up to {number}, the English does not.")
_QUOTATION = QT_TRANSLATE_NOOP("Checks", "The English has nothing of this quotation in quotes.")
_LINES = QT_TRANSLATE_NOOP(
    "Checks", "The Chinese has {source} lines, the English {draft}: see that nothing is missing."
)
_EMPTY = QT_TRANSLATE_NOOP("Checks", "This block has no English yet, but most others have.")

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.OTHER})
_FEW = ((150, 0.46), (80, 0.42), (40, 0.36), (20, 0.28))
"""From so many characters on, fewer words for a character than this are too few."""
_FEW_FOR_FEWER_SENTENCES = 0.48
_SHARE, _SHARE_OF_LONG, _SHARE_WITH_FEWER = 0.58, 0.69, 0.78
"""Parts of the article's own words for a character, below which a block is odd: any, a long one,
and one whose English has fewer sentences than the Chinese."""
_FEWEST_BLOCKS, _SHORTEST_BLOCK, _LONG_BLOCK = 4, 45, 90
_MANY = ((120, 1.15), (60, 1.3), (25, 1.6), (15, 1.7))
_FEWEST_CHARACTERS = 14
_LONGEST_WITHOUT = 0.64
"""Spaces for a character or mark from which on no sentence is missing."""
_LEAST, _MOST_SPACES = 0.53, 0.9
"""Spaces for a character or mark between which no exact count is needed."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_ANCHOR = re.compile(r"\d+(?:\.\d+)?|[A-Za-z]{2,}")
_LATIN_ANCHOR = re.compile("[A-Za-z]{2,}")
_FEWEST_SIGNS = 2
_STEP = re.compile(r"(?<![\u3400-\u9fff])([一二三四五六])是")
_STEPS = "一二三四五六"
_COUNTED = (
    r"\bfirst(?:ly)?\b|\(?\b1[).]|\(?\bi\)",
    r"\bsecond(?:ly)?\b|\(?\b2[).]|\(?\bii\)",
    r"\bthird(?:ly)?\b|\b(?:final|last)(?:ly)?\b|\(?\b3[).]|\(?\biii\)",
    r"\bfourth(?:ly)?\b|\b(?:final|last)(?:ly)?\b|\(?\b4[).]|\(?\biv\)",
    r"\bfifth(?:ly)?\b|\b(?:final|last)(?:ly)?\b|\(?\b5[).]|\(?\bv\)",
    r"\bsixth(?:ly)?\b|\b(?:final|last)(?:ly)?\b|\(?\b6[).]|\(?\bvi\)",
)
_SPEECH = re.compile(r"[：:]“([^“”]{12,})”")
_QUOTES = re.compile("[“”\"‘’'«»]")
_MOST = 0.7
"""The part of an article's blocks that must be done before an empty one is odd."""


def _lengths(pair: Pair) -> Iterator[Finding]:
    """Yield what is out of proportion, in running text."""
    if pair.kind not in _RUNNING or not pair.draft or len(pair.source) < _MANY[-1][0]:
        return
    if _LEAST <= pair.draft.count(" ") / len(pair.source) <= _MOST_SPACES:
        return
    characters = chinese_characters(pair.source)
    if characters < _MANY[-1][0]:
        return
    words = english_words(pair.draft)
    if words < 3 and _HAN.search(pair.draft):
        return
    values = {"words": words, "characters": characters}
    if _is_short(pair, characters, words):
        yield _block("omissions.length", pair, Message("Checks", _SHORT, values))
    elif words > characters * _limit(_MANY, characters, 9.9):
        yield _block("omissions.length", pair, Message("Checks", _LONG, values))


def _is_short(pair: Pair, characters: int, words: int) -> bool:
    if characters < _FEW[-1][0]:
        return False
    if words < characters * _limit(_FEW, characters, 0.0):
        return True
    if words >= characters * _FEW_FOR_FEWER_SENTENCES:
        return False
    return pair.once(_has_fewer)


def _shares(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield blocks that are short beside the other long blocks of the same article."""
    shares = {row: share for row, pair in enumerate(whole.pairs) if (share := pair.once(_share))}
    if len(shares) < _FEWEST_BLOCKS:
        return
    usual = median(shares.values())
    for row, share in shares.items():
        pair = whole.pairs[row]
        limit = usual * (_SHARE_OF_LONG if len(pair.source) >= _LONG_BLOCK else _SHARE)
        is_odd = share < limit or (share < usual * _SHARE_WITH_FEWER and pair.once(_has_fewer))
        if is_odd and not any(_lengths(pair)):
            values = {
                "words": english_words(pair.draft),
                "characters": chinese_characters(pair.source),
            }
            yield row, _block("omissions.length", pair, Message("Checks", _SHORT, values))


def _share(pair: Pair) -> float:
    """Return the words for a character or mark of a long block; 0 for all others."""
    if pair.kind not in _RUNNING or len(pair.source) < _SHORTEST_BLOCK or " " not in pair.draft:
        return 0.0
    return (pair.draft.count(" ") + 1) / len(pair.source)


def _has_fewer(pair: Pair) -> bool:
    sentences = len(chinese_sentences(pair.source))
    return sentences > 1 and len(english_sentences(pair.draft)) < sentences


def _limit(limits: tuple[tuple[int, float], ...], characters: int, otherwise: float) -> float:
    return next((limit for least, limit in limits if characters >= least), otherwise)


def _block(check: str, pair: Pair, message: Message) -> Finding:
    spans = ((0, len(pair.source)), (0, len(pair.draft)))
    return Finding(check, Severity.WARNING, message, *spans)


def _sentences(pair: Pair) -> Iterator[Finding]:
    """Yield sentences none of whose names, terms and figures is in the English."""
    if pair.kind not in _RUNNING or not pair.draft or pair.source.count("。") < 2:
        return
    if pair.draft.count(" ") > len(pair.source) * _LONGEST_WITHOUT or not _has_signs(pair):
        return
    end = 0
    for sentence in chinese_sentences(pair.source):
        start, end = end, end + len(sentence)
        long_enough = chinese_characters(sentence) >= _FEWEST_CHARACTERS
        if long_enough and _is_without_english(pair, start, end):
            message = Message("Checks", _SENTENCE)
            yield Finding("omissions.sentence", Severity.WARNING, message, (start, end))


def _has_signs(pair: Pair) -> bool:
    """Tell cheaply whether the block has the two signs that one sentence must have."""
    found = zip(pair.reading[0], pair.uses, strict=True)
    signs = [match for match, use in found if use is None and _is_sign(match)]
    return len(signs) + len(set(_LATIN_ANCHOR.findall(pair.source))) >= _FEWEST_SIGNS


def _is_sign(match: Match) -> bool:
    return match.sure and match.term.check is Strictness.STRICT


def _is_without_english(pair: Pair, start: int, end: int) -> bool:
    """Tell whether a sentence has two signs or more and the English has none of them."""
    draft = pair.draft
    anchors = _ANCHOR.findall(pair.source, start, end)
    if any(re.search(rf"(?<![\w.]){re.escape(anchor)}(?!\w)", draft) for anchor in anchors):
        return False
    matches, _ = pair.reading
    signs = len({anchor for anchor in anchors if anchor.isalpha()})  # 1.8万 becomes 18,000
    for match, use in zip(matches, pair.uses, strict=True):
        if start <= match.start and match.end <= end:
            if use is not None:
                return False
            signs += _is_sign(match)
    return signs >= _FEWEST_SIGNS


def _items(pair: Pair) -> Iterator[Finding]:
    """Yield the last step counted in Chinese (三是) that an English that counts has not."""
    if "三是" not in pair.source or not pair.draft:
        return
    steps = list(_STEP.finditer(pair.source))
    if [found[1] for found in steps] != list(_STEPS[: len(steps)]):
        return
    counted = [re.search(word, pair.draft, re.IGNORECASE) for word in _COUNTED[: len(steps)]]
    if len(steps) < 3 or not counted[0] or not counted[1]:
        return
    for step, found in zip(steps, counted, strict=True):
        if found is None:
            message = Message("Checks", _ITEM, {"number": len(steps)})
            yield Finding("omissions.item", Severity.WARNING, message, step.span())
            return


def _quotations(pair: Pair) -> Iterator[Finding]:
    """Yield a person's words that stand in quotes in Chinese, when the English has no quotes."""
    if "“" not in pair.source or not pair.draft or _QUOTES.search(pair.draft):
        return
    for found in _SPEECH.finditer(pair.source):
        message = Message("Checks", _QUOTATION)
        yield Finding("omissions.quotation", Severity.HINT, message, found.span(1))


def _lines(pair: Pair) -> Iterator[Finding]:
    """Yield blocks of several lines of which the English has fewer."""
    source, draft = _filled_lines(pair.source), _filled_lines(pair.draft)
    if source > 2 and 1 < draft < source:
        message = Message("Checks", _LINES, {"source": source, "draft": draft})
        yield _block("omissions.lines", pair, message)


def _filled_lines(text: str) -> int:
    return sum(1 for line in text.split("\n") if line.strip()) if "\n" in text else 1


def _empties(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield blocks without English when most of the others have theirs."""
    rows = [
        row
        for row, pair in enumerate(whole.pairs)
        if pair.kind is not BlockKind.IMAGE and _HAN.search(pair.source)
    ]
    empty = [row for row in rows if not whole.pairs[row].draft.strip()]
    if len(rows) - len(empty) < len(rows) * _MOST:
        return
    for row in empty:
        source = (0, len(whole.pairs[row].source))
        message = Message("Checks", _EMPTY)
        yield row, Finding("omissions.empty", Severity.WARNING, message, source)


CHECKS: tuple[Check, ...] = (
    Check(
        "omissions.length",
        QT_TRANSLATE_NOOP("Checks", "Length out of proportion"),
        "completeness",
        pair=_lengths,
        whole=_shares,
    ),
    Check(
        "omissions.sentence",
        QT_TRANSLATE_NOOP("Checks", "Sentences left out"),
        "completeness",
        pair=_sentences,
    ),
    Check(
        "omissions.item",
        QT_TRANSLATE_NOOP("Checks", "Counted points left out"),
        "completeness",
        pair=_items,
    ),
    Check(
        "omissions.quotation",
        QT_TRANSLATE_NOOP("Checks", "Quotations left out"),
        "completeness",
        pair=_quotations,
    ),
    Check(
        "omissions.lines",
        QT_TRANSLATE_NOOP("Checks", "Lines left out"),
        "completeness",
        pair=_lines,
    ),
    Check(
        "omissions.empty",
        QT_TRANSLATE_NOOP("Checks", "Blocks without English"),
        "completeness",
        whole=_empties,
    ),
)
"""The checks of this family."""

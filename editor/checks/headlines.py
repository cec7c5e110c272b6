"""Capitals of headlines: title case where a headline has begun it, one style for all headings."""

import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum

from editor.article.article import BlockKind
from editor.checks.finding import Check, Finding, Fix, Pair, Severity, Whole
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_CAPITAL = QT_TRANSLATE_NOOP("Checks", "“{word}” has a capital in this headline: “{better}”.")
_SMALL = QT_TRANSLATE_NOOP("Checks", "“{word}” has no capital inside a headline: “{better}”.")
_STOP = QT_TRANSLATE_NOOP("Checks", "A headline ends without a full stop.")
_TITLE_STYLE = QT_TRANSLATE_NOOP(
    "Checks", "The words of this heading have no capitals, those of the other headings have."
)
_SENTENCE_STYLE = QT_TRANSLATE_NOOP(
    "Checks", "The words of this heading have capitals, those of the other headings have none."
)

_HEADLINES = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})
_WORD = re.compile(r"(?<![\w’'@./&-])[^\W\d_]+(?:[’'][^\W\d_]+)*(?![\w@/&]|\.\w)")
_QUOTED = re.compile('“[^”]*”|"[^"]*"|‘[^’]*’')
_ALWAYS_SMALL = frozenset("a an and of nor or the to for with from".split())
_MAY_BE_SMALL = _ALWAYS_SMALL | frozenset(
    """as at but by in into on onto over per up off out down via vs v yet so if than that till upon
    about above across after against along amid among around before behind below beneath beside
    between beyond during inside near outside since through throughout toward towards under until
    versus within without de la le von van der yuan km kg mu pct percent is are be""".split()
)
_OPENS = ':?!—–-“"‘(.;|/'
"""What a word behind begins anew, so that it may have a capital."""


class _Style(Enum):
    """How the words of a headline are written."""

    TITLE = "title"
    SENTENCE = "sentence"
    UNCLEAR = "unclear"


def _capitals(pair: Pair) -> Iterator[Finding]:
    """Yield words out of title case, in headlines most of whose words keep it."""
    if pair.kind not in _HEADLINES or len(words := _words(pair.draft)) < 3:
        return
    if _style(words) is not _Style.TITLE:
        return
    for word in words[1:-1]:
        if word[0] in _ALWAYS_SMALL or _opens(pair.draft, word.start()):
            continue
        if word[0].islower() and word[0] not in _MAY_BE_SMALL:
            better = word[0][0].upper() + word[0][1:]
            yield _finding(Severity.WARNING, _CAPITAL, word, better)
        elif _is_raised(pair.draft, word):
            yield _finding(Severity.HINT, _SMALL, word, word[0].lower())


def _words(draft: str) -> list[re.Match[str]]:
    """Return a headline's words outside of quotation marks, which may quote a sentence."""
    quoted = [quotation.span() for quotation in _QUOTED.finditer(draft)]
    return [
        word
        for word in _WORD.finditer(draft)
        if not any(start <= word.start() < end for start, end in quoted)
    ]


def _opens(draft: str, at: int) -> bool:
    before = draft[:at].rstrip()
    return not before or before[-1] in _OPENS


def _is_raised(draft: str, word: re.Match[str]) -> bool:
    """Tell whether a small word has a capital that is not a name's (The Hague, Plan A)."""
    if len(word[0]) < 2 or not word[0].istitle() or word[0].lower() not in _ALWAYS_SMALL:
        return False
    return word[0] != "The" or not draft[word.end() + 1 : word.end() + 2].isupper()


def _finding(severity: Severity, text: str, word: re.Match[str], better: str) -> Finding:
    message = Message("Checks", text, {"word": word[0], "better": better})
    fix = Fix(*word.span(), better)
    return Finding("headlines.capitals", severity, message, draft=word.span(), fix=fix)


def _style(words: list[re.Match[str]]) -> _Style:
    """Return a headline's style, told by its longer words behind the first."""
    telling = [w[0] for w in words[1:] if w[0].lower() not in _MAY_BE_SMALL and len(w[0]) > 2]
    capital = sum(1 for word in telling if word[0].isupper())
    if len(telling) < 2:
        return _Style.UNCLEAR
    if capital >= len(telling) * 0.7:
        return _Style.TITLE
    return _Style.SENTENCE if capital <= len(telling) * 0.3 else _Style.UNCLEAR


def _stop(pair: Pair) -> Iterator[Finding]:
    """Yield the full stop of a headline that its Chinese has not."""
    draft = pair.draft.rstrip()
    if pair.kind not in _HEADLINES or not draft.endswith(".") or draft.endswith(".."):
        return
    last = draft[:-1].rpartition(" ")[2]
    is_short = "." in last or len(last) < 4 or last.casefold() in {"corp", "dept", "bros"}
    if not is_short and not pair.source.rstrip().endswith(("。", ".")):
        end = len(draft)
        fix = Fix(end - 1, end, "")
        message = Message("Checks", _STOP)
        yield Finding("headlines.stop", Severity.HINT, message, draft=(end - 1, end), fix=fix)


def _styles(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield headings in another style than most headings of the article."""
    styles = {
        row: _style(_words(pair.draft))
        for row, pair in enumerate(whole.pairs)
        if pair.kind is BlockKind.HEADING and pair.draft
    }
    counted = Counter(style for style in styles.values() if style is not _Style.UNCLEAR)
    if len(counted) < 2 or counted.total() < 3:
        return
    (usual, most), (_, fewer) = counted.most_common()
    if most == fewer:
        return
    text = _TITLE_STYLE if usual is _Style.TITLE else _SENTENCE_STYLE
    for row, style in styles.items():
        if style not in {usual, _Style.UNCLEAR}:
            span = (0, len(whole.pairs[row].draft))
            message = Message("Checks", text)
            yield row, Finding("headlines.style", Severity.HINT, message, draft=span)


CHECKS: tuple[Check, ...] = (
    Check(
        "headlines.capitals",
        QT_TRANSLATE_NOOP("Checks", "Capitals in headlines"),
        "typography",
        pair=_capitals,
    ),
    Check(
        "headlines.stop",
        QT_TRANSLATE_NOOP("Checks", "Full stops behind headlines"),
        "typography",
        pair=_stop,
    ),
    Check(
        "headlines.style",
        QT_TRANSLATE_NOOP("Checks", "Headings of one style"),
        "typography",
        whole=_styles,
    ),
)
"""The checks of this family."""

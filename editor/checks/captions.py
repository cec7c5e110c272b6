"""Bylines and captions: everybody whom the Chinese credits, and for the same work."""

import re
from collections.abc import Iterator

from editor.article.article import BlockKind, Role
from editor.checks.credited import chinese_name, is_checkable, missing, places
from editor.checks.finding import Check, Finding, Pair, Severity, Span, Whole
from editor.glossary.people import name_length
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_MISSING = QT_TRANSLATE_NOOP("Checks", "{name} is credited in the Chinese, not in the English.")
_PHOTOGRAPHER = QT_TRANSLATE_NOOP("Checks", "The photographer {name} is missing in the English.")
_PHOTOS = QT_TRANSLATE_NOOP(
    "Checks", "The Chinese credits {name} for the photos, not for the text."
)
_TEXT = QT_TRANSLATE_NOOP("Checks", "The Chinese credits {name} for the text, not for the photos.")

_TAKEN_BY = re.compile(
    r"(?P<name>[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){1,3})[ \u3000]*[/／]?[ \u3000]*"
    r"(?:摄影|摄|供图)[ \u3000]*[)）】\]]?[ \u3000]*$"
)
_LABEL = re.compile(
    r"\b(?P<text>(?:texts?|written|words?|story|reported)(?P<both>(?:\s*(?:and|&|/)\s*)photo\w*)?"
    r"|(?P<photo>photo\w*|pictures?|images?)(?P<also>(?:\s*(?:and|&|/)\s*)text)?)\s*(?:by\b|:|/)",
    re.IGNORECASE,
)
_MADE = frozenset({Role.TEXT, Role.PHOTO})


def _credits(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield people of the byline who are not in its English, or there for other work."""
    if not whole.facts.credits:
        return
    for row, pair in enumerate(whole.pairs):
        if pair.kind is not BlockKind.BYLINE or not pair.draft:
            continue
        for name in dict.fromkeys(credit.name for credit in whole.facts.credits):
            found = chinese_name(name).search(pair.source) if name else None
            if found is not None and is_checkable(name, pair):
                roles = {c.role for c in whole.facts.credits if c.name == name}
                yield from ((row, f) for f in _credit(pair, name, roles, found.span()))


def _credit(pair: Pair, name: str, roles: set[Role], source: Span) -> Iterator[Finding]:
    stands = places(name, pair)
    values = {"name": name}
    if not stands:
        message = Message("Checks", _MISSING, values)
        yield Finding("captions.credits", missing(name, pair), message, source)
        return
    said = {role for span in stands for role in _said(pair.draft, span[0])}
    made = roles & _MADE
    if len(made) == 1 and said and not said & made:
        message = Message("Checks", _PHOTOS if Role.PHOTO in made else _TEXT, values)
        yield Finding("captions.credits", Severity.WARNING, message, source, stands[0])


def _said(draft: str, at: int) -> frozenset[Role]:
    """Return for what work the English credits who stands at a place, empty if it does not say."""
    labels = list(_LABEL.finditer(draft, 0, at))
    if not labels:
        return frozenset()
    label = labels[-1]
    if label["both"] or label["also"]:
        return _MADE
    return frozenset({Role.PHOTO if label["photo"] else Role.TEXT})


def _photographers(pair: Pair) -> Iterator[Finding]:
    """Yield the photographer that the Chinese of a caption names at its end."""
    if pair.kind is not BlockKind.CAPTION or not pair.draft:
        return
    found = _TAKEN_BY.search(pair.source)
    if found is None:
        return
    name = _name_at_end("".join(found["name"].split()))
    if name and is_checkable(name, pair) and not places(name, pair):
        message = Message("Checks", _PHOTOGRAPHER, {"name": name})
        yield Finding("captions.photographer", missing(name, pair), message, found.span("name"))


def _name_at_end(written: str) -> str:
    """Return the longest personal name that characters end in, empty if they end in none."""
    ends = (written[-length:] for length in (4, 3, 2) if length <= len(written))
    return next((end for end in ends if name_length(end, 0) == len(end)), "")


CHECKS: tuple[Check, ...] = (
    Check(
        "captions.credits",
        QT_TRANSLATE_NOOP("Checks", "People of the byline"),
        "credits",
        whole=_credits,
    ),
    Check(
        "captions.photographer",
        QT_TRANSLATE_NOOP("Checks", "Photographers in captions"),
        "credits",
        pair=_photographers,
    ),
)
"""The checks of this family."""

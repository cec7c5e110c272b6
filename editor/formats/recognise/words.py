"""The words of Chinese news pages: labels of dates, counters, bylines and sign-off chains.

They stand in resources/intake/words.tsv: add a word there and every reader of it follows.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from editor.paths import resources


class Field(Enum):
    """What the value after a label is."""

    ORIGIN = "origin"
    SUPPLIER = "supplier"
    TEXT = "text"
    PHOTO = "photo"
    BOTH = "both"
    EDITOR = "editor"
    STEP = "step"
    OTHER = "other"
    CHAIN = "chain"


def rows(file: str) -> Iterator[tuple[str, str]]:
    """Yield the rows of a table of resources/intake: what is before and behind the tab."""
    for line in (resources() / "intake" / file).read_text(encoding="utf-8").splitlines():
        name, tab, value = line.partition("\t")
        if tab and not line.startswith("#"):
            yield name, value


def alternatives(words: Iterable[str]) -> str:
    """Return a regular expression for any of the words, the longest first."""
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


_GROUPS = {name: tuple(words.split()) for name, words in rows("words.tsv")}

STRONG_DATES = _GROUPS["date-strong"]
WEAK_DATES = _GROUPS["date-weak"]
"""Labels that an event's own time bears too."""
HITS = _GROUPS["hits"]

LABELS = {
    word: field
    for field in Field
    if field is not Field.CHAIN
    for word in _GROUPS[f"label-{field.value}"]
}

LABEL_SUFFIXES = _GROUPS["label-suffix"]
POSTS = _GROUPS["post"]

LONE_SAFE = frozenset(_GROUPS["lone-safe"])
"""Labels that other lists of names bear too: they count only beside a surer label."""

PERSONAL = frozenset(word for word in LABELS if word.endswith(("记者", "通讯员", "实习生")))
"""What a person is called rather than what was done: in 图/记者 甲 the role is the one before."""

DEPARTMENTS = _GROUPS["owner-department"]
UNIVERSITIES = _GROUPS["owner-university"]
PLACES = _GROUPS["owner-place"]
ACTS = _GROUPS["owner-act"]

AFTER = {
    word: field
    for field in (Field.BOTH, Field.TEXT, Field.PHOTO)
    for word in _GROUPS[f"after-{field.value}"]
}
"""Roles that stand after the name: 黄一鸣 摄."""

EVENTS = _GROUPS["event"]
"""Labels of an event, which has a time of its own."""
UNSURE_LABELS = frozenset(_GROUPS["label-unsure"])
"""Labels that other things than names follow: they ask for a surname of the table."""

SOURCES = _GROUPS["source"]
"""Houses that open a report: 本网讯."""
AGENCIES = _GROUPS["agency"]
NO_SOURCES = _GROUPS["no-source"]
"""What stands before 消息 and 讯 without being a house: 据消息, 喜讯."""
NEWS = _GROUPS["news"]
SOON = _GROUPS["soon"]
"""What a report's first sentence begins with when it is not a date."""
SURNAMES = frozenset("".join(_GROUPS["surname"]))
COMPOUND_SURNAMES = frozenset(_GROUPS["surname-compound"])
SURE_UNIT_ENDINGS = _GROUPS["unit-sure"]
WEAK_UNIT_ENDINGS = _GROUPS["unit-weak"]
"""Endings that given names have too: a short word with a surname before one is a person."""
NOT_NAMES = frozenset(_GROUPS["no-name"])

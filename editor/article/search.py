"""Finding words in both columns of an article, and replacing them in the English."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor.article.article import Article
from editor.article.text import Text


class Column(StrEnum):
    """One of the two facing columns."""

    SOURCE = "source"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """An occurrence: row, column, and code points [start, end) of that column's text."""

    row: int
    column: Column
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. An empty `words` finds nothing.

    A whole word does not go on in letters or digits of its own script at either end; Chinese
    characters have no such ends, so for them the choice makes no difference.
    """

    words: str
    match_case: bool = False
    whole_word: bool = False


_WORD = "[^\\W\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
"""A letter or digit that is not a Chinese character."""

_FREE = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
"""Straight and curled quotation marks find each other."""


def hits(article: Article, query: Query) -> tuple[Hit, ...]:
    """Return every occurrence in reading order: row by row, the Chinese before the English."""
    pattern = _pattern(query)
    return tuple(_hits(article, pattern)) if pattern else ()


def replacements(article: Article, found: Sequence[Hit], new: str) -> Mapping[int, Text]:
    """Return the drafts of the rows in which hits are replaced; marks go on over the new words.

    Hits in the Chinese are left alone.
    """
    changed: dict[int, Text] = {}
    for hit in sorted(found, reverse=True):
        if hit.column is Column.DRAFT:
            draft = changed.get(hit.row, article.blocks[hit.row].draft)
            changed[hit.row] = draft.replaced(hit.start, hit.end, new)
    return changed


def _hits(article: Article, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for row, block in enumerate(article.blocks):
        for column, text in ((Column.SOURCE, block.source), (Column.DRAFT, block.draft)):
            for match in pattern.finditer(text.plain):
                yield Hit(row, column, match.start(), match.end())


def _pattern(query: Query) -> re.Pattern[str] | None:
    if not query.words:
        return None
    written = "".join(_FREE.get(letter, re.escape(letter)) for letter in query.words)
    if query.whole_word:
        before = f"(?<!{_WORD})" if re.match(_WORD, query.words[0]) else ""
        after = f"(?!{_WORD})" if re.match(_WORD, query.words[-1]) else ""
        written = before + written + after
    return re.compile(written, 0 if query.match_case else re.IGNORECASE)

"""What an entry would do before it is saved: its places in the article, and a sentence tried."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from editor.article.article import Article, Block
from editor.errors import GlossaryRefused
from editor.glossary.folding import folded
from editor.glossary.glossary import Glossary, is_pattern
from editor.glossary.grammar.slots import symbols
from editor.glossary.term import Match, Phrase, Term, TermKind
from editor.text.sentences import chinese_sentences

SHOWN = 30
"""Places shown of an entry; more are only counted."""

READ_AT_MOST = 400
"""Blocks read for one entry, so that an answer is there between two key presses."""

_AROUND = 14
"""Characters shown before and after a place."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands in the article: the row, what is around it, and its English."""

    row: int
    before: str
    zh: str
    after: str
    en: str
    sure: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Places:
    """How often an entry stands in the article; `is_all` is false when not all was read."""

    count: int
    shown: tuple[Place, ...]
    is_all: bool = True


@contextmanager
def tried(glossary: Glossary, before: Term | None, after: Term | None) -> Iterator[Glossary]:
    """Lend a glossary in which one entry is another, and put the entry back afterwards."""
    trial = _unrooted(after) if after != before else after
    was_there = before is not None and _given_up(glossary, before)
    if trial is not None:
        glossary.add(trial)
    try:
        yield glossary
    finally:
        if trial is not None:
            glossary.remove(trial)
        if before is not None and was_there:
            glossary.add(before)


def places(glossary: Glossary, article: Article, term: Term) -> Places:
    """Return where an entry of a glossary is the one that counts in an article."""
    likely = [row for row, block in enumerate(article.blocks) if _may_hold(block, term)]
    found = [
        _place(row, article.blocks[row].source.plain, match)
        for row in likely[:READ_AT_MOST]
        for match in glossary.matches(article.blocks[row].source.plain)
        if folded(match.term.zh) == folded(term.zh)
    ]
    return Places(len(found), tuple(found[:SHOWN]), len(likely) <= READ_AT_MOST)


def read(glossary: Glossary, sentence: str) -> tuple[tuple[Match, ...], tuple[Phrase, ...]]:
    """Return what a glossary finds in a sentence."""
    return glossary.read(sentence.strip())


def _given_up(glossary: Glossary, term: Term) -> bool:
    """Take an entry out and tell whether it was there; it may have been changed elsewhere."""
    try:
        glossary.remove(term)
    except KeyError:
        return False
    return True


def _unrooted(term: Term | None) -> Term | None:
    """Return a place as another name: the stem of a place tried once would stay for good."""
    is_place = term is not None and term.kind is TermKind.PLACE
    return replace(term, kind=TermKind.ORGANISATION) if term and is_place else term


def _may_hold(block: Block, term: Term) -> bool:
    plain = folded(block.source.plain)
    return all(part in plain for part in _literals(term))


def _literals(term: Term) -> tuple[str, ...]:
    """Return the Chinese that must stand in a text for an entry to stand there."""
    if not is_pattern(term):
        return (folded(term.zh),)
    try:
        read_symbols = symbols(folded(term.zh))
    except GlossaryRefused:
        return ("\0",)  # stands nowhere
    return tuple(symbol for symbol in read_symbols if isinstance(symbol, str))


def _place(row: int, plain: str, match: Match) -> Place:
    start, end = match.start, match.end
    before = plain[max(0, start - _AROUND) : start]
    after = plain[end : end + _AROUND]
    return Place(
        row=row,
        before=("…" if start > _AROUND else "") + before.replace("\n", " "),
        zh=plain[start:end],
        after=after.replace("\n", " ") + ("…" if end + _AROUND < len(plain) else ""),
        en=match.en,
        sure=match.sure,
        sentence=_sentence(plain, start),
    )


def _sentence(plain: str, at: int) -> str:
    end = 0
    for sentence in chinese_sentences(plain):
        end += len(sentence)
        if at < end:
            return sentence.strip()
    return plain.strip()

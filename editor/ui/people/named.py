"""The people an article names who are not on the people list yet."""

from collections.abc import Container
from dataclasses import dataclass

from editor.article.article import Article
from editor.glossary.glossary import Glossary
from editor.glossary.term import TermKind


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A name in the article; `en` is empty, or `sure` false, where a person has to say it."""

    zh: str
    en: str
    sure: bool


def named_people(
    glossary: Glossary, article: Article, listed: Container[str]
) -> tuple[NamedPerson, ...]:
    """Return the people named in the Chinese who are not listed, each once, the unsure first."""
    found: dict[str, NamedPerson] = {}
    for block in article.blocks:
        for match in glossary.matches(block.source.plain):
            is_listed = match.zh in listed or match.term.zh in listed  # another middle dot
            if match.term.kind is TermKind.PERSON and not is_listed:
                known = found.get(match.zh)
                en = "" if match.en == match.zh else match.en  # no rule spells it
                sure = match.sure and bool(en) and (known is None or known.sure)
                found[match.zh] = NamedPerson(match.zh, en, sure)
    return tuple(sorted(found.values(), key=_is_sure))


def _is_sure(person: NamedPerson) -> bool:
    return person.sure

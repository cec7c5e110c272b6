"""Drafting what is made of fixed words and names."""

from dataclasses import dataclass

from editor.article.article import Article, Block, Facts
from editor.article.text import Text
from editor.glossary.glossary import Glossary
from editor.suggest.deterministic import DRAFTED
from editor.suggest.deterministic import draft as draft_block
from editor.suggest.suggestion import Suggestion
from editor.suggest.wording import shipped_wording
from editor.workflow.writing import write_all


@dataclass(frozen=True, slots=True)
class Drafted:
    """What became of an article's empty blocks: drafted by id, and the ids of those left alone."""

    article: Article
    drafted: tuple[tuple[str, Suggestion], ...]
    left: tuple[str, ...]


def draft_article(article: Article, terms: Glossary, *, only_empty: bool = True) -> Drafted:
    """Draft the blocks that are made of people, departments and fixed words only, offline.

    `only_empty` keeps the English that is there; every other block is left, never half of one.
    """
    drafted: list[tuple[str, Suggestion]] = []
    left: list[str] = []
    drafts: dict[int, Text] = {}
    for row, block in enumerate(article.blocks):
        if not block.source or (only_empty and block.draft):
            continue
        suggestion = draft_block(block, facts_said(block), terms, shipped_wording())
        if suggestion is None:
            left.append(block.id)
            continue
        drafts[row] = suggestion.text
        drafted.append((block.id, suggestion))
    return Drafted(write_all(article, drafts), tuple(drafted), tuple(left))


def facts_said(block: Block) -> Facts:
    """Return what one block says about the article: its date, hits, origin, credits, chains."""
    text = block.source.plain
    if block.kind not in DRAFTED:
        return Facts()
    from editor.formats.recognise.chains import chains_of  # noqa: PLC0415  compile word lists
    from editor.formats.recognise.facts import line_of  # noqa: PLC0415
    from editor.formats.recognise.openings import ending, opening  # noqa: PLC0415

    opened, ended = opening(text), ending(text)
    line = line_of(text)
    if opened is not None and opened.end == len(text):
        line = opened.line
    elif line is None and ended is not None:
        line = ended[1]
    if line is None:
        return Facts()
    return Facts(line.date, line.hits, line.origin, line.credits, chains_of((line,)))

"""The station of the checks: what stands out in an article, or in a list of pairs."""

from collections.abc import Iterable, Iterator

from editor.article.article import Article
from editor.checks.finding import Finding, Pair, Whole
from editor.glossary.glossary import Glossary
from editor.progress import Progress, silent


def check(
    article: Article, terms: Glossary, progress: Progress = silent
) -> Iterator[tuple[str, Finding]]:
    """Yield the findings about an article with the id of the block that each is about."""
    from editor.checks.registry import findings  # noqa: PLC0415  compiles word lists

    pairs = [
        Pair(block.source.plain, block.draft.plain, block.kind, terms, block)
        for block in article.blocks
    ]
    last = -1
    for place, finding in findings(Whole(pairs, article.facts, terms)):
        if place != last:
            progress(place, len(pairs))
            last = place
        yield article.blocks[place].id, finding


def check_pairs(pairs: Iterable[tuple[str, str]], terms: Glossary) -> Iterator[tuple[int, Finding]]:
    """Yield the findings about pairs that belong to no article, with the pair's number from 0."""
    from editor.checks.registry import pair_findings  # noqa: PLC0415  compiles word lists

    for number, (source, draft) in enumerate(pairs):
        for finding in pair_findings(Pair(source, draft, glossary=terms)):
            yield number, finding

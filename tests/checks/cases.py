"""Looks at a pair of texts with one check."""

from typing import Any

from editor.checks.finding import Check, Finding, Pair, Whole


def findings(check: Check, source: str, draft: str, **pair: Any) -> tuple[Finding, ...]:
    """Return what a check says about a pair, or about an article that is this pair alone."""
    looked_at = Pair(source, draft, **pair)
    article = Whole((looked_at,), glossary=looked_at.glossary)
    alone = check.pair(looked_at) if check.pair is not None else ()
    whole = check.whole(article) if check.whole is not None else ()
    return (*alone, *(found for _, found in whole))

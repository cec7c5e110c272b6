"""Deciding about what came back: each decision gives a new article, to be saved as any other.

`by` and `at` (ISO 8601, UTC) are kept with the decision. A decision that cannot be carried out
raises `EditRefused`. The word difference behind all this is loaded with the first of them.
"""

from collections.abc import Iterable

from editor.article.article import Article
from editor.review.proposal import Conflict, Review


def accept(
    article: Article,
    review: Review,
    ids: Iterable[str],
    *,
    by: str,
    at: str,
    text: str | None = None,
) -> Article:
    """Put changes into the article; `text` is another wording for the only one."""
    from editor.review import deciding  # noqa: PLC0415

    return deciding.accept(article, review, ids, by=by, at=at, text=text)


def accept_all(
    article: Article, review: Review, *, reviewer: str | None = None, by: str, at: str
) -> Article:
    """Put in every change, or every one of a reviewer, that collides with nothing."""
    from editor.review import deciding  # noqa: PLC0415

    return deciding.accept_all(article, review, reviewer=reviewer, by=by, at=at)


def decline(article: Article, review: Review, ids: Iterable[str], *, by: str, at: str) -> Article:
    """Leave the words as they are, against changes."""
    from editor.review import deciding  # noqa: PLC0415

    return deciding.decline(article, review, ids, by=by, at=at)


def reopen(article: Article, review: Review, ids: Iterable[str]) -> Article:
    """Take decisions back, with the words that were put in."""
    from editor.review import deciding  # noqa: PLC0415

    return deciding.reopen(article, review, ids)


def take(
    article: Article, review: Review, conflict: Conflict, ids: Iterable[str], *, by: str, at: str
) -> Article:
    """Choose one wording of a conflict: its changes are accepted, the others declined."""
    from editor.review import deciding  # noqa: PLC0415

    return deciding.take(article, review, conflict, ids, by=by, at=at)


def keep(article: Article, review: Review, conflict: Conflict, *, by: str, at: str) -> Article:
    """Choose the present words of a conflict: all its changes are declined."""
    from editor.review import deciding  # noqa: PLC0415

    return deciding.keep(article, review, conflict, by=by, at=at)


def answer(article: Article, remark: str, text: str, *, by: str, at: str) -> Article:
    """Answer a remark; the answer travels with the next export."""
    from editor.review import deciding  # noqa: PLC0415

    return deciding.answer(article, remark, text, by=by, at=at)


def resolve(article: Article, remark: str, *, resolved: bool) -> Article:
    """Settle a remark, or open it again."""
    from editor.review import deciding  # noqa: PLC0415

    return deciding.resolve(article, remark, resolved=resolved)

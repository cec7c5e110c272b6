"""The finished English as the outside takes it: one file a form, and the table of them."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from editor.article.article import Article
from editor.article.printed import Printed, printed
from editor.formats.published.fragment import fragment
from editor.formats.published.markdown import markdown
from editor.formats.published.plain import plain


class PublishedForm(StrEnum):
    """A form the finished English can be given out in."""

    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"


FORMS: Mapping[PublishedForm, Callable[[Iterable[Printed]], str]] = {
    PublishedForm.HTML: fragment,
    PublishedForm.TEXT: plain,
    PublishedForm.MARKDOWN: markdown,
}


def published(article: Article, form: PublishedForm) -> str:
    """Return the article's finished English in a form."""
    return FORMS[form](printed(article))

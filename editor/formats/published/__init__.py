"""The finished English as the outside takes it: one file a form, and the table of them."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from editor.article.article import Article
from editor.formats.published.arrangement import Part, arranged
from editor.formats.published.fragment import fragment
from editor.formats.published.markdown import markdown
from editor.formats.published.page import page
from editor.formats.published.plain import plain
from editor.formats.published.profile import CLEAN, Profile


class PublishedForm(StrEnum):
    """A form the finished English can be given out in; `PAGE` is a complete HTML file."""

    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"


FORMS: Mapping[PublishedForm, Callable[[Article, Profile, Part], str]] = {
    PublishedForm.HTML: lambda *asked: fragment(arranged(*asked), asked[1]),
    PublishedForm.TEXT: lambda *asked: plain(arranged(*asked)),
    PublishedForm.MARKDOWN: lambda *asked: markdown(arranged(*asked)),
    PublishedForm.PAGE: lambda article, profile, _: page(article, profile),
}


def published(
    article: Article,
    form: PublishedForm,
    profile: Profile = CLEAN,
    part: Part = Part.EVERYTHING,
) -> str:
    """Return the article's finished English in a form, as one CMS wants it.

    A page is always the whole article.
    """
    return FORMS[form](article, profile, part)

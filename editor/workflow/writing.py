"""Writing the English of many blocks at once."""

from collections.abc import Mapping

from editor.article.article import Article
from editor.article.edits import write
from editor.article.text import Text
from editor.errors import NotFound
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_NO_BLOCK = QT_TRANSLATE_NOOP(
    "Workflow", "Article {article} has no block “{block}”; “show {article}” lists its blocks."
)


def write_all(article: Article, drafts: Mapping[int, Text]) -> Article:
    """Set the English of several rows."""
    for row, draft in drafts.items():
        article = write(article, row, draft)
    return article


def write_by_id(article: Article, drafts: Mapping[str, str]) -> Article:
    """Set the English of blocks named by id. Raise `NotFound` for an id that is not there."""
    rows = {block.id: row for row, block in enumerate(article.blocks)}
    for block in drafts:
        if block not in rows:
            values = {"article": article.id, "block": block}
            raise NotFound(Message("Workflow", _NO_BLOCK, values))
    return write_all(article, {rows[block]: Text(text) for block, text in drafts.items()})

"""A copy of an article beside the workspace, for when the workspace cannot be written."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from editor.article.article import Article


def as_text(article: Article) -> str:
    """Return the Chinese and English of every block, to be read and copied from."""
    pairs = (f"{source}\n{draft}\n" for source, draft in article.texts() if source or draft)
    return "\n".join(pairs)


def as_json(article: Article) -> str:
    """Return the English by block, as the command `write` takes it back in."""
    drafts = {block.id: block.draft.plain for block in article.blocks if block.draft}
    return json.dumps(drafts, ensure_ascii=False, indent=1)


COPIES: Mapping[str, Callable[[Article], str]] = MappingProxyType(
    {".txt": as_text, ".json": as_json}
)
"""How a copy is written, by the extension of the file's name."""

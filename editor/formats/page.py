"""What a reader finds in a file, before anything on it is recognised."""

from dataclasses import dataclass

from editor.article.article import Asset, Block
from editor.message import Message


@dataclass(frozen=True, slots=True)
class Page:
    """A file's content as blocks of the kinds its format itself tells apart.

    Readers give title (only where the format marks one), heading, paragraph, list item, table cell,
    image and caption (only where the format marks one); `recognise` finds the rest. Block ids are
    "b1", "b2", … in order. `title` is the title stated outside the text (an HTML <title>, a
    document property), `address` where the page came from; both may be empty.
    """

    blocks: tuple[Block, ...]
    assets: tuple[Asset, ...] = ()
    title: str = ""
    address: str = ""
    warnings: tuple[Message, ...] = ()

"""A text as a web page can hold it: its breaks, blanks, links and quotation marks put in order.

What a browser would swallow is taken away beforehand, so that the HTML and the plain text say the
same; every character that a person sees or meant stays (CMS editors: no-break blanks do not).
"""

import re
import unicodedata
from dataclasses import replace

from editor.article.text import Mark, MarkKind, Text
from editor.formats.published.profile import Quotes

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffc\ud800-\udfff]")
_BLANKS = " \t\u00a0\u2007\u202f"
_UNEVEN = re.compile(
    rf"[{_BLANKS}]*(?P<break>[\n\r\v\f\x85\u2028\u2029])[\s]*|[{_BLANKS}]{{2,}}|[{_BLANKS[1:]}]"
)
_IN_ADDRESS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff]")
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp"})
_STRAIGHT = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")
_OPENS_AFTER = frozenset("([{<—–-/“‘\"'")


def tidied(text: Text, quotes: Quotes = Quotes.AS_WRITTEN) -> Text:
    """Return a text as it is published; a text without a visible character becomes empty.

    Several line breaks become one, several blanks one blank, blanks at a line's ends nothing;
    links that could run a program or lead to a file of this machine lose their address.
    """
    if _UNPRINTABLE.search(text.plain):
        text = _with_each(text, _UNPRINTABLE)
    if _UNEVEN.search(text.plain):
        text = _with_each(text, _UNEVEN)
    if text.plain != text.plain.strip():
        text = text.stripped()
    if not any(is_visible(char) for char in text.plain):
        return Text()
    plain, marks = _quoted(text.plain, quotes), _published_marks(text)
    return text if (plain, marks) == (text.plain, text.marks) else Text(plain, marks)


def is_visible(char: str) -> bool:
    """Tell whether a character leaves ink on a page."""
    return not char.isspace() and unicodedata.category(char) != "Cf"


def is_safe(address: str) -> bool:
    """Tell whether a link may be published: a web, mail or telephone address, or a relative one."""
    scheme = _SCHEME.match(_IN_ADDRESS.sub("", address))
    return scheme is None or scheme[1].lower() in _SAFE_SCHEMES


def _with_each(text: Text, pattern: re.Pattern[str]) -> Text:
    for match in reversed(list(pattern.finditer(text.plain))):
        blank = "" if pattern is _UNPRINTABLE else "\n" if match["break"] else " "
        text = text.replaced(match.start(), match.end(), blank)
    return text


def _published_marks(text: Text) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    linked_to = 0
    for mark in text.marks:
        if text.plain[mark.start : mark.end].isspace():
            continue
        if mark.kind is not MarkKind.LINK:
            kept.append(mark)
            continue
        address = _IN_ADDRESS.sub("", mark.target).strip()
        if address and is_safe(address):
            # A link inside a link is not HTML: the later one begins where the earlier ends.
            first = mark.start >= linked_to and mark.target == address
            start = max(mark.start, linked_to)
            kept.append(mark if first else replace(mark, start=start, target=address))
            linked_to = max(linked_to, mark.end)
    return tuple(kept)


def _quoted(plain: str, quotes: Quotes) -> str:
    if quotes is Quotes.AS_WRITTEN:
        return plain
    straight = plain.translate(_STRAIGHT)
    return straight if quotes is Quotes.STRAIGHT else _curled(straight)


def _curled(plain: str) -> str:
    chars = list(plain)
    for index, char in enumerate(plain):
        if char not in "\"'":
            continue
        before = chars[index - 1] if index else " "
        opens = before.isspace() or before in _OPENS_AFTER
        if char == '"':
            chars[index] = "“" if opens else "”"
        else:
            # '90s leaves digits out in front: an apostrophe.
            chars[index] = "‘" if opens and not plain[index + 1 : index + 2].isdigit() else "’"
    return "".join(chars)

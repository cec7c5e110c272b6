"""Which characters the bytes of a text file or a page are.

The chain: byte-order mark → declared charset → strict UTF-8 → GB18030. Guessing by statistics was
measured and refused: on short GBK texts it answers cp949 or big5.
"""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Only what a Chinese page honestly declares. Latin-1 decodes anything, so it proves nothing and is
# left out; GB2312 and GBK are subsets of GB18030 and pages declare them for texts that need more.
_DECLARED = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "gb18030": "gb18030",
    "big5": "cp950",
    "big5-hkscs": "big5hkscs",
    "utf-16": "utf-16-le",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
}

_UNDECLARED = ("utf-8", "gb18030")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = re.compile(rb"[\xe3-\xe9][\x80-\xbf]{2}")

_PROOF = 8
"""So many three-byte UTF-8 characters, none of them broken, do not happen in GBK by chance."""

_DAMAGE = 200
"""A text may have one unreadable place in this many characters and still be called a text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text, the charset it was in, and how many places of it could not be read."""

    text: str
    charset: str
    damaged: int = 0


def decode(data: bytes, declared: str = "") -> Decoded | None:
    """Return the bytes as text, or None when they are no text in any charset of the chain.

    `declared` is the charset the file itself names; one that is unknown or fails is passed over.
    """
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return _tolerant(data[len(mark) :], (charset,))
    if b"\x00" in data:
        return None
    charsets = _chain(data, declared)
    for charset in charsets:
        text = _strict(data, charset)
        if text is not None:
            return None if _is_binary(text) else Decoded(text, charset)
    return _tolerant(data, charsets)


def _chain(data: bytes, declared: str) -> tuple[str, ...]:
    named = _DECLARED.get(declared.strip().strip("\"'").lower(), "")
    # A browser that saves a GBK page writes UTF-8 and may leave the old declaration in it.
    if not named or (named == "gb18030" and len(_MULTIBYTE.findall(data)) >= _PROOF):
        return _UNDECLARED
    return (named, *_UNDECLARED)


def _strict(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except UnicodeDecodeError:
        return None


def _tolerant(data: bytes, charsets: tuple[str, ...]) -> Decoded | None:
    """Decode a text with a few broken bytes, as pages cut by bytes have them."""
    tries = (Decoded(data.decode(c, "replace"), c) for c in charsets)
    best = min(tries, key=lambda tried: tried.text.count("\ufffd"))
    damaged = best.text.count("\ufffd")
    if damaged * _DAMAGE > len(best.text) or _is_binary(best.text):
        return None
    return Decoded(best.text, best.charset, damaged)


def _is_binary(text: str) -> bool:
    return _CONTROL.search(text) is not None

"""Whether what an engine answered can be the English of what it was sent."""

import re

from editor.suggest.engines.failure import Cause

_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_CHINESE_MARK = re.compile(r"[\u3000-\u303f\uff00-\uffef]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_LOST = "\ufffd"  # what cannot be decoded is read as
_LONG = 40
# Professional translations have 3 to 4 letters for a Chinese character; half of one has 1.7.
_FEWEST_LETTERS = 0.8


def needs_translating(text: str) -> bool:
    """Tell whether a text has Chinese characters or punctuation."""
    return bool(_HAN.search(text) or _CHINESE_MARK.search(text))


def fault_of(sent: str, answer: object) -> Cause | None:
    """Return what is wrong with the answer to one paragraph, None when nothing seems to be."""
    if answer is None:
        return Cause.EMPTY
    if not isinstance(answer, str) or _MARKUP.match(answer):
        return Cause.NONSENSE
    text = answer.strip()
    if not text:
        return Cause.EMPTY
    return Cause.COUNT if len(text.splitlines()) > 1 else _mismatch(sent.strip(), text)


def _mismatch(sent: str, text: str) -> Cause | None:
    """Return why a text cannot be the English of one in Chinese."""
    if _LOST in text and _LOST not in sent:
        return Cause.NONSENSE
    chinese = len(_HAN.findall(sent))
    letters = len(_LATIN.findall(text))
    if chinese and (text == sent or len(_HAN.findall(text)) > letters):
        return Cause.UNCHANGED
    if chinese and not letters and any(map(str.isalpha, _HAN.sub("", text))):
        return Cause.NONSENSE
    if chinese >= _LONG and letters < _FEWEST_LETTERS * chinese:
        return Cause.HALF
    return None

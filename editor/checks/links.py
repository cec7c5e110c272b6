"""Links and addresses of the Chinese, kept in the English."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from editor.article.text import Mark, MarkKind, Text
from editor.checks.finding import Check, Finding, Pair, Severity
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_MISSING = QT_TRANSLATE_NOOP("Checks", "The link to {host} is missing in the English.")
_OTHER = QT_TRANSLATE_NOOP("Checks", "The link goes to {here}, in the Chinese to {host}.")
_ADDRESS = QT_TRANSLATE_NOOP("Checks", "“{address}” is missing in the English.")

_ADDRESSES = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9/._~:?#@!$&*+,;=%-]+|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
_ENGLISH_SITE = re.compile(
    r"(?:^|[/.\s])(?:en|eng|english)(?=[/.]\w)|/(?:en|english)/?$", re.IGNORECASE
)


def _marks(pair: Pair) -> Iterator[Finding]:
    """Yield links of the Chinese whose address no link of the English has."""
    if pair.block is None or not pair.draft:
        return
    wanted, given = _links(pair.block.source), _links(pair.block.draft)
    addresses = {_same(mark.target) for mark in given}
    missing = [mark for mark in wanted if _same(mark.target) not in addresses]
    known = {_same(mark.target) for mark in wanted}
    others = [mark for mark in given if _same(mark.target) not in known]
    for mark in missing:
        other = others.pop(0) if others else None
        if other is None:
            message = Message("Checks", _MISSING, {"host": _host(mark.target)})
            yield _finding(message, mark, (0, 0))
        elif not _ENGLISH_SITE.search(other.target):
            values = {"here": _host(other.target), "host": _host(mark.target)}
            yield _finding(Message("Checks", _OTHER, values), mark, (other.start, other.end))


def _links(text: Text) -> list[Mark]:
    return [mark for mark in text.marks if mark.kind is MarkKind.LINK and mark.target]


def _same(address: str) -> str:
    """Return what two addresses of one page have in common."""
    return re.sub(r"^https?://(?:www\.)?", "", address.strip()).rstrip("/").casefold()


def _host(address: str) -> str:
    """Return the part of an address that people know it by."""
    try:
        return urlsplit(address).netloc or address
    except ValueError:  # [ without ]: no address, but still a link
        return address


def _finding(message: Message, mark: Mark, draft: tuple[int, int]) -> Finding:
    return Finding("links.marks", Severity.WARNING, message, (mark.start, mark.end), draft)


def _addresses(pair: Pair) -> Iterator[Finding]:
    """Yield addresses printed in the Chinese that the English does not print."""
    if not pair.draft or ("@" not in pair.source and "." not in pair.source):
        return
    draft = pair.draft.casefold()
    for found in _ADDRESSES.finditer(pair.source):
        address = found[0].rstrip(".,;:!?-")
        if _same(address) not in draft and not _ENGLISH_SITE.search(draft):
            message = Message("Checks", _ADDRESS, {"address": address})
            span = (found.start(), found.start() + len(address))
            yield Finding("links.address", Severity.WARNING, message, span)


CHECKS: tuple[Check, ...] = (
    Check(
        "links.marks",
        QT_TRANSLATE_NOOP("Checks", "Links kept"),
        "completeness",
        pair=_marks,
    ),
    Check(
        "links.address",
        QT_TRANSLATE_NOOP("Checks", "Printed addresses kept"),
        "completeness",
        pair=_addresses,
    ),
)
"""The checks of this family."""

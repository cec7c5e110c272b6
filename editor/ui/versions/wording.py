"""How the desk says versions and what differs between two of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor.article.article import Block
from editor.marking import QT_TRANSLATE_NOOP
from editor.review.versions import BlockDifference, Fate, Version, VersionCause
from editor.text.words import WordEdit
from editor.ui.kinds import BLOCK_KINDS
from editor.ui.language import titled
from editor.ui.review.dates import short_date
from editor.ui.theme import Palette

MOST_SHOWN = 500
"""Blocks of a comparison that are written out; a person reads no more at a time."""

_CAUSES: Mapping[VersionCause, str] = MappingProxyType(
    {
        VersionCause.EXPORT: QT_TRANSLATE_NOOP("Versions", "Sent to Word: {label}"),
        VersionCause.SIGNATURE: QT_TRANSLATE_NOOP("Versions", "Signed: {label}"),
        VersionCause.PUBLICATION: QT_TRANSLATE_NOOP("Versions", "Published: {label}"),
        VersionCause.DRAFTING: QT_TRANSLATE_NOOP("Versions", "Before blocks were drafted anew"),
    }
)
_FATES: Mapping[Fate, str] = MappingProxyType(
    {
        Fate.CHANGED: QT_TRANSLATE_NOOP("Versions", "changed"),
        Fate.ADDED: QT_TRANSLATE_NOOP("Versions", "added"),
        Fate.REMOVED: QT_TRANSLATE_NOOP("Versions", "removed"),
        Fate.MOVED: QT_TRANSLATE_NOOP("Versions", "moved"),
    }
)
_SAME_WORDS = QT_TRANSLATE_NOOP(
    "Versions", "The words are the same; how they are set, or the kind, has changed."
)
_MORE = QT_TRANSLATE_NOOP("Versions", "Further blocks that differ: {count}.")
_PICTURE = QT_TRANSLATE_NOOP("Versions", "Picture")
_CELL = QT_TRANSLATE_NOOP("Versions", "Table cell")


def moment(iso: str) -> str:
    """Return a stored time, ISO 8601, as the person's clock showed it."""
    try:
        return short_date(datetime.fromisoformat(iso).astimezone().isoformat())
    except ValueError:
        return ""


def version_said(version: Version, labels: Mapping[str, str]) -> str:
    """Return what a version is: what made it, when, and by whom.

    `labels` are what people call the stages and profiles whose ids a version has.
    """
    of = version.label
    if version.cause is not VersionCause.EXPORT:
        of = labels.get(of, of)
    head = titled("Versions", _CAUSES[version.cause]).format(label=of)
    return "\n".join((head, " · ".join(part for part in (moment(version.at), version.by) if part)))


def comparison_html(differences: Sequence[BlockDifference], palette: Palette) -> str:
    """Return the blocks that differ as rich text: what went struck out, what came underlined."""
    parts = [_block_html(each, palette) for each in differences[:MOST_SHOWN]]
    if len(differences) > MOST_SHOWN:
        more = titled("Versions", _MORE).format(count=len(differences) - MOST_SHOWN)
        parts.append(f"<p>{escape(more)}</p>")
    return "".join(parts)


def marked_html(before: str, edits: Iterable[WordEdit], palette: Palette) -> str:
    """Return a text as rich text with the words that went and came."""
    return "".join(_marked(before, edits, palette))


def _marked(before: str, edits: Iterable[WordEdit], palette: Palette) -> Iterator[str]:
    at = 0
    for edit in edits:
        yield _escaped(before[at : edit.start])
        if edit.end > edit.start:
            gone = _escaped(before[edit.start : edit.end])
            yield f'<s style="color:{palette.error}">{gone}</s>'
        if edit.new:
            yield f'<u style="color:{palette.used}">{_escaped(edit.new)}</u>'
        at = edit.end
    yield _escaped(before[at:])


def _block_html(each: BlockDifference, palette: Palette) -> str:
    block = each.before if each.fate is Fate.REMOVED else each.after
    fates = [titled("Versions", _FATES[each.fate])]
    if each.is_moved and each.fate is not Fate.MOVED:
        fates.append(titled("Versions", _FATES[Fate.MOVED]))
    head = " · ".join((_kind_said(block), *fates))
    parts = [f'<p style="color:{palette.soft}; margin-bottom:2px">{escape(head)}</p>']
    for before, after, edits in (
        (each.before.source.plain, each.after.source.plain, each.source_edits),
        (each.before.draft.plain, each.after.draft.plain, each.edits),
    ):
        if edits or (each.fate is Fate.MOVED and after):
            parts.append(f'<p style="margin-top:2px">{marked_html(before, edits, palette)}</p>')
    if len(parts) == 1 and each.fate is Fate.CHANGED:
        parts.append(f'<p style="margin-top:2px">{escape(titled("Versions", _SAME_WORDS))}</p>')
    return "".join(parts)


def _kind_said(block: Block) -> str:
    if block.picture:
        return titled("Versions", _PICTURE)
    if block.kind not in BLOCK_KINDS:
        return titled("Versions", _CELL)
    return titled("Kinds", BLOCK_KINDS[block.kind])


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def now_said() -> str:
    """Return what the list calls the article as it stands."""
    return QCoreApplication.translate("Versions", "The article as it is now")

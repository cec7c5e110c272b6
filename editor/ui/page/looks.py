"""How the parts of a woven text look: each role has its shape, a reviewer only its colour."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from editor.text.offsets import utf16
from editor.ui.page.richtext import format_range
from editor.ui.page.woven import Part, Role, Shown, Woven
from editor.ui.theme import Palette

_STRONG = 0.17
"""How much of its own colour lies behind the current change."""


def look(role: Role, colour: str, palette: Palette) -> QTextCharFormat:
    """Return the look of one role."""
    made = QTextCharFormat()
    _LOOKS[role](made, QColor(colour), palette)
    return made


def current_look(role: Role, colour: str, palette: Palette) -> QTextCharFormat:
    """Return what is added to a part's look while it is the current one."""
    made = QTextCharFormat()
    ground = palette.color("unused") if role in _REMARKS else QColor(colour)
    ground.setAlphaF(2 * _STRONG if role in _GROUNDED else _STRONG)
    made.setBackground(ground)
    return made


def part_ranges(woven: Woven, palette: Palette) -> list[QTextLayout.FormatRange]:
    """Return the looks of all parts of a woven text, for a layout."""
    return [
        _range(woven, part, look(part.role, part.colour, palette))
        for part in sorted(woven.parts, key=_longest_first)
    ]


def current_ranges(
    woven: Woven, current: str, palette: Palette
) -> Iterable[QTextLayout.FormatRange]:
    """Yield what is added to the looks of the parts that show a proposal or remark."""
    for part in woven.parts:
        if current in part.ids:
            yield _range(woven, part, current_look(part.role, part.colour, palette))


def live_spans(shown: Iterable[Shown], palette: Palette) -> list[tuple[int, int, QTextCharFormat]]:
    """Return what stands over letters that are being edited: (start, end, look)."""
    return [
        (each.start, each.end, _live_look(each, palette))
        for each in shown
        if each.start < each.end and not each.over
    ]


def _live_look(shown: Shown, palette: Palette) -> QTextCharFormat:
    made = look(shown.role, shown.colour, palette)
    if shown.role is Role.CONFLICT:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setUnderlineColor(QColor(shown.colour))
    return made


def live_flags(shown: Iterable[Shown]) -> list[tuple[int, QColor]]:
    """Return where words are proposed between letters that are being edited, in whose colour."""
    return [(each.end, QColor(each.colour)) for each in shown if is_flagged(each)]


def is_flagged(shown: Shown) -> bool:
    """Tell whether a flag stands for words that cannot be woven into what is being edited."""
    return bool(shown.words) and shown.role is not Role.REMARK


def _range(woven: Woven, part: Part, made: QTextCharFormat) -> QTextLayout.FormatRange:
    start = utf16(woven.text.plain, part.start)
    return format_range(start, utf16(woven.text.plain, part.end) - start, made)


def _longest_first(part: Part) -> int:
    return part.start - part.end


def _strike(made: QTextCharFormat, colour: QColor, palette: Palette) -> None:
    del palette
    made.setForeground(colour)
    made.setFontStrikeOut(True)


def _underline(made: QTextCharFormat, colour: QColor, palette: Palette) -> None:
    del palette
    made.setForeground(colour)
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    made.setUnderlineColor(colour)


def _dash(made: QTextCharFormat, colour: QColor, palette: Palette) -> None:
    _underline(made, colour, palette)
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)


def _collide(made: QTextCharFormat, colour: QColor, palette: Palette) -> None:
    del colour
    made.setBackground(palette.color("conflict"))


def _ground(made: QTextCharFormat, colour: QColor, palette: Palette) -> None:
    del colour
    made.setBackground(palette.color("remark"))


def _number(made: QTextCharFormat, colour: QColor, palette: Palette) -> None:
    del palette
    made.setForeground(colour)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)


_LOOKS: Mapping[Role, Callable[[QTextCharFormat, QColor, Palette], None]] = MappingProxyType(
    {
        Role.DELETED: _strike,
        Role.INSERTED: _underline,
        Role.MOVED: _dash,
        Role.CONFLICT: _collide,
        Role.REMARK: _ground,
        Role.NUMBER: _number,
    }
)
_REMARKS = frozenset({Role.REMARK, Role.NUMBER})
_GROUNDED = frozenset({Role.REMARK, Role.CONFLICT})

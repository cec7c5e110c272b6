"""Findings about a text as it was, carried over to the text as it is."""

from dataclasses import replace

from editor.checks.finding import Fix, Span
from editor.workflow import BlockFinding


def carried(found: BlockFinding, draft: str) -> BlockFinding | None:
    """Return a finding with its places in the present draft; `None` when they were edited.

    The Chinese must be what it was.
    """
    if found.draft == draft:
        return found
    edit = _edit_between(found.draft, draft)
    finding = found.finding
    place, fix = _moved(finding.draft, edit), finding.fix
    if place is None:
        return None
    if fix is not None:
        span = _moved((fix.start, fix.end), edit)
        fix = None if span is None else Fix(*span, fix.text)
    return replace(found, finding=replace(finding, draft=place, fix=fix), draft=draft)


_Edit = tuple[int, int, int]
"""(start, end before, end now) of what was replaced."""


def _moved(span: Span, edit: _Edit) -> Span | None:
    """Return where a span stands after an edit; `None` when the edit touches it."""
    start, before, now = edit
    if span == (0, 0) or span[1] < start:
        return span
    if span[0] > before:
        return span[0] + now - before, span[1] + now - before
    return None


def _edit_between(before: str, now: str) -> _Edit:
    """Return the one edit between two texts; halving compares long texts at the speed of C."""
    head = _shared(before, now)
    tail = _shared(before[head:][::-1], now[head:][::-1])
    return head, len(before) - tail, len(now) - tail


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[:middle] == other[:middle]:
            least = middle
        else:
            most = middle - 1
    return least

"""What checks and severities are called in the interface, and words of a text quoted short."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from editor.article.article import Block
from editor.checks.finding import Finding, Severity
from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.language import said, titled
from editor.ui.page.kinds import kind_name

SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {
        Severity.ERROR: QT_TRANSLATE_NOOP("Severities", "Error"),
        Severity.WARNING: QT_TRANSLATE_NOOP("Severities", "Warning"),
        Severity.HINT: QT_TRANSLATE_NOOP("Severities", "Hint"),
    }
)

SEVERITY_COLOURS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "unused", Severity.HINT: "soft"}
)
"""The colours of the palette; the shape or the word beside one says the same."""

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "numbers": QT_TRANSLATE_NOOP("CheckGroups", "Numbers"),
        "dates": QT_TRANSLATE_NOOP("CheckGroups", "Dates"),
        "terms": QT_TRANSLATE_NOOP("CheckGroups", "Terms"),
        "titles": QT_TRANSLATE_NOOP("CheckGroups", "Titles"),
        "people": QT_TRANSLATE_NOOP("CheckGroups", "People"),
        "mentions": QT_TRANSLATE_NOOP("CheckGroups", "First mention"),
        "organisations": QT_TRANSLATE_NOOP("CheckGroups", "Organisations"),
        "completeness": QT_TRANSLATE_NOOP("CheckGroups", "Completeness"),
        "leftovers": QT_TRANSLATE_NOOP("CheckGroups", "Leftovers"),
        "typography": QT_TRANSLATE_NOOP("CheckGroups", "Typography"),
        "consistency": QT_TRANSLATE_NOOP("CheckGroups", "Consistency"),
        "credits": QT_TRANSLATE_NOOP("CheckGroups", "Credits and sign-off"),
        "proofing": QT_TRANSLATE_NOOP("CheckGroups", "Spelling and grammar"),
    }
)
"""The headings that checks stand under, by the names the checks give."""

_MOST = 60
"""Characters of a text that are quoted."""


def severity_name(severity: Severity) -> str:
    """Return what a severity is called."""
    return titled("Severities", SEVERITIES[severity])


def check_title(check: str) -> str:
    """Return what a check is called, by its id; the id for one that there is no more."""
    return titled("Checks", _titles().get(check, check))


def group_title(group: str) -> str:
    """Return the heading of a group of checks; its name for one that has none."""
    return titled("CheckGroups", GROUPS.get(group, group))


def finding_said(finding: Finding) -> str:
    """Return a finding in one sentence, as it travels to a reviewer."""
    return f"{check_title(finding.check)}: {said(finding.message)}"


def place_name(block: Block, row: int) -> str:
    """Return what a block is and the number of its row, counted from 1."""
    return f"{kind_name(block)} {row + 1}"


def quoted(text: str) -> str:
    """Return words of a text on one line, shortened in the middle."""
    line = " ".join(text.split())
    if len(line) <= _MOST:
        return line
    half = _MOST // 2
    return f"{line[:half].rstrip()} … {line[-half:].lstrip()}"


@cache
def _titles() -> Mapping[str, str]:
    from editor.checks.registry import CHECKS  # noqa: PLC0415  compiles word lists

    return {check.id: check.title for check in CHECKS}

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

_MOST = 60
"""Characters of a text that are quoted."""


def severity_name(severity: Severity) -> str:
    """Return what a severity is called."""
    return titled("Severities", SEVERITIES[severity])


def check_title(check: str) -> str:
    """Return what a check is called, by its id; the id for one that there is no more."""
    return titled("Checks", _titles().get(check, check))


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

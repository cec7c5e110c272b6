"""What the glossary window calls the statuses, checks and kinds of entries."""

from collections.abc import Mapping
from types import MappingProxyType

from editor.glossary.term import Strictness, TermKind, TermStatus
from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.kinds import TERM_KINDS
from editor.ui.language import titled

STATUSES: Mapping[TermStatus, str] = MappingProxyType(
    {
        TermStatus.PREFERRED: QT_TRANSLATE_NOOP("GlossaryNames", "Preferred"),
        TermStatus.ADMITTED: QT_TRANSLATE_NOOP("GlossaryNames", "Admitted"),
        TermStatus.FORBIDDEN: QT_TRANSLATE_NOOP("GlossaryNames", "Forbidden"),
        TermStatus.PROPOSED: QT_TRANSLATE_NOOP("GlossaryNames", "Not yet approved"),
    }
)

CHECKS: Mapping[Strictness, str] = MappingProxyType(
    {
        Strictness.STRICT: QT_TRANSLATE_NOOP("GlossaryNames", "Strict: expected"),
        Strictness.HINT: QT_TRANSLATE_NOOP("GlossaryNames", "Hint: offered"),
    }
)


def kind_name(kind: TermKind) -> str:
    """Return a kind's name as a title, in the interface's language."""
    name = titled("Kinds", TERM_KINDS[kind])
    return name[:1].upper() + name[1:]


def status_name(status: TermStatus) -> str:
    """Return a status's name in the interface's language."""
    return titled("GlossaryNames", STATUSES[status])


def check_name(check: Strictness) -> str:
    """Return what a check does, in the interface's language."""
    return titled("GlossaryNames", CHECKS[check])

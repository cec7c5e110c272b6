"""What the Assistant's tabs are about: the desks they show, handed to them together."""

from dataclasses import dataclass

from editor.ui.assistant.memory_desk import MemoryDesk
from editor.ui.checks.desk import ChecksDesk
from editor.ui.review.desk import ReviewDesk


@dataclass(frozen=True, slots=True)
class Desks:
    """The desks of one window."""

    review: ReviewDesk
    memory: MemoryDesk
    checks: ChecksDesk

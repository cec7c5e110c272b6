"""How long work tells how far it is, and how it is stopped."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (steps done, steps in all; 0 = unknown). It raises `Cancelled` to stop the work."""


def silent(done: int, total: int) -> None:
    """Report nothing: the progress of work nobody watches."""

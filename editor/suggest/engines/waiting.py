"""Waiting for the network so that it can be given up at any moment."""

from collections.abc import Callable
from concurrent.futures import Future
from contextvars import copy_context
from threading import Thread

from editor.suggest.engines.failure import EngineFault

_SLICE = 0.1


def awaited(work: Callable[[], str], step: Callable[[], None]) -> str:
    """Return what a piece of work returns. Raise the `EngineFault` that it raises.

    It is done on a thread of its own, and `step` is called ten times a second meanwhile: what that
    raises is raised at once. The work then ends by itself, at its time limit at the latest; what it
    brings is dropped, and a program that ends does not wait for it.
    """
    future: Future[str] = Future()
    context = copy_context()

    def run() -> None:
        try:
            future.set_result(context.run(work))
        except EngineFault as fault:
            future.set_exception(fault)
        finally:
            future.cancel()  # a defect ends the waiting too

    Thread(target=run, name="engine", daemon=True).start()
    while True:
        try:
            return future.result(_SLICE)
        except TimeoutError:
            step()

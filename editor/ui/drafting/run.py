"""One run of drafting: what is asked of the workflow on the runner's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from editor import workflow
from editor.article.article import Article
from editor.credentials import Credentials
from editor.errors import Cancelled, DuizhaoError
from editor.progress import Progress
from editor.ui.assistant.memory_desk import MemoryDesk
from editor.ui.drafting.outcome import Outcome
from editor.ui.session import Session
from editor.workflow import BlockDraft, EngineUse, Sources

if TYPE_CHECKING:  # it loads numpy, which a start needs not
    from editor.suggest.memory.memory import Memory


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be drafted: rows of an article as it stood, all of them for None; by whom."""

    article: Article
    rows: Sequence[int] | None = None
    only_empty: bool = True
    by: str = ""


@dataclass(slots=True)
class Run:
    """A run under way; `last` is the article as the run has left it, for one step of undo."""

    order: Order
    outcome: Outcome = field(default_factory=Outcome)
    last: Article | None = None


def drafted(
    run: Run,
    session: Session,
    memory: MemoryDesk,
    made: Callable[[Run, BlockDraft], object],
    progress: Progress,
) -> Run:
    """Draft what a run is to draft, handing each draft on as it comes.

    A run that is cancelled ends as others do: what was handed on stays. An engine that cannot be
    used is told in the outcome, and the rest is drafted without it.
    """
    order, outcome = run.order, run.outcome
    try:
        engine = _engine(run, session)
        sources = Sources(memory=_memory(run, memory, progress), engine=engine)
        for draft in workflow.draft_blocks(
            session.workspace,
            order.article,
            session.glossary,
            sources,
            order.rows,
            only_empty=order.only_empty,
            by=order.by,
            progress=progress,
        ):
            made(run, draft)
    except Cancelled:
        outcome.is_stopped = True
    except DuizhaoError as error:
        outcome.why = error.message
    return run


def _memory(run: Run, memory: MemoryDesk, progress: Progress) -> "Memory | None":
    """Return the memory; None when it is empty, or cannot be used."""
    try:
        return memory.opened(progress)
    except Cancelled:
        raise
    except DuizhaoError as error:
        run.outcome.why = error.message
        return None


def _engine(run: Run, session: Session) -> EngineUse | None:
    """Return the engine chosen in the workspace; None when there is none, or it may not be used."""
    workspace, outcome = session.workspace, run.outcome
    chosen = workflow.chosen_engine(workspace)
    if not chosen or workspace.is_never_sent(run.order.article.id):
        return None
    if not workflow.is_engine_agreed(workspace, chosen):
        outcome.unagreed = chosen
        return None
    try:
        use = workflow.engine_use(workspace, chosen, Credentials())
    except DuizhaoError as error:
        outcome.why = error.message
        return None
    outcome.engine = use.engine.title
    return use

"""The command that drafts: fixed words and names, the memory, and an engine if one is named."""

import argparse
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from editor import workflow
from editor.article.article import Article
from editor.article.provenance import Origin
from editor.cli.command import Answer, Command, Out, takes_article, takes_percent
from editor.cli.engines import setup_arguments, setup_said
from editor.credentials import Credentials
from editor.errors import Cancelled, EngineRefused
from editor.glossary.glossary import Glossary
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.remembered import THRESHOLD
from editor.workflow.drafting import BlockDraft, Sources
from editor.workflow.engines import EngineSetup, EngineUse, where
from editor.workspace import Workspace

if TYPE_CHECKING:
    from editor.suggest.memory.memory import Memory

_SENT_TO = QT_TRANSLATE_NOOP(
    "CommandLine", "What nothing here can draft is sent to {engine} at {host}."
)
_STOPPED = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Stopped. {count} blocks are drafted and saved; with --only-empty the rest is drafted.",
)
_NO_ENGINE = QT_TRANSLATE_NOOP(
    "CommandLine", "--address, --region and --model are an engine's. Name it with --engine."
)


def _draft(args: argparse.Namespace, out: Out) -> None:
    made: list[BlockDraft] = []
    with workflow.open_workspace(args.workspace) as workspace:
        article = workspace.article(args.article)
        use = _engine(workspace, args)
        terms = workflow.glossary(workspace)
        sources = Sources(_memory(workspace, terms, args), args.threshold, use)
        drafts = workflow.draft_blocks(
            workspace, article, terms, sources, only_empty=args.only_empty, by=args.by
        )
        if use is not None:
            values = {"engine": use.engine.title, "host": where(use)}
            out.tell([Message("CommandLine", _SENT_TO, values)])
        try:
            with closing(drafts):
                _put_in(workspace, article, drafts, made)
        except KeyboardInterrupt:
            count = sum(draft.suggestion is not None for draft in made)
            raise Cancelled(Message("CommandLine", _STOPPED, {"count": count})) from None
    _answer(made, out)


def _engine(workspace: Workspace, args: argparse.Namespace) -> EngineUse | None:
    """Return the engine named on the command line; without a name nothing leaves the machine."""
    said = setup_said(args, args.engine or "")
    if args.engine:
        return workflow.engine_use(workspace, args.engine, Credentials(), said)
    if said != EngineSetup(""):
        raise EngineRefused(Message("CommandLine", _NO_ENGINE))
    return None


def _memory(workspace: Workspace, terms: Glossary, args: argparse.Namespace) -> "Memory | None":
    is_empty = workspace.unit_count()[0] == 0
    return None if args.no_memory or is_empty else workflow.memory(workspace, terms)


def _put_in(
    workspace: Workspace, article: Article, drafts: Iterator[BlockDraft], made: list[BlockDraft]
) -> None:
    """Put drafts in as they come; each of an engine's is saved at once, the rest in the end."""
    waiting: list[BlockDraft] = []
    try:
        for draft in drafts:
            made.append(draft)
            waiting.append(draft)
            if draft.suggestion and draft.suggestion.origin is Origin.ENGINE:
                article = _saved(workspace, article, waiting)
                waiting = []
    finally:
        _saved(workspace, article, waiting)


def _saved(workspace: Workspace, article: Article, drafts: list[BlockDraft]) -> Article:
    drafted = workflow.with_drafts(article, drafts)
    if drafted is not article:
        workspace.save(drafted, article)
    return drafted


def _answer(made: list[BlockDraft], out: Out) -> None:
    found = [(draft.block, draft.suggestion) for draft in made if draft.suggestion]
    left = [draft.block for draft in made if not draft.suggestion]
    drafted: list[Answer] = [
        {
            "block": block,
            "origin": suggestion.origin.value,
            "score": round(suggestion.score, 6),
            "sure": suggestion.sure,
            "name": suggestion.name,
        }
        for block, suggestion in found
    ]
    problems: list[Answer] = [
        {"block": draft.block, "why": str(why)} for draft in made for why in draft.problems
    ]
    english = (f"[{block}]\t{suggestion.text.plain}" for block, suggestion in found)
    document: Answer = {"drafted": drafted, "left": left, "problems": problems}
    out.answer(document, [*english, f"{len(found)} drafted, {len(left)} left."])
    if not out.as_json:
        out.tell(f"[{problem['block']}] {problem['why']}" for problem in problems)


def _arguments(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    engine = "have it draft the rest; without one nothing leaves this computer"
    parser.add_argument("--engine", metavar="NAME", help=engine)
    setup_arguments(parser)
    parser.add_argument("--only-empty", action="store_true", help="keep the English there is")
    parser.add_argument("--no-memory", action="store_true", help="take nothing from the memory")
    least = f"how alike what was remembered must be (default: {THRESHOLD:.0%})"
    parser.add_argument(
        "--threshold",
        metavar="PCT",
        type=takes_percent,
        default=THRESHOLD,
        help=least.replace("%", "%%"),
    )
    parser.add_argument("--by", metavar="NAME", default="", help="who has it drafted")


COMMANDS: tuple[Command, ...] = (
    Command("draft", "draft what is known, and the rest with an engine", _arguments, _draft),
)
"""The commands, in the order of the help."""

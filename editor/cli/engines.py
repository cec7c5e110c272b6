"""The commands on engines: set up, tested, forgotten, and articles that are never sent to one."""

import argparse
import sys
from dataclasses import asdict, replace
from getpass import getpass
from typing import TYPE_CHECKING

from editor import workflow
from editor.cli.command import Answer, Command, Out, takes_article, takes_nothing
from editor.credentials import Credentials
from editor.errors import EngineRefused
from editor.progress import silent
from editor.suggest.engines.access import Need
from editor.suggest.engines.engine import Engine
from editor.workflow.engines import EngineSetup, where
from editor.workspace import Workspace

if TYPE_CHECKING:
    from editor.suggest.masking.selfcheck import ModeRate, SelfCheck

_SECRETS = (Need.KEY, Need.ACCOUNT)


def setup_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what an engine is set up with, apart from its secrets."""
    parser.add_argument("--address", metavar="URL", default="", help="where the engine is")
    parser.add_argument("--model", metavar="NAME", default="", help="which of its models")
    parser.add_argument("--region", metavar="NAME", default="", help="which of its regions")


def setup_said(args: argparse.Namespace, name: str) -> EngineSetup:
    """Return what the command line says of an engine."""
    return EngineSetup(name, args.address, args.region, args.model)


def _list(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        setups = workflow.engine_setups(workspace)
        rows = [
            _document(workspace, engine, setups[name])
            for name, engine in workflow.engines().items()
        ]
    out.answer({"engines": rows}, map(_line, rows))


def _document(workspace: Workspace, engine: Engine, setup: EngineSetup) -> Answer:
    host, why = "", ""
    try:
        host = where(workflow.engine_use(workspace, engine.id, Credentials()))
    except EngineRefused as refusal:
        why = str(refusal)
    return {
        "id": engine.id,
        "title": engine.title,
        "ready": not why,
        "why": why,
        "host": host,
        "needs": [need.value for need in engine.needs],
        "wishes": [need.value for need in engine.wishes],
        "address": setup.address,
        "region": setup.region,
        "model": setup.model,
        "mode": setup.mode.value if setup.mode else None,
        "chosen": workflow.chosen_engine(workspace) == engine.id,
    }


def _line(row: Answer) -> str:
    state = row["host"] if row["ready"] else row["why"]
    return f"{row['id']}\t{row['title']}\t{state}"


def _set(args: argparse.Namespace, out: Out) -> None:
    credentials = Credentials()
    said = setup_said(args, args.name)
    with workflow.open_workspace(args.workspace) as workspace:
        engine = workflow.engine_named(args.name)
        kept = workflow.engine_setups(workspace)[engine.id]
        given = {need: getattr(said, need) for need in ("address", "region", "model")}
        setup = replace(kept, **{need: value for need, value in given.items() if value})
        workflow.set_engine(workspace, setup)
        for need in _SECRETS:
            if getattr(args, f"{need}_from_stdin"):
                workflow.keep_secret(engine.id, need, _read(need), credentials)
        row = _document(workspace, engine, workflow.engine_setups(workspace)[engine.id])
    out.answer(row, [_line(row)])


def _read(need: Need) -> str:
    """Return the next line of the input; on a terminal it is not shown while it is typed."""
    return getpass(f"{need}: ") if sys.stdin.isatty() else sys.stdin.readline()


def _forget(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        engine = workflow.engine_named(args.name)
        workflow.forget_engine(workspace, engine.id, Credentials(), args.by)
    out.answer({"forgotten": engine.id}, [f"{engine.title} is forgotten."])


def _test(args: argparse.Namespace, out: Out) -> int:
    with workflow.open_workspace(args.workspace) as workspace:
        use = workflow.engine_use(workspace, args.name, Credentials())
        out.tell([f"Invented sentences go to {use.engine.title} at {where(use)}."])
        check = workflow.test_engine(use, silent)
        workflow.keep_mode(workspace, use.engine.id, check)
    document: Answer = {"engine": use.engine.id, "host": where(use)} | _found(check)
    out.answer(document, [*map(_rate_line, check.rates), f"best\t{document['best'] or '-'}"])
    if check.failure is not None and not out.as_json:
        out.tell([check.failure.message])
    return 0 if check.best else 1


def _found(check: "SelfCheck") -> Answer:
    return {
        "best": check.best.value if check.best else None,
        "modes": [asdict(rate) | {"mode": rate.mode.value} for rate in check.rates],
        "failure": str(check.failure.message) if check.failure else None,
    }


def _rate_line(rate: "ModeRate") -> str:
    return (
        f"{rate.mode.value}\t{rate.answered} of {rate.sent} sentences answered\t"
        f"{rate.used} of {rate.wanted} terms kept"
    )


def _never(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        workspace.set_never_sent(args.article, never=not args.undo, by=args.by)
    said = "may be sent to an engine" if args.undo else "is never sent to an engine"
    document: Answer = {"article": args.article, "never": not args.undo}
    out.answer(document, [f"Article {args.article} {said}."])


# The commands and their arguments


def _takes_engine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="its id, as “engine list” shows it")


def _takes_by(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--by", metavar="NAME", default="", help="who decides")


def _to_set(parser: argparse.ArgumentParser) -> None:
    _takes_engine(parser)
    setup_arguments(parser)
    for need in _SECRETS:
        line = f"read its {need} from a line of the input into the keyring"
        parser.add_argument(f"--{need}-from-stdin", action="store_true", help=line)


def _to_forget(parser: argparse.ArgumentParser) -> None:
    _takes_engine(parser)
    _takes_by(parser)


def _to_keep_from_engines(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    _takes_by(parser)
    parser.add_argument("--undo", action="store_true", help="let it be sent again")


COMMANDS: tuple[Command, ...] = (
    Command("engine list", "list the engines and what each lacks", takes_nothing, _list),
    Command("engine set", "set an engine up", _to_set, _set),
    Command("engine forget", "forget an engine's setup and its key", _to_forget, _forget),
    Command("engine test", "send an engine invented sentences", _takes_engine, _test),
    Command("engine never", "never send an article to one", _to_keep_from_engines, _never),
)
"""The commands, in the order of the help."""

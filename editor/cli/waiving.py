"""The commands on what the checks say: findings let pass, and which checks look at all."""

import argparse
from collections.abc import Callable, Sequence
from typing import TypeVar

from editor import workflow
from editor.cli.checking import findings, waiver_document
from editor.cli.command import Answer, Command, Out, takes_article, takes_nothing
from editor.errors import NotFound
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

T = TypeVar("T")

_NO_FINDING = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Article {article} has no finding “{finding}”; “check {article} --waived” lists them.",
)
_NO_CHECK = QT_TRANSLATE_NOOP(
    "CommandLine", "There is no check “{name}”; “checks list” lists them all."
)


def _waive(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        article = workspace.article(args.article)
        if args.undo:
            waiver = _one(workspace.waivers(article.id), args, lambda one: one.finding)
            workflow.withdraw(workspace, waiver)
        else:
            found = _one(findings(workspace, article), args, lambda one: one.id)
            waiver = workflow.waive(workspace, article, found, args.reason, args.by)
    document: Answer = {"finding": waiver.finding, "block": waiver.block, "check": waiver.check}
    document |= {"waived": not args.undo} | waiver_document(waiver)
    out.answer(document, [f"{waiver.block}\t{waiver.check}\t{waiver.reason}"])


def _one(among: Sequence[T], args: argparse.Namespace, name: Callable[[T], str]) -> T:
    """Return what bears the id on the command line, or an id that only it begins with."""
    wanted = args.finding
    alike = {name(one): one for one in among if wanted and name(one).startswith(wanted)}
    if len(alike) != 1:
        values = {"article": args.article, "finding": wanted}
        raise NotFound(Message("CommandLine", _NO_FINDING, values))
    return next(iter(alike.values()))


def _list(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        off = workflow.checks_off(workspace)
    rows: list[Answer] = [
        {"id": check.id, "group": check.group, "title": check.title, "on": check.id not in off}
        for check in workflow.all_checks()
    ]
    lines = (
        f"{row['id']}\t{'on' if row['on'] else 'off'}\t{row['group']}\t{row['title']}"
        for row in rows
    )
    out.answer({"checks": rows}, lines)


def _off(args: argparse.Namespace, out: Out) -> None:
    _set(args, out, on=False)


def _on(args: argparse.Namespace, out: Out) -> None:
    _set(args, out, on=True)


def _set(args: argparse.Namespace, out: Out, *, on: bool) -> None:
    known = {check.id for check in workflow.all_checks()}
    for name in args.checks:
        if name not in known:
            raise NotFound(Message("CommandLine", _NO_CHECK, {"name": name}))
    with workflow.open_workspace(args.workspace) as workspace:
        before = workflow.checks_off(workspace)
        named = frozenset(args.checks)
        workflow.set_checks_off(workspace, before - named if on else before | named, args.by)
        off = sorted(workflow.checks_off(workspace))
    out.answer({"off": off}, off)


def _waive_arguments(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    parser.add_argument("finding", metavar="FINDING", help="its id, as “check --json” shows it")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why it is right as it is")
    parser.add_argument("--by", metavar="NAME", default="", help="who lets it pass")
    parser.add_argument("--undo", action="store_true", help="let it count again")


def _set_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("checks", metavar="CHECK", nargs="+", help="ids, as “checks list” has them")
    parser.add_argument("--by", metavar="NAME", default="", help="who decides")


COMMANDS: tuple[Command, ...] = (
    Command("waive", "let a finding pass, for a reason", _waive_arguments, _waive),
    Command("checks list", "list the checks and whether they look", takes_nothing, _list),
    Command("checks off", "have checks not look", _set_arguments, _off),
    Command("checks on", "have checks look again", _set_arguments, _on),
)
"""The commands, in the order of the help."""

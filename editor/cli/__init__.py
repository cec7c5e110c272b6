"""The command line over the workflow: one row a command, JSON or plain lines out.

Exit codes: 0 done; 1 refused or failed, with one plain sentence on the error output; 2 wrong usage.
Offsets in the answers are code points, ends exclusive.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from editor.cli import (
    articles,
    checking,
    drafting,
    engines,
    glossary,
    importing,
    memory,
    publishing,
    reviewing,
    signing,
    versions,
    waiving,
)
from editor.cli.command import Command, Out
from editor.errors import DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.paths import default_workspace

_STOPPED = QT_TRANSLATE_NOOP("CommandLine", "Stopped. What was done before stays.")

COMMANDS: tuple[Command, ...] = (
    *importing.COMMANDS,
    *articles.COMMANDS,
    *drafting.COMMANDS,
    *checking.COMMANDS,
    *waiving.COMMANDS,
    *reviewing.COMMANDS,
    *signing.COMMANDS,
    *publishing.COMMANDS,
    *versions.COMMANDS,
    *glossary.COMMANDS,
    *memory.COMMANDS,
    *engines.COMMANDS,
)
"""Every command, in the order of the help."""

FIRST_WORDS = frozenset(command.name.split()[0] for command in COMMANDS)
"""What tells a command from a start of the desktop."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; without a command, the desktop is meant."""
    top = argparse.ArgumentParser(
        prog="duizhao",
        description="Chinese and English side by side. Without a command the desktop opens.",
    )
    _add_global(top, suppress=False)
    subparsers = top.add_subparsers(metavar="COMMAND")
    families: dict[str, argparse._SubParsersAction[argparse.ArgumentParser]] = {}
    for command in COMMANDS:
        family, _, name = command.name.rpartition(" ")
        if family and family not in families:
            made = subparsers.add_parser(family, help=f"see “{family} --help”")
            families[family] = made.add_subparsers(metavar="COMMAND", required=True)
        home = families[family] if family else subparsers
        own = home.add_parser(name, help=command.help, description=command.help)
        _add_global(own, suppress=True)
        command.arguments(own)
        own.set_defaults(run=command.run)
    return top


def _add_global(parser: argparse.ArgumentParser, *, suppress: bool) -> None:
    # After the command the options must not reset what was given before it.
    parser.add_argument(
        "--workspace",
        metavar="FILE",
        default=argparse.SUPPRESS if suppress else default_workspace(),
        help="the workspace (default: the user's own, or DUIZHAO_WORKSPACE)",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS if suppress else False,
        help="answer with one JSON document",
    )


def main(argv: Sequence[str]) -> int:
    """Run one command of the command line and return the exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # Chinese must pass on every system, also through a pipe on Windows.
        stream.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]
    args = parser().parse_args(argv)
    out = Out(args.json, sys.stdout, sys.stderr)
    try:
        code: int | None = args.run(args, out)
        sys.stdout.flush()
    except DuizhaoError as refusal:
        out.tell([refusal.message])
        return 1
    except KeyboardInterrupt:
        out.tell([Message("CommandLine", _STOPPED)])
        return 1
    except BrokenPipeError:  # who reads the answer has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code or 0

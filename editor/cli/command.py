"""What a command is, and where its answer goes: one JSON document, or lines for a person."""

import argparse
import contextlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

Answer = dict[str, object]


@dataclass(frozen=True, slots=True)
class Out:
    """Where answers go: one JSON document, or lines for a person."""

    as_json: bool
    stdout: TextIO
    stderr: TextIO

    def answer(self, document: Answer, lines: Iterable[str]) -> None:
        """Give an answer in the form that was asked for."""
        if self.as_json:
            self.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
            return
        for line in lines:
            self.stdout.write(line + "\n")

    def tell(self, sentences: Iterable[object]) -> None:
        """Say something that is no part of the answer."""
        for sentence in sentences:
            self.stderr.write(f"{sentence}\n")


Run = Callable[[argparse.Namespace, Out], int | None]
"""What a command does; it returns an exit code, or nothing when all is done."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its words, what it does, its arguments, and the function that does it."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Run


def takes_nothing(parser: argparse.ArgumentParser) -> None:
    """Add nothing."""
    del parser


def takes_file(parser: argparse.ArgumentParser) -> None:
    """Add the file to be read or written."""
    parser.add_argument("file", metavar="FILE")


def takes_article(parser: argparse.ArgumentParser) -> None:
    """Add the article that is meant."""
    parser.add_argument("article", metavar="ARTICLE", help="its id, as “list” shows it")


def takes_percent(text: str) -> float:
    """Return the share of 1 that is said in percent; the parser refuses what is no percentage."""
    with contextlib.suppress(ValueError):
        share = float(text.strip().removesuffix("%")) / 100
        if 0 <= share <= 1:
            return share
    raise argparse.ArgumentTypeError(f"{text!r} is no percentage of 0 to 100")

"""The command on checks: the findings about an article, or about pairs in a file."""

import argparse
import sys
from pathlib import Path

from editor import workflow
from editor.checks.finding import Finding, Severity
from editor.cli.command import Answer, Command, Out
from editor.errors import EditRefused, UnreadableFile
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_NO_FILE = QT_TRANSLATE_NOOP(
    "CommandLine", "“{name}” cannot be read; check that it is there and may be read."
)
_NOT_TEXT = QT_TRANSLATE_NOOP(
    "CommandLine", "“{name}” is not UTF-8 text; save it as UTF-8 and try again."
)
_NOT_PAIRS = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Line {line} of “{name}” is no pair; each line holds Chinese, a tab, and English.",
)
_ONE_OF_TWO = QT_TRANSLATE_NOOP(
    "CommandLine", "Give either an article's id or --pairs with a file, not both and not neither."
)


def _check(args: argparse.Namespace, out: Out) -> int:
    if bool(args.article) == bool(args.pairs):
        raise EditRefused(Message("CommandLine", _ONE_OF_TWO))
    pairs = _pairs(args.pairs) if args.pairs else []
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        terms = workflow.glossary(workspace)
        if args.article:
            article = workspace.article(args.article)
            checker = workflow.checker(workspace, terms)
            found = workflow.check(article, terms, checker=checker)
            rows = [{"block": one.block} | _document(one.finding) for one in found]
        else:
            of_lines = workflow.check_pairs([pair for _, pair in pairs], terms)
            rows = [{"line": pairs[n][0]} | _document(finding) for n, finding in of_lines]
    out.answer({"findings": rows}, (_line(row) for row in rows))
    is_wrong = any(row["severity"] == Severity.ERROR.value for row in rows)
    return 1 if args.strict and is_wrong else 0


def _pairs(name: str) -> list[tuple[int, tuple[str, str]]]:
    """Return the pairs of a file with the numbers of their lines; empty lines are left out."""
    lines = enumerate(_text(name).split("\n"), 1)
    return [(number, _pair(name, number, line)) for number, line in lines if line.strip()]


def _pair(name: str, number: int, line: str) -> tuple[str, str]:
    source, tab, draft = line.rstrip("\r").partition("\t")
    if not tab:
        raise UnreadableFile(
            Message("CommandLine", _NOT_PAIRS, {"line": number, "name": Path(name).name})
        )
    return source, draft


def _text(name: str) -> str:
    shown = {"name": Path(name).name}
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise UnreadableFile(Message("CommandLine", _NO_FILE, shown)) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(Message("CommandLine", _NOT_TEXT, shown)) from error


def _document(finding: Finding) -> Answer:
    fix = finding.fix
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": str(finding.message),
        "source": list(finding.source),
        "draft": list(finding.draft),
        "fix": None if fix is None else {"start": fix.start, "end": fix.end, "text": fix.text},
    }


def _line(row: Answer) -> str:
    where = row.get("block", row.get("line"))
    return f"{where}\t{row['severity']}\t{row['check']}\t{row['message']}"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", nargs="?", help="its id, as “list” shows it")
    parser.add_argument("--pairs", metavar="FILE.tsv", help="Chinese ⇥ English lines; - = input")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when there are errors")


COMMANDS: tuple[Command, ...] = (
    Command("check", "say what stands out in an article, or in pairs", _arguments, _check),
)

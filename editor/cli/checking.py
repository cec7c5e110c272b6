"""The command that checks: the findings about an article, or about pairs in a file."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from editor import workflow
from editor.article.article import Article
from editor.checks.finding import Finding, Severity
from editor.checks.waiver import Waiver
from editor.cli.command import Answer, Command, Out
from editor.errors import EditRefused, UnreadableFile
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.change import Remark
from editor.workflow import BlockFinding
from editor.workspace import Workspace

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
_OPEN_ERRORS = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Errors that the checks found and nobody let pass: {count}; “check {article}” lists them.",
)


def findings(workspace: Workspace, article: Article) -> tuple[BlockFinding, ...]:
    """Return an article's findings by the institution's checks, those let pass among them."""
    checker = workflow.checker(workspace)
    waivers = workspace.waivers(article.id)
    return workflow.check(article, checker.glossary, waivers=waivers, checker=checker)


def told_open_errors(article: Article, found: Sequence[BlockFinding]) -> list[Message]:
    """Return what is to be said of errors that are open; nothing where there are none."""
    count = len(workflow.open_errors(found))
    values = {"count": count, "article": article.id}
    return [Message("CommandLine", _OPEN_ERRORS, values)] if count else []


def _check(args: argparse.Namespace, out: Out) -> int:
    if bool(args.article) == bool(args.pairs):
        raise EditRefused(Message("CommandLine", _ONE_OF_TWO))
    document = _article(args) if args.article else _lines(args)
    rows = document["findings"]
    lines = [_line(row) for row in rows]
    if args.waived:
        lines += [_waived_line(row) for row in document.get("waived", ())]
    out.answer(dict(document), lines)
    is_wrong = any(row["severity"] == Severity.ERROR.value for row in rows)
    return 1 if args.strict and is_wrong else 0


def _article(args: argparse.Namespace) -> dict[str, list[Answer]]:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        article = workspace.article(args.article)
        found = findings(workspace, article)
        answers = workflow.reviewer_answers(workspace, article)
    return {
        "findings": [_of_block(one) for one in found if one.waiver is None],
        "waived": [_of_block(one) | waiver_document(one.waiver) for one in found if one.waiver],
        "answers": [
            _answer(name, remark, remarks)
            for name, remarks in answers.items()
            for remark in remarks
        ],
    }


def _lines(args: argparse.Namespace) -> dict[str, list[Answer]]:
    pairs = _pairs(args.pairs)
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        terms, off = workflow.glossary(workspace), workflow.checks_off(workspace)
    found = workflow.check_pairs([pair for _, pair in pairs], terms, off=off)
    return {"findings": [{"line": pairs[n][0]} | _document(finding) for n, finding in found]}


def _pairs(name: str) -> list[tuple[int, tuple[str, str]]]:
    """Return the pairs of a file with the numbers of their lines; empty lines are left out.

    Lines end as on any system; a file of old spreadsheet programs may have carriage returns alone.
    """
    text = _text(name)
    lines = enumerate(text.split("\n" if "\n" in text else "\r"), 1)
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


def _of_block(found: BlockFinding) -> Answer:
    return {"block": found.block, "id": found.id} | _document(found.finding)


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


def waiver_document(waiver: Waiver) -> Answer:
    """Return why a finding was let pass, who did it and when."""
    return {"reason": waiver.reason, "by": waiver.by, "at": waiver.at}


def _answer(finding: str, remark: Remark, all_of_it: Sequence[Remark]) -> Answer:
    return {
        "finding": finding,
        "block": remark.block,
        "author": remark.author,
        "date": remark.date,
        "text": remark.text,
        "resolved": remark.resolved,
        "proposed_reason": workflow.proposed_reason(all_of_it) or None,
    }


def _line(row: Answer) -> str:
    where = row.get("block", row.get("line"))
    return f"{where}\t{row['severity']}\t{row['check']}\t{row['message']}"


def _waived_line(row: Answer) -> str:
    return f"{row['block']}\twaived\t{row['check']}\t{row['message']}\t{row['reason']}"


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", nargs="?", help="its id, as “list” shows it")
    parser.add_argument("--pairs", metavar="FILE.tsv", help="Chinese ⇥ English lines; - = input")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when there are errors")
    waived = "also list the findings that were let pass"
    parser.add_argument("--waived", action="store_true", help=waived)


COMMANDS: tuple[Command, ...] = (
    Command("check", "say what stands out in an article, or in pairs", _check_arguments, _check),
)
"""The commands, in the order of the help."""

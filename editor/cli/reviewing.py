"""The commands of the review: out to Word, and back from the reviewers."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from editor import workflow
from editor.article.article import Article
from editor.checks.finding import Severity
from editor.cli.checking import findings, told_open_errors
from editor.cli.command import Answer, Command, Out, takes_article
from editor.cli.review_document import (
    copy_document,
    refused_document,
    review_document,
    review_lines,
)
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.change import Copy, Question
from editor.review.export import Layout
from editor.workflow import ReadBack, ReadFile
from editor.workspace import Workspace

_OLDER_ROUND = QT_TRANSLATE_NOOP(
    "CommandLine",
    "“{name}” is of round {round}, and other words were sent out since; look at its changes "
    "before taking them.",
)
_OLDER_REFUSED = QT_TRANSLATE_NOOP(
    "CommandLine",
    "“{name}” is of round {round}, and other words were sent out since; to accept its changes all "
    "the same, add --anyway.",
)
_BY_CONTENT = QT_TRANSLATE_NOOP(
    "CommandLine",
    "“{name}” says nothing of where it is from; its rows were found by their words "
    "({share} % sure), so look at its changes before taking them.",
)
_UNSURE_REFUSED = QT_TRANSLATE_NOOP(
    "CommandLine",
    "“{name}” says nothing of where it is from, and its words are hardly those that were sent "
    "({share} % sure); if it is the right file, add --anyway.",
)

_SENT = {
    "none": frozenset[Severity](),
    "errors": frozenset({Severity.ERROR}),
    "warnings": frozenset({Severity.ERROR, Severity.WARNING}),
    "all": frozenset(Severity),
}
"""How grave the findings are that are sent as comments."""


def _word(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        article = workspace.article(args.article)
        layout, target = Layout(args.layout), Path(args.output)
        found = findings(workspace, article)
        made = workflow.export(
            workspace,
            article,
            target,
            layout=layout,
            to=args.to,
            by=args.by,
            findings=[one for one in found if one.finding.severity in _SENT[args.findings]],
        )
    document: Answer = {
        "export": made.id,
        "file": args.output,
        "blocks": len(made.rows),
        "round": made.round,
        "reference": made.reference,
        "comments": len(made.comments),
    }
    out.answer(document, [f"{args.output}\t{made.reference}\t{len(made.rows)} blocks"])
    out.tell(told_open_errors(article, found))


def _review(args: argparse.Namespace, out: Out) -> int:
    is_accepting = args.accept == "all"
    is_writing = is_accepting or bool(args.files)
    with workflow.open_workspace(args.workspace, writing=is_writing) as workspace:
        article = workspace.article(args.article)
        read = workflow.read_back(workspace, article, [Path(name) for name in args.files])
        read = ReadBack(tuple(_settled(file, args) for file in read.files))
        workflow.keep_copies(workspace, read)
        accepted: int | None = None
        if is_accepting:
            accepted, article = _accept(workspace, article, args)
        document, lines = _account(workspace, article, read, args.files)
    if accepted is not None:
        document["accepted"] = accepted
        lines = [*lines, f"{accepted} accepted"]
    if out.as_json or any(not file.refused for file in read.files) or not read.files:
        out.answer(document, lines)
    out.tell(_sentences(read))
    return int(any(file.refused for file in read.files))


def _settled(file: ReadFile, args: argparse.Namespace) -> ReadFile:
    """Refuse a copy whose question needs somebody's word, unless it was given."""
    if args.anyway or file.copy is None:
        return file
    if file.is_unsure:
        return replace(file, refused=_asking(_UNSURE_REFUSED, file, file.copy))
    if args.accept == "all" and file.question is Question.OLDER_ROUND:
        return replace(file, refused=_asking(_OLDER_REFUSED, file, file.copy))
    return file


def _accept(
    workspace: Workspace, article: Article, args: argparse.Namespace
) -> tuple[int, Article]:
    """Accept what can be, save the article, and return how many changes that were."""
    review = workflow.review(workspace, article, old_rounds=args.anyway)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    accepted = workflow.accept_all(article, review, by=args.by, at=at)
    workspace.save(accepted, article)
    return len(accepted.decisions.changes) - len(article.decisions.changes), accepted


def _account(
    workspace: Workspace, article: Article, read: ReadBack, names: Sequence[str]
) -> tuple[Answer, list[str]]:
    """Return what is known of an article's review: the files read now, or all copies there are."""
    known = workspace.copies(article.id)
    exports = {export.id: export for export in workspace.exports(article.id)}
    copies: list[Answer]
    if read.files:
        copies = [_file_document(file, name) for file, name in zip(read.files, names, strict=True)]
    else:
        copies = [
            copy_document(copy, exports[copy.export], copy.name, known=True) for copy in known
        ]
    review = workflow.review(workspace, article)
    document: Answer = {"article": article.id, "copies": copies, **review_document(review, known)}
    return document, list(review_lines(copies, review))


def _file_document(file: ReadFile, name: str) -> Answer:
    if file.refused is not None or file.copy is None or file.export is None:
        return refused_document(file, name)
    return copy_document(file.copy, file.export, name, known=file.known)


def _sentences(read: ReadBack) -> Iterator[Message]:
    """Yield why files were refused, and what is to be known of the others."""
    for file in read.files:
        if file.refused is not None:
            yield file.refused
        elif file.copy is not None and file.question is Question.OLDER_ROUND:
            yield _asking(_OLDER_ROUND, file, file.copy)
        elif file.copy is not None and file.question is Question.BY_CONTENT:
            yield _asking(_BY_CONTENT, file, file.copy)


def _asking(text: str, file: ReadFile, copy: Copy) -> Message:
    values = {
        "name": copy.name,
        "round": file.export.round if file.export else 0,
        "share": round(100 * copy.confidence),
    }
    return Message("CommandLine", text, values)


def _word_arguments(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    parser.add_argument("-o", "--output", metavar="FILE.docx", required=True)
    layouts = [layout.value for layout in Layout]
    parser.add_argument("--layout", choices=layouts, default=Layout.BILINGUAL.value)
    parser.add_argument("--to", metavar="NAME", default="", help="the reviewer it is sent to")
    parser.add_argument("--by", metavar="NAME", default="", help="who answers in its comments")
    sent = "send what the checks found as comments: errors, warnings too (default), or all"
    parser.add_argument(
        "--findings", choices=list(_SENT), nargs="?", default="none", const="warnings", help=sent
    )


def _review_arguments(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    files = "returned copies; without one, what is known already is shown"
    parser.add_argument("files", metavar="FILE.docx", nargs="*", help=files)
    accept = "all: take every change without conflict; none (default): only list them"
    parser.add_argument("--accept", choices=["all", "none"], default="none", help=accept)
    anyway = "believe copies of an older round, or whose rows are hardly those sent"
    parser.add_argument("--anyway", action="store_true", help=anyway)
    parser.add_argument("--by", metavar="NAME", default="", help="who accepts")


COMMANDS: tuple[Command, ...] = (
    Command("word", "export an article to Word for review", _word_arguments, _word),
    Command("review", "read the copies that reviewers returned", _review_arguments, _review),
)
"""The commands, in the order of the help."""

"""The command on versions: listed, compared word by word, one brought back."""

import argparse
from dataclasses import astuple

from editor import workflow
from editor.article.article import Article
from editor.cli.command import Answer, Command, Out, takes_article
from editor.review.versions import BlockDifference, Version
from editor.workspace import Workspace

_NOW = "now"


def _versions(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=bool(args.restore)) as workspace:
        article = workspace.article(args.article)
        if args.restore:
            brought = workflow.bring_back(workspace, article, args.restore)
            workspace.save(brought, article)
            document: Answer = {"article": article.id, "restored": args.restore}
            out.answer(document, [f"Version {args.restore} is brought back."])
        elif args.compare:
            _compare(workspace, article, args.compare, out)
        else:
            found = workflow.versions(workspace, article.id)
            rows = [_head(version) for version in found]
            lines = ("\t".join(map(str, row.values())) for row in rows)
            out.answer({"article": article.id, "versions": rows}, lines)


def _compare(workspace: Workspace, article: Article, names: list[str], out: Out) -> None:
    before, after = (_blocks_of(workspace, article, name) for name in names)
    found = workflow.version_differences(before.blocks, after.blocks)
    document: Answer = {
        "article": article.id,
        "from": names[0],
        "to": names[1],
        "differences": [_difference(one) for one in found],
    }
    out.answer(document, (_line(one) for one in found))


def _blocks_of(workspace: Workspace, article: Article, name: str) -> Article:
    return article if name == _NOW else workflow.bring_back(workspace, article, name)


def _head(version: Version) -> Answer:
    return {
        "id": version.id,
        "cause": version.cause.value,
        "of": version.of,
        "label": version.label,
        "by": version.by,
        "at": version.at,
    }


def _difference(one: BlockDifference) -> Answer:
    return {
        "block": one.after.id,
        "fate": one.fate.value,
        "moved": one.is_moved,
        "before": one.before.draft.plain,
        "after": one.after.draft.plain,
        "edits": [list(astuple(edit)) for edit in one.edits],
        "source_before": one.before.source.plain,
        "source_after": one.after.source.plain,
        "source_edits": [list(astuple(edit)) for edit in one.source_edits],
    }


def _line(one: BlockDifference) -> str:
    before, after = one.before.draft.plain, one.after.draft.plain
    return f"[{one.after.id}] {one.fate.value}: “{before}” → “{after}”"


def _arguments(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    either = parser.add_mutually_exclusive_group()
    compare = "what differs from A to B, word by word; “now” is the present article"
    either.add_argument("--compare", metavar=("A", "B"), nargs=2, help=compare)
    either.add_argument("--restore", metavar="ID", help="bring a version back as a new edit")


COMMANDS: tuple[Command, ...] = (
    Command("versions", "list versions, compare two, bring one back", _arguments, _versions),
)
"""The commands, in the order of the help."""

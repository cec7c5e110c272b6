"""The command that gives out the finished English."""

import argparse
from pathlib import Path

from editor import workflow
from editor.cli.command import Command, Out, takes_article
from editor.formats.published import PublishedForm


def _publish(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        article = workspace.article(args.article)
    finished = workflow.publish(article, PublishedForm(args.format))
    if args.output:
        workflow.write_file(Path(args.output), finished.encode())
        out.answer({"file": args.output}, [args.output])
        return
    out.answer({"format": args.format, "text": finished}, [finished.removesuffix("\n")])
    empty = sum(1 for block in article.blocks if block.source and not block.draft)
    if empty and not out.as_json:
        out.tell([f"{empty} blocks have no English yet and are left out."])


def _publish_arguments(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    forms = [form.value for form in PublishedForm]
    parser.add_argument("--format", choices=forms, default=PublishedForm.HTML.value)
    parser.add_argument("-o", "--output", metavar="FILE")
    parser.add_argument("--unsigned", action="store_true", help="although nobody has signed it")


COMMANDS: tuple[Command, ...] = (
    Command("publish", "give out the finished English", _publish_arguments, _publish),
)
"""The commands, in the order of the help."""

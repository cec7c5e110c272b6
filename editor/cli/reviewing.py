"""The commands of the review: out to Word, and back from the reviewers."""

import argparse
from pathlib import Path

from editor import workflow
from editor.cli.command import Answer, Command, Out, takes_article
from editor.review.export import Layout


def _word(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        article = workspace.article(args.article)
        layout, target = Layout(args.layout), Path(args.output)
        made = workflow.export(workspace, article, target, layout=layout, to=args.to)
    document: Answer = {"export": made.id, "file": args.output, "blocks": len(made.rows)}
    out.answer(document, [f"{args.output}\t{made.reference}\t{len(made.rows)} blocks"])


def _word_arguments(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    parser.add_argument("-o", "--output", metavar="FILE.docx", required=True)
    layouts = [layout.value for layout in Layout]
    parser.add_argument("--layout", choices=layouts, default=Layout.BILINGUAL.value)
    parser.add_argument("--to", metavar="NAME", default="", help="the reviewer it is sent to")


COMMANDS: tuple[Command, ...] = (
    Command("word", "export an article to Word for review", _word_arguments, _word),
)
"""The commands, in the order of the help."""

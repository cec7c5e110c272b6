"""The commands on articles: listed, shown, put aside, written."""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from editor import workflow
from editor.article.article import Article, Block, Facts
from editor.article.text import Text
from editor.cli.command import Answer, Command, Out, takes_article, takes_nothing
from editor.cli.signing import signatures_document
from editor.errors import EditRefused
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_NOT_DRAFTS = QT_TRANSLATE_NOOP(
    "CommandLine",
    "“{name}” is not a JSON object of block ids and English texts, such as {example}.",
)
_NO_FILE = QT_TRANSLATE_NOOP(
    "CommandLine", "“{name}” cannot be read. Check the name, or that the file may be opened."
)


def _list(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        entries = workspace.articles()
    rows: list[Answer] = [
        {
            "id": entry.id,
            "title": entry.title,
            "stage": entry.stage.value,
            "words": entry.words,
            "updated": entry.updated,
            "sent": entry.sent,
            "returned": entry.returned,
            "open_changes": entry.open_changes,
        }
        for entry in entries
    ]
    out.answer({"articles": rows}, ("\t".join(map(str, row.values())) for row in rows))


def _show(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        article = workspace.article(args.article)
        signatures = signatures_document(workspace, article)
    document = article_document(article)
    document |= {"stage": article.stage.value, "signatures": signatures}
    out.answer(document, [f"{article.id}\t{article.title}", *block_lines(article)])


def _delete(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        workspace.delete_article(args.article)
    out.answer({"deleted": args.article}, [f"Article {args.article} is put aside."])


def _write(args: argparse.Namespace, out: Out) -> None:
    drafts = _drafts(args.file)
    with workflow.open_workspace(args.workspace) as workspace:
        article = workspace.article(args.article)
        workspace.save(workflow.write_by_id(article, drafts), article)
    out.answer({"written": len(drafts)}, [f"{len(drafts)} blocks written."])


# What the answers hold


def article_document(article: Article) -> Answer:
    """Return an article as the JSON document of `import` and `show`."""
    return {
        "article": article.id,
        "title": article.title,
        "blocks": [_block_document(block) for block in article.blocks],
        "facts": facts_document(article.facts),
    }


def facts_document(facts: Facts) -> Answer:
    """Return an article's facts as JSON holds them."""
    return asdict(facts)


def _block_document(block: Block) -> Answer:
    document: Answer = {
        "id": block.id,
        "kind": block.kind.value,
        "source": block.source.plain,
        "draft": block.draft.plain,
    }
    if block.level:
        document["level"] = block.level
    if block.run_in:
        document["run_in"] = True
    if block.ordered:
        document["ordered"] = True
    if block.cell:
        document["cell"] = asdict(block.cell)
    if block.picture:
        document["picture"] = {"name": block.picture.name, "alt": block.picture.alt}
    return document | _marks(block)


def _marks(block: Block) -> Answer:
    def listed(text: Text) -> list[list[object]]:
        return [[mark.start, mark.end, mark.kind.value, mark.target] for mark in text.marks]

    sides = {"source_marks": block.source, "draft_marks": block.draft}
    return {key: listed(text) for key, text in sides.items() if text.marks}


def block_lines(article: Article) -> Iterable[str]:
    """Yield an article's blocks as lines for a person."""
    for block in article.blocks:
        yield f"[{block.id}] {block.kind.value}\t{block.source.plain}"
        if block.draft:
            yield f"\t{block.draft.plain}"


def _drafts(name: str) -> dict[str, str]:
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise EditRefused(Message("CommandLine", _NO_FILE, {"name": name})) from error
    try:
        drafts = json.loads(raw.decode("utf-8-sig"))
    except ValueError:
        drafts = None
    if not isinstance(drafts, dict) or not all(isinstance(text, str) for text in drafts.values()):
        values = {"name": name, "example": '{"b2": "The city …"}'}
        raise EditRefused(Message("CommandLine", _NOT_DRAFTS, values))
    return drafts


# The commands and their arguments


def _article_and_drafts(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    parser.add_argument("file", metavar="FILE.json", help='{"BLOCK": "English …"}; - = input')


COMMANDS: tuple[Command, ...] = (
    Command("list", "list the articles", takes_nothing, _list),
    Command("show", "show an article's blocks and facts", takes_article, _show),
    Command("delete", "put an article aside", takes_article, _delete),
    Command("write", "set the English of blocks", _article_and_drafts, _write),
)
"""The commands, in the order of the help."""

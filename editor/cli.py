"""The command line over the workflow: one row a command, JSON or plain lines out.

Exit codes: 0 done; 1 refused or failed, with one plain sentence on the error output; 2 wrong usage.
Offsets in the answers are code points, ends exclusive.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TextIO

from editor import workflow
from editor.article.article import Article, Block, Facts
from editor.article.text import Text
from editor.errors import DuizhaoError, EditRefused
from editor.formats.glossary_files import Refusal
from editor.formats.published import PublishedForm
from editor.glossary.glossary import Glossary
from editor.glossary.term import Match
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.paths import default_workspace
from editor.review.export import Layout

Answer = dict[str, object]

_NOT_DRAFTS = QT_TRANSLATE_NOOP(
    "CommandLine",
    "“{name}” is not a JSON object of block ids and English texts, such as {example}.",
)
_NO_FILE = QT_TRANSLATE_NOOP(
    "CommandLine", "“{name}” cannot be read. Check the name, or that the file may be opened."
)


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


Run = Callable[[argparse.Namespace, Out], None]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its words, what it does, its arguments, and the function that does it."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Run


def _import(args: argparse.Namespace, out: Out) -> None:
    page = workflow.open_source(Path(args.file))
    with workflow.open_workspace(args.workspace) as workspace:
        found = workflow.recognise(page)
        article = workflow.take_in(workspace, found)
    warnings = [str(warning) for warning in found.warnings]
    document = article_document(article) | {"warnings": warnings}
    out.answer(document, [f"{article.id}\t{article.title}", *_block_lines(article)])
    if not out.as_json:
        out.tell(warnings)


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
        }
        for entry in entries
    ]
    out.answer({"articles": rows}, ("\t".join(map(str, row.values())) for row in rows))


def _show(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        article = workspace.article(args.article)
    document = article_document(article) | {"stage": article.stage.value, "signatures": []}
    out.answer(document, [f"{article.id}\t{article.title}", *_block_lines(article)])


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


def _draft(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        article = workspace.article(args.article)
        made = workflow.draft_article(
            article, workflow.glossary(workspace), only_empty=args.only_empty
        )
        workspace.save(made.article, article)
    drafted: list[Answer] = [
        {"block": block, "origin": found.origin.value, "score": found.score, "sure": found.sure}
        for block, found in made.drafted
    ]
    problems: list[Answer] = [
        {"block": block, "why": str(why)} for block, found in made.drafted for why in found.doubts
    ]
    document: Answer = {"drafted": drafted, "left": list(made.left), "problems": problems}
    english = (f"[{block}]\t{found.text.plain}" for block, found in made.drafted)
    out.answer(document, [*english, f"{len(made.drafted)} drafted, {len(made.left)} left."])
    if not out.as_json:
        out.tell(f"[{problem['block']}] {problem['why']}" for problem in problems)


def _terms(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        terms = workflow.glossary(workspace)
    if args.lines:
        lines = [args.text] if args.text is not None else sys.stdin
        for line in lines:
            found = _read(terms, line.rstrip("\r\n"))
            out.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        return
    text = args.text if args.text is not None else sys.stdin.read().removesuffix("\n")
    matches, phrases = terms.read(text)
    lines = [f"{m.zh}\t{m.en}" + ("" if m.sure else "\t?") for m in matches]
    out.answer(_read(terms, text), [*lines, *(phrase.en for phrase in phrases)])


def _word(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        article = workspace.article(args.article)
        layout, target = Layout(args.layout), Path(args.output)
        made = workflow.export(workspace, article, target, layout=layout, to=args.to)
    document: Answer = {"export": made.id, "file": args.output, "blocks": len(made.rows)}
    out.answer(document, [f"{args.output}\t{made.reference}\t{len(made.rows)} blocks"])


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


def _glossary_import(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        taken = workflow.glossary_import(workspace, Path(args.file))
    document: Answer = {
        "added": taken.added,
        "changed": taken.changed,
        "refused": [{"row": refusal.row, "why": str(refusal.why)} for refusal in taken.refused],
    }
    counts = f"added {taken.added}, changed {taken.changed}, refused {len(taken.refused)}"
    out.answer(document, [counts, *map(_refusal_line, taken.refused)])


def _glossary_export(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        written = workflow.glossary_export(workspace, Path(args.file), newer=args.iso_2019)
    out.answer({"written": written, "file": args.file}, [f"{args.file}\t{written} entries"])


def _glossary_list(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        terms = workspace.terms()
    rows: list[Answer] = [asdict(term) for term in terms]
    out.answer({"terms": rows}, (f"{term.zh}\t{term.en}\t{term.kind.value}" for term in terms))


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


def _block_lines(article: Article) -> Iterable[str]:
    for block in article.blocks:
        yield f"[{block.id}] {block.kind.value}\t{block.source.plain}"
        if block.draft:
            yield f"\t{block.draft.plain}"


def _read(terms: Glossary, text: str) -> Answer:
    matches, phrases = terms.read(text)
    return {
        "matches": [_match_document(match) for match in matches],
        "phrases": [asdict(phrase) for phrase in phrases],
    }


def _match_document(match: Match) -> Answer:
    return {
        "start": match.start,
        "end": match.end,
        "zh": match.zh,
        "en": match.en,
        "kind": match.term.kind.value,
        "term": match.term.zh,
        "admitted": list(match.term.admitted),
        "abbreviation": match.term.abbreviation,
        "sure": match.sure,
    }


def _refusal_line(refusal: Refusal) -> str:
    return f"row {refusal.row}: {refusal.why}"


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


def _no_arguments(parser: argparse.ArgumentParser) -> None:
    del parser


def _file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")


def _file_to_write(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    newer = "a .tbx of ISO 30042:2019, which few programs read yet, instead of version 2"
    parser.add_argument("--iso-2019", action="store_true", help=newer)


def _article(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help="its id, as “list” shows it")


def _article_and_drafts(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("file", metavar="FILE.json", help='{"BLOCK": "English …"}; - = input')


def _article_to_draft(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("--only-empty", action="store_true", help="keep the English there is")


def _text(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="?", help="Chinese; else read from the input")
    parser.add_argument("--lines", action="store_true", help="one text a line, one JSON a line")


def _word_arguments(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    parser.add_argument("-o", "--output", metavar="FILE.docx", required=True)
    layouts = [layout.value for layout in Layout]
    parser.add_argument("--layout", choices=layouts, default=Layout.BILINGUAL.value)
    parser.add_argument("--to", metavar="NAME", default="", help="the reviewer it is sent to")


def _publish_arguments(parser: argparse.ArgumentParser) -> None:
    _article(parser)
    forms = [form.value for form in PublishedForm]
    parser.add_argument("--format", choices=forms, default=PublishedForm.HTML.value)
    parser.add_argument("-o", "--output", metavar="FILE")
    parser.add_argument("--unsigned", action="store_true", help="although nobody has signed it")


COMMANDS: tuple[Command, ...] = (
    Command("import", "read a .docx, .html, .txt or .md release", _file, _import),
    Command("list", "list the articles", _no_arguments, _list),
    Command("show", "show an article's blocks and facts", _article, _show),
    Command("delete", "put an article aside", _article, _delete),
    Command("write", "set the English of blocks", _article_and_drafts, _write),
    Command("draft", "draft what is made of fixed words and names", _article_to_draft, _draft),
    Command("terms", "find the glossary's terms in a Chinese text", _text, _terms),
    Command("word", "export an article to Word for review", _word_arguments, _word),
    Command("publish", "give out the finished English", _publish_arguments, _publish),
    Command("glossary import", "take in a .csv, .xlsx or .tbx glossary", _file, _glossary_import),
    Command("glossary export", "write it as .csv, .xlsx or .tbx", _file_to_write, _glossary_export),
    Command("glossary list", "list the glossary", _no_arguments, _glossary_list),
)


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
        args.run(args, out)
    except DuizhaoError as refusal:
        out.tell([refusal.message])
        return 1
    return 0

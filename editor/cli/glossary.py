"""The commands on the glossary: terms found in a text, files in and out."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from editor import workflow
from editor.cli.command import Answer, Command, Out, takes_file, takes_nothing
from editor.formats.glossary_files import Refusal
from editor.glossary.glossary import Glossary
from editor.glossary.term import Match


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


def _file_to_write(parser: argparse.ArgumentParser) -> None:
    takes_file(parser)
    newer = "a .tbx of ISO 30042:2019, which few programs read yet, instead of version 2"
    parser.add_argument("--iso-2019", action="store_true", help=newer)


def _text(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="?", help="Chinese; else read from the input")
    parser.add_argument("--lines", action="store_true", help="one text a line, one JSON a line")


COMMANDS: tuple[Command, ...] = (
    Command("terms", "find the glossary's terms in a Chinese text", _text, _terms),
    Command("glossary import", "take in a .csv, .xlsx or .tbx file", takes_file, _glossary_import),
    Command("glossary export", "write it as .csv, .xlsx or .tbx", _file_to_write, _glossary_export),
    Command("glossary list", "list the glossary", takes_nothing, _glossary_list),
)
"""The commands, in the order of the help."""

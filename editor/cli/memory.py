"""The commands on the memory: files in and out, a text or a word looked up, how much there is."""

import argparse
import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from editor import workflow
from editor.cli.command import Answer, Command, Out, takes_file, takes_nothing, takes_percent
from editor.suggest.memory.unit import Unit

if TYPE_CHECKING:
    from editor.suggest.memory.memory import Hit, Memory, Mention

_MOST_HITS, _MOST_MENTIONS, _MOST_REFUSED = 5, 50, 20


def _memory_import(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        taken = workflow.import_memory(workspace, Path(args.file))
    out.tell(taken.notes)
    document: Answer = {
        "added": taken.added,
        "known": taken.known,
        "refused": [{"unit": refused.number, "why": str(refused.why)} for refused in taken.refused],
        "notes": [str(note) for note in taken.notes],
    }
    counts = f"added {taken.added}, known {taken.known}, refused {len(taken.refused)}"
    named = [f"unit {one.number}: {one.why}" for one in taken.refused[:_MOST_REFUSED]]
    more = len(taken.refused) - len(named)
    out.answer(document, [counts, *named, *([f"{more} more; --json names all"] if more else [])])


def _memory_export(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        written = workflow.export_memory(workspace, Path(args.file))
    out.answer({"units": written, "file": args.file}, [f"{args.file}\t{written} units"])


def _memory_size(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        size, _ = workspace.unit_count()
    out.answer({"units": size}, [f"{size} units"])


def _memory_find(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        memory = workflow.memory(workspace, workflow.glossary(workspace))
        find = _mentions if args.concordance else _hits
        rows = [*find(memory, args)]
    out.answer({"hits": rows}, map(_line, rows))


def _hits(memory: "Memory", args: argparse.Namespace) -> Iterable[Answer]:
    return map(_hit_document, memory.hits(args.text, args.limit or _MOST_HITS, args.cutoff))


def _mentions(memory: "Memory", args: argparse.Namespace) -> Iterable[Answer]:
    return map(_mention_document, memory.concordance(args.text, args.limit or _MOST_MENTIONS))


def _hit_document(hit: "Hit") -> Answer:
    offered = hit.offer
    return _unit_document(hit.unit) | {
        "score": round(hit.score, 6),
        "offered": offered.draft,
        "replaced": [
            {"start": one.start, "end": one.end, "before": one.before} for one in offered.replaced
        ],
        "left": list(offered.left),
        "edits": [{"start": e.start, "end": e.end, "new": e.new} for e in hit.edits],
    }


def _mention_document(mention: "Mention") -> Answer:
    return _unit_document(mention.unit) | {
        "score": None,  # nothing was compared
        "in_source": [list(span) for span in mention.in_source],
        "in_draft": [list(span) for span in mention.in_draft],
    }


def _unit_document(unit: Unit) -> Answer:
    return {
        "source": unit.source,
        "draft": unit.draft,
        "article": unit.article,
        "date": unit.date,
        "stage": unit.stage,
        "kind": unit.kind.value,
        "origin": unit.origin.value,
    }


def _line(row: Answer) -> str:
    score = row["score"]
    likeness = f"{score:.0%}\t" if isinstance(score, float) else ""
    return f"{likeness}{row['source']}\t{row.get('offered', row['draft'])}".replace("\n", " ")


def _count(text: str) -> int:
    """Return a number of 1 or more, or leave the parser to say that it is none."""
    with contextlib.suppress(ValueError):
        if int(text) > 0:
            return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number of 1 or more")


def _find_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help="Chinese; with --concordance also English")
    most = "at most so many (default: 5, with --concordance 50)"
    parser.add_argument("--limit", metavar="N", type=_count, help=most)
    least = "the least likeness in percent (default: 70)"
    parser.add_argument("--cutoff", metavar="PCT", type=takes_percent, default=0.7, help=least)
    words = "find the units that have the words, the newest first"
    parser.add_argument("--concordance", action="store_true", help=words)


COMMANDS: tuple[Command, ...] = (
    Command("memory import", "take in a .tmx file", takes_file, _memory_import),
    Command("memory export", "write it as .tmx", takes_file, _memory_export),
    Command("memory find", "find what is like a text, or has words", _find_arguments, _memory_find),
    Command("memory size", "count its units", takes_nothing, _memory_size),
)
"""The commands, in the order of the help."""

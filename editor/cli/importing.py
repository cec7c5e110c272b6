"""The command that takes articles in: a file, a file and its English, or a folder of such pairs."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from editor import workflow
from editor.cli.articles import article_document, block_lines
from editor.cli.command import Answer, Command, Out, takes_file
from editor.errors import UnreadableFile
from editor.glossary.glossary import Glossary
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.workflow.pairing import Pairs, pairs_in
from editor.workspace import Workspace

if TYPE_CHECKING:  # aligning compiles the grammar of numbers, which no other command needs
    from editor.workflow.adopting import Adopted
    from editor.workflow.bringing import BroughtPair

_NO_PAIRS = QT_TRANSLATE_NOOP(
    "CommandLine",
    "No two files in “{name}” belong together by their names. Name them x.zh.docx and x.en.docx, "
    "or put them into folders zh and en.",
)


def _import(args: argparse.Namespace, out: Out) -> int | None:
    from editor.workflow.bringing import bring_in, take_in_pair  # noqa: PLC0415  as above

    file, draft = Path(args.file), Path(args.draft) if args.draft else None
    if args.pairs or (draft is not None and draft.is_dir()):
        return _import_pairs(args, out, pairs_in(file, draft))
    with workflow.open_workspace(args.workspace) as workspace:
        brought = bring_in(file, draft, _terms_of(workspace))
        article = take_in_pair(workspace, brought, memory=args.memory)
    warnings = [str(warning) for warning in brought.recognised.warnings]
    document = article_document(article) | {"warnings": warnings}
    if brought.adopted is not None:
        document |= {"aligned": _aligned(brought.adopted), "score": brought.adopted.score}
    out.answer(document, [f"{article.id}\t{article.title}", *block_lines(article)])
    if not out.as_json:
        out.tell(warnings)
    return None


def _import_pairs(args: argparse.Namespace, out: Out, found: Pairs) -> int | None:
    from editor.workflow.bringing import take_in_pairs  # noqa: PLC0415  as above

    if not found.pairs:
        raise UnreadableFile(Message("CommandLine", _NO_PAIRS, {"name": Path(args.file).name}))
    with workflow.open_workspace(args.workspace) as workspace:
        terms = _terms_of(workspace)
        results = list(take_in_pairs(workspace, found.pairs, terms, memory=args.memory))
    taken = [_taken(one) for one in results if one.article is not None]
    refused: list[Answer] = [
        {"file": str(one.chinese), "draft": str(one.english), "why": str(one.why)}
        for one in results
        if one.why is not None
    ]
    unpaired = [str(path) for path in found.unpaired]
    document: Answer = {"articles": taken, "refused": refused, "unpaired": unpaired}
    out.answer(document, _lines(results, found.unpaired))
    if not out.as_json:
        out.tell(f"{one.chinese.name}: {one.why}" for one in results if one.why is not None)
    return None if taken else 1


def _terms_of(workspace: Workspace) -> Callable[[], Glossary]:
    return cache(partial(workflow.glossary, workspace))


def _aligned(adopted: "Adopted") -> list[Answer]:
    return [{"blocks": list(pair.blocks), "score": pair.score} for pair in adopted.pairs]


def _taken(one: "BroughtPair") -> Answer:
    if one.article is None or one.brought is None or one.brought.adopted is None:
        return {}
    return {
        "article": one.article.id,
        "title": one.article.title,
        "file": str(one.chinese),
        "draft": str(one.english),
        "blocks": len(one.article.blocks),
        "aligned": len(one.brought.adopted.pairs),
        "score": one.brought.adopted.score,
        "warnings": [str(warning) for warning in one.brought.recognised.warnings],
    }


def _lines(results: "Sequence[BroughtPair]", unpaired: Sequence[Path]) -> Iterable[str]:
    for one in results:
        if one.article is not None and one.brought is not None and one.brought.adopted is not None:
            percent = round(one.brought.adopted.score * 100)
            yield f"{one.article.id}\t{one.article.title}\t{percent} %\t{one.chinese.name}"
    for path in unpaired:
        yield f"-\t{path.name}\thas no partner"


def _files(parser: argparse.ArgumentParser) -> None:
    takes_file(parser)
    parser.add_argument(
        "--draft", metavar="FILE", help="its English, or a folder of English files for a folder"
    )
    parser.add_argument(
        "--pairs", action="store_true", help="FILE is a folder of pairs: x.zh.docx and x.en.docx"
    )
    parser.add_argument(
        "--no-memory",
        dest="memory",
        action="store_false",
        help="do not remember the pairs of an English text that is taken in",
    )


COMMANDS: tuple[Command, ...] = (
    Command("import", "read a release, or a release and its English", _files, _import),
)
"""The command, for the help."""

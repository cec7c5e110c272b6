"""The command that gives out the finished English."""

import argparse
from pathlib import Path

from editor import workflow
from editor.article.article import Article
from editor.cli.checking import findings, told_open_errors
from editor.cli.command import Answer, Command, Out, takes_article
from editor.errors import EditRefused
from editor.formats.published import PublishedForm
from editor.formats.published.arrangement import Part
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.workflow import SavedPhotos
from editor.workspace import Workspace

_UNSIGNED = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Article {article} is not signed: {stages} still open; have it signed, or add --unsigned.",
)
_MARKED = QT_TRANSLATE_NOOP(
    "CommandLine", "Article {article} was given out unsigned: {stages} still open."
)
_EMPTY = QT_TRANSLATE_NOOP(
    "CommandLine", "Blocks that have no English yet and are left out: {count}."
)
_NO_BYTES = QT_TRANSLATE_NOOP(
    "CommandLine", "Photos whose pictures were not in the file that was imported: {count}."
)


def _publish(args: argparse.Namespace, out: Out) -> None:
    form, part = PublishedForm(args.format), Part(args.part)
    with workflow.open_workspace(args.workspace) as workspace:
        article = workspace.article(args.article)
        profile = workflow.publishing_profile(workspace, args.profile)
        open_stages = _open_stages(workspace, article)
        if open_stages and not args.unsigned:
            raise EditRefused(_about(_UNSIGNED, article, open_stages))
        found = findings(workspace, article)
        saved = _save_photos(workspace, article, args)
        text = workflow.finished(
            workspace, article, form, profile, part, unsigned=True, folder=_folder(args)
        )
        if args.output:
            workflow.write_file(Path(args.output), text.encode())
        record = workflow.publication(
            workspace,
            article,
            form=form,
            profile=profile,
            part=part,
            address=args.address,
            unsigned=args.unsigned,
            text=text,
        )
    document: Answer = {"file": args.output} if args.output else {"text": text}
    document |= {
        "format": record.form,
        "profile": record.profile,
        "part": record.part,
        "unsigned": record.unsigned,
        "publication": record.id,
        "version": record.version,
        "address": record.address,
    }
    if args.images:
        document["images"] = [file.name for file in saved.files]
    out.answer(document, [args.output or text.removesuffix("\n")])
    if open_stages:
        out.tell([_about(_MARKED, article, open_stages)])
    out.tell(told_open_errors(article, found))
    if not out.as_json:
        _tell_what_is_missing(out, article, saved)


def _open_stages(workspace: Workspace, article: Article) -> str:
    found = workflow.stages(workspace, article)
    return ", ".join(one.stage.id for one in found if one.signature is None)


def _save_photos(workspace: Workspace, article: Article, args: argparse.Namespace) -> SavedPhotos:
    if not args.images:
        return SavedPhotos()
    return workflow.save_photos(workspace, article, Path(args.images))


def _folder(args: argparse.Namespace) -> str | None:
    """Return where a page finds the photos that are saved with it."""
    if not (args.images and args.output):
        return None
    return workflow.folder_from(Path(args.output), Path(args.images))


def _tell_what_is_missing(out: Out, article: Article, saved: SavedPhotos) -> None:
    empty = sum(1 for block in article.blocks if block.source and not block.draft)
    counts = ((_EMPTY, empty), (_NO_BYTES, len(saved.missing)))
    out.tell(Message("CommandLine", text, {"count": count}) for text, count in counts if count)


def _about(text: str, article: Article, stages: str) -> Message:
    return Message("CommandLine", text, {"article": article.id, "stages": stages})


def _publish_arguments(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    forms = [form.value for form in PublishedForm]
    form = "html (default): one line for a CMS; text; markdown; page: a whole HTML file"
    parser.add_argument("--format", choices=forms, default=PublishedForm.HTML.value, help=form)
    profile = "what the CMS wants (default: what the institution has set): clean, ueditor, …"
    parser.add_argument("--profile", metavar="NAME", default="", help=profile)
    parts = [part.value for part in Part]
    parser.add_argument("--part", choices=parts, default=Part.EVERYTHING.value)
    parser.add_argument("--address", metavar="URL", default="", help="where it is published")
    parser.add_argument("-o", "--output", metavar="FILE")
    parser.add_argument("--images", metavar="FOLDER", help="save the photos there, in order")
    parser.add_argument("--unsigned", action="store_true", help="although a stage is open")


COMMANDS: tuple[Command, ...] = (
    Command("publish", "give out the finished English", _publish_arguments, _publish),
)
"""The commands, in the order of the help."""

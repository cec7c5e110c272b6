"""Giving the finished English out, and keeping that it was; versions, brought back and compared."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from editor.article.article import Article
from editor.errors import EditRefused, NotFound, UnwritableFile
from editor.files import write_file
from editor.formats.published import PublishedForm, published
from editor.formats.published.arrangement import Part
from editor.formats.published.page import markdown_page, page
from editor.formats.published.photos import photos
from editor.formats.published.profile import CLEAN, Profile, profiles
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.signoff.signature import is_signed
from editor.settings import PUBLISHING_PROFILE
from editor.workflow.remembering import remember
from editor.workflow.signing import stages
from editor.workspace import Workspace
from editor.workspace.publications import Publication

_UNSIGNED = QT_TRANSLATE_NOOP(
    "Workflow",
    "The article is not signed: {stages} still open. Have it signed, or say that it is to be given "
    "out unsigned.",
)
_NO_PROFILE = QT_TRANSLATE_NOOP(
    "Workflow", "There is no publishing profile “{name}”; there are {names}."
)
_NO_FOLDER = QT_TRANSLATE_NOOP(
    "Workflow", "The folder “{name}” cannot be made there. Choose another place for the photos."
)
UNSIGNED_MARK = "Unsigned draft / 未审签稿"
"""What a whole page says at its head when it is given out unsigned."""


@dataclass(frozen=True, slots=True)
class SavedPhotos:
    """Photos in a folder: the files that were written, and those whose bytes were never there."""

    files: tuple[Path, ...] = ()
    missing: tuple[str, ...] = ()


def publishing_profiles(workspace: Workspace) -> tuple[Profile, ...]:
    """Return the profiles there are: the shipped ones, and the institution's own.

    Its own are the .toml files of the folder beside the workspace that bears its name and
    “-profiles”. Raise `UnreadableFile` for a file there that is no profile.
    """
    location = Path(workspace.location)
    return profiles(location.with_name(f"{location.name}-profiles"))


def publishing_profile(workspace: Workspace, name: str = "") -> Profile:
    """Return the profile of a name, or the one the institution has set.

    Raise `NotFound` for a name that is none; what was set and is gone means the clean one.
    """
    known = {profile.id: profile for profile in publishing_profiles(workspace)}
    if not name:
        chosen = PUBLISHING_PROFILE.read(workspace.setting(PUBLISHING_PROFILE.key))
        return known.get(chosen, CLEAN)
    if name not in known:
        values = {"name": name, "names": ", ".join(known)}
        raise NotFound(Message("Workflow", _NO_PROFILE, values))
    return known[name]


def check_signed(workspace: Workspace, article: Article) -> None:
    """Raise `EditRefused`, naming the open stages, unless all stages are signed."""
    found = stages(workspace, article)
    if not is_signed(found):
        open_stages = ", ".join(one.stage.id for one in found if one.signature is None)
        raise EditRefused(Message("Workflow", _UNSIGNED, {"stages": open_stages}))


def finished(
    workspace: Workspace,
    article: Article,
    form: PublishedForm,
    profile: Profile = CLEAN,
    part: Part = Part.EVERYTHING,
    *,
    unsigned: bool = False,
    folder: str | None = None,
) -> str:
    """Return the finished English in a form; nothing is recorded.

    Unsigned it is refused with `EditRefused` unless `unsigned` says so, and then a whole page bears
    a mark. `folder` is where a page or Markdown of everything finds the photos, relative to it.
    """
    is_marked = not is_signed(stages(workspace, article))
    if is_marked and not unsigned:
        check_signed(workspace, article)
    if form is PublishedForm.PAGE:
        return page(article, profile, folder, UNSIGNED_MARK if is_marked else "")
    if form is PublishedForm.MARKDOWN and part is Part.EVERYTHING and folder is not None:
        return markdown_page(article, profile, folder)
    return published(article, form, profile, part)


def publication(
    workspace: Workspace,
    article: Article,
    *,
    form: PublishedForm = PublishedForm.HTML,
    profile: Profile = CLEAN,
    part: Part = Part.EVERYTHING,
    address: str = "",
    unsigned: bool = False,
    text: str | None = None,
) -> Publication:
    """Record that an article was given out, remember its pairs, and return the record.

    `text` is what was, where it is not the form's own. The record is marked as unsigned when a
    stage is open. Raise `EditRefused` for that unless `unsigned` says that it is meant.
    """
    standing = stages(workspace, article)
    is_marked = not is_signed(standing)
    if is_marked and not unsigned:
        check_signed(workspace, article)
    if text is None:
        text = published(article, form, profile, part)
    record = Publication(
        article=article.id,
        profile=profile.id,
        form=str(form),
        part=str(Part.EVERYTHING if form is PublishedForm.PAGE else part),
        hash=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        address=address.strip(),
        unsigned=is_marked,
    )
    kept = workspace.add_publication(article, record)
    passed = [one.stage.id for one in standing if one.signature is not None]
    remember(workspace, article, stage=passed[-1] if passed else "")
    return kept


def save_photos(workspace: Workspace, article: Article, folder: Path) -> SavedPhotos:
    """Save an article's photos to a folder under their captions, numbered in their order.

    The folder is made if it is missing. Raise `UnwritableFile` when that or a file cannot be.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFile(Message("Workflow", _NO_FOLDER, {"name": folder.name})) from error
    files: list[Path] = []
    missing: list[str] = []
    for photo in photos(article):
        asset = workspace.asset(photo.asset) if photo.asset else None
        if asset is None:
            missing.append(photo.name)
            continue
        write_file(folder / photo.name, asset.data)
        files.append(folder / photo.name)
    return SavedPhotos(tuple(files), tuple(missing))


def folder_from(target: Path, folder: Path) -> str | None:
    """Return a folder as a page at a target names it, or `None` where it cannot (another drive)."""
    try:
        relative = os.path.relpath(folder, target.parent)
    except ValueError:
        return None
    return "" if relative == os.curdir else Path(relative).as_posix()

"""Taking an article in: the workspace, the page that is read, what its parts are."""

from typing import TYPE_CHECKING

from editor.article.article import Article
from editor.formats.page import Page
from editor.glossary.shipped import SHIPPED_VERSION, shipped_terms
from editor.workspace import Workspace

if TYPE_CHECKING:
    from editor.formats.recognise import Recognised


def open_workspace(
    location: str, *, writing: bool = True, program: str = "the command line"
) -> Workspace:
    """Open a workspace, with the starter glossary in it; a file that does not exist is created.

    `program` names this one to others that find it busy. Raise `WorkspaceError` when it is busy,
    damaged, read-only or from a later version.
    """
    workspace = Workspace.open(location, writing=writing, program=program)
    if workspace.shipped_version() == SHIPPED_VERSION:
        return workspace
    if not writing and workspace.shipped_version():
        return workspace  # an older starter glossary is good enough for reading
    if not writing:
        workspace.close()
        workspace = Workspace.open(location, program=program)
    workspace.load_shipped(SHIPPED_VERSION, shipped_terms())
    return workspace


def open_clipboard(html: str | None, plain: str | None) -> Page:
    """Read what another program copied: its HTML, else its plain text.

    Raise `UnreadableFile` when there is no text in it.
    """
    from editor.formats.html.clipboard import read_clipboard  # noqa: PLC0415  loads a parser

    return read_clipboard(html, plain)


def recognise(page: Page) -> "Recognised":
    """Find out what each part of a page is, and what the page says of the article."""
    from editor.formats.recognise import recognise as found  # noqa: PLC0415  compiles word lists

    return found(page)


def take_in(workspace: Workspace, recognised: "Recognised") -> Article:
    """Store a newly read article and return it with its id."""
    return workspace.add_article(recognised.article, recognised.assets)

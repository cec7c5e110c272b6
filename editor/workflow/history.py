"""Versions of an article: those there are, one brought back; the journal's proof."""

from editor.article.article import Article
from editor.errors import NotFound
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review import versions as edits
from editor.review.versions import Version
from editor.workspace import Workspace
from editor.workspace.verifying import Verified

_OTHER_ARTICLE = QT_TRANSLATE_NOOP(
    "Workflow", "Version {version} is one of article {article}; open that article for it."
)


def versions(workspace: Workspace, article_id: str) -> tuple[Version, ...]:
    """Return an article's versions, the newest first, without their blocks."""
    return workspace.versions(article_id)


def version(workspace: Workspace, version_id: str) -> Version:
    """Return a version with its blocks. Raise `NotFound` if there is none."""
    return workspace.version(version_id)


def bring_back(workspace: Workspace, article: Article, version_id: str) -> Article:
    """Return the article with the blocks of a version, as an edit that is still to be saved.

    Raise `NotFound` for a version that is not there, or is another article's.
    """
    found = workspace.version(version_id)
    if found.article != article.id:
        values = {"version": version_id, "article": found.article}
        raise NotFound(Message("Workflow", _OTHER_ARTICLE, values))
    return edits.bring_back(article, found)


def verify_journal(workspace: Workspace) -> Verified:
    """Look at the whole journal and say what is not as it was written."""
    return workspace.verify_journal()

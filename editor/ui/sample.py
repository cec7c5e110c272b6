"""The sample release a new workspace begins with, so that the whole job is seen at once."""

import json

from editor import paths, workflow
from editor.article.article import Article
from editor.workspace.workspace import Workspace

SAMPLE = "sample"
"""The folder of the sample under the resources."""


def take_sample(workspace: Workspace) -> Article:
    """Read the sample as any release is read, and store it with the drafts that are written."""
    folder = paths.resources() / SAMPLE
    page = workflow.open_source(folder / "release.html")
    drafts = json.loads((folder / "draft.json").read_text(encoding="utf-8"))
    stored = workflow.take_in(workspace, workflow.recognise(page))
    article = workflow.write_by_id(stored, drafts)
    workspace.save(article, stored)
    return article

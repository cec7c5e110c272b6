"""Tells a copy that comes back from a release that is new."""

from collections.abc import Sequence
from pathlib import Path

from editor.errors import UnreadableFile
from editor.progress import Progress
from editor.review.returned import Returned
from editor.workspace.workspace import Workspace

WORD = ".docx"


def copies_among(
    workspace: Workspace, paths: Sequence[Path], progress: Progress
) -> tuple[Path, ...]:
    """Return the files that say of themselves that they are copies of what was sent from here.

    A file that cannot be read is none; whoever opens it will say why.
    """
    from editor.formats.docx.returned import read_returned  # noqa: PLC0415  loads lxml

    found: list[Path] = []
    for number, path in enumerate(paths):
        progress(number, len(paths))
        try:
            claims = _claims(read_returned(path))
        except UnreadableFile:
            continue
        if claims and not claims.isdisjoint(export.id for export in workspace.all_exports()):
            found.append(path)
    return tuple(found)


def _claims(returned: Returned) -> set[str]:
    """Return the exports that a file's properties, footer and bookmarks name."""
    anchors = (
        anchor.export for row in returned.rows for cell in row.cells for anchor in cell.anchors
    )
    return {name for name in (*(said.export for said in returned.identities), *anchors) if name}

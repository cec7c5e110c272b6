"""Everything persistent: one SQLite file with articles, images, glossary, exports and journal."""

from editor.workspace.workspace import Workspace

__all__ = ["Workspace"]

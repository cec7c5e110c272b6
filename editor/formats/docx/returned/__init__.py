"""Reads the Word files that come back from reviewers, with every tracked change and comment."""

from editor.formats.docx.returned.reading import read_returned

__all__ = ["read_returned"]

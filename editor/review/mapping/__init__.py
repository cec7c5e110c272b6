"""Which row of a returned copy is which block: by anchors, by content, with a stated confidence."""

from editor.review.mapping.mapping import map_rows

__all__ = ["map_rows"]

"""The facing pages: painted rows, one live editor, terms, and what the mouse and keys do there."""

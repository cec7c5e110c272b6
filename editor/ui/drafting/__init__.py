"""Drafts at the desk: made off the interface's thread, told where they came from, confirmed."""

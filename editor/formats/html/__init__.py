"""Saved web pages and the HTML of the clipboard, read into a `Page`."""

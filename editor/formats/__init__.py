"""Readers and writers, one folder or file a format, and the recognition of what a page holds."""

"""Versions on the desk: the list of what went out, comparing, bringing back."""

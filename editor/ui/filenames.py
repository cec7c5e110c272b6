"""File names proposed for exports: safe on Windows, macOS and Linux, and still telling."""

import re

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\ufeff]+')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
"""Names Windows keeps for devices (learn.microsoft.com, "Naming Files, Paths, and Namespaces")."""

_LONGEST = 60


def file_name(title: str, ending: str, fallback: str = "article") -> str:
    """Return a title as a file name with an ending such as " - review.docx"."""
    plain = " ".join(_UNSAFE.sub(" ", title).split())[:_LONGEST].strip(" .")
    if not plain or _RESERVED.match(plain):
        plain = f"{fallback} {plain}".strip()
    return plain + ending

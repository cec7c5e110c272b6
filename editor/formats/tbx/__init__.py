"""Glossaries as TermBase eXchange files (TBX, ISO 30042), one concept entry a term.

Read are ISO 30042:2019 with data categories as attributes or as tags (TBX-Core, -Min, -Basic), and
the older form with `martif` at its top (TBX-Basic version 2, TBX-Min version 1). Written is
TBX-Basic version 2, which most programs read (translate-toolkit knows no other), or that of 2019
with categories as attributes.

What TBX has no category for (`check`, `not_in`, the approver, …) is written as one `projectSubset`
of the Chinese term, which a program without projects shows or leaves alone.
"""

from editor.formats.tbx.reading import sheets
from editor.formats.tbx.writing import written, written_2019

__all__ = ["sheets", "written", "written_2019"]

"""Translation memories as TMX 1.4b (LISA OSCAR, 2005), read and written unit by unit.

Read is what other programs write, of any encoding and language order; of each unit the Chinese and
the English are taken, without the codes of formatting inside them.
"""

from editor.formats.tmx.reading import ReadUnit, RefusedUnit, read_units
from editor.formats.tmx.writing import write_units

__all__ = ["ReadUnit", "RefusedUnit", "read_units", "write_units"]

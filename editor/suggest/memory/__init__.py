"""The memory of what was published: units found again by their Chinese, and by single words.

The units themselves lie in a store (`unit.UnitStore`); beside it lies an index that can be built
from them at any time (`index.MemoryIndex`). numpy is loaded with the index, not before.
"""

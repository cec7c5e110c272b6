"""Offsets: the core counts code points, Qt and JavaScript count UTF-16 code units."""

_LAST_OF_ONE_UNIT = "\uffff"


def utf16(text: str, offset: int) -> int:
    """Return the UTF-16 offset of a code point offset in [0, len(text)]."""
    head = text[:offset]
    if head.isascii() or max(head) <= _LAST_OF_ONE_UNIT:
        return offset
    return offset + sum(character > _LAST_OF_ONE_UNIT for character in head)


def code_point(text: str, offset16: int) -> int:
    """Return the code point offset of a UTF-16 offset.

    An offset inside a surrogate pair is that of the character; one behind the end is the end.
    """
    head = text[:offset16]
    if head.isascii() or max(head) <= _LAST_OF_ONE_UNIT:
        return len(head)
    units = 0
    for offset, character in enumerate(head):
        units += 2 if character > _LAST_OF_ONE_UNIT else 1
        if units > offset16:
            return offset
    return len(head)

"""How well two kinds of blocks go together."""

from collections.abc import Mapping
from enum import Enum, auto

from editor.article.article import BlockKind


class _Group(Enum):
    HEAD = auto()
    META = auto()
    SHORT = auto()
    CELL = auto()
    BODY = auto()


_GROUPS: Mapping[BlockKind, _Group] = {
    BlockKind.TITLE: _Group.HEAD,
    BlockKind.SUBTITLE: _Group.HEAD,
    BlockKind.DATELINE: _Group.META,
    BlockKind.BYLINE: _Group.META,
    BlockKind.SIGNOFF: _Group.META,
    BlockKind.HEADING: _Group.SHORT,
    BlockKind.CAPTION: _Group.SHORT,
    BlockKind.TABLE_CELL: _Group.CELL,
}
_SAME: Mapping[_Group, float] = {
    _Group.HEAD: 1.5,
    _Group.META: 3.0,
    _Group.SHORT: 1.0,
    _Group.CELL: 1.0,
}
_UNLIKE: Mapping[frozenset[_Group], float] = {
    frozenset({_Group.HEAD, _Group.META}): -3.0,
    frozenset({_Group.HEAD, _Group.SHORT}): -0.5,
    frozenset({_Group.HEAD, _Group.CELL}): -2.0,
    frozenset({_Group.HEAD, _Group.BODY}): -1.0,
    frozenset({_Group.META, _Group.SHORT}): -3.0,
    frozenset({_Group.META, _Group.CELL}): -3.0,
    frozenset({_Group.META, _Group.BODY}): -2.0,
    frozenset({_Group.SHORT, _Group.CELL}): -1.5,
    frozenset({_Group.SHORT, _Group.BODY}): -0.5,
    frozenset({_Group.CELL, _Group.BODY}): -2.0,
}


def affinity(source: BlockKind | None, draft: BlockKind | None) -> float:
    """Return how much two kinds speak for a pair; 0 where one of them is not known."""
    if source is None or draft is None:
        return 0.0
    one, two = (_GROUPS.get(kind, _Group.BODY) for kind in (source, draft))
    if one is not two:
        return _UNLIKE[frozenset({one, two})]
    apart = one is _Group.META and source is not draft
    return -_SAME[one] if apart else _SAME.get(one, 0.0)

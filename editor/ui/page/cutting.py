"""Where the Chinese of a block is cut when its English is split."""

from itertools import accumulate

from editor.text.sentences import chinese_sentences

_CLAUSE_ENDS = "，、；：,;"


def source_cut(plain: str, share: float) -> int:
    """Return the code point at which to cut a Chinese text, nearest to a share of its length.

    Sentences are kept whole; a text of one sentence is cut after a clause, and one without clauses
    at the share itself.
    """
    ends = list(accumulate(len(sentence) for sentence in chinese_sentences(plain)))[:-1]
    if not ends:
        inside = plain[:-1]
        ends = [place + 1 for place, sign in enumerate(inside) if sign in _CLAUSE_ENDS]
    target = share * len(plain)
    return min(ends, key=lambda end: abs(end - target)) if ends else round(target)

"""Posts that one person holds, and the people of a list, put together in English.

市委常委、宣传部部长 → Member of the Standing Committee and Head of the Publicity Department of the
CPC … Committee: what two posts have in common behind "of" is said once.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, product

MOST_FORMS = 24


@lru_cache(maxsize=1024)
def stacked_forms(posts: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Return several posts of one person as one title, the preferred form first.

    Each post is given with all its forms. The shared ending said once comes before each said whole.
    """
    forms: dict[str, None] = {}
    for choice in islice(product(*posts), MOST_FORMS):
        forms[_listed(_shared(choice))] = None
        forms[_listed(choice)] = None
    return tuple(islice(forms, MOST_FORMS))


def person_phrase(pairs: Sequence[tuple[str, str]]) -> str:
    """Return people with their titles as running text has them: A, Mayor of X, and B, ….

    From three on they are parted by semicolons, since each has a comma of its own.
    """
    said = [f"{name}, {title}" for name, title in pairs]
    if len(said) < 3:
        return ", and ".join(said)
    return "; ".join(said[:-1]) + f"; and {said[-1]}"


def _listed(posts: Sequence[str]) -> str:
    if len(posts) < 3:
        return " and ".join(posts)
    return ", ".join(posts[:-1]) + f", and {posts[-1]}"


def _shared(posts: Sequence[str]) -> list[str]:
    """Take the common ending off every post that the next one repeats."""
    merged = list(posts)
    for index in range(len(merged) - 1):
        ending = _common_ending(posts[index], posts[index + 1])
        if ending:
            merged[index] = merged[index].removesuffix(ending)
    return merged


def _common_ending(first: str, second: str) -> str:
    at = first.find(" of ")
    while at >= 0:
        ending = first[at:]
        is_cut = first[:at].endswith("Ministry")  # the Ministry of X and Vice Minister of X
        if second.endswith(ending) and len(second) > len(ending) and not is_cut:
            return ending
        at = first.find(" of ", at + 1)
    return ""

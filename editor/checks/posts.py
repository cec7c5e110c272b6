"""Posts in Chinese titles with their English heads, and where a person's title stands in English.

Who holds what is known from the Chinese, where titles stand beside names. In the English a title
stands behind its name and a comma, or right before the name.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.checks.finding import Pair, Span
from editor.checks.people import Holder, Name, holders, names, standing

_CHIEF = "director|director-general|head|chief|commissioner|administrator"
_CHAIR = "chairman|chairwoman|chairperson|chair|president"
BASES: Mapping[str, str] = {
    "市长": "mayor",
    "省长": "governor",
    "县长": "mayor|magistrate|head|governor|chief",
    "区长": "mayor|magistrate|head|governor|chief",
    "州长": "governor|head|mayor",
    "镇长": "mayor|head",
    "乡长": "head|mayor",
    "校长": "president|principal|headmaster|headmistress|chancellor|rector",
    "院长": f"dean|president|principal|{_CHIEF}",
    "部长": f"minister|secretary|{_CHIEF}",
    "局长": f"president|minister|{_CHIEF}",
    "厅长": f"minister|{_CHIEF}",
    "处长": _CHIEF,
    "司长": _CHIEF,
    "科长": _CHIEF,
    "署长": _CHIEF,
    "所长": f"president|{_CHIEF}",
    "馆长": f"curator|librarian|{_CHIEF}",
    "台长": f"president|{_CHIEF}",
    "社长": f"president|publisher|{_CHIEF}",
    "组长": f"leader|{_CHAIR}|{_CHIEF}",
    "团长": f"leader|commander|{_CHIEF}",
    "队长": f"leader|captain|{_CHIEF}",
    "主任": f"dean|{_CHAIR}|{_CHIEF}",
    "主席": _CHAIR,
    "会长": _CHAIR,
    "理事长": f"director|{_CHAIR}",
    "董事长": _CHAIR,
    "委员长": _CHAIR,
    "书记": "secretary",
    "秘书长": "secretary-general|secretary general|general secretary",
    "总理": "premier|prime minister|chancellor",
    "总统": "president",
    "总裁": "president|ceo|governor|director",
    "总经理": "general manager|manager|president|director",
    "总编辑": "editor-in-chief|editor",
    "检察长": "procurator-general|prosecutor-general|prosecutor|procurator",
    "行长": "president|governor",
    "教授": "professor",
}
"""Posts that have deputies, and the English heads that a post may have."""

_BASE = "|".join(sorted(BASES, key=len, reverse=True))
_NOT_POST = "期途远久效足处时度"
POST = re.compile(rf"(副?)(?:总)?({_BASE})(?![{_NOT_POST}])")
POST_SIGN = re.compile(_BASE)
"""Says, in a third of the time, that there may be a post."""

_ALSO: Mapping[str, str] = {
    "书记": "chief|leader|head|boss",
    "总书记": "chief|leader|head|president|secretary-general",
    "省长": "chairman|president",
    "县长": "secretary",
    "区长": "director|president|chief executive",
    "部长": "president|leader",
    "院长": "chairman|rector",
    "所长": "dean",
    "主任": "minister|president|leader|chief|secretary",
    "主席": "governor|director|head|leader|chief",
    "会长": "director|head|chief",
    "理事长": "head",
    "董事长": "ceo|head|director",
    "委员长": "director",
    "秘书长": "secretary|general secretary|director",
    "行长": "head|chief|director|chairman",
    "校长": "vice-chancellor|head|dean|director",
    "总裁": "chief|chairman|manager|head",
    "总经理": "chief|ceo|head",
    "教授": "fellow|dean|expert|scholar|lecturer|teacher",
    "社长": "editor|editor-in-chief",
    "台长": "editor",
}
"""Heads that a post may have besides, when nothing else is known against them."""

_LIGHT = re.compile(r"(?:常委|委员|成员|组员|代表|院士|学部委员)$")
_CONCURRENT = re.compile("[、兼]+")
_TELLING = re.compile(
    r"\b(?:mayor|governor|president|premier|minister|magistrate|dean|principal|chancellor|rector|"
    r"chair(?:man|woman|person)|professor|(?<!general )(?<!general-)secretary(?:[- ]general)?|"
    r"general manager|director(?:-general)?|procurator|curator|librarian)s?\b",
    re.IGNORECASE,
)
"""English heads that say which post it is; anybody may be called a head, a chief or a leader."""

_OF_ANOTHER = re.compile(r"\b(?:with|by|to|who|whose|whom|which|from|[a-z]+ed|met|led)\b")
"""Words behind which another person's title stands: met by the mayor."""

_HEADS = sorted({h for heads in BASES.values() for h in heads.split("|")}, key=len, reverse=True)
_HEAD = rf"(?:{'|'.join(_HEADS)}|member|fellow|academician|representative|delegate|adviser|advisor)"
_ANY_HEAD = re.compile(rf"\b{_HEAD}\b", re.IGNORECASE)
_BEHIND = re.compile(
    rf",\s+(?:(?:also|the|a|an|then)\s+)?(?:[\w'’&-]+\s+){{0,5}}?{_HEAD}s?\b", re.IGNORECASE
)
_OF = r"(?:\s+of(?:\s+(?:of|the|and|for|[A-Z][\w'’-]*))+)?\s+"
_BEFORE = re.compile(rf"\b{_HEAD}{_OF}$", re.IGNORECASE)
_OF_NEXT = re.compile(_OF)
_JOINT = re.compile(r"[,;]|\b(?:and|with)\b", re.IGNORECASE)
_ZONE_END = re.compile(r"[;；]|\.\s+[A-Z]|,\s+(?!and\b|the\b|or\b)[a-z]")
_ZONE_START = re.compile(r"[;；,]|\.\s")


class Zone(NamedTuple):
    """Where a person's title stands in a draft."""

    start: int
    end: int
    text: str


class Held(NamedTuple):
    """Who holds what, by name and place of the English; `around` reaches to the names beside."""

    holder: Holder
    name: Name
    zone: Zone
    around: str


class Post(NamedTuple):
    """A post inside a Chinese title, from `start` of it on."""

    zh: str
    base: str
    is_deputy: bool
    start: int


@lru_cache(maxsize=512)
def heads(base: str) -> re.Pattern[str]:
    """Return what finds the English heads of a post."""
    return re.compile(rf"\b(?:{BASES[base]})s?\b", re.IGNORECASE)


@lru_cache(maxsize=512)
def any_head(base: str) -> re.Pattern[str]:
    """Return what finds every head that a post may have, the rarer ones too."""
    words = "|".join(filter(None, (BASES[base], _ALSO.get(base, ""))))
    return re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE)


@lru_cache(maxsize=2048)
def posts(chinese: str) -> tuple[Post, ...]:
    """Return the posts in a Chinese title or text that may have deputies."""
    return tuple(
        Post(found[0], found[2], bool(found[1]), found.start()) for found in POST.finditer(chinese)
    )


@lru_cache(maxsize=2048)
def overlap(one: str, other: str) -> bool:
    """Tell whether two posts may have the same head in English."""
    return not set(BASES[one].split("|")).isdisjoint(BASES[other].split("|"))


@lru_cache(maxsize=2048)
def admissible(title: str) -> re.Pattern[str] | None:
    """Return what finds every head a Chinese title may have, or `None` if not all is known."""
    words: set[str] = set()
    for part in _CONCURRENT.split(title):
        found = posts(part)
        if not found and not _LIGHT.search(part):
            return None
        for post in found:
            words.update(BASES[post.base].split("|"), _ALSO.get(post.base, "").split("|"))
        if "总书记" in part:
            words.update(_ALSO["总书记"].split("|"))
    words.discard("")
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})s?\b", re.IGNORECASE) if words else None


def foreign_head(zone: Zone, titles: Iterable[str]) -> Span | None:
    """Return where a zone says a post that none of the Chinese titles is, if it says no other."""
    known = [admissible(title) for title in titles]
    if not known or any(heads_of is None or heads_of.search(zone.text) for heads_of in known):
        return None
    before = _BEFORE.search(zone.text)
    told = _TELLING.search(zone.text, before.start() if before else 0)
    if told is None or (before is None and _OF_ANOTHER.search(zone.text, 0, told.start())):
        return None
    return zone.start + told.start(), zone.start + told.end()


def titled(pair: Pair) -> tuple[Held, ...]:
    """Return the people of a block whose titles can be told in its English."""
    beside = pair.once(holders)
    if not beside or not pair.draft:
        return ()
    by_name = {name.zh: name for name in pair.once(names)}
    places = {zh: standing(name, pair.draft) for zh, name in by_name.items()}
    taken = sorted(span for spans in places.values() for span in spans)
    found: list[Held] = []
    for holder in beside:
        spans = places.get(holder.person.zh, ())
        zone = _zone(spans[0], taken, pair.draft) if spans else None
        if zone is not None:
            name = by_name[holder.person.zh]
            found.append(Held(holder, name, zone, around(spans[0], taken, pair.draft)))
    return tuple(found)


def around(name: Span, others: Sequence[Span], draft: str) -> str:
    """Return what stands between a name and its neighbours; `others` are sorted."""
    before = max((end for _, end in others if end <= name[0]), default=0)
    after = min((start for start, _ in others if start >= name[1]), default=len(draft))
    return f"{draft[before : name[0]]} {draft[name[1] : after]}"


def _zone(name: Span, taken: Sequence[Span], draft: str) -> Zone | None:
    """Return the words that say a person's title: before the name, or behind it and a comma."""
    before = max((end for _, end in taken if end <= name[0]), default=0)
    after = min((start for start, _ in taken if start >= name[1]), default=len(draft))
    cuts = [cut.end() for cut in _ZONE_START.finditer(draft, before, name[0])]
    start = cuts[-1] if cuts else before
    if _BEFORE.search(draft[start : name[0]]):
        return Zone(start, name[0], draft[start : name[0]])
    after = _without_next(draft, name[1], after)
    behind = _BEHIND.match(draft, name[1], after)
    if behind is None:
        return None
    stop = _ZONE_END.search(draft, behind.end(), after)
    end = stop.start() if stop else after
    return Zone(name[1], end, draft[name[1] : end])


def _without_next(draft: str, start: int, end: int) -> int:
    """Return where the title before the next name begins, else the end: …, and | Mayor Lu."""
    if end == len(draft):
        return end
    comma = draft.rfind(",", start, end)  # behind a head before it, no title of the next begins
    last = next(reversed(list(_ANY_HEAD.finditer(draft, max(start, comma), end))), None)
    if last is None or not _OF_NEXT.fullmatch(draft, last.end(), end):
        return end
    joints = [joint.start() for joint in _JOINT.finditer(draft, start, last.start())]
    return joints[-1] if joints else end

"""Checks of people: left out, spelt otherwise, surname and given name turned, posts out of date.

Names are looked for by their letters alone, so that WEI Zhiyuan, Wei Zhi-yuan and Wei Zhiyuan's are
the name. A name romanised by rule that has several readings is never called wrong.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from editor.article.article import BlockKind
from editor.checks.finding import Check, Finding, Fix, Pair, Severity, Span, Whole
from editor.glossary.person import Person, out_of_date
from editor.glossary.term import Match, TermKind
from editor.glossary.validity import is_date
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_MISSING = QT_TRANSLATE_NOOP("Checks", "{zh} ({en}) is not in the English.")
_SPELLING = QT_TRANSLATE_NOOP("Checks", "{zh} is “{en}”, not “{found}”.")
_TURNED = QT_TRANSLATE_NOOP("Checks", "The surname comes first: “{en}”, not “{found}”.")
_POST = QT_TRANSLATE_NOOP(
    "Checks", "By the list of people, {zh} is not “{title}” on {day}; look up the post."
)

_TOKEN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ]*(?:['’-][A-Za-zÀ-ɏ]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_NOT_LETTERS = re.compile(r"[^a-z]")
_UMLAUT = str.maketrans({"ü": "u", "Ü": "u"})
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?"
    r"(?:i?ang|i?ong|uang|eng|ing|i?an|uan|uai|iao|en|in|un|ai|ei|ao|ou|ia|ie|iu|ua|uo|ui|ue|er|"
    r"[aeiou])"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE}){{1,3}}")
_SURNAME = re.compile(_SYLLABLE)
_NO_SURNAMES = frozenset(
    "he she to so no we me be by for on in an a the dean men women her china chinese".split()
)
_BYLINE = re.compile("[文图]|摄影|记者|通讯员|作者|撰文|编辑")
_PIECE = re.compile(r"[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff（(])")
_OTHERS = re.compile(r"\bothers?\b|\bet al\b|\bamong them\b", re.IGNORECASE)
_WESTERN = re.compile(
    r"\b[A-Z][a-z]+ [A-Z][\w-]+(?:,| (?:said|says|told|noted|added|will|has|is)\b)"
)
_PART = re.compile(r"[、兼]+")
_FORMER = re.compile(r"(?:原|前|时任|前任)$")
_LIKE = 75
_AKIN = 60
_LONG = 5


class Token(NamedTuple):
    """A capitalised word of a draft, code points [start, end), and its letters in lower case."""

    start: int
    end: int
    key: str


class Name(NamedTuple):
    """Somebody's name: in Chinese, in English, and the letters of surname and given name."""

    zh: str
    en: str
    surname: str
    given: str
    sure: bool
    place: Span


class Holder(NamedTuple):
    """A person of a Chinese text and the title that stands with the name."""

    person: Match
    title: Match


def names(pair: Pair) -> tuple[Name, ...]:
    """Return the people a Chinese text names, each once, whose English has surname and name."""
    found: dict[str, Name] = {}
    if pair.glossary is None:
        return ()
    for match in pair.reading[0]:
        if match.term.kind is not TermKind.PERSON or match.zh in found:
            continue
        surname, _, given = match.en.partition(" ")
        if surname and given:
            place = match.start, match.end
            keys = _key(surname), _key(given)
            found[match.zh] = Name(match.zh, match.en, *keys, match.sure, place)
    return tuple(found.values())


def _credited(pair: Pair) -> Iterator[Name]:
    """Yield the people of a byline, which is a match as a whole: 文/宣传部 周敏."""
    for match in pair.reading[0] if pair.glossary is not None else ():
        if match.term.kind is not TermKind.PATTERN or not _BYLINE.match(match.zh):
            continue
        for piece in _PIECE.finditer(match.zh):
            english, sure = pair.glossary.romanised(piece[0]) if pair.glossary else ("", False)
            surname, _, given = english.partition(" ")
            if given and f"{english}," in f"{match.en},":
                place = match.start + piece.start(), match.start + piece.end()
                yield Name(piece[0], english, _key(surname), _key(given), sure, place)


def holders(pair: Pair) -> tuple[Holder, ...]:
    """Return who holds what, as titles beside names say it."""
    matches, phrases = pair.reading
    found: list[Holder] = []
    for phrase in phrases:
        inside = [m for m in matches if phrase.start <= m.start and m.end <= phrase.end]
        taken = -1
        for at, (first, second) in enumerate(pairwise(inside)):
            people = [m.term.kind is TermKind.PERSON for m in (first, second)]
            if at != taken and first.end == second.start and people[0] != people[1]:
                taken = at + 1
                person, title = (first, second) if people[0] else (second, first)
                found.append(Holder(person, title))
    return tuple(found)


def standing(name: Name, draft: str) -> tuple[Span, ...]:
    """Return where a draft has a name in full, in its right order."""
    return tuple(_full(name, tokens(draft), draft))


@lru_cache(maxsize=256)
def tokens(draft: str) -> tuple[Token, ...]:
    """Return the capitalised words of a draft."""
    found: list[Token] = []
    for word in _TOKEN.finditer(draft):
        bare = word[0] if word[0].isalpha() else _POSSESSIVE.sub("", word[0])
        found.append(Token(word.start(), word.start() + len(bare), _key(bare)))
    return tuple(found)


@lru_cache(maxsize=8192)
def _key(english: str) -> str:
    plain = english.translate(_UMLAUT).casefold()
    return _NOT_LETTERS.sub("", plain).replace("lyu", "lu").replace("nyu", "nu")


def _full(name: Name, words: Sequence[Token], draft: str) -> Iterator[Span]:
    for at, word in enumerate(words):
        if word.key != name.surname:
            continue
        given = ""
        for before, after in pairwise(words[at : at + 4]):
            if draft[before.end : after.start] not in {" ", "\u00a0", "-"}:
                break
            given += after.key
            if given == name.given:
                yield word.start, after.end
                break


def _beside(words: Sequence[Token], draft: str) -> Iterator[tuple[Token, Token]]:
    for first, second in pairwise(words):
        if draft[first.end : second.start] in {" ", "\u00a0"}:
            yield first, second


def _missing(pair: Pair) -> Iterator[Finding]:
    """Yield who is left out where the Chinese names several and the English has others of them."""
    people = pair.once(names)
    if pair.kind is not BlockKind.BYLINE:  # the credits of bylines are looked at by themselves
        people = (*people, *_credited(pair))
    if len(people) < 2 or not pair.draft:
        return
    words = tokens(pair.draft)
    full = {name.zh: tuple(_full(name, words, pair.draft)) for name in people}
    if not any(full.values()):
        return
    for name in people:
        if not full[name.zh] and not _is_hinted_at(name, people, pair):
            sure = name.sure and not _OTHERS.search(pair.draft)
            yield _left_out(name, Severity.ERROR if sure else Severity.WARNING)


def _missing_everywhere(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield who is alone in a block and in no block of the English at all.

    A block that has somebody else of the article instead is odd even so.
    """
    missed: dict[str, list[tuple[int, _Missed]]] = {}
    for row, pair in enumerate(whole.pairs):
        one = pair.once(_missed)
        if one is not None:
            missed.setdefault(one.name.zh, []).append((row, one))
    if not missed:
        return
    said = frozenset[str]().union(*(pair.once(_said) for pair in whole.pairs))
    people = {n.surname + n.given: n.zh for pair in whole.pairs for n in pair.once(names)}
    for places in missed.values():
        name = places[0][1].name
        is_said = name.surname + name.given in said
        for row, one in places if is_said else places[:1]:
            here = whole.pairs[row]
            others = here.once(_said) & people.keys()
            is_another = any(people[key] not in here.source for key in others)
            if is_another or not (is_said or one.unknown):
                yield row, _left_out(name, Severity.WARNING)


class _Missed(NamedTuple):
    """The one person of a block, not in its English; and what there looks like other names."""

    name: Name
    unknown: frozenset[str]


def _missed(pair: Pair) -> _Missed | None:
    """Return the one person of a Chinese text, when no part of the name is in the English."""
    people = pair.once(names)
    if len(people) != 1 or not tokens(pair.draft) or _WESTERN.search(pair.draft):
        return None
    (name,) = people
    if not _is_certain(name, pair) or standing(name, pair.draft):
        return None
    free = _free_words(people, pair)
    return None if _has_part(name, free) else _Missed(name, _unknown(free, pair.draft))


def _is_certain(name: Name, pair: Pair) -> bool:
    """Tell whether a name is listed, or stands beside a title, and was not read out of a text."""
    matches = pair.reading[0]
    is_listed = any(m.zh == name.zh == m.term.zh for m in matches)
    return is_listed or any(holder.person.zh == name.zh for holder in pair.once(holders))


def _said(pair: Pair) -> frozenset[str]:
    """Return the letters of all two words that stand beside each other as names do."""
    return frozenset(a.key + b.key for a, b in pair.once(_couples))


def _couples(pair: Pair) -> tuple[tuple[Token, Token], ...]:
    """Return the capitalised words of a draft that stand beside each other."""
    return tuple(_beside(tokens(pair.draft), pair.draft))


def _left_out(name: Name, severity: Severity) -> Finding:
    message = Message("Checks", _MISSING, {"zh": name.zh, "en": name.en})
    return Finding("person-missing", severity, message, name.place)


def _is_hinted_at(name: Name, people: Sequence[Name], pair: Pair) -> bool:
    """Tell whether a draft has a part of a name, or a name that is none of the known."""
    free = _free_words(people, pair)
    return _has_part(name, free) or bool(_unknown(free, pair.draft))


def _free_words(people: Iterable[Name], pair: Pair) -> list[Token]:
    """Return the capitalised words of a draft that are of no person and no term."""
    words = tokens(pair.draft)
    taken = [span for other in people for span in _full(other, words, pair.draft)]
    taken += [(use.start, use.end) for use in pair.uses if use is not None]
    return [w for w in words if not any(s <= w.start and w.end <= e for s, e in taken)]


def _has_part(name: Name, free: Iterable[Token]) -> bool:
    return any(w.key in {name.surname, name.given} or _is_like(w.key, name.given) for w in free)


def _unknown(free: Sequence[Token], draft: str) -> frozenset[str]:
    """Return the letters of what looks like a Chinese name."""
    return frozenset(
        first.key + second.key
        for first, second in _beside(free, draft)
        if first.key not in _NO_SURNAMES
        and _SURNAME.fullmatch(first.key)
        and _PINYIN.fullmatch(second.key)
    )


def _is_like(key: str, wanted: str) -> bool:
    return key != wanted and (OSA.distance(key, wanted) <= 1 or ratio(key, wanted) >= _LIKE)


class _Known:
    """Names to look for, found by surname and by given name."""

    def __init__(self, people: Iterable[Name]) -> None:
        self.keys: set[str] = set()
        self.by_surname: dict[str, list[Name]] = {}
        self.by_given: dict[str, list[Name]] = {}
        for name in people:
            self.keys.add(name.surname + name.given)
            self.by_surname.setdefault(name.surname, []).append(name)
            self.by_given.setdefault(name.given, []).append(name)

    def is_near(self, first: str, second: str) -> bool:
        """Tell whether two words may be meant for a name and are none."""
        is_part = first in self.by_surname or second in self.by_given or first in self.by_given
        return is_part and first + second not in self.keys

    def perhaps(self, first: str, second: str) -> Iterator[Name]:
        """Yield the names that two words beside each other may be meant for."""
        yield from self.by_surname.get(first, ())
        yield from self.by_given.get(second, ())
        yield from self.by_given.get(first, ())


def _misspelt(pair: Pair) -> Iterator[Finding]:
    """Yield names of a block that are spelt otherwise, or turned, in its English."""
    people = (*pair.once(names), *_credited(pair)) if pair.draft else ()
    if people:
        yield from _wrong_names(_Known(people), pair)


def _wrong_names(
    known: _Known, pair: Pair, without: frozenset[str] | None = None
) -> Iterator[Finding]:
    """Yield slips in names; `without` are names to leave out when the Chinese has none of them."""
    couples = pair.once(_couples)
    if not any(known.is_near(first.key, second.key) for first, second in couples):
        return
    draft, words = pair.draft, tokens(pair.draft)
    for first, second in couples:
        if not known.is_near(first.key, second.key):
            continue
        for name in known.perhaps(first.key, second.key):
            if without is not None and name.zh in without:
                continue
            full = [start for start, _ in _full(name, words, draft)]
            is_alone = not (full or without is not None)
            is_likely = len(name.given) >= _LONG or is_alone
            if first.start in full:
                break
            if (first.key, second.key) == (name.given, name.surname):
                yield _wrong(name, _TURNED, draft, first, second)
                break
            if is_likely and _is_slip(name, first.key, second.key, alone=is_alone):
                yield _wrong(name, _SPELLING, draft, first, second)
                break


def _is_slip(name: Name, surname: str, given: str, *, alone: bool) -> bool:
    """Tell whether two words are a name with a slip; `alone` if the name is nowhere in the draft.

    Of a name with several readings only a slip of the surname is certain: Qing for Qin, not Tan.
    """
    if surname == name.surname:
        if _is_cut(given, name.given):
            return False
        is_other = alone and _PINYIN.fullmatch(given) and ratio(given, name.given) >= _AKIN
        return name.sure and (_is_like(given, name.given) or bool(is_other))
    if given != name.given or len(given) < _LONG or surname in _NO_SURNAMES:
        return False
    if not name.sure:
        return surname[0] == name.surname[0] and OSA.distance(surname, name.surname) == 1
    return _SURNAME.fullmatch(surname) is not None or _is_like(surname, name.surname)


def _is_cut(one: str, other: str) -> bool:
    """Tell whether of two given names one is the other's beginning: read too far, 石磊关于."""
    is_part = one.startswith(other) or other.startswith(one)
    return is_part and OSA.distance(one, other) > 1


def _wrong(name: Name, text: str, draft: str, first: Token, second: Token) -> Finding:
    span = first.start, second.end
    values = {"zh": name.zh, "en": name.en, "found": draft[slice(*span)]}
    message = Message("Checks", text, values)
    fix = Fix(*span, name.en) if name.sure else None
    severity = Severity.ERROR if name.sure else Severity.WARNING
    return Finding("name-spelling", severity, message, name.place, span, fix)


def _two_spellings(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield names of the article that are spelt otherwise where the Chinese has no name."""
    own = [pair.once(names) for pair in whole.pairs]
    people = {name.zh: name._replace(place=(0, 0)) for block in own for name in block}
    if not people:
        return
    known = _Known(people.values())
    for row, pair in enumerate(whole.pairs):
        for finding in _wrong_names(known, pair, frozenset(n.zh for n in own[row])):
            yield row, finding


def posts_check(people: Iterable[Person]) -> Check:
    """Return the check that titles are held on the article's day, by a list of people."""
    listed = {person.zh: person for person in people}
    return Check(
        "post-outdated",
        QT_TRANSLATE_NOOP("Checks", "Post out of date"),
        "people",
        whole=partial(_posts, listed),
    )


def _posts(listed: dict[str, Person], whole: Whole) -> Iterator[tuple[int, Finding]]:
    day = (whole.facts.date or "")[:10]
    if not listed or not is_date(day):
        return
    on = date.fromisoformat(day)
    for row, pair in enumerate(whole.pairs):
        for holder in pair.once(holders):
            person = listed.get(holder.person.zh)
            if person is None or _FORMER.search(pair.source[: holder.title.start]):
                continue
            for title in _titles(holder.title):
                if out_of_date(person, title, on):
                    yield row, _post(person, title, day, holder)
                    break


def _titles(title: Match) -> tuple[str, ...]:
    return tuple(part for part in (title.zh, title.en, *_PART.split(title.zh)) if part)


def _post(person: Person, title: str, day: str, holder: Holder) -> Finding:
    message = Message("Checks", _POST, {"zh": person.zh, "title": title, "day": day})
    place = holder.title.start, holder.title.end
    return Finding("post-outdated", Severity.WARNING, message, place)


CHECKS: tuple[Check, ...] = (
    Check(
        "person-missing",
        QT_TRANSLATE_NOOP("Checks", "Person left out"),
        "people",
        pair=_missing,
        whole=_missing_everywhere,
    ),
    Check(
        "name-spelling",
        QT_TRANSLATE_NOOP("Checks", "Name spelt otherwise, or surname not first"),
        "people",
        pair=_misspelt,
        whole=_two_spellings,
    ),
)
"""The checks of people; `posts_check` makes the one that needs the list of people."""

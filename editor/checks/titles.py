"""Checks of titles: 副 lost or invented, other parts lost, a title with the wrong person.

Who holds what is known from the Chinese, where titles stand beside names. In the English a title
stands behind its name and a comma, or right before the name. Where neither is plain, or where other
words of the block may account for what is there, nothing is said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import permutations

from editor.checks.finding import Check, Finding, Pair, Severity, Span, Whole
from editor.checks.people import Holder, Name, holders, names, standing
from editor.checks.posts import (
    BASES,
    POST_SIGN,
    Held,
    Post,
    any_head,
    around,
    foreign_head,
    heads,
    overlap,
    posts,
    titled,
)
from editor.glossary.mention import DEFINING
from editor.glossary.term import Match, TermKind
from editor.glossary.wording import wording
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_LOST = QT_TRANSLATE_NOOP("Checks", "“{zh}” is a deputy; “{found}” says more than that.")
_INVENTED = QT_TRANSLATE_NOOP("Checks", "“{zh}” is no deputy; see what stands before “{found}”.")
_PART_LOST = QT_TRANSLATE_NOOP("Checks", "“{part}” in the title of {zh} is lost in the English.")
_SHIFTED = QT_TRANSLATE_NOOP("Checks", "{zh} is “{title}”; here stands the title of {other}.")
_WRONG = QT_TRANSLATE_NOOP("Checks", "{zh} is “{title}”; the English says “{found}”.")
_DROPPED = QT_TRANSLATE_NOOP("Checks", "{zh} is named without the title “{title}”.")
_RANK_LOST = QT_TRANSLATE_NOOP("Checks", "The rank “{zh}” is lost in the English.")
_RANK_WRONG = QT_TRANSLATE_NOOP("Checks", "“{zh}” is another level than “{found}”.")

_ANY_DEPUTY = re.compile(
    r"\b(?:vice|deput\w*|associate|assistant|sub|under|second|executive|standing|aide|junior)\b"
    r"|\bsub-|\bNo\. ?2\b",
    re.IGNORECASE,
)
_PLAIN_DEPUTY = re.compile(r"\b(?:vice|deputy)\b", re.IGNORECASE)
_SECOND = re.compile("[副次]|助理|候补|代理|常务|分管|班子|二把手")
_OTHER_HEADS: Mapping[str, re.Pattern[str]] = {
    "secretary": re.compile("秘书|国务卿|大臣"),
    "minister": re.compile("大臣|总理|阁员"),
    "director": re.compile("导演|董事|主管|负责人|总监"),
    "president": re.compile("总统|主席|总裁"),
    "head": re.compile("负责人|头|领导|首脑|元首|率"),
    "chief": re.compile("首席|首脑|司令|参谋长|警长|主编"),
    "leader": re.compile("领导|领袖|干部|带头|负责人"),
    "manager": re.compile("经理|管理"),
    "chair": re.compile("主持|椅|讲席"),
    "editor": re.compile("编辑|主编"),
    "professor": re.compile("专家|老师|教师"),
}
_PARTS: tuple[tuple[re.Pattern[str], str, re.Pattern[str]], ...] = (
    (
        re.compile("常务(?!委员|理事|会)"),
        "常务",
        re.compile(
            r"\b(?:executive|standing(?! committee)|permanent|first|managing)\b", re.IGNORECASE
        ),
    ),
    (
        re.compile("(?<![历现时当世年朝])代(?=[市省县区州校院部局]长|主席|主任)|代理"),
        "代",
        re.compile(r"\bacting\b|\binterim\b", re.IGNORECASE),
    ),
    (
        re.compile("^(?:原|前|时任|前任)|[（、，](?:原|时任|前任)"),
        "原",
        re.compile(
            r"\b(?:former|formerly|then|ex|previous|previously|once|late|was|served|retired|past|"
            r"had been|who had)\b",
            re.IGNORECASE,
        ),
    ),
    (re.compile("名誉"), "名誉", re.compile(r"\bhonou?rary\b|\bemerit\w+", re.IGNORECASE)),
    (re.compile("候任|当选"), "候任", re.compile(r"\belect\b|designate|incoming|nominee|newly")),
    (re.compile("候补"), "候补", re.compile(r"alternate|candidate", re.IGNORECASE)),
)
_ANY_PART = re.compile("常务|[代原前]|时任|名誉|候任|当选|候补")
_BEFORE_TITLE = re.compile(r"(?:^|[^\u4e00-\u9fff]|[和与及由经])(原|时任|前任|前|代)$")
_RANK = re.compile(r"([一二三四])级(?:巡视员|调研员|主任科员|科员|高级警长|警长|法官|检察官)")
_LEVEL = re.compile(r"[正副][部省厅局处科]级(?!城市|市|单位|以|或|及|和)")
_RANK_WORD = re.compile(
    r"\b(?:level|class|grade|rank|counsel\w*|inspector|investigator|researcher|consultant|officer|"
    r"principal|ranking|bureau-level|ministerial|vice-\w+|sub-\w+|first|second|third|fourth)\b",
    re.IGNORECASE,
)
_ORDINALS: Mapping[str, int] = dict(
    zip(
        "first second third fourth 1st 2nd 3rd 4th i ii iii iv 1 2 3 4".split(),
        (1, 2, 3, 4) * 4,
        strict=True,
    )
)
_ENGLISH_RANK = re.compile(
    r"\b(first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:level|class|grade|rank)\b|"
    r"\b(?:level|class|grade|rank)[- ](IV|I{1,3}|[1-4])\b",
    re.IGNORECASE,
)
_NEW_POST = re.compile(r"[,;.&]|\b(?:and|to|of)\b")
_STEM = 5
_COMMON = frozenset("committee municipal provincial member deputy vice executive".split())


def _deputies(pair: Pair) -> Iterator[Finding]:
    """Yield deputies who became chiefs in the English, and chiefs who became deputies."""
    if not _may_have_deputy(pair) or POST_SIGN.search(pair.source) is None:
        return
    found = [finding for held in pair.once(titled) for finding in _deputy_of(held)]
    yield from found or _deputy_of_block(pair)


def _may_have_deputy(pair: Pair) -> bool:
    """Tell cheaply whether either side may speak of a deputy."""
    letters = pair.draft.lower()
    return bool(letters) and ("副" in pair.source or "vice" in letters or "deput" in letters)


def _deputy_of(held: Held) -> Iterator[Finding]:
    title = held.holder.title
    own = posts(title.zh)
    for post in own:
        if any(p.is_deputy != post.is_deputy and overlap(p.base, post.base) for p in own):
            continue
        head = _wrong_head(post, held.zone.text)
        if head is not None:
            at = held.zone.start + head.start(), held.zone.start + head.end()
            start = title.start + post.start
            yield _deputy(post, (start, start + len(post.zh)), at, head[0])


def _deputy_of_block(pair: Pair) -> Iterator[Finding]:
    """Yield what only the whole block tells: the one post in it lost or got its 副."""
    has_deputy = _ANY_DEPUTY.search(pair.draft) is not None
    if _SECOND.search(pair.source) if has_deputy else "副" not in pair.source:
        return
    found = posts(pair.source)
    for post in found:
        others = [p for p in found if p.is_deputy != post.is_deputy and overlap(p.base, post.base)]
        if others or post.is_deputy == has_deputy:
            continue
        head = _wrong_head(post, pair.draft)
        if head is not None and not _is_other(head[0], pair.source):
            span = post.start, post.start + len(post.zh)
            yield _deputy(post, span, head.span(), head[0])
            return


def _deputy(post: Post, source: Span, draft: Span, found: str) -> Finding:
    text = _LOST if post.is_deputy else _INVENTED
    message = Message("Checks", text, {"zh": post.zh, "found": found})
    return Finding("title-deputy", Severity.ERROR, message, source, draft)


def _is_other(head: str, chinese: str) -> bool:
    """Tell whether other Chinese words than a post may account for an English head."""
    other = _OTHER_HEADS.get(head.casefold().removesuffix("s"))
    return other is not None and other.search(chinese) is not None


def _wrong_head(post: Post, text: str) -> re.Match[str] | None:
    """Return the first English head of a post if none of them says it right, as to 副."""
    pattern = _ANY_DEPUTY if post.is_deputy else _PLAIN_DEPUTY
    found = list(heads(post.base).finditer(text))
    is_right = any(_is_deputy(text, head, pattern) == post.is_deputy for head in found)
    return found[0] if found and not is_right else None


def _is_deputy(text: str, head: re.Match[str], deputy: re.Pattern[str]) -> bool:
    """Tell whether a head is a deputy's: Vice, Deputy … among the words right before it."""
    before = _NEW_POST.split(text[max(0, head.start() - 60) : head.start()])[-1]
    return deputy.search(" ".join(before.split()[-4:])) is not None


def _parts(pair: Pair) -> Iterator[Finding]:
    """Yield parts of titles that are lost: 常务, 代, 原, 名誉, 候任, 候补."""
    if _ANY_PART.search(pair.source) is None:
        return
    for held in pair.once(titled):
        title = held.holder.title
        before = _BEFORE_TITLE.search(pair.source[: title.start])
        whole = (before[1] if before else "") + title.zh
        for pattern, part, english in _PARTS:
            if pattern.search(whole) and not english.search(held.around):
                values = {"part": part, "zh": held.name.zh}
                message = Message("Checks", _PART_LOST, values)
                place = title.start, title.end
                draft = held.zone.start, held.zone.end
                yield Finding("title-part", Severity.ERROR, message, place, draft)


def _shifted(pair: Pair) -> Iterator[Finding]:
    """Yield people with whom stands what the Chinese says of another."""
    of_block = pair.once(titled) if _names_several(pair) else ()
    if len(of_block) < 2:
        return
    read = [(h, _title_words(h.holder.title), _stems(h.zone.text)) for h in of_block]
    for (one, ours, here), (other, theirs, there) in permutations(read, 2):
        if one.name.zh == other.name.zh or not ours - theirs or (ours - theirs) & here:
            continue
        if (theirs - ours) & here and not (theirs - ours) & there:
            yield _wrong_person(one, other)


def _names_several(pair: Pair) -> bool:
    people = [match for match in pair.reading[0] if match.term.kind is TermKind.PERSON]
    return len(people) > 1


def _wrong_person(one: Held, other: Held) -> Finding:
    title = one.holder.title
    values = {"zh": one.name.zh, "title": title.zh, "other": other.name.zh}
    message = Message("Checks", _SHIFTED, values)
    place, draft = (title.start, title.end), (one.zone.start, one.zone.end)
    return Finding("title-shifted", Severity.ERROR, message, place, draft)


def _wrong(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield people with a title that the Chinese gives them nowhere in the article."""
    odd = [(row, held) for row, pair in enumerate(whole.pairs) for held in pair.once(_odd)]
    if not odd:
        return
    titles: dict[str, set[str]] = {held.name.zh: set() for _, held in odd}
    for pair in whole.pairs:
        for holder in pair.once(holders):
            if holder.person.zh in titles:
                titles[holder.person.zh].add(holder.title.zh)
    for person in whole.people:
        if person.zh in titles:
            titles[person.zh].update(post.zh for post in person.posts)
    for row, held in odd:
        at = foreign_head(held.zone, titles[held.name.zh])
        if at is not None:
            title = held.holder.title
            found = whole.pairs[row].draft[slice(*at)]
            values = {"zh": held.name.zh, "title": title.zh, "found": found}
            message = Message("Checks", _WRONG, values)
            yield row, Finding("title-wrong", Severity.ERROR, message, (title.start, title.end), at)


def _odd(pair: Pair) -> tuple[Held, ...]:
    """Return the people of a block with a title that the block does not give to any of them."""
    found = tuple(
        held
        for held in pair.once(titled)
        if foreign_head(held.zone, (held.holder.title.zh,)) is not None
    )
    return found if found and not any(_shifted(pair)) else ()


def _title_words(title: Match) -> frozenset[str]:
    return _words_of(title.zh, (title.en, *title.term.admitted))


@lru_cache(maxsize=2048)
def _words_of(chinese: str, accepted: tuple[str, ...]) -> frozenset[str]:
    forms = frozenset[str]().union(*map(_stems, accepted))
    english = (BASES[post.base].split("|") for post in posts(chinese))
    return forms.union(word[:_STEM] for group in english for word in group)


@lru_cache(maxsize=2048)
def _stems(english: str) -> frozenset[str]:
    words = (word.casefold() for word in wording(english).words)
    return frozenset(word[:_STEM] for word in words if len(word) > 3 and word not in _COMMON)


def _dropped(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield people who are named for the first time without anything of their title."""
    seen: set[str] = set()
    for row, pair in enumerate(whole.pairs):
        if pair.kind not in DEFINING:
            continue
        for zh, finding in pair.once(_named):
            if zh not in seen and finding is not None:
                yield row, finding
            seen.add(zh)


def _named(pair: Pair) -> tuple[tuple[str, Finding | None], ...]:
    """Return who is named with a title, and what is to be said where the title is left out."""
    by_name = {name.zh: name for name in pair.once(names)}
    said: dict[str, Finding | None] = {}
    for holder in pair.once(holders) if pair.draft else ():
        name = by_name.get(holder.person.zh)
        if name is None or name.zh in said:
            continue
        said[name.zh] = None
        if not _is_wrong(holder, pair) and _is_left_out(holder, by_name.values(), pair.draft):
            values = {"zh": name.zh, "title": holder.title.zh}
            message = Message("Checks", _DROPPED, values)
            place = holder.title.start, holder.title.end
            said[name.zh] = Finding("title-dropped", Severity.WARNING, message, place)
    return tuple(said.items())


def _is_wrong(holder: Holder, pair: Pair) -> bool:
    """Tell whether the title of another stands with a person, which other checks say."""
    return any(
        foreign_head(held.zone, (held.holder.title.zh,)) is not None
        for held in pair.once(titled)
        if held.holder == holder
    )


def _is_left_out(holder: Holder, people: Iterable[Name], draft: str) -> bool:
    """Tell whether a person stands in a draft without the head of any, or of one, post held."""
    spans = {name.zh: standing(name, draft) for name in people}
    own = spans.get(holder.person.zh, ())
    held = posts(holder.title.zh)
    if not own or not held or "respectively" in draft:
        return False
    others = sorted(span for spans_of in spans.values() for span in spans_of)
    beside = " ".join(around(span, others, draft) for span in own)
    return any(any_head(post.base).search(beside) is None for post in held)


def _ranks(pair: Pair) -> Iterator[Finding]:
    """Yield ranks that are lost, or are of another level in the English."""
    ranks = list(_RANK.finditer(pair.source))
    levels = [*ranks, *_LEVEL.finditer(pair.source)]
    if not levels or not pair.draft.strip():
        return
    if not _RANK_WORD.search(pair.draft):
        message = Message("Checks", _RANK_LOST, {"zh": levels[0][0]})
        yield Finding("title-rank", Severity.WARNING, message, levels[0].span())
        return
    wanted = {"一二三四".index(rank[1]) + 1 for rank in ranks}
    english = list(_ENGLISH_RANK.finditer(pair.draft))
    found = {_ORDINALS[(rank[1] or rank[2]).casefold()] for rank in english}
    if len(ranks) == 1 and len(english) == 1 and wanted != found:
        values = {"zh": ranks[0][0], "found": english[0][0]}
        message = Message("Checks", _RANK_WRONG, values)
        spans = ranks[0].span(), english[0].span()
        yield Finding("title-rank", Severity.ERROR, message, *spans)


CHECKS: tuple[Check, ...] = (
    Check(
        "title-deputy",
        QT_TRANSLATE_NOOP("Checks", "副 lost or invented"),
        "titles",
        pair=_deputies,
    ),
    Check(
        "title-part",
        QT_TRANSLATE_NOOP("Checks", "Acting, former, executive lost from a title"),
        "titles",
        pair=_parts,
    ),
    Check(
        "title-shifted",
        QT_TRANSLATE_NOOP("Checks", "Title with the wrong person"),
        "titles",
        pair=_shifted,
    ),
    Check(
        "title-wrong",
        QT_TRANSLATE_NOOP("Checks", "Title that the Chinese does not give"),
        "titles",
        whole=_wrong,
    ),
    Check(
        "title-dropped",
        QT_TRANSLATE_NOOP("Checks", "Title left out"),
        "titles",
        whole=_dropped,
    ),
    Check(
        "title-rank",
        QT_TRANSLATE_NOOP("Checks", "Rank lost or of another level"),
        "titles",
        pair=_ranks,
    ),
)
"""The checks of titles."""

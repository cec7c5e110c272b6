"""Finding terms in Chinese text."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.glossary.folding import folded, is_latin
from editor.glossary.matching import Matcher
from editor.glossary.places import begins_word, ending
from editor.glossary.term import Match, Term, TermKind, TermStatus

PARTY = Term("党委", "Party Committee")
GROUP = Term("党组", "Leading Party Members Group", not_in=("党组织",))
CITY = Term("灵江市", "Lingjiang", TermKind.PLACE)
SHORT = Term("灵江", "Lingjiang", TermKind.PLACE)


def hits(matcher: Matcher, text: str) -> list[str]:
    return [match.zh for match in matcher.matches(text)]


def places(*names: str) -> list[Term]:
    return [Term(name, name, TermKind.PLACE) for name in names]


def terms(*headwords: str) -> list[Term]:
    return [Term(zh, zh.upper()) for zh in headwords]


@pytest.mark.parametrize(
    ("headwords", "text", "expected"),
    [
        (["书记", "市委", "市委书记"], "市委书记", ["市委书记"]),
        (["国际产业学院", "产业学院"], "国际产业学院和产业学院", ["国际产业学院", "产业学院"]),
        (["党委", "委书记"], "党委书记", ["党委"]),
        (["镇"], "灵山镇", ["镇"]),
        (["镇"], "镇", ["镇"]),
        (["市委", "市委宣传部部长"], "市委宣传部", ["市委"]),
        (["产业"], "产业产业", ["产业", "产业"]),
        (["产业学院"], "产业学", []),
        ([], "产业学院", []),
        (["产业学院"], "", []),
        (["𬭚江", "江大学"], "𬭚江大学", ["𬭚江"]),
    ],
)
def test_cover_is_leftmost_longest(headwords: list[str], text: str, expected: list[str]) -> None:
    assert hits(Matcher(terms(*headwords)), text) == expected


def test_match_says_where_and_what() -> None:
    assert Matcher([PARTY]).matches("学校党委") == (Match(2, 4, "党委", "Party Committee", PARTY),)


@pytest.mark.parametrize(
    ("headwords", "not_in", "text", "expected"),
    [
        (["党组"], ["党组织"], "党组织和党组", ["党组"]),
        (["一行"], ["一言一行"], "一言一行", []),
        (["会上"], ["社会上"], "社会上、会上", ["会上"]),
        (["镇"], ["乡镇", "城镇"], "乡镇的镇", ["镇"]),
        (["学院", "学院路"], ["学院路"], "学院路", ["学院路"]),
        (["一一"], ["一一一一"], "一一一一", []),
    ],
)
def test_hit_inside_a_not_in_word_is_none(
    headwords: list[str], not_in: list[str], text: str, expected: list[str]
) -> None:
    first, *others = headwords
    matcher = Matcher([Term(first, "x", not_in=tuple(not_in)), *terms(*others)])
    assert hits(matcher, text) == expected


def test_shorter_term_takes_the_place_of_one_in_a_not_in_word() -> None:
    matcher = Matcher([Term("党组织", "x", not_in=("党组织部",)), Term("党组", "y")])
    assert hits(matcher, "党组织部") == ["党组"]


@pytest.mark.parametrize(
    ("headword", "text", "expected"),
    [
        ("RCEP", "加入RCEP后", ["RCEP"]),
        ("RCEP", "加入ＲＣＥＰ后", ["ＲＣＥＰ"]),
        ("RCEP", "RCEPs", []),
        ("RCEP", "xRCEP", []),
        ("3+2", "“3+2”", ["3+2"]),
        ("3+2", "３＋２", ["３＋２"]),
        ("3+2", "13+2", []),
        ("3+2", "3+20", []),
        ("1+X证书", "1+X证书2本", ["1+X证书"]),
        ("1+X证书", "11+X证书", []),
        ("产业AI", "x产业AI", ["产业AI"]),
        ("产业AI", "产业AIs", []),
        ("超过90％", "超过90%", ["超过90%"]),
        ("中国—东盟", "中国-东盟与中国－东盟", ["中国-东盟", "中国－东盟"]),
        ("共建“一带一路”", '共建"一带一路"', ['共建"一带一路"']),
        ("党委（行政）", "党委(行政)", ["党委(行政)"]),
        ("G20峰会", "g20峰会", []),
    ],
)
def test_widths_are_equal_and_latin_words_stay_whole(
    headword: str, text: str, expected: list[str]
) -> None:
    assert hits(Matcher(terms(headword)), text) == expected


@pytest.mark.parametrize(
    ("names", "headwords", "text", "expected"),
    [
        (["灵江市", "灵江"], ["市委书记"], "灵江市委书记", ["灵江", "市委书记"]),
        (["灵江市"], ["市委书记"], "灵江市委书记", ["市委书记"]),
        (["灵江市", "灵江"], ["市长"], "灵江市市长和灵江市长", ["灵江市", "市长", "灵江", "市长"]),
        (["云海省", "云海"], ["省委"], "云海省委", ["云海", "省委"]),
        (["云海自治区", "云海"], ["自治区党委"], "云海自治区党委", ["云海", "自治区党委"]),
        (["云海自治区", "云海"], ["区委"], "云海自治区委", ["云海自治区"]),
        (["灵江市"], ["市委"], "灵江市", ["灵江市"]),
        (["云海自治区"], ["自治"], "云海自治区", ["云海自治区"]),
        (["灵江市", "灵江"], [], "灵江市民与灵江市场", ["灵江", "灵江"]),
        (["灵江市"], ["市民政局"], "灵江市民政局", ["市民政局"]),
        (["灵江市"], ["灵江市委"], "灵江市委书记", ["灵江市委"]),
        (["灵江市", "市委"], [], "灵江市委", ["灵江市"]),
    ],
)
def test_place_gives_its_ending_up_to_a_post(
    names: list[str], headwords: list[str], text: str, expected: list[str]
) -> None:
    assert hits(Matcher([*places(*names), *terms(*headwords)]), text) == expected


def test_post_that_does_not_stand_leaves_the_place_its_ending() -> None:
    post = Term("市委", "CPC Municipal Committee", not_in=("市委托",))
    assert hits(Matcher([CITY, post]), "灵江市委托") == ["灵江市"]


def test_rows_of_one_headword_are_one_term() -> None:
    rows = [
        Term("副市长", "Deputy Mayor", status=TermStatus.ADMITTED, admitted=("deputy mayor",)),
        Term("副市长", "Vice Mayor", admitted=("Deputy Mayor",)),
        Term("副市长", "Sub-Mayor", status=TermStatus.FORBIDDEN),
        Term("副市长", "Co-Mayor", status=TermStatus.PROPOSED),
    ]
    (match,) = Matcher(rows).matches("副市长")
    assert match.en == "Vice Mayor"
    assert match.term.admitted == ("Deputy Mayor", "deputy mayor")
    assert match.term.forbidden == ("Sub-Mayor",)


def test_one_row_is_given_back_as_it_is() -> None:
    assert Matcher([PARTY]).matches("党委")[0].term is PARTY


def test_forbidden_rows_and_patterns_match_nothing() -> None:
    forbidden = replace(PARTY, status=TermStatus.FORBIDDEN)
    pattern = Term("{org}党委", "CPC {org} Committee", TermKind.PATTERN)
    matcher = Matcher([forbidden, pattern])
    assert hits(matcher, "{org}党委") == []
    assert matcher.patterns == (pattern,)


def test_changed_term_is_live_at_once() -> None:
    matcher = Matcher([PARTY])
    matcher.add(GROUP)
    matcher.remove(PARTY)
    assert hits(matcher, "党委和党组") == ["党组"]


def test_removing_one_of_two_rows_leaves_the_other() -> None:
    other = replace(PARTY, en="CPC Committee")
    matcher = Matcher([PARTY, other])
    matcher.remove(PARTY)
    assert [match.en for match in matcher.matches("党委")] == ["CPC Committee"]


@pytest.mark.parametrize("term", [GROUP, replace(PARTY, en="x"), Term("{n}人", "{n} people")])
def test_removing_what_was_never_added_is_an_error(term: Term) -> None:
    with pytest.raises(KeyError):
        Matcher([PARTY]).remove(term)


# The slow and obvious way: every term is tried at every place.


def stands(term: Term, glossary: list[Term], text: str, start: int) -> bool:
    zh, plain = folded(term.zh), folded(text)
    end = start + len(zh)
    if not zh or not plain.startswith(zh, start):
        return False
    if start and is_latin(zh[0]) and is_latin(plain[start - 1]):
        return False
    if end < len(plain) and is_latin(zh[-1]) and is_latin(plain[end]):
        return False
    for word in {folded(w) for t in glossary if folded(t.zh) == zh for w in t.not_in}:
        for at in range(len(plain)):
            inside = at <= start and end <= at + len(word) and len(word) > len(zh)
            if inside and plain.startswith(word, at) and word.startswith(zh, start - at):
                return False
    last = ending(zh) if term.kind is TermKind.PLACE else ""
    if not last:
        return True
    rivals = [t for t in glossary if t.kind is not TermKind.PLACE and len(t.zh) > len(last)]
    begins = end - len(last)
    return not begins_word(last, plain[end : end + 1]) and not any(
        stands(rival, glossary, text, begins) for rival in rivals
    )


def cover(glossary: list[Term], text: str) -> list[tuple[int, int]]:
    found = []
    start = 0
    while start < len(text):
        lengths = [len(t.zh) for t in glossary if stands(t, glossary, text, start)]
        if lengths:
            found.append((start, start + max(lengths)))
        start += max(lengths, default=1)
    return found


LETTERS = "省市委长党a1＋"
WORDS = st.text(LETTERS, min_size=1, max_size=4)


@st.composite
def glossaries(draw: st.DrawFn) -> list[Term]:
    kinds = st.sampled_from([TermKind.PLACE, TermKind.SET_PHRASE])
    rows = draw(st.lists(st.tuples(WORDS, kinds, st.lists(WORDS, max_size=2)), max_size=8))
    return [
        Term(zh, "x", kind, not_in=tuple(left + zh for left in traps))
        for zh, kind, traps in {zh: (zh, kind, traps) for zh, kind, traps in rows}.values()
    ]


@given(glossaries(), st.text(LETTERS, max_size=12))
@settings(deadline=None, max_examples=600)
def test_matcher_agrees_with_trying_everything(glossary: list[Term], text: str) -> None:
    matches = Matcher(glossary).matches(text)
    assert [(match.start, match.end) for match in matches] == cover(glossary, text)
    assert all(match.zh == text[match.start : match.end] for match in matches)


@given(glossaries(), glossaries(), st.text(LETTERS, max_size=12))
@settings(deadline=None, max_examples=200)
def test_removing_undoes_adding(kept: list[Term], passing: list[Term], text: str) -> None:
    matcher = Matcher(kept)
    for term in passing:
        matcher.add(term)
    for term in passing:
        matcher.remove(term)
    assert matcher.matches(text) == Matcher(kept).matches(text)

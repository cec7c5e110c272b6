"""Drafts of a scripted engine: asked again without terms, flagged, and never with a token."""

import re
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.errors import Cancelled
from editor.glossary.matching import Matcher
from editor.glossary.term import Term
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.engines.access import Access
from editor.suggest.engines.engine import Engine, Mode
from editor.suggest.engines.failure import Cause
from editor.suggest.engines.registry import ENGINES
from editor.suggest.engines.translating import Patience
from editor.suggest.masking.drafting import EngineDraft, Source, drafts
from editor.suggest.masking.restoring import has_token
from editor.suggest.masking.selfcheck import PROBES, self_check
from tests.suggest.engines.servers import Answer, Script, serving

LIBRE, CHAT, DEEPL = ENGINES["libretranslate"], ENGINES["chat"], ENGINES["deepl"]
TERMS = (
    Term("副市长", "Vice Mayor", forbidden=("Sub-Mayor",)),
    Term("产业学院", "industry college"),
)
NO_PAUSE = Patience(pauses=(0.0,))
HAN = re.compile(r"[\u4e00-\u9fff]")
TOKEN = re.compile(r"\[X\d+X\]")


def source(text: str) -> Source:
    return Source(text, Matcher(TERMS).matches(text))


def parrot(text: str) -> str:
    """Translate as a machine without knowledge does: every Chinese character is a word."""
    return HAN.sub("word ", text).replace("。", ".")


def mangling(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: TOKEN.sub(lambda token: change(token[0]), parrot(text))


@pytest.fixture
def script() -> Script:
    return Script(translate=parrot)


@pytest.fixture
def access(script: Script) -> Iterator[Access]:
    with serving(script) as address:
        yield Access(address=address, key="key", model="any")


def drafted(access: Access, mode: Mode, *texts: str) -> list[EngineDraft]:
    sources = [source(text) for text in texts or ("副市长参观产业学院。",)]
    engine = next(e for e in (LIBRE, DEEPL, CHAT) if mode in (*e.modes, Mode.PLAIN))
    return [*drafts(engine, sources, access, mode=mode, patience=NO_PAUSE)]


@pytest.mark.parametrize("mode", [Mode.INLINE, Mode.TOKEN, Mode.XML])
def test_terms_stand_in_the_draft(mode: Mode, access: Access) -> None:
    (draft,) = drafted(access, mode)
    assert draft.english == "Vice Mayor word word industry college." or mode is Mode.INLINE
    assert draft.is_sure
    assert draft.mode is mode
    assert not draft.doubts


def test_first_mode_of_the_engine_is_the_default(script: Script, access: Access) -> None:
    list(drafts(LIBRE, [source("副市长来了。")], access))
    list(drafts(LIBRE, [source("副市长来了。")], access, mode=Mode.NATIVE))
    assert script.texts == ["Vice Mayor 来了。"] * 2


@pytest.mark.parametrize(
    "change",
    [
        lambda token: "",
        lambda token: token * 2,
        lambda token: token.replace("0", "5"),
        lambda token: token[:3],
    ],
)
def test_lost_tokens_are_asked_for_again_plainly_and_flagged(
    change: Callable[[str], str], script: Script, access: Access
) -> None:
    script.translate = mangling(change)
    (draft,) = drafted(access, Mode.TOKEN)
    assert script.texts == ["[X0X] 参观 [X1X] 。", "副市长参观产业学院。"]
    assert draft.is_unguided
    assert draft.mode is Mode.PLAIN
    assert [match.zh for match in draft.verdict.missing] == ["副市长", "产业学院"]
    assert not has_token(draft.english)
    assert len(draft.doubts) == 3


@pytest.mark.parametrize("change", [str.lower, lambda t: t.replace("[", "【").replace("]", "】")])
def test_bent_tokens_cost_no_second_request(
    change: Callable[[str], str], script: Script, access: Access
) -> None:
    script.translate = mangling(change)
    (draft,) = drafted(access, Mode.TOKEN)
    assert draft.english == "Vice Mayor word word industry college."
    assert len(script.seen) == 1


def test_dropped_tags_round_terms_that_stayed_cost_no_second_request(
    script: Script, access: Access
) -> None:
    script.translate = lambda text: re.sub("</?x[^>]*>", " ", parrot(text))
    (draft,) = drafts(DEEPL, [source("副市长出席。")], access, mode=Mode.XML, patience=NO_PAUSE)
    assert (draft.english, draft.is_sure) == ("Vice Mayor word word.", True)
    assert len(script.seen) == 1


def test_characters_written_as_for_a_page_are_read(script: Script, access: Access) -> None:
    script.translate = lambda text: f"R&amp;D: {parrot(text)} &#39;x&#39;"
    texts = ("产业学院成立。", "先说 &amp; 吧。")
    own, code = drafted(access, Mode.TOKEN, *texts)
    assert own.english == "R&D: industry college word word. 'x'"
    assert "&amp;" in code.english


def test_an_engine_that_ignores_terms_is_flagged(script: Script, access: Access) -> None:
    script.translate = lambda _: "The Sub-Mayor visited two industry colleges."
    (draft,) = drafted(access, Mode.PROMPT)
    assert [match.zh for match in draft.verdict.missing] == ["副市长"]
    assert [misuse.form for misuse in draft.verdict.forbidden] == ["Sub-Mayor"]
    assert "Vice Mayor" in str(draft.doubts[0])
    assert "forbids" in str(draft.doubts[1])


def test_invented_tokens_do_not_reach_the_draft(script: Script, access: Access) -> None:
    script.translate = lambda _: "Vice Mayor and industry college [X3X]."
    (draft,) = drafted(access, Mode.INLINE)
    assert draft.english == ""
    assert draft.failure is not None
    assert draft.failure.cause is Cause.NONSENSE


def test_failure_leaves_the_block_empty_and_the_others_drafted(
    script: Script, access: Access
) -> None:
    script.answers = [Answer(status=413, body=b"{}")]
    first, second = drafted(access, Mode.TOKEN, "副市长。", "产业学院。")
    assert (first.english, first.is_sure) == ("", False)
    assert "too long" in str(first.doubts[0])
    assert second.english == "Industry college."


def test_failure_of_the_second_request_is_told(script: Script, access: Access) -> None:
    script.translate = mangling(lambda token: "")
    script.answers = [Answer(), Answer(status=413, body=b"{}")]
    (draft,) = drafted(access, Mode.TOKEN)
    assert draft.failure is not None
    assert draft.failure.cause is Cause.TOO_LONG


def test_stopping_keeps_the_drafts_that_are_done(access: Access) -> None:
    calls = count()

    def progress(done: int, total: int) -> None:
        assert total == 3
        if next(calls) == 2:
            text = QT_TRANSLATE_NOOP("Test", "Stopped.")
            raise Cancelled(Message("Test", text))

    kept: list[EngineDraft] = []
    sources = [source("副市长。")] * 3
    with pytest.raises(Cancelled):
        kept.extend(drafts(LIBRE, sources, access, progress=progress))
    assert len(kept) == 2


# Self-check


def test_self_check_finds_the_mode_that_survives(script: Script, access: Access) -> None:
    inline_is_rewritten = re.compile(r"[A-Za-z' ]+(?![^\[]*\])")
    script.translate = lambda text: (
        parrot(text) if "[X" in text else parrot(inline_is_rewritten.sub(" something ", text))
    )
    check = self_check(LIBRE, access, patience=NO_PAUSE)
    inline, token = check.rates
    assert (inline.rate, token.rate) == (0.0, 1.0)
    assert (token.sent, token.answered, token.whole) == (len(PROBES),) * 3
    assert check.best is Mode.TOKEN
    assert check.failure is None


def test_self_check_prefers_the_engine_s_own_order(access: Access) -> None:
    assert self_check(LIBRE, access, patience=NO_PAUSE).best is Mode.INLINE


def test_self_check_counts_lost_tokens(script: Script, access: Access) -> None:
    script.translate = mangling(lambda token: "")
    token = self_check(LIBRE, access, patience=NO_PAUSE).rates[1]
    assert (token.answered, token.whole, token.used) == (len(PROBES), 0, 0)


def test_self_check_stops_at_a_bad_key(script: Script, access: Access) -> None:
    script.answers = [Answer(status=403, body=b"{}")] * 9
    check = self_check(LIBRE, access, patience=NO_PAUSE)
    assert check.failure is not None
    assert check.failure.cause is Cause.BAD_KEY
    assert check.best is None
    assert len(script.seen) == 1


@pytest.mark.parametrize(
    ("engine", "modes"),
    [
        (DEEPL, [Mode.XML, Mode.INLINE, Mode.TOKEN]),
        (CHAT, [Mode.PROMPT, Mode.INLINE, Mode.TOKEN]),
    ],
)
def test_self_check_tries_every_mode_of_the_engine(
    engine: Engine, modes: list[Mode], access: Access
) -> None:
    steps: list[int] = []
    check = self_check(engine, access, lambda done, total: steps.append(done), NO_PAUSE)
    assert [rate.mode for rate in check.rates] == modes
    assert steps == [*range(len(PROBES) * 3 + 1)]


def test_self_check_tells_trouble_with_single_sentences(script: Script, access: Access) -> None:
    script.answers = [Answer(status=413, body=b"{}")]
    check = self_check(LIBRE, access, patience=NO_PAUSE)
    assert check.failure is not None
    assert check.failure.cause is Cause.TOO_LONG
    assert [rate.answered for rate in check.rates] == [len(PROBES) - 1, len(PROBES)]
    assert check.best is Mode.TOKEN


# Whatever an engine does to a text

GUIDED = [Mode.INLINE, Mode.TOKEN, Mode.XML, Mode.NATIVE, Mode.PROMPT]
MANGLES: list[Callable[[str], str]] = [
    str,
    str.lower,
    lambda text: text.replace("Vice Mayor", "Sub-Mayor"),
    lambda text: text.replace("X", " × "),
    lambda text: re.sub(r"\[X(\d+)X\]", r"\1", text),
    lambda text: re.sub(r"[\[\]<>]", "", text),
    lambda text: re.sub(r"\d", "7", text),
    lambda text: text + " [X0X]",
    lambda text: text.replace("industry", "[X1X]"),
    lambda text: text[: len(text) // 2],
    lambda text: "word " * 30,
]


class Mangler:
    """An engine in this process that bends each answer in the next of its ways."""

    def __init__(self, ways: list[Callable[[str], str]]) -> None:
        self._ways = iter(ways)

    def translate(self, text: str) -> str:
        return next(self._ways, str)(parrot(text))


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from(["副市长", "产业学院", "参观", "6个", "，", "。"]), min_size=1).map(
        "".join
    ),
    st.lists(st.sampled_from(MANGLES), max_size=2),
    st.sampled_from(GUIDED),
)
def test_every_term_is_in_the_draft_or_flagged_and_no_token_is(
    text: str, ways: list[Callable[[str], str]], mode: Mode
) -> None:
    mangler = Mangler(ways)
    engine = Engine("m", "Mangler", (), (mode,), 5000, connect=lambda access, request: mangler)
    (draft,) = drafts(engine, [source(text)], Access(), patience=Patience(pauses=()))
    assert not has_token(draft.english)
    if draft.failure is not None:
        assert (draft.english, draft.is_sure) == ("", False)
        return
    flagged = {match.zh for match in draft.verdict.missing}
    for term in TERMS:
        found = draft.english.casefold().count(term.en.casefold())
        assert found >= text.count(term.zh) or term.zh in flagged
    assert draft.is_sure is not bool(draft.doubts)

"""Terms go into a text and come out of the answer, however an engine bent their tokens."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.glossary.matching import Matcher
from editor.glossary.term import Term
from editor.suggest.engines.engine import Mode
from editor.suggest.masking.masks import Masked, mask
from editor.suggest.masking.pieces import pieces_in
from editor.suggest.masking.restoring import has_token, restore
from editor.suggest.masking.verifying import verify

MAYOR = Term("副市长", "Vice Mayor", forbidden=("Sub-Mayor",))
COLLEGE = Term("产业学院", "industry college")
COMPANY = Term("灵江重工", "R&D <Lingjiang> Co.")
TERMS = (MAYOR, COLLEGE, COMPANY)
TEXT = "副市长参观产业学院。"


def masked(text: str, mode: Mode, *terms: Term) -> Masked:
    return mask(text, pieces_in(Matcher(terms or TERMS).matches(text)), mode)


@pytest.mark.parametrize(
    ("mode", "sent"),
    [
        (Mode.PLAIN, TEXT),
        (Mode.PROMPT, TEXT),
        (Mode.INLINE, " Vice Mayor 参观 industry college 。"),
        (Mode.TOKEN, " [X0X] 参观 [X1X] 。"),
        (Mode.XML, '<x id="0">Vice Mayor</x>参观<x id="1">industry college</x>。'),
        (
            Mode.NATIVE,
            (
                '<mstrans:dictionary translation="Vice Mayor">副市长</mstrans:dictionary>参观'
                '<mstrans:dictionary translation="industry college">产业学院</mstrans:dictionary>。'
            ),
        ),
    ],
)
def test_a_mode_writes_terms_its_way(mode: Mode, sent: str) -> None:
    assert masked(TEXT, mode).request.text == sent


def test_terms_go_beside_the_text_in_a_prompt() -> None:
    request = masked(TEXT, Mode.PROMPT).request
    assert request.terms == (("副市长", "Vice Mayor"), ("产业学院", "industry college"))


def test_markup_in_a_text_is_kept_apart_from_ours() -> None:
    request = masked("A<B & 灵江重工", Mode.XML).request
    assert request.text == 'A&lt;B &amp; <x id="0">R&amp;D &lt;Lingjiang&gt; Co.</x>'
    assert restore(masked("A<B & 灵江重工", Mode.XML), request.text).text == (
        "A<B & R&D <Lingjiang> Co."
    )


def test_text_that_looks_like_tokens_goes_plain() -> None:
    assert masked("副市长参观X0X产业学院", Mode.TOKEN).request.mode is Mode.PLAIN


@pytest.mark.parametrize(
    "answer",
    [
        "[X0X] visited the [X1X].",
        "[ X0X ] visited the [X 1 X] .",
        "[x0x] visited the [x1x].",
        "【X0X】 visited the 【X1X】.",
        "X0X visited the X1X.",
        "[Х0Х] visited the [Х1Х].",
        "[×0×] visited the (×1×).",
        "[X0X visited the X1X].",
        "[X0X]visited the[X1X].",
        "［Ｘ０Ｘ］ visited the ［Ｘ１Ｘ］.",
    ],
)
def test_bent_tokens_are_restored(answer: str) -> None:
    restored = restore(masked(TEXT, Mode.TOKEN), answer)
    assert restored.is_whole
    assert restored.text == "Vice Mayor visited the industry college."


@pytest.mark.parametrize(
    "answer",
    [
        "He visited the [X1X].",
        "[X0X] and [X0X] visited the [X1X].",
        "[X0X] visited the [X7X].",
        "[X0X] visited the [X 1",
        "[X0X] visited the X one X.",
        "[X0X] visited the [1].",
        "[X0X] visited the [X1X] and [X2X].",
        "",
    ],
)
def test_lost_doubled_and_unknown_tokens_are_told(answer: str) -> None:
    assert not restore(masked(TEXT, Mode.TOKEN), answer).is_whole


@pytest.mark.parametrize(
    ("answer", "is_whole"),
    [
        ('<x id="0">Vice Mayor</x> visited the <x id="1">industry college</x>.', True),
        ('<x id="1">industry college</x>: <x id = "0">vice mayor</x>', True),
        ("<x id='0'/> visited the <x id=\"1\"></ x >.", True),
        ('<x id="0">Vice Mayor</x> visited the industry college.', False),
        ('<x id="0">Vice Mayor</x> visited the <x id="1">industry college.', False),
        ('<x id="0">Vice Mayor</x> <x id="1">a</x> and </x>', False),
    ],
)
def test_tags_come_back_whole_or_not(answer: str, *, is_whole: bool) -> None:
    restored = restore(masked(TEXT, Mode.XML), answer)
    assert restored.is_whole is is_whole
    assert "<x" not in restored.text or not is_whole


def test_left_over_markup_of_the_engine_is_told() -> None:
    answer = "<mstrans:dictionary>Vice Mayor</mstrans:dictionary>"
    assert not restore(masked(TEXT, Mode.NATIVE), answer).is_whole


@pytest.mark.parametrize(
    ("answer", "english"),
    [
        ("The [X1X][X0X]", "The industry college Vice Mayor"),
        ("[X1X] , [X0X] .", "Industry college, Vice Mayor."),
        ("It met. [X1X] ([X0X])", "It met. Industry college (Vice Mayor)"),
        ("“[X1X]” and [X0X]'s", "“industry college” and Vice Mayor's"),
        ("3 × 4 × 5: [X0X], [X1X]", "3 × 4 × 5: Vice Mayor, industry college"),
    ],
)
def test_restored_terms_are_set_as_english(answer: str, english: str) -> None:
    assert restore(masked(TEXT, Mode.TOKEN), answer).text == english


def test_line_breaks_are_kept() -> None:
    assert restore(masked(TEXT, Mode.TOKEN), "[X0X]\n\n[X1X]").text.count("\n") == 2


# No silent loss


def _drop(token: str) -> str:
    return token[:0]


MANGLES: list[Callable[[str], str]] = [
    str,
    str.lower,
    _drop,
    lambda token: token + " " + token,
    lambda token: token.replace("[", "").replace("]", ""),
    lambda token: token.replace("[", "【").replace("]", "】"),
    lambda token: token.replace("X", " X "),
    lambda token: token.replace("X", "Х"),
    lambda token: token.replace("X]", ""),
    lambda token: token.replace("[X", ""),
    lambda token: re.sub(r"\d+", "9", token),
    lambda token: token[:2] + " and " + token[2:],
    lambda token: "the code",
]
ENGLISH = st.lists(
    st.sampled_from(["college", "Mayor", "of", "CPC", "rural", "vice"]), min_size=1, max_size=3
).map(" ".join)
GAPS = st.text("了在，。、a1（） ", max_size=4)


@given(
    st.lists(st.tuples(ENGLISH, GAPS, st.sampled_from(MANGLES)), min_size=1, max_size=6),
    st.sampled_from([Mode.TOKEN, Mode.XML]),
)
@settings(deadline=None, max_examples=300)
def test_no_term_is_lost_silently(
    rows: list[tuple[str, str, Callable[[str], str]]], mode: Mode
) -> None:
    names = ("north", "south", "east", "west", "old", "new")
    terms = [
        Term(f"{chr(0x4E00 + i)}{chr(0x5E00 + i)}", f"{names[i]} {en}")
        for i, (en, _, _) in enumerate(rows)
    ]
    text = "".join(term.zh + gap for term, (_, gap, _) in zip(terms, rows, strict=True))
    matches = Matcher(terms).matches(text)
    pieces = pieces_in(matches)
    sent = mask(text, pieces, mode)
    mangles = iter([mangle for _, _, mangle in rows])
    answer = re.sub(
        r"\[X\d+X\]|<x .*?</x>", lambda token: next(mangles)(token[0]), sent.request.text
    )
    restored = restore(sent, answer)
    if restored.is_whole:
        assert not has_token(restored.text)
        assert verify(matches, pieces, restored.text).missing == ()


@given(st.text("[]X0x<>/ id=\"'19&;mstrans:×", max_size=40), st.sampled_from(Mode))
@settings(deadline=None, max_examples=300)
def test_whatever_an_engine_answers_no_token_is_taken_for_english(answer: str, mode: Mode) -> None:
    restored = restore(masked(TEXT, mode), answer)
    assert not (restored.is_whole and has_token(restored.text))

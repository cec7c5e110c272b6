"""The parts of the mapping on their own: ids, likeness, columns, votes, alignment, dividing."""

import random

import pytest

from editor.progress import silent
from editor.review.mapping.aligning import align
from editor.review.mapping.columns import Role, table_roles
from editor.review.mapping.dividing import by_content
from editor.review.mapping.entries import Entry
from editor.review.mapping.labels import additions, is_kind, is_label, opens_with_id, visible_ids
from editor.review.mapping.likeness import Weights, features, is_chinese
from editor.review.mapping.matching import Matching
from editor.review.mapping.sent import Sent
from editor.review.mapping.voting import vote
from editor.review.returned import Place, ReturnedRow, Span
from tests.review.mapping.papers import (
    CAPTION,
    Line,
    cell,
    export_of,
    lines_of,
    table_row,
    texts,
)

PAIRS = texts(10, seed=7)
SENT = Sent(export_of(PAIRS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("014-K7", [(14, "K7")]),
        ("014－k7", [(14, "K7")]),
        ("014 – K7\n标题 Title", [(14, "K7")]),
        ("014-K7\n015-M3", [(14, "K7"), (15, "M3")]),
        ("14-K7", []),
        ("014-KI", []),
        ("014-K77", []),
        ("2014-K7", [(2014, "K7")]),
        ("2026-05-21", []),
        ("", []),
    ],
)
def test_ids_seen_in(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(seen.number, seen.code) for seen in visible_ids(text)] == expected


@pytest.mark.parametrize(
    ("text", "opens", "is_cell"),
    [
        ("014-K7", True, True),
        ("  014-K7 标题 Title", True, True),
        ("see 014-K7", False, False),
        ("014-K7 and then a whole sentence that is far too long", True, False),
        ("", False, False),
    ],
)
def test_what_begins_with_an_id(text: str, opens: bool, is_cell: bool) -> None:
    assert (opens_with_id(text) is not None) == opens
    assert is_label(text) == is_cell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("标题 Title", True),
        ("图说 Caption", True),
        ("审核 Sign-off", True),
        ("标题", False),
        ("标题 Title 请看", False),
        ("请看 this line", False),
    ],
)
def test_the_line_below_an_id(text: str, expected: bool) -> None:
    assert is_kind(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("014-K7", []),
        ("014-K7\n标题 Title", []),
        ("014-K7 ?", [" ?"]),
        ("why? 014-K7", ["why? "]),
        ("014-K7 a 015-M3 b", [" a ", " b"]),
        ("no id", ["no id"]),
    ],
)
def test_words_added_to_an_id_cell(text: str, expected: list[str]) -> None:
    spans = additions(text, visible_ids(text))
    assert [text[start:end] for start, end in spans] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("灵江市", True),
        ("与Lingjiang Polytechnic签约", False),
        ("灵江职业技术大学与LPU签约", True),
        ("Lingjiang (灵江)", False),
        ("2026-05-21", None),
        ("", None),
    ],
)
def test_the_script_of(text: str, expected: bool | None) -> None:
    assert is_chinese(text) is expected


def test_features_are_words_and_pairs_of_characters() -> None:
    assert features("The 20th Games of 灵江市 校") == {
        "the", "20th", "games", "of", "灵江", "江市", "校",
    }  # fmt: skip
    assert features("“Don’t” cafe\u0301") == features('"Don\'t" café')


def test_rare_words_make_texts_alike() -> None:
    weights = Weights([features(f"the school of {word}") for word in ("art", "law", "music")])
    one, same, other = (features(text) for text in ("the school of art", "art", "the school of"))
    assert weights.likeness(one, one) == 1.0
    assert weights.likeness(one, frozenset()) == 0.0
    assert weights.likeness(one, same) > weights.likeness(one, features("school"))
    assert weights.share(same, one) == 1.0
    assert weights.share(one, other) < 0.8


def roles(*rows: tuple[str, ...]) -> tuple[Role, ...]:
    members = [
        (n, ReturnedRow(tuple(map(cell, row)), Place.TABLE, 0)) for n, row in enumerate(rows)
    ]
    return table_roles(members, SENT)[0]


ZH, EN = zip(*PAIRS[:3], strict=True)


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ((ZH, EN), "SD"),
        ((EN, ZH), "DS"),
        ((("001-22", "002-22", "003-22"), ZH, EN), "LSD"),
        ((ZH, EN, ("Fine.", "", "See below.")), "SDE"),
        ((("Fine.", "", "See below."), EN, ZH), "EDS"),
        ((("好", "不好", "好"), ZH, EN), "ESD"),
        ((ZH, ("", "", "")), "SD"),
        ((EN,), "D"),
    ],
)
def test_columns_are_known_by_what_they_hold(
    columns: tuple[tuple[str, ...], ...], expected: str
) -> None:
    said = roles(*zip(*columns, strict=True))
    names = {Role.LABEL: "L", Role.SOURCE: "S", Role.DRAFT: "D", Role.EXTRA: "E"}
    assert "".join(names[role] for role in said) == expected


def entry(line: Line) -> Entry:
    row = table_row(line)
    spans = [Span(0, n, 0, len(strip.raw)) for n, strip in enumerate(row.cells)]
    label = visible_ids(line.label or "")
    names = (line.block,) * line.row_anchor
    targets = (line.block,) * line.target_anchor
    return Entry((row,), label, names, targets, (spans[1],), (spans[2],))


LINES = lines_of(SENT.export)


@pytest.mark.parametrize(
    ("line", "confidence"),
    [
        (LINES[3], 1.0),
        (Line("b4", "", "换了。", "Quite other words.", target_anchor=False), 0.95),
        (Line("b4", LINES[3].label, "换了。", "Quite other words.").bare(), 0.94),
        (Line("b4", LINES[3].label, LINES[3].source, "Quite other words.").bare(), 1.0),
        (Line("b4", "", LINES[3].source, LINES[3].draft).bare(), 0.95),
        (Line("b4", "", LINES[3].source, "Quite other words.").bare(), 0.93),
        (Line("b4", "", "换了。", LINES[3].draft).bare(), 0.92),
    ],
)
def test_votes_and_how_sure_they_are(line: Line, confidence: float) -> None:
    matching = vote([entry(line)], SENT)
    assert matching.of_entry == {0: ["b4"]}
    assert matching.confidence == {"b4": pytest.approx(confidence)}


def test_an_id_with_a_wrong_check_settles_nothing() -> None:
    assert not vote([entry(Line("b4", "004-22", "换了。", "Other words.").bare())], SENT).of_entry


def test_a_disputed_block_is_less_sure() -> None:
    matching = vote([entry(LINES[3].bare()), entry(LINES[3].bare())], SENT)
    assert matching.of_block == {"b4": [0]}
    assert matching.claims == {1: "b4"}
    assert matching.confidence["b4"] == 0.5


def test_the_bookmarks_outvote_an_id_that_was_typed_over() -> None:
    line = Line("b4", LINES[7].label, LINES[3].source, LINES[3].draft)
    assert vote([entry(line), entry(LINES[7])], SENT).of_entry == {0: ["b4"], 1: ["b8"]}


def test_equal_captions_wait_for_their_order() -> None:
    sent = Sent(export_of([CAPTION, PAIRS[0], CAPTION]))
    entries = [entry(Line("", "", *CAPTION).bare()) for _ in range(2)]
    entries.insert(1, entry(Line("", "", *PAIRS[0]).bare()))
    matching = vote(entries, sent)
    assert matching.of_entry == {1: ["b2"]}
    align(entries, sent, matching, silent)
    assert matching.of_entry == {0: ["b1"], 1: ["b2"], 2: ["b3"]}


def test_progress_counts_what_is_aligned() -> None:
    seen: list[tuple[int, int]] = []
    entries = [entry(Line("", "", zh, f"{en} Again.").bare()) for zh, en in PAIRS[:4]]
    entries = [Entry(e.rows, draft=e.draft) for e in entries]
    align(entries, SENT, Matching(), lambda done, total: seen.append((done, total)))
    assert seen == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("seed", range(6))
def test_a_joined_text_is_cut_where_its_words_fit(seed: int) -> None:
    chance = random.Random(seed)
    chosen = chance.sample(PAIRS, 3)
    for language in (0, 1):
        parts = [pair[language] for pair in chosen]
        for joint in ("\n", " "):
            text = joint.join(parts)
            known = [features(part) for part in parts]
            weights = Weights(known)
            found = by_content(
                cell(text), Span(0, 0, 0, len(text)), ["a", "b", "c"], known, weights
            )
            assert [text[s.start : s.end] for s in found.values()] == parts


def test_a_part_that_is_gone_is_empty() -> None:
    text = PAIRS[1][1]
    known = [features(PAIRS[0][1]), features(text)]
    found = by_content(cell(text), Span(0, 0, 0, len(text)), ["a", "b"], known, Weights(known))
    assert (found["a"].end, found["b"].start) == (0, 0)

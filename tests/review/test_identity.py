"""Whose copy a file is. Two rounds of one article, an article beside it, and what a file says."""

from dataclasses import replace

import pytest

from editor.review.change import Question
from editor.review.export import Export, Layout, SentRow, label
from editor.review.identity import identify
from editor.review.returned import AnchorKind, FoundAnchor, Identity, Place, Returned
from tests.review.mapping.papers import paragraph, returned, texts

PAIRS = texts(12, seed=5)
OTHER_PAIRS = texts(12, seed=99)


def export(key: str, round_: int, pairs: list[tuple[str, str]], article: str = "1") -> Export:
    rows = tuple(
        SentRow(f"b{n}", label(n, key, f"b{n}"), zh, en) for n, (zh, en) in enumerate(pairs, 1)
    )
    made = f"2026-03-{18 + round_}T02:30:00+00:00"
    return Export(
        key, article, f"doc{article}", round_, f"LZPU-{article}-r{round_}", Layout.BILINGUAL,
        "", made, rows,
    )  # fmt: skip


FIRST = export("11111111", 1, PAIRS)
PARALLEL = export("22222222", 2, PAIRS)
LATER = export("33333333", 3, [("新增一段。", "A new paragraph."), *PAIRS])
OTHER = export("44444444", 1, OTHER_PAIRS, article="2")


def file_of(
    sent: Export, *, anchors: bool = True, labels: bool = True, chinese: bool = True
) -> Returned:
    rows = []
    for row in sent.rows:
        names = [FoundAnchor(AnchorKind.TARGET, row.block, sent.id, 0, len(row.draft))] * anchors
        rows += [paragraph(row.label)] * labels
        rows += [paragraph(row.source)] * chinese
        rows.append(paragraph(row.draft, *names))
    return returned(*rows)


def bare(sent: Export) -> Returned:
    return file_of(sent, anchors=False, labels=False)


ENGLISH = file_of(PARALLEL, anchors=False, labels=False, chinese=False)


def says(file: Returned, *claims: Identity) -> Returned:
    return replace(file, identities=claims)


def claim(sent: Export) -> Identity:
    return Identity(sent.document, sent.id, sent.round, sent.reference, "properties")


@pytest.mark.parametrize(
    ("file", "expected", "question"),
    [
        (says(file_of(PARALLEL), claim(PARALLEL)), PARALLEL, Question.NONE),
        (says(bare(PARALLEL), claim(PARALLEL)), PARALLEL, Question.NONE),
        (says(bare(PARALLEL), Identity("doc1", "", 2)), PARALLEL, Question.NONE),
        (says(bare(PARALLEL), Identity(reference="LZPU-1-r2")), PARALLEL, Question.NONE),
        (file_of(PARALLEL), PARALLEL, Question.NONE),
        (file_of(PARALLEL, anchors=False), PARALLEL, Question.NONE),
        (bare(PARALLEL), PARALLEL, Question.BY_CONTENT),
        (
            file_of(PARALLEL, anchors=False, labels=False, chinese=False),
            PARALLEL,
            Question.BY_CONTENT,
        ),
        # Two copies of the same words went out in parallel: neither is older than the other.
        (says(file_of(FIRST), claim(FIRST)), FIRST, Question.NONE),
        # Rows of one export pasted into a file that says it is another.
        (says(file_of(FIRST), claim(PARALLEL)), FIRST, Question.NONE),
        (says(file_of(OTHER), claim(OTHER)), OTHER, Question.OTHER_ARTICLE),
        (file_of(OTHER, anchors=False), OTHER, Question.OTHER_ARTICLE),
        (bare(OTHER), OTHER, Question.OTHER_ARTICLE),
        (returned(paragraph("Minutes of the staff meeting.")), None, Question.FOREIGN),
        (returned(), None, Question.FOREIGN),
        (says(returned(), Identity("docX", "99999999", 1)), None, Question.FOREIGN),
        # Made by another workspace from the same article: nothing but its words is known here.
        (says(bare(PARALLEL), Identity("docX", "99999999", 1)), PARALLEL, Question.BY_CONTENT),
    ],
)
def test_a_file_is_of(file: Returned, expected: Export | None, question: Question) -> None:
    found = identify(file, "1", (FIRST, PARALLEL), lambda: (FIRST, PARALLEL, OTHER))
    assert (found.export, found.question) == (expected, question)


@pytest.mark.parametrize("sent", [FIRST, PARALLEL])
def test_a_later_export_of_other_words_makes_a_round_old(sent: Export) -> None:
    found = identify(says(file_of(sent), claim(sent)), "1", (FIRST, PARALLEL, LATER))
    assert (found.export, found.question) == (sent, Question.OLDER_ROUND)


def test_the_latest_round_is_not_old() -> None:
    found = identify(says(file_of(LATER), claim(LATER)), "1", (FIRST, PARALLEL, LATER))
    assert (found.export, found.question) == (LATER, Question.NONE)


def test_a_file_s_name_says_nothing() -> None:
    file = replace(returned(paragraph("Minutes.")), name="LZPU-1-r2.docx")
    assert identify(file, "1", (FIRST, PARALLEL)).export is None


def test_other_articles_are_not_read_for_a_file_of_this_one() -> None:
    def unwanted() -> tuple[Export, ...]:
        raise AssertionError

    file = says(file_of(FIRST), claim(FIRST))
    assert identify(file, "1", (FIRST, PARALLEL), unwanted).export == FIRST


def test_what_the_file_says_is_told_even_when_it_is_unknown() -> None:
    said = Identity("docX", "99999999", 4, "XYZ-9-r4", "footer")
    assert identify(says(returned(), Identity(), said), "1", (FIRST,)).said == said


def test_words_in_heads_and_footers_are_not_the_rows() -> None:
    footer = replace(paragraph(" ".join(en for _, en in PAIRS)), place=Place.FOOTER)
    assert identify(returned(footer), "1", (FIRST,)).export is None

"""Pieces of a Chinese and an English text find each other, whatever was joined or left out."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind
from editor.errors import Cancelled
from editor.glossary.glossary import Glossary
from editor.glossary.term import Term
from editor.message import Message
from editor.suggest.aligning import Bead, Piece, align, align_sentences

SIGNED = (
    "协议有效期五年，首期投入资金1.2亿元。",
    "The agreement runs for five years, with 120 million yuan.",
)
STUDENTS = ("学校现有在校生1.8万余人。", "The university has more than 18,000 students.")
MAYOR = (
    "方立成市长希望双方扩大合作。",
    "Mayor Fang Licheng hoped the two sides would do more together.",
)
VISIT = (
    "会前，与会人员参观了人工智能学院。",
    "Before the meeting, the guests visited the College of Artificial Intelligence.",
)
MARCH = ("仪式于3月17日在明湖校区举行。", "The ceremony was held at Minghu Campus on March 17.")


def shapes(beads: Sequence[Bead]) -> list[tuple[int, int]]:
    return [(len(bead.sources), len(bead.drafts)) for bead in beads]


def pieces(texts: Sequence[str]) -> list[Piece]:
    return [Piece(text) for text in texts]


ALL = (SIGNED, STUDENTS, MAYOR, VISIT, MARCH)
CHINESE = [zh for zh, _ in ALL]
ENGLISH = [en for _, en in ALL]


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        (CHINESE, ENGLISH, [(1, 1)] * 5),
        ([CHINESE[0] + CHINESE[1], *CHINESE[2:]], ENGLISH, [(1, 2), (1, 1), (1, 1), (1, 1)]),
        (
            CHINESE,
            [*ENGLISH[:3], f"{ENGLISH[3]} {ENGLISH[4]}"],
            [(1, 1), (1, 1), (1, 1), (2, 1)],
        ),
        (CHINESE, ENGLISH[:1] + ENGLISH[2:], [(1, 1), (1, 0), (1, 1), (1, 1), (1, 1)]),
        (CHINESE[:2] + CHINESE[3:], ENGLISH, [(1, 1), (1, 1), (0, 1), (1, 1), (1, 1)]),
        (CHINESE, [], [(1, 0)] * 5),
        ([], ENGLISH, [(0, 1)] * 5),
        ([], [], []),
    ],
    ids=[
        "one by one",
        "parted",
        "joined",
        "left out",
        "put in",
        "no English",
        "no Chinese",
        "none",
    ],
)
def test_shapes(chinese: list[str], english: list[str], expected: list[tuple[int, int]]) -> None:
    assert shapes(align(pieces(chinese), pieces(english))) == expected


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("投入1.2亿元。", "An investment of 120 million yuan."),
        ("韦志远介绍了情况。", "Wei Zhiyuan gave an overview."),
        ("石磊出席。", "Shi Lei was there."),
        ("选派教师赴ASEAN国家。", "Teachers were sent to ASEAN countries."),
        ("专业匹配度达到91%。", "The match has reached 91 percent."),
        ("全面推进“4+4+1”专业群。", "It promotes the “4+4+1” cluster."),
    ],
)
def test_what_is_shared_tells_which_of_two_it_is(source: str, draft: str) -> None:
    other_source, other_draft = "双方进行了交流。", "The two sides talked."
    assert align(pieces([source, other_source]), pieces([draft]))[0].is_pair
    assert align(pieces([other_source, source]), pieces([draft]))[1].is_pair
    assert align(pieces([source]), pieces([draft, other_draft]))[0].drafts.start == 0
    assert shapes(align(pieces([source]), pieces([other_draft, draft])))[-1] != (0, 1)


def test_terms_of_the_glossary_tell_too() -> None:
    terms = Glossary(
        [
            Term("教务处", "Office of Academic Affairs"),
            Term("统战部", "United Front Work Department"),
        ]
    )
    chinese = ["教务处负责。", "统战部负责。"]
    draft = "The United Front Work Department is in charge."
    assert shapes(align(pieces(chinese), pieces([draft]), terms)) == [(1, 0), (1, 1)]


def test_kinds_keep_sign_off_lines_from_paragraphs() -> None:
    sources = [
        Piece(VISIT[0], BlockKind.PARAGRAPH),
        Piece("初审 周敏 终审 陈国平", BlockKind.SIGNOFF),
    ]
    drafts = [Piece("Reviewed by the department at three stages", BlockKind.SIGNOFF)]
    assert shapes(align(sources, drafts)) == [(1, 0), (1, 1)]


def test_score_is_high_for_a_pair_and_low_for_none() -> None:
    assert align(pieces([MAYOR[0]]), pieces([MAYOR[1]]))[0].is_sure
    for bead in align(pieces([SIGNED[0], MARCH[0]]), pieces([STUDENTS[1], MAYOR[1]])):
        assert not bead.is_sure


def test_sentences_of_a_block() -> None:
    beads = align_sentences(
        STUDENTS[0] + SIGNED[0] + MARCH[0], f"{STUDENTS[1]} {SIGNED[1]} {MARCH[1]}"
    )
    assert shapes(beads) == [(1, 1)] * 3
    assert all(bead.is_sure for bead in beads)


def test_a_sentence_made_into_two() -> None:
    draft = "Before the meeting the guests visited the AI college. They liked it. " + SIGNED[1]
    assert shapes(align_sentences(VISIT[0] + SIGNED[0], draft))[-1] == (1, 1)


def test_work_can_be_stopped() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled(Message("Runner", "Stopped."))

    with pytest.raises(Cancelled):
        align(pieces(CHINESE), pieces(ENGLISH), None, stop)


TEXTS = st.lists(
    st.one_of(
        st.sampled_from([*CHINESE, *ENGLISH, "2026年", "…", "x"]),
        st.text(alphabet="学校市长 校园3月17日abc。.%", min_size=1, max_size=30),
    ),
    max_size=14,
)


@given(TEXTS, TEXTS)
@settings(deadline=None, max_examples=150)
def test_every_piece_is_in_one_bead_in_order(sources: list[str], drafts: list[str]) -> None:
    beads = align(pieces(sources), pieces(drafts))
    assert [number for bead in beads for number in bead.sources] == list(range(len(sources)))
    assert [number for bead in beads for number in bead.drafts] == list(range(len(drafts)))
    assert all(0 <= bead.score <= 1 and (bead.is_pair or bead.score == 0) for bead in beads)


def story(number: int) -> tuple[str, str]:
    people = 300 + 7 * number
    return (
        f"灵江职业技术大学第{number}批学员共{people}人参加培训，学校与企业共同授课。",
        f"A total of {people} trainees of batch {number} took part, taught by school and firms.",
    )


def test_long_text_with_parts_left_out_and_put_in() -> None:
    pairs = [story(number) for number in range(1, 700)]
    sources = [zh for number, (zh, _) in enumerate(pairs) if number % 50 != 9]
    drafts = [en for number, (_, en) in enumerate(pairs) if not 300 <= number < 340]
    found = align(pieces(sources), pieces(drafts))
    truth = dict(pairs)
    ones = [
        (sources[b.sources[0]], drafts[b.drafts[0]])
        for b in found
        if len(b.sources) == len(b.drafts) == 1
    ]
    right = sum(truth[zh] == en for zh, en in ones)
    assert right == len(ones)
    assert right >= len({truth[zh] for zh in sources} & set(drafts)) - 3


def test_long_text_without_anything_to_hold_on_to() -> None:
    sources = ["双方就合作进行了深入交流。"] * 400
    drafts = ["The two sides had a deep exchange on how they work together."] * 400
    assert shapes(align(pieces(sources), pieces(drafts))) == [(1, 1)] * 400

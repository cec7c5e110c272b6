"""Comments that go out: where they stand, how threads are tied, what other programs make of it."""

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from editor.article.article import Article, Asset
from editor.article.text import Mark, MarkKind, Text
from editor.formats.docx.comments import Comments
from editor.formats.docx.english import english_docx
from editor.formats.docx.review_table import review_docx
from editor.review.export import Export, Layout, SentComment

SentOut: TypeAlias = Callable[..., Export]
AssetSource: TypeAlias = Callable[[str], Asset | None]
Convert: TypeAlias = Callable[[bytes, str], Path]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
DATE = "2026-03-20T01:02:03+00:00"


def comment(number: int, block: str, text: str, start: int = 0, end: int = 0) -> SentComment:
    return SentComment(f"c{number}", block, "罗雪梅 Luo", DATE, text, start, end)


ASKED = comment(1, "b1", "Is “Signs” right?", 5, 10)
ANSWERED = replace(
    comment(2, "b1", "Yes.\n\n见合同。"), author="编辑", date="2026-03-21", reply_to="c1"
)
AGAIN = replace(comment(3, "b1", "Thank you <all> & 𬭚"), date="2026-03-22", reply_to="c2")
POINT = comment(4, "b7", "Which site?", 3, 3)
INSIDE = replace(comment(5, "b5", "Bold?", 0, 8), resolved=True)
OVERLAPPING = comment(6, "b5", "Held by whom?", 6, 21)
EMPTY = comment(7, "b14", "Not translated yet.", 2, 9)
GONE = comment(8, "b404", "Declined: “a” → “b”", 3, 4)
ALL = (ASKED, AGAIN, ANSWERED, POINT, INSIDE, OVERLAPPING, EMPTY, GONE)


@pytest.fixture
def commented(article: Article, sent: SentOut, asset: AssetSource) -> Callable[..., bytes]:
    """Makes the export of the article with comments, in one of the layouts."""

    def make(layout: Layout, comments: Sequence[SentComment] = ALL) -> bytes:
        export = replace(sent(article, layout), comments=tuple(comments))
        if layout is Layout.BILINGUAL:
            return review_docx(article, export, {}, asset)
        return english_docx(article, export, asset)

    return make


@pytest.fixture(params=list(Layout))
def either(request: pytest.FixtureRequest, commented: Callable[..., bytes]) -> bytes:
    data: bytes = commented(request.param)
    return data


def parsed(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def spoken(element: etree._Element) -> str:
    lines = element.iter(W + "p")
    return "\n".join("".join(t.text or "" for t in line.iter(W + "t")) for line in lines)


def anchored(data: bytes) -> dict[str, str]:
    """Return every comment's first line and the words between its range marks."""
    words: dict[str, str] = {}
    open_: set[str] = set()
    marks = (W + "commentRangeStart", W + "commentRangeEnd", W + "t")
    for element in parsed(data, "document").iter(*marks):
        number = element.get(W + "id") or ""
        if element.tag == W + "t":
            words |= {n: words[n] + (element.text or "") for n in open_}
        elif element.tag == W + "commentRangeStart":
            words[number] = ""
            open_.add(number)
        else:
            open_.remove(number)
    assert not open_
    said = {c.get(W + "id") or "": spoken(c).split("\n")[0] for c in parsed(data, "comments")}
    # LibreOffice writes a point as a reference without a range.
    return {text: words.get(number, "") for number, text in said.items()}


def test_each_stands_on_its_words(either: bytes) -> None:
    assert anchored(either) == {
        "Is “Signs” right?": "Signs",
        "Yes.": "Signs",
        "Thank you <all> & 𬭚": "Signs",
        "Which site?": "",
        "Bold?": "The cere",
        "Held by whom?": "remony was held",
        "Not translated yet.": "",
        "Declined: “a” → “b”": "",
    }


def test_marks_cut_no_words_and_no_formatting(
    either: bytes, commented: Callable[..., bytes]
) -> None:
    body = parsed(either, "document")
    layout = Layout.ENGLISH if body.find(f".//{W}numPr") is not None else Layout.BILINGUAL
    plain = parsed(commented(layout, ()), "document")
    assert spoken(body).rstrip() == spoken(plain).rstrip()
    bold = [spoken_run(r) for r in body.iter(W + "r") if r.find(f"{W}rPr/{W}b") is not None]
    assert "".join(bold) == "ceremony"


def spoken_run(run: etree._Element) -> str:
    return run.findtext(W + "t") or ""


def test_a_point_stands_where_it_was_set(commented: Callable[..., bytes]) -> None:
    body = parsed(commented(Layout.BILINGUAL, [POINT]), "document")
    start = next(body.iter(W + "commentRangeStart"))
    before, end = start.getprevious(), start.getnext()
    assert before is not None
    assert spoken_run(before) == "The"
    assert end is not None
    assert end.tag == W + "commentRangeEnd"
    reference = end.getnext()
    assert reference is not None
    assert reference.find(W + "commentReference") is not None


def test_every_mark_has_its_comment_and_its_reference_once(either: bytes) -> None:
    body, part = parsed(either, "document"), parsed(either, "comments")
    numbers = [c.get(W + "id") for c in part]
    assert len(set(numbers)) == len(numbers) == len(ALL)
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        found = [e.get(W + "id") for e in body.iter(W + name)]
        assert sorted(found, key=str) == sorted(numbers, key=str)


def test_threads_are_tied_by_their_last_paragraphs(either: bytes) -> None:
    part, extended = parsed(either, "comments"), parsed(either, "commentsExtended")
    ids = [p.get(W14 + "paraId") or "" for p in part.iter(W + "p")]
    assert len(set(ids)) == len(ids)
    assert all(0 < int(id_, 16) < 0x80000000 for id_ in ids)
    last = {list(c)[-1].get(W14 + "paraId"): spoken(c) for c in part}
    told = {
        last[e.get(W15 + "paraId")]: (last.get(e.get(W15 + "paraIdParent")), e.get(W15 + "done"))
        for e in extended
    }
    assert told.pop("Yes.\n\n见合同。") == (ASKED.text, "0")
    assert told.pop(AGAIN.text) == (ASKED.text, "0")
    assert told.pop(INSIDE.text) == (None, "1")
    assert set(told.values()) == {(None, "0")}
    assert [spoken(c) for c in part][:3] == [ASKED.text, ANSWERED.text, AGAIN.text]


def test_who_and_when_are_as_given(either: bytes) -> None:
    with zipfile.ZipFile(BytesIO(either)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
    read = {c.text: c for c in docx.Document(BytesIO(either)).comments}
    assert set(read) == {c.text for c in ALL}
    asked, answered = read[ASKED.text], read[ANSWERED.text]
    assert (asked.author, asked.initials) == ("罗雪梅 Luo", "罗L")
    assert asked.timestamp is not None
    assert asked.timestamp.isoformat() == DATE
    assert answered.author == "编辑"
    people = [p.get(W15 + "author") for p in parsed(either, "people")]
    assert people == ["罗雪梅 Luo", "编辑"]


DATES = [
    ("2026-03-20T09:02:03+08:00", "2026-03-20T01:02:03Z"),
    ("2026-03-20T01:02:03.25Z", "2026-03-20T01:02:03Z"),
    ("2026-03-20", "2026-03-20T00:00:00Z"),
    ("", None),
    ("yesterday", None),
]


@pytest.mark.parametrize(("given", "written"), DATES)
def test_dates_are_words_own_or_none(given: str, written: str | None) -> None:
    part = Comments([replace(ASKED, date=given)]).parts()["comments"].encode()
    assert etree.fromstring(part)[0].get(W + "date") == written


def test_without_comments_there_is_no_part(commented: Callable[..., bytes]) -> None:
    with zipfile.ZipFile(BytesIO(commented(Layout.BILINGUAL, ()))) as archive:
        names = archive.namelist()
    assert not {n for n in names if "comment" in n or "people" in n}
    assert Comments(()).rest() == ""


def test_answers_in_a_circle_and_to_nothing_stand_alone() -> None:
    first, second = replace(ASKED, reply_to="c2"), replace(comment(2, "b1", "x"), reply_to="c1")
    lost, twice = replace(comment(3, "b1", "y"), reply_to="c99"), comment(3, "b2", "z", 1, 2)
    made = Comments([first, second, lost, twice])
    extended = etree.fromstring(made.parts()["commentsExtended"].encode())
    assert [e.get(W15 + "paraIdParent") is None for e in extended] == [True, True, True, False]


PLAIN = st.text(alphabet="ab \n\t中𬭚", max_size=30)
BOLD = st.tuples(st.integers(0, 9), st.integers(9, 30))
SPANS = st.lists(st.tuples(st.integers(-3, 40), st.integers(-3, 40)), max_size=8)


@given(PLAIN, SPANS, BOLD)
@settings(deadline=None, max_examples=150)
def test_any_places_leave_the_text_whole(
    plain: str, spans: list[tuple[int, int]], bold: tuple[int, int]
) -> None:
    text = Text(plain, (Mark(*bold, MarkKind.BOLD), Mark(2, 7, MarkKind.LINK, "https://a.example")))
    made = Comments([comment(n, "b1", "?", *span) for n, span in enumerate(spans)])
    names = 'xmlns:w="{}" xmlns:r="urn:r"'.format(W.strip("{}"))
    root = etree.fromstring(f"<w:p {names}>{made.runs('b1', text, lambda _: 'rId1')}</w:p>")
    written = ""
    open_: dict[str, int] = {}
    for element in root.iter(etree.Element):
        number = element.get(W + "id") or ""
        if element.tag == W + "commentRangeStart":
            open_[number] = len(written)
        elif element.tag == W + "commentRangeEnd":
            start, end = spans[int(number)]
            start = min(max(start, 0), len(plain))
            assert (open_.pop(number), len(written)) == (start, min(max(end, start), len(plain)))
        special = {W + "br": "\n", W + "tab": "\t"}
        written += special.get(str(element.tag)) or (element.tag == W + "t" and element.text) or ""
    assert written == plain
    assert not open_


def test_an_office_program_keeps_them(either: bytes, convert: Convert) -> None:
    back = convert(either, "docx").read_bytes()
    kept = {spoken(c): (c.get(W + "author"), c.get(W + "date")) for c in parsed(back, "comments")}
    assert set(kept) == {c.text for c in ALL}
    assert kept[ASKED.text] == ("罗雪梅 Luo", "2026-03-20T01:02:03Z")
    words = anchored(back)
    assert words["Is “Signs” right?"] == "Signs"
    assert words["Held by whom?"] == "remony was held"

"""Comments as each program writes them: what they stand on, whom they answer, whether resolved."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from xml.sax.saxutils import escape

import pytest

from editor.formats.docx.returned import read_returned
from editor.review.returned import ReturnedComment, Span
from tests.formats.docx.returned.wordml import (
    DATE,
    W14,
    W15,
    Made,
    box,
    gone,
    ins,
    p,
    t,
    table_of,
    tbl,
    tc,
    tr,
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Commented: TypeAlias = Callable[..., tuple[ReturnedComment, ...]]


def start(number: int = 1) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int = 1) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/>'


def sign(number: int = 1) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def over(content: str, number: int = 1) -> str:
    return start(number) + content + end(number) + sign(number)


def comment(
    text: str, number: int = 1, author: str = "李明", date: str = DATE, paragraph: str = ""
) -> str:
    marked = f' w14:paraId="{paragraph}"' if paragraph else ""
    lines = text.split("\n")
    content = "".join(
        f"<w:p{marked if last else ''}>{t(line)}</w:p>"
        for last, line in ((place == len(lines), line) for place, line in enumerate(lines, 1))
    )
    stated = f' w:date="{date}"' if date else ""
    return f'<w:comment w:id="{number}" w:author="{escape(author)}"{stated}>{content}</w:comment>'


def thread(*entries: tuple[str, str, str]) -> bytes:
    """Return commentsExtended.xml of (paragraph, its parent's or "", done)."""
    lines = "".join(
        f'<w15:commentEx w15:paraId="{own}" w15:done="{done}"'
        + (f' w15:paraIdParent="{parent}"' if parent else "")
        + "/>"
        for own, parent, done in entries
    )
    return f'<w15:commentsEx xmlns:w15="{W15}">{lines}</w15:commentsEx>'.encode()


@pytest.fixture
def commented(made: Made) -> Commented:
    """Reads the comments of a body."""

    def read(body: str, *comments: str, extended: bytes = b"") -> tuple[ReturnedComment, ...]:
        xml = f'<w:comments xmlns:w="{W}" xmlns:w14="{W14}">{"".join(comments)}</w:comments>'
        parts = {"word/comments.xml": xml.encode()}
        relations = {"c": ("comments", "comments.xml")}
        if extended:
            parts["word/commentsExtended.xml"] = extended
            relations["e"] = ("commentsExtended", "commentsExtended.xml")
        path: Path = made(body, parts, relations)
        return read_returned(path).comments

    return read


def test_a_comment_on_words(commented: Commented) -> None:
    (found,) = commented(table_of(p(t("It "), over(t("was")), t(" held."))), comment("Is it?"))

    assert found == ReturnedComment("1", "李明", DATE, "Is it?", (Span(0, 0, 3, 6),))


PLACES: dict[str, tuple[str, tuple[Span, ...]]] = {
    "on deleted words": (p(t("a"), over(gone("bc")), t("d")), (Span(0, 0, 1, 3),)),
    "on inserted words": (p(t("a"), over(ins("bc"))), (Span(0, 0, 1, 3),)),
    "a point": (p(t("ab"), sign(), t("c")), (Span(0, 0, 2, 2),)),
    "a point between range marks": (p(t("ab"), over(""), t("c")), (Span(0, 0, 2, 2),)),
    "a range without an end": (p(start(), t("ab"), sign(), t("c")), (Span(0, 0, 2, 2),)),
    "an end without a beginning": (p(t("ab"), end(), sign()), (Span(0, 0, 2, 2),)),
    "nowhere": (p(t("ab")), ()),
    "over two paragraphs": (
        p(t("a"), start(), t("b")) + p(t("cd"), end(), sign(), t("e")),
        (Span(0, 0, 1, 2), Span(1, 0, 0, 2)),
    ),
    "over a paragraph's mark": (p(t("a"), start()) + p(end(), sign(), t("b")), (Span(0, 0, 1, 1),)),
    "over cells": (
        tbl(tr(tc(p(start(), t("a"))), tc(p()), tc(p(t("bc"), end(), sign())))),
        (Span(0, 0, 0, 1), Span(0, 2, 0, 2)),
    ),
    "over rows": (
        tbl(tr(tc(p(start(), t("a"))), tc(p(t("b")))), tr(tc(p(t("c"))), tc(p(t("d"), end())))),
        (Span(0, 0, 0, 1), Span(0, 1, 0, 1), Span(1, 0, 0, 1), Span(1, 1, 0, 1)),
    ),
    "marks between cells": (
        tbl(tr(tc(p(t("a"))), start() + tc(p(t("bc"))) + end(), tc(p(t("d"), sign())))),
        (Span(0, 1, 0, 2),),
    ),
    "marks between rows": (
        tbl(start() + tr(tc(p(t("a")))) + end() + tr(tc(p(t("b"), sign())))),
        (Span(0, 0, 0, 1),),
    ),
    "on an empty cell": (tbl(tr(tc(p(t("a"))), tc(p(over(""))))), (Span(0, 1, 0, 0),)),
    "on the second of two lines": (
        table_of(p(t("a")) + p(over(t("bc")))),
        (Span(0, 0, 2, 4),),
    ),
    "on a picture's line": (
        table_of(p(t("ab")) + p(over("<w:r><w:drawing/></w:r>"))),
        (Span(0, 0, 2, 2),),
    ),
    "in a text box": (p(t("a"), box(p(over(t("bc"))))), (Span(1, 0, 0, 2),)),
}


@pytest.mark.parametrize(("body", "spans"), PLACES.values(), ids=PLACES)
def test_what_a_comment_stands_on(commented: Commented, body: str, spans: tuple[Span, ...]) -> None:
    assert [found.spans for found in commented(body, comment("?"))] == [spans]


TEXTS = {
    "markup and emoji": ("<a> & “b” 😀", "<a> & “b” 😀"),
    "several paragraphs": ("one\n\ntwo", "one\n\ntwo"),
    "5,000 characters": ("长" * 5000, "长" * 5000),
    "empty": ("", ""),
}


@pytest.mark.parametrize(("written", "read"), TEXTS.values(), ids=TEXTS)
def test_the_text_of_a_comment(commented: Commented, written: str, read: str) -> None:
    assert [found.text for found in commented(p(), comment(written))] == [read]


def test_tracked_changes_in_a_comment_are_accepted(commented: Commented) -> None:
    xml = f'<w:comment w:id="1" w:author="李明">{p(t("a"), gone("b"), ins("c"))}</w:comment>'

    assert [found.text for found in commented(p(), xml)] == ["ac"]


@pytest.mark.parametrize("date", ["", "1970-01-01T00:00:00Z", "soon"])
def test_a_comment_without_a_date(commented: Commented, date: str) -> None:
    assert [found.date for found in commented(p(), comment("?", date=date))] == [""]


BODY = table_of(p(over(over(over(t("words"), 3), 2), 1)))


def test_a_thread_as_word_writes_it(commented: Commented) -> None:
    found = commented(
        BODY,
        comment("One.\nTwo.", 1, paragraph="0A000001"),
        comment("Answer.", 2, "王芳", paragraph="0A000002"),
        comment("Other.", 3, paragraph="0A000003"),
        extended=thread(
            ("0A000001", "", "1"), ("0a000002", "0A000001", "1"), ("0A000003", "", "0")
        ),
    )

    assert [(one.id, one.reply_to, one.resolved) for one in found] == [
        ("1", "", True),
        ("2", "1", True),
        ("3", "", False),
    ]
    assert {one.spans for one in found} == {(Span(0, 0, 0, 5),)}


THREADS = {
    "a parent that is not there": thread(("0A000002", "0F000000", "0")),
    "its own parent": thread(("0A000001", "0A000001", "0")),
    "a circle": thread(("0A000001", "0A000002", "0"), ("0A000002", "0A000001", "0")),
    "nobody's": thread(("0F000000", "0A000001", "1")),
}


@pytest.mark.parametrize("extended", THREADS.values(), ids=THREADS)
def test_threads_that_cannot_be(commented: Commented, extended: bytes) -> None:
    found = commented(
        BODY,
        comment("a", 1, paragraph="0A000001"),
        comment("b", 2, paragraph="0A000002"),
        extended=extended,
    )

    assert [(one.reply_to, one.resolved) for one in found] == [("", False), ("", False)]


def test_google_docs_and_wps_write_no_threads(commented: Commented) -> None:
    found = commented(BODY, comment("a", 1), comment("b", 2, "王芳", "2026-03-20T09:05:00Z"))

    assert [(one.text, one.reply_to) for one in found] == [("a", ""), ("b", "")]


HEADS = {
    "the words answered": ('Reply to 李明 (03/20/2026, 08:00): "Which hall?"', "1"),
    "others of several lines": ('Reply to 李明 (03/20/2026, 08:00): "Which\n"old" hall?"', "2"),
    "nothing chosen": ('Reply to 李明 (03/20/2026, 17:05): "..."', "1"),
    "no known minute": ('Reply to 李明 (03/20/2026, 05:05 PM): "..."', "2"),
    "in Chinese": ('回复 李明 (2026-03-20, 17:05): "..."', "1"),
    "in German": ('Antwort an 李明 (20.03.2026, 17:06): "..."', "2"),
}


@pytest.mark.parametrize(("head", "answered"), HEADS.values(), ids=HEADS)
def test_a_reply_as_libreoffice_writes_it(commented: Commented, head: str, answered: str) -> None:
    body = table_of(p(t("In the "), over(over(t("hall"), 1), 2), sign(3)))

    *_, reply = commented(
        body,
        comment("Which hall?", 1, date="2026-03-20T17:05:00Z"),
        comment("Date?", 2, date="2026-03-20T17:06:00Z"),
        comment(f"{head}\nThe new one.", 3, "王芳"),
    )

    assert (reply.text, reply.author, reply.reply_to) == ("The new one.", "王芳", answered)


NO_REPLIES = {
    "to somebody else": 'Reply to 陈国平 (03/20/2026, 17:05): "..."\nYes.',
    "words like a heading": "李明 (3): see above",
}


@pytest.mark.parametrize("text", NO_REPLIES.values(), ids=NO_REPLIES)
def test_no_reply(commented: Commented, text: str) -> None:
    *_, found = commented(
        table_of(p(over(t("hall"), 1), sign(2))), comment("?", 1), comment(text, 2)
    )

    assert (found.text, found.reply_to) == (text, "")


def test_a_reply_elsewhere_answers_nothing(commented: Commented) -> None:
    text = 'Reply to 李明 (03/20/2026, 17:05): "..."\nYes.'
    body = table_of(p(over(t("hall"), 1), t(" and far on "), sign(2)))

    *_, found = commented(body, comment("?", 1), comment(text, 2))

    assert (found.text, found.reply_to) == (text, "")

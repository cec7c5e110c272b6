"""Returned files of the English page, and of files that went out with comments. One row a file."""

from dataclasses import replace
from functools import partial

from editor.review.change import Question
from editor.review.export import Layout, SentComment
from tests.office.article import SENT
from tests.office.expected import LUO, ZHOU, Case, Edit, Said

_OFF = ["track", False]
_HELD = Edit("b4", "was held", "took place")
_DO_HELD = ["replace", "¶(Text by", "was held", "took place"]
_page = partial(Case, layout=Layout.ENGLISH, mapped=None)

ENGLISH = (
    _page("nothing done", []),
    _page("words replaced", [_DO_HELD], (_HELD,)),
    _page("words replaced, untracked", [_OFF, _DO_HELD], (replace(_HELD, tracked=False),)),
    _page(
        "in the byline and behind it",
        [
            ["replace", "¶(Text by", "Photo", "Photos"],
            ["insert", "¶(Text by", "Huang Yiming) ", "Today: "],
        ],
        (Edit("b3", "Photo", "Photos"), Edit("b4", "", "Today: ")),
    ),
    _page(
        "accepted before it came back",
        [_DO_HELD, ["delete", "¶Wei", "more than "], ["accept_all"]],
        (replace(_HELD, tracked=False), Edit("b6", "more than ", "", tracked=False)),
    ),
    _page(
        "a paragraph split",
        [_OFF, ["split", "¶(Text by", "Campus."]],
        (Edit("b4", "", "\n", behind="Campus.", tracked=False),),
    ),
    _page(
        "a paragraph split, tracked",
        [["split", "¶(Text by", "Campus."]],
        (Edit("b4", "", "\n", behind="Campus."),),
    ),
    _page("two paragraphs joined, untracked", [_OFF, ["join", "¶(Text by"]]),
    _page("two paragraphs joined, tracked", [["join", "¶(Text by"]]),
    _page(
        "a comment over two paragraphs",
        [["comment_between", "¶Fang Licheng noted", "¶Wei Zhiyuan", "Too long."]],
        said=(Said("b5", "Too long.", f"{SENT['b5']}\n{SENT['b6']}"),),
    ),
    *(
        _page(
            f"by way of .{kind}",
            [_DO_HELD, ["delete", "¶Wei", "more than "], ["by_way_of", kind]],
            (_HELD, Edit("b6", "more than ", "")),
        )
        for kind in ("doc", "rtf", "odt")
    ),
    _page(
        "pasted into a new document",
        [_DO_HELD, ["paste_in_new"]],
        (replace(_HELD, tracked=False),),
    ),
    _page(
        "pasted as plain text",
        [_DO_HELD, ["paste_in_new", "PasteUnformatted"]],
        (replace(_HELD, tracked=False),),
        question=Question.BY_CONTENT,
    ),
)

_DATE = "2026-03-19T02:00:00+00:00"
_FINDING = SentComment(
    "f1", "b6", "对照 QA", _DATE, "[数字 QA] 91% or 90%?", 128, 131, about="finding-7"
)
_REMARK = SentComment("r1", "b4", LUO, _DATE, "Is it held?", 34, 42, about="remark-1")
_ANSWER = SentComment("r2", "b4", "编辑 Editor", _DATE, "Yes.", 34, 42, reply_to="r1")
OURS = (_FINDING, _REMARK, _ANSWER)

OWN = (
    Case("left alone", [], comments=OURS),
    Case("left alone, by way of .odt", [["by_way_of", "odt"]], comments=OURS),
    Case("words changed under one", [["delete", "C7", "91%"]], (Edit("b6", "91%", ""),)),
    Case(
        "answered",
        [["name", ZHOU], ["reply", _FINDING.text, "It is 91%."]],
        said=(Said("b6", "It is 91%.", author=ZHOU, answers="finding-7"),),
        comments=OURS,
    ),
    Case(
        "resolved",
        [["resolve", _FINDING.text]],
        said=(Said("b6", "", "91%", resolved=True, answers="finding-7"),),
        comments=OURS,
    ),
    Case(
        "deleted",
        [["delete_comment", _FINDING.text], ["delete_comment", _ANSWER.text]],
        comments=OURS,
    ),
    Case(
        "reworded",
        [["reword_comment", _REMARK.text, "Was it not held?"]],
        said=(Said("b4", "Was it not held?", "was held", answers="remark-1"),),
        comments=OURS,
    ),
)

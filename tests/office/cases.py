"""Returned files of one reviewer: what was done, and what must be read. One row a file.

Block bN stands in row N + 1 of the review table: its English in cell C(N + 1).
"""

import re
from dataclasses import replace

from editor.review.change import ChangeKind, RemarkKind, Side
from tests.office.article import SENT, SOURCES
from tests.office.expected import LUO, ZHOU, Case, Edit, Said

_OFF = ["track", False]
_HELD = Edit("b4", "was held", "took place")
_FULLY = Edit("b5", "", "fully ", behind="would ")
_MORE = Edit("b6", "more than ", "")
_THREE = (_HELD, _FULLY, _MORE)
_DO_HELD = ["replace", "C5", "was held", "took place"]
_DO_THREE = [
    _DO_HELD,
    ["insert", "C6", "would ", "fully "],
    ["delete", "C7", "more than "],
]
_THREE_OFF = tuple(replace(edit, tracked=False) for edit in _THREE)
_HELD_OFF = Edit("b4", "was held", "took place", tracked=False)
_NEW = "All of it is new."

TRACKED = (
    Case("words replaced", [_DO_HELD], (_HELD,)),
    Case("words inserted", [["insert", "C6", "would ", "fully "]], (_FULLY,)),
    Case("words deleted", [["delete", "C7", "more than "]], (_MORE,)),
    Case(
        "three changes in one cell",
        [
            _DO_HELD,
            ["insert", "C5", "Mayor of ", "the city of "],
            ["delete", "C5", ", attended the ceremony"],
        ],
        (
            _HELD,
            Edit("b4", "", "the city of ", behind="Mayor of "),
            Edit("b4", ", attended the ceremony", ""),
        ),
    ),
    Case(
        "typed before the first word and behind the last",
        [["insert", "C2", "", "Today: "], ["insert", "C2", "Agreement", " in Lingjiang"]],
        (
            Edit("b1", "", "Today: "),
            Edit("b1", "", " in Lingjiang", behind="Agreement"),
        ),
    ),
    Case("a cell retyped", [["retype", "C5", _NEW]], (Edit("b4", SENT["b4"], _NEW),)),
    Case("a cell emptied", [["retype", "C5", ""]], (Edit("b4", SENT["b4"], ""),)),
    Case("an empty cell filled", [["insert", "C8", "", _NEW]], (Edit("b7", "", _NEW),)),
    Case(
        "half a word",
        [["replace", "C6", "deepen", "deepened"], ["delete", "C7", "s and offers"]],
        (Edit("b5", "deepen", "deepened"), Edit("b6", "s and offers", "")),
    ),
    Case(
        "one of two equal captions",
        [["replace", "C12", "Scene", "View"]],
        (Edit("b11", "Scene", "View"),),
    ),
    Case(
        "a line break and a tab",
        [["line_break", "C5", "Campus."], ["insert", "C6", "Fang ", "\t"]],
        (Edit("b4", "", "\n", behind="Campus."), Edit("b5", "", "\t", behind="Fang ")),
    ),
    Case("split", [["split", "C5", "Campus."]], (Edit("b4", "", "\n", behind="Campus."),)),
    Case(
        "inside of bold words and a link",
        [["replace", "C10", "agreement", "contract"], ["insert", "C10", "web", "-"]],
        (Edit("b9", "agreement", "contract"), Edit("b9", "", "-", behind="web")),
    ),
    Case(
        "by two, one after the other",
        [_DO_HELD, ["name", ZHOU], ["replace", "C5", "Mayor", "the mayor"], _DO_THREE[1]],
        (
            _HELD,
            Edit("b4", "Mayor", "the mayor", author=ZHOU),
            Edit("b5", "", "fully ", behind="would ", author=ZHOU),
        ),
    ),
    Case(
        "by somebody without a name",
        [["name", ""], _DO_HELD],
        (replace(_HELD, author="Unknown Author"),),
    ),
    Case(
        "saved and opened again in between",
        [_DO_HELD, ["by_word"], ["delete", "C7", "more than "], ["by_word"]],
        (_HELD, _MORE),
    ),
    Case(
        "characters beyond the common ones",
        [["replace", "C5", "Fang Licheng", "Fang 𬭚 😀 é"], ["insert", "C6", "noted", " <b>&amp;"]],
        (
            Edit("b4", "Fang Licheng", "Fang 𬭚 😀 é"),
            Edit("b5", "", " <b>&amp;", behind="noted"),
        ),
    ),
)

_HARD = SENT["b4"].replace("ceremony was", "ceremony\u00a0was")
_CURLED = re.sub('"(.*)"', r"“\1”", SENT["b5"]).replace("'", "’")

UNTRACKED = (
    Case("words replaced", [_OFF, _DO_HELD], (_HELD_OFF,)),
    Case(
        "a word inserted",
        [_OFF, ["insert", "C6", "would ", "fully "]],
        (Edit("b5", "", "fully ", behind="would ", tracked=False),),
    ),
    Case(
        "words deleted",
        [_OFF, ["delete", "C7", "more than "]],
        (Edit("b6", "more than ", "", tracked=False),),
    ),
    Case(
        "a cell retyped",
        [_OFF, ["retype", "C5", _NEW]],
        edits=None,
        views={"b4": (_NEW, _NEW)},
    ),
    Case("a cell set by a macro", [_OFF, ["assign", "C5", _NEW]], None, views={"b4": (_NEW, _NEW)}),
    Case(
        "a cell emptied",
        [_OFF, ["retype", "C5", ""]],
        (Edit("b4", SENT["b4"], "", tracked=False),),
    ),
    Case(
        "an empty cell filled",
        [_OFF, ["insert", "C8", "", _NEW]],
        (Edit("b7", "", _NEW, tracked=False),),
    ),
    Case(
        "split",
        [_OFF, ["split", "C5", "Campus."]],
        (Edit("b4", "", "\n", behind="Campus.", tracked=False),),
    ),
    Case(
        "beside tracked ones",
        [_DO_HELD, _OFF, ["replace", "C5", "Mayor", "Governor"], ["delete", "C7", "more than "]],
        (
            _HELD,
            Edit("b4", "Mayor", "Governor", tracked=False),
            Edit("b6", "more than ", "", tracked=False),
        ),
    ),
    Case(
        "everything accepted before it came back",
        [*_DO_THREE, ["accept_all"]],
        _THREE_OFF,
    ),
    Case("everything rejected again", [*_DO_THREE, ["reject_all"]]),
    Case("nothing done", []),
    Case("nothing done, saved three times", [["by_word"], ["by_word"]]),
    Case(
        "quotes curled, spaces made hard",
        [
            _OFF,
            ["replace", "C5", "ceremony was", "ceremony\u00a0was"],
            ["replace", "C6", '"industry', "“industry"],
            ["replace", "C6", 'integration"', "integration”"],
            ["replace", "C6", "city's", "city’s"],
        ],
        views={"b4": (_HARD, _HARD), "b5": (_CURLED, _CURLED)},
    ),
)

_MOVED = Edit("b4", "b3", "b6", kind=ChangeKind.ROW_MOVED, tracked=False)
_INSERT_ROW = ["insert_row", "C5", "", "新段。", "A new paragraph."]

ROWS = (
    Case(
        "deleted, tracked",
        [["delete_row", "C5"]],
        (Edit("b4", SENT["b4"], kind=ChangeKind.ROW_DELETED),),
        mapped=None,
    ),
    Case(
        "deleted, untracked",
        [_OFF, ["delete_row", "C5"]],
        (Edit("b4", SENT["b4"], kind=ChangeKind.ROW_DELETED, tracked=False),),
        mapped=11,
    ),
    Case(
        "inserted, tracked",
        [_INSERT_ROW],
        (Edit("b4", "", "A new paragraph.", kind=ChangeKind.ROW_INSERTED, source="新段。"),),
    ),
    Case(
        "inserted, untracked",
        [_OFF, _INSERT_ROW],
        (
            Edit(
                "b4",
                "",
                "A new paragraph.",
                kind=ChangeKind.ROW_INSERTED,
                source="新段。",
                tracked=False,
            ),
        ),
    ),
    Case(
        "inserted and edited beside",
        [_DO_HELD, ["insert_row", "C5", "", "", "English only."]],
        (_HELD, Edit("b4", "", "English only.", kind=ChangeKind.ROW_INSERTED)),
    ),
    Case("inserted and left empty", [["insert_row", "C5"]]),
    Case("moved by typing", [_OFF, ["retype_row", "C5", "C7"]], (_MOVED,)),
    Case("moved by cut and paste", [_OFF, ["cut_row", "C5", "C8"]], (_MOVED,)),
    Case(
        "moved by cut and paste, tracked",
        [["cut_row", "C5", "C8"]],
        (replace(_MOVED, tracked=True),),
    ),
    Case(
        "moved by typing, tracked",
        [["retype_row", "C5", "C7"]],
        (replace(_MOVED, tracked=True),),
    ),
    Case(
        "moved and edited",
        [_OFF, ["cut_row", "C5", "C8"], ["replace", "C7", "was held", "took place"]],
        (_MOVED, _HELD_OFF),
    ),
    Case("sorted by the English", [_OFF, ["sort_rows", "C13"]], edits=None),
    Case("cells merged downwards", [_OFF, ["merge", "C5", "C6"]]),
    Case(
        "cells merged and edited",
        [_OFF, ["merge", "C5", "C6"], ["track", True], _DO_HELD],
        (_HELD,),
    ),
    Case("source and English merged", [_OFF, ["merge", "B5", "C5"]]),
    Case(
        "rows merged",
        [_OFF, ["merge", "A5", "A6"], ["merge", "B5", "B6"], ["merge", "C5", "C6"]],
    ),
    Case("table split in two", [*_DO_THREE, _OFF, ["split_table", "C6"]], _THREE),
    Case(
        "only the English column left",
        [*_DO_THREE, _OFF, ["delete_column", 0], ["delete_column", 0]],
        _THREE,
    ),
    Case(
        "deleted and inserted, by way of .odt",
        [["delete_row", "C5"], ["insert_row", "C7", "", "新段。", "Anew."], ["by_way_of", "odt"]],
        (
            Edit("b4", SENT["b4"], kind=ChangeKind.ROW_DELETED),
            Edit("b6", "", "Anew.", kind=ChangeKind.ROW_INSERTED, source="新段。"),
        ),
        mapped=None,
    ),
    Case(
        "copied and the copy edited",
        [["copy_row", "C5", "C8"], ["replace", "C8", "was held", "took place"]],
        (
            Edit(
                "b6",
                "",
                SENT["b4"].replace("was held", "took place"),
                kind=ChangeKind.ROW_INSERTED,
                source=SOURCES["b4"],
            ),
        ),
    ),
    Case("id column deleted", [_OFF, ["delete_column", 0]]),
    Case(
        "id column deleted and edited",
        [_OFF, ["delete_column", 0], ["track", True], ["replace", "B5", "was held", "took place"]],
        (_HELD,),
    ),
    Case("Chinese column deleted", [_OFF, _DO_HELD, ["delete_column", 1]], (_HELD_OFF,)),
    Case("a column added", [_OFF, ["add_column", 2]]),
    Case(
        "a column of notes added",
        [_OFF, ["add_column", 3], ["insert", "D5", "", "Please check this one."]],
        unplaced=("Please check this one.",),
    ),
    Case("table turned into text", [*_DO_THREE, _OFF, ["table_to_text"]], _THREE),
    Case(
        "an id mistyped",
        [["replace", "A5", "004", "040"]],
    ),
)

_ASKED = Said("b8", "Why areas?", "Areas")
_DO_DETOUR = [*_DO_THREE, ["comment", "C9", "Areas", "Why areas?"]]

DETOURS = (
    Case(
        "by way of .doc",
        [*_DO_DETOUR, ["by_way_of", "doc"]],
        _THREE,
        # LibreOffice writes the second one itself.
        (_ASKED, Said("b8", "Comment added")),
    ),
    Case(
        "by way of .rtf",
        [*_DO_DETOUR, ["by_way_of", "rtf"]],
        _THREE,
        # LibreOffice writes the names of those who comment in one byte a character.
        (replace(_ASKED, author="???"),),
    ),
    Case("by way of .odt", [*_DO_DETOUR, ["by_way_of", "odt"]], _THREE, (_ASKED,)),
    *(
        Case(f"worked on as .{kind}", [["by_way_of", kind], *_DO_DETOUR], _THREE, (_ASKED,))
        for kind in ("doc", "rtf", "odt")
    ),
    # LibreOffice copies what stands there with all changes accepted.
    Case("pasted into a new document", [*_DO_DETOUR, ["paste_in_new"]], _THREE_OFF, (_ASKED,)),
    Case(
        "pasted as plain text",
        [*_DO_DETOUR, ["paste_in_new", "PasteUnformatted"]],
        _THREE_OFF,
    ),
)

_ASK = ["comment", "C9", "Areas", "Why areas?"]

COMMENTS = (
    Case("on words", [_ASK], said=(_ASKED,)),
    Case("at a point", [["comment", "C9", "", "Here."]], said=(Said("b8", "Here."),)),
    Case(
        "on the Chinese",
        [["comment", "B5", "方立成", "Which Fang?"]],
        said=(Said("b4", "Which Fang?", "方立成", side=Side.SOURCE),),
    ),
    Case(
        "on an id",
        [["comment", "A5", "004-4G", "This row."]],
        said=(Said("b4", "This row.", "004-4G", side=Side.LABEL),),
    ),
    Case(
        "on the head",
        [["comment", "¶对照", "Review", "Thank you."]],
        said=(Said("", "Thank you.", "Review", side=Side.DOCUMENT),),
    ),
    Case(
        "on the sign-off",
        [["comment", "2.A2", "First", "Not me."]],
        said=(Said("", "Not me.", "First", side=Side.SIGNOFF),),
    ),
    Case(
        "on an empty cell",
        [["comment", "C8", "", "Translate this."]],
        said=(Said("b7", "Translate this."),),
    ),
    Case(
        "answered",
        [_ASK, ["name", ZHOU], ["reply", "Why areas?", "Because."]],
        said=(_ASKED, Said("b8", "Because.", author=ZHOU, answers="Why areas?")),
    ),
    Case(
        "resolved",
        [_ASK, ["resolve", "Why areas?"]],
        said=(Said("b8", "Why areas?", "Areas", resolved=True),),
    ),
    Case(
        "on deleted words",
        [["delete", "C7", "more than "], ["comment", "C7", "more than", "Sure?"]],
        (_MORE,),
        (Said("b6", "Sure?", "more than"),),
    ),
    Case(
        "two on the same words, one on more",
        [
            ["comment", "C5", "was held", "First."],
            ["comment", "C5", "was held", "Second."],
            ["comment", "C5", "ceremony was", "Third."],
        ],
        said=(
            Said("b4", "First.", "was held"),
            Said("b4", "Second.", "was held"),
            Said("b4", "Third.", "ceremony was"),
        ),
    ),
    Case(
        "of signs, of many letters",
        [
            ["comment", "C5", "was held", "<b>&amp; 𬭚 😀 “q”"],
            ["comment", "C6", "noted", "x" * 5000],
        ],
        said=(
            Said("b4", "<b>&amp; 𬭚 😀 “q”", "was held"),
            Said("b5", "x" * 5000, "noted"),
        ),
    ),
    Case(
        "by two",
        [_ASK, ["name", ZHOU], ["comment", "C5", "was held", "Took place?"]],
        said=(_ASKED, Said("b4", "Took place?", "was held", author=ZHOU)),
    ),
    Case(
        "on words that are replaced then",
        [["comment", "C5", "Minghu", "Name?"], _DO_HELD],
        (_HELD,),
        (Said("b4", "Name?", "Minghu"),),
    ),
    Case(
        "highlighted words",
        [["highlight", "C5", "Minghu Campus"]],
        said=(Said("b4", "", "Minghu Campus", kind=RemarkKind.HIGHLIGHT),),
    ),
)

_NESTED = SENT["b4"].replace("Campus.", "Campus.\nOne\nTwo\n")

OTHERS = (
    Case("words set in bold", [["bold", "C5", "Minghu"]]),
    Case("words made a link", [["link", "C5", "Minghu", "https://www.lingjiang.example/"]]),
    Case(
        "a footnote",
        [["footnote", "C6", "noted", "Not in his speech."]],
        unplaced=("Not in his speech.",),
    ),
    Case(
        "a text box",
        [["text_box", "C7", "overview", "Add a number here."]],
        unplaced=("Add a number here.",),
    ),
    Case(
        "a table in a cell",
        [_OFF, ["nest_table", "C5", "Campus.", "One", "Two"]],
        None,
        views={"b4": (_NESTED, _NESTED)},
    ),
    Case(
        "a header, and words behind everything",
        [["header", "Draft of 3 May"], ["add_below", "See you."]],
        unplaced=("Draft of 3 May", "See you."),
    ),
    Case(
        "the Chinese corrected, tracked",
        [["replace", "B5", "明湖", "莲花"]],
        (
            Edit(
                "b4",
                "明湖",
                "莲花",
                kind=ChangeKind.SOURCE,
                text=SOURCES["b4"],
            ),
        ),
    ),
    Case(
        "the Chinese corrected, untracked",
        [_OFF, ["replace", "B5", "明湖", "莲花"]],
        (
            Edit(
                "b4",
                "明湖",
                "莲花",
                kind=ChangeKind.SOURCE,
                tracked=False,
                text=SOURCES["b4"],
            ),
        ),
    ),
    Case(
        "signed off, tracked",
        [["insert", "2.B2", "", "罗雪梅"], ["insert", "2.C2", "", "3月20日"]],
        signoffs=((1, "date", "3月20日"), (1, "name", "罗雪梅")),
    ),
    Case(
        "signed off, untracked",
        [_OFF, ["insert", "2.B3", "", LUO], ["insert", "2.D3", "", "Good."]],
        signoffs=((2, "name", LUO), (2, "remark", "Good.")),
    ),
    Case(
        "words typed into the head",
        [["insert", "¶对照", "Review", " by me"]],
        unplaced=("by me",),
    ),
)

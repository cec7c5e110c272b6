"""Rows of returned copies against the sent ones, one kind of damage at a time."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from editor.errors import Cancelled
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.export import Layout
from editor.review.mapped import Found, Mapping
from editor.review.mapping import map_rows
from editor.review.returned import AnchorKind, Piece, Place, Returned, ReturnedRow, Span
from tests.review.mapping.papers import (
    BREAK,
    WEI,
    Line,
    around,
    cell,
    drafts,
    export_of,
    lines_of,
    paragraph,
    read,
    returned,
    sources,
    table_row,
    texts,
)

PAIRS = texts(8, seed=3)
EXPORT = export_of(PAIRS)
LINES = lines_of(EXPORT)
BLOCKS = [line.block for line in LINES]
ENGLISH = export_of(PAIRS, Layout.ENGLISH)
SENT_DRAFTS = {row.block: row.draft for row in EXPORT.rows}
SENT_SOURCES = {row.block: row.source for row in EXPORT.rows}


def table(lines: list[Line]) -> Returned:
    return returned(*map(table_row, lines))


def mapped(file: Returned) -> Mapping:
    return map_rows(EXPORT, file)


def unlabelled(line: Line) -> Line:
    return replace(line, label=None)


def columns_swapped(line: Line) -> ReturnedRow:
    row = table_row(line.bare())
    return replace(row, cells=(row.cells[2], row.cells[1], row.cells[0]))


def column_added(line: Line) -> ReturnedRow:
    row = table_row(line.bare())
    return replace(row, cells=(*row.cells[:2], cell("Please check the name."), row.cells[2]))


def anchored_paragraph(line: Line) -> ReturnedRow:
    text = f"{line.label}\t{line.source}\t{line.draft}"
    start = len(text) - len(line.draft or "")
    return paragraph(
        text,
        around(AnchorKind.ROW, line.block, 0, 6),
        around(AnchorKind.TARGET, line.block, start, len(text)),
    )


@pytest.mark.parametrize(
    "shown",
    [
        lambda line: [table_row(line)],
        lambda line: [table_row(replace(line, target_anchor=False))],
        lambda line: [table_row(line.bare())],
        lambda line: [table_row(unlabelled(line))],
        lambda line: [table_row(unlabelled(line.bare()))],
        lambda line: [table_row(replace(line.bare(), label="099-22"))],
        lambda line: [columns_swapped(line)],
        lambda line: [column_added(line)],
        lambda line: [anchored_paragraph(line)],
        lambda line: [paragraph(f"{line.label}\t{line.source}\t{line.draft}")],
        lambda line: [paragraph(f"{line.label}\n标题 Title\t{line.source}\t{line.draft}")],
        lambda line: [paragraph(f"{line.label}\n标题 Title\n{line.source}\n{line.draft}")],
        lambda line: [paragraph(f"{line.label} {line.source}"), paragraph(line.draft)],
        lambda line: [paragraph(line.label), paragraph(line.source), paragraph(line.draft)],
        lambda line: [paragraph(line.source), paragraph(line.draft)],
        lambda line: [paragraph(line.draft), paragraph(line.source)],
    ],
)
def test_rows_are_found_in(shown: Callable[[Line], list[ReturnedRow]]) -> None:
    file = returned(*(row for line in LINES for row in shown(line)))
    mapping = mapped(file)
    assert drafts(file, mapping) == SENT_DRAFTS
    assert sources(file, mapping) == SENT_SOURCES
    assert mapping.order == tuple(BLOCKS)
    assert not mapping.missing
    assert {read(file, left.draft) for left in mapping.leftovers} <= {"Please check the name."}


def test_anchors_leave_no_doubt_and_content_little() -> None:
    assert mapped(table(LINES)).confidence == 1.0
    assert {block.found for block in mapped(table(LINES)).mapped} == {Found.ANCHORS}
    bare = mapped(table([unlabelled(line.bare()) for line in LINES]))
    assert 0.9 < bare.confidence < 1.0
    assert {block.found for block in bare.mapped} == {Found.CONTENT}


def test_the_english_alone_in_a_new_document() -> None:
    file = returned(*(paragraph(line.draft or "") for line in LINES))
    assert drafts(file, mapped(file)) == SENT_DRAFTS
    assert all(not block.source for block in mapped(file).mapped)


def test_a_row_retyped_wholly_is_known_by_its_id() -> None:
    line = replace(LINES[2], draft="Something else altogether.", target_anchor=False)
    file = table([*LINES[:2], line, *LINES[3:]])
    assert drafts(file, mapped(file))["b3"] == "Something else altogether."


def test_deleted_rows_are_missing() -> None:
    mapping = mapped(table([*LINES[:2], *LINES[4:]]))
    assert list(mapping.missing) == ["b3", "b4"]
    assert mapping.confidence == 6 / 8


def test_a_row_deleted_with_track_changes_is_still_there() -> None:
    rows = [table_row(line) for line in LINES]
    rows[3] = replace(rows[3], deleted=WEI)
    mapping = mapped(returned(*rows))
    assert not mapping.missing
    assert mapping.mapped[3].draft == (Span(3, 2, 0, len(LINES[3].draft or "")),)


def test_moved_rows_show_in_the_order() -> None:
    mapping = mapped(table([LINES[5], *LINES[:5], *LINES[6:]]))
    assert mapping.order == ("b6", "b1", "b2", "b3", "b4", "b5", "b7", "b8")
    assert not mapping.leftovers


def test_a_row_moved_by_typing_is_known_by_its_words() -> None:
    moved = replace(LINES[5].bare(), label="")
    assert mapped(table([moved, *LINES[:5], *LINES[6:]])).order[0] == "b6"


def test_a_row_moved_with_track_changes_is_both_its_ends() -> None:
    rows = [table_row(line) for line in LINES]
    gone = replace(rows[5], deleted=WEI)
    come = replace(table_row(LINES[5].bare()), inserted=WEI)
    file = returned(come, *rows[:5], gone, *rows[6:])
    mapping = mapped(file)
    assert [span.row for span in mapping.mapped[5].draft] == [0, 6]
    assert mapping.order[0] == "b6"
    assert not mapping.leftovers


def test_an_inserted_row_stands_behind_its_neighbour() -> None:
    new = Line("", "", "新的一段话。", "A wholly new paragraph.").bare()
    file = table([*LINES[:3], new, *LINES[3:]])
    (left,) = mapped(file).leftovers
    assert (left.after, left.copy_of) == ("b3", "")
    assert (read(file, left.draft), read(file, left.source)) == (new.draft, new.source)


def test_a_copied_row_is_a_copy() -> None:
    mapping = mapped(table([*LINES[:3], LINES[2].bare(), *LINES[3:]]))
    (left,) = mapping.leftovers
    assert (left.after, left.copy_of) == ("b3", "b3")
    assert mapping.mapped[2].draft[0].row == 2


def test_equal_captions_are_told_apart_by_their_order() -> None:
    export = export_of(texts(20, seed=4, captions=6))
    lines = [replace(line.bare(), label=None) for line in lines_of(export)]
    mapping = map_rows(export, returned(*map(table_row, lines)))
    assert mapping.order == tuple(row.block for row in export.rows)


def test_swapped_english_cells_stay_with_their_rows() -> None:
    rows = [table_row(line) for line in LINES]
    one, other = rows[1].cells[2], rows[2].cells[2]
    rows[1] = replace(rows[1], cells=(*rows[1].cells[:2], other))
    rows[2] = replace(rows[2], cells=(*rows[2].cells[:2], one))
    file = returned(*rows)
    found = drafts(file, mapped(file))
    assert (found["b2"], found["b3"]) == (SENT_DRAFTS["b3"], SENT_DRAFTS["b2"])


@pytest.mark.parametrize("anchors", [True, False])
@pytest.mark.parametrize("labels", [True, False])
def test_rows_merged_into_one(anchors: bool, labels: bool) -> None:
    one, two = LINES[1], LINES[2]
    draft = f"{one.draft}\n{two.draft}"
    length = len(one.draft or "")
    targets = (
        around(AnchorKind.TARGET, "b2", 0, length),
        around(AnchorKind.TARGET, "b3", length + 1, len(draft)),
    )
    row = ReturnedRow(
        (
            cell(f"{one.label}\n{two.label}" if labels else ""),
            cell(f"{one.source}\n{two.source}"),
            cell(draft, *(targets if anchors else ())),
        ),
        Place.TABLE,
        0,
    )
    rest = [table_row(line) for line in LINES]
    file = returned(*rest[:1], row, *rest[3:])
    mapping = mapped(file)
    assert drafts(file, mapping) == SENT_DRAFTS
    assert sources(file, mapping) == SENT_SOURCES
    assert mapping.order == tuple(BLOCKS)


@pytest.mark.parametrize("anchors", [True, False])
def test_english_cells_merged_downwards(anchors: bool) -> None:
    one, two = LINES[1], LINES[2]
    draft = f"{one.draft}\n{two.draft}"
    cut = len(one.draft or "")
    targets = (
        around(AnchorKind.TARGET, "b2", 0, cut),
        around(AnchorKind.TARGET, "b3", cut + 1, len(draft)),
    )
    rows = [table_row(line) for line in LINES]
    rows[1] = replace(
        rows[1], cells=(*rows[1].cells[:2], cell(draft, *(targets if anchors else ())))
    )
    rows[2] = replace(rows[2], cells=(*rows[2].cells[:2], cell("")))
    file = returned(*rows)
    mapping = mapped(file)
    assert drafts(file, mapping) == SENT_DRAFTS
    assert sources(file, mapping) == SENT_SOURCES
    assert mapping.order == tuple(BLOCKS)


def test_the_languages_of_a_row_merged_into_one_cell() -> None:
    line = LINES[1]
    text = f"{line.source}\n{line.draft}"
    start = len(line.source or "") + 1
    both = cell(text, around(AnchorKind.TARGET, "b2", start, len(text)))
    rows = [table_row(one) for one in LINES]
    rows[1] = replace(rows[1], cells=(rows[1].cells[0], both))
    file = returned(*rows)
    mapping = mapped(file)
    assert drafts(file, mapping) == SENT_DRAFTS
    assert sources(file, mapping) == SENT_SOURCES


def test_a_row_split_in_two_is_joined() -> None:
    line = LINES[4]
    assert line.draft is not None
    cut = line.draft.index(" ", len(line.draft) // 2)
    first = replace(line, draft=line.draft[:cut], target_anchor=False)
    second = Line("", "", "", line.draft[cut + 1 :]).bare()
    file = table([*LINES[:4], first, second, *LINES[5:]])
    mapping = mapped(file)
    assert drafts(file, mapping)["b5"] == f"{line.draft[:cut]}|{line.draft[cut + 1 :]}"
    assert not mapping.leftovers


def english_rows(count: int = 8) -> list[ReturnedRow]:
    return [
        paragraph(draft, around(AnchorKind.TARGET, f"b{n}", 0, len(draft)))
        for n, (_, draft) in enumerate(PAIRS[:count], 1)
    ]


def test_the_english_page_has_a_paragraph_a_block() -> None:
    file = returned(*english_rows())
    mapping = map_rows(ENGLISH, file)
    assert drafts(file, mapping) == SENT_DRAFTS
    assert mapping.confidence == 1.0


def test_blocks_without_english_are_not_on_the_english_page() -> None:
    export = replace(ENGLISH, rows=(replace(ENGLISH.rows[0], draft=""), *ENGLISH.rows[1:]))
    mapping = map_rows(export, returned(*english_rows()[1:]))
    assert not mapping.missing
    assert mapping.confidence == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "(Text: Lu)| |On May 5 it opened.",
        "(Text: Lu) and more| |On May 5 it opened.",
        "(Text: Lu), Lin| |On May 5 it opened.",
        "(Text: Lu)-||On May 5 it opened.",
        "(Text: Lu)| |Yesterday, on May 5 it opened.",
        "(Text: Lu)| |(On May 5 it opened.",
    ],
)
def test_a_run_in_byline_and_its_text(text: str) -> None:
    byline, space, body = text.split("|")
    raw = byline + space + body
    sent_body = raw.index("On May" if "On May" in raw else "on May")
    file = returned(
        paragraph(
            raw,
            around(AnchorKind.TARGET, "b1", 0, len("(Text: Lu)")),
            around(AnchorKind.TARGET, "b2", sent_body, len(raw)),
        ),
        *english_rows()[2:],
    )
    found = drafts(file, map_rows(ENGLISH, file))
    assert (found["b1"], found["b2"]) == (byline, body)


def test_a_run_in_byline_whose_bookmarks_are_gone() -> None:
    byline = "(Text by Zhou Min; Photo by Huang Yiming)"
    pairs = [("新闻网消息（文/周敏 图/黄一鸣）", byline), *PAIRS[1:]]
    lines = [f"{byline} {PAIRS[1][1]}", *(en for _, en in PAIRS[2:])]
    file = returned(*map(paragraph, lines))
    found = drafts(file, map_rows(export_of(pairs, Layout.ENGLISH), file))
    assert (found["b1"], found["b2"]) == (byline, PAIRS[1][1])


def test_words_put_in_beside_the_space_between_two_blocks_keep_their_side() -> None:
    pieces = (
        Piece("(Text: Lu)"),
        Piece(" (B)", WEI),
        Piece(" "),
        Piece("Then ", WEI),
        Piece("it opened."),
    )
    strip = replace(
        cell(""),
        pieces=pieces,
        anchors=(around(AnchorKind.TARGET, "b1", 0, 10), around(AnchorKind.TARGET, "b2", 20, 30)),
    )
    row = ReturnedRow((strip,), Place.BODY, mark=BREAK)
    file = returned(row, *english_rows()[2:])
    found = drafts(file, map_rows(ENGLISH, file))
    assert (found["b1"], found["b2"]) == ("(Text: Lu) (B)", "Then it opened.")


@pytest.mark.parametrize("tracked", [True, False])
def test_a_paragraph_of_the_english_page_split_in_two(tracked: bool) -> None:
    rows = english_rows()
    draft = PAIRS[3][1]
    cut = draft.index(" ", len(draft) // 2)
    mark = Piece("\n", WEI) if tracked else BREAK
    first = paragraph(draft[:cut], around(AnchorKind.TARGET, "b4", 0, cut, closed=False), mark=mark)
    file = returned(*rows[:3], first, paragraph(draft[cut:]), *rows[4:])
    mapping = map_rows(ENGLISH, file)
    assert drafts(file, mapping)["b4"] == f"{draft[:cut]}|{draft[cut:]}"
    assert not mapping.leftovers


def test_a_paragraph_put_in_with_track_changes_is_new() -> None:
    rows = english_rows()
    before = replace(rows[3], mark=Piece("\n", WEI))
    strip = replace(cell(""), pieces=(Piece("A new thought.", WEI),))
    new = ReturnedRow((strip,), Place.BODY, mark=BREAK)
    file = returned(*rows[:3], before, new, *rows[4:])
    (left,) = map_rows(ENGLISH, file).leftovers
    assert (left.after, read(file, left.draft)) == ("b4", "A new thought.")


def test_cells_of_a_table_on_the_english_page_are_blocks() -> None:
    rows = english_rows()
    cells = ReturnedRow((rows[2].cells[0], rows[3].cells[0]), Place.TABLE, 0)
    file = returned(*rows[:2], cells, *rows[4:])
    assert drafts(file, map_rows(ENGLISH, file)) == SENT_DRAFTS


def test_what_the_export_prints_itself_is_nobody_s() -> None:
    ours = replace(paragraph("对照审校稿 Review Copy"), is_ours=True)
    assert not mapped(returned(ours, *map(table_row, LINES), ours)).leftovers


def test_words_outside_of_the_rows_are_left_over() -> None:
    head = replace(paragraph("Draft, not for release"), place=Place.HEADER)
    note = paragraph("Please call me about this. 请来电。")
    file = returned(head, note, *map(table_row, LINES))
    assert [read(file, left.draft or left.source) for left in mapped(file).leftovers] == [
        "Please call me about this. 请来电。",
        "Draft, not for release",
    ]


def test_a_note_in_the_id_cell_is_left_over() -> None:
    rows = [table_row(line) for line in LINES]
    labelled = cell(f"{LINES[1].label}\n标题 Title 这里要改")
    rows[1] = replace(rows[1], cells=(labelled, *rows[1].cells[1:]))
    file = returned(*rows)
    (left,) = mapped(file).leftovers
    assert read(file, left.draft).strip() == "标题 Title 这里要改"


def test_anchors_of_another_export_say_nothing() -> None:
    foreign = replace(EXPORT, id="ffffffff")
    mapping = map_rows(foreign, table([replace(line, label=None) for line in LINES]))
    assert {block.found for block in mapping.mapped} == {Found.CONTENT}


def test_a_foreign_file_maps_to_nothing() -> None:
    file = returned(paragraph("Minutes of the staff meeting."), paragraph("All agreed."))
    mapping = mapped(file)
    assert not mapping.mapped
    assert mapping.confidence == 0.0
    assert len(mapping.leftovers) == 2


def test_an_empty_file() -> None:
    assert len(mapped(returned()).missing) == 8


def test_the_work_can_be_stopped() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled(Message("Test", QT_TRANSLATE_NOOP("Test", "Stopped."), {}))

    with pytest.raises(Cancelled):
        map_rows(EXPORT, returned(*(paragraph(f"{en} Again.") for _, en in PAIRS)), stop)

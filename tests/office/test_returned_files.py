"""A reviewer works on the file in an office program; the desk reads exactly what was done."""

from pathlib import Path

import pytest

from editor.review.export import Layout
from tests.office.article import ARTICLE, SENT, export_of, file_of
from tests.office.cases import COMMENTS, DETOURS, OTHERS, ROWS, TRACKED, UNTRACKED
from tests.office.conftest import Desk
from tests.office.expected import Case, changes_of, remarks_of, views_of
from tests.office.layouts import ENGLISH, OURS, OWN
from tests.office.returning import check_that_changes_make_the_text, read_back

_TABLES = {
    "tracked": TRACKED,
    "untracked": UNTRACKED,
    "rows": ROWS,
    "detours": DETOURS,
    "comments": COMMENTS,
    "others": OTHERS,
    "english": ENGLISH,
    "our comments": OWN,
}
_CASES = [
    pytest.param(case, id=f"{table}: {case.name}")
    for table, cases in _TABLES.items()
    for case in cases
]


@pytest.mark.parametrize("case", _CASES)
def test_what_was_done_is_what_is_read(case: Case, desk: Desk, tmp_path: Path) -> None:
    export = export_of(ARTICLE, case.layout, case.comments)
    sent, back = tmp_path / "sent.docx", tmp_path / "renamed 副本(2).docx"
    sent.write_bytes(file_of(ARTICLE, export))
    desk.review(sent, back, case.steps)
    copy = read_back(back, export)
    if case.edits is not None:
        assert changes_of(copy) == sorted(edit.told for edit in case.edits)
    assert remarks_of(copy) == sorted(said.told for said in case.said)
    assert views_of(copy) == case.texts()
    assert sorted(u.text.strip() for u in copy.unplaced) == sorted(case.unplaced)
    assert sorted((s.stage, s.field, s.text) for s in copy.signoffs) == sorted(case.signoffs)
    assert case.mapped in {copy.mapped, None}
    assert copy.rows == len([text for text in SENT.values() if text or not case.is_page])
    assert copy.question is case.question
    check_that_changes_make_the_text(copy)
    assert all(c.date for c in copy.changes if c.tracked)


@pytest.mark.parametrize("layout", list(Layout))
def test_the_file_as_it_went_out_says_nothing(layout: Layout, tmp_path: Path) -> None:
    export = export_of(ARTICLE, layout, OURS)
    sent = tmp_path / "sent.docx"
    sent.write_bytes(file_of(ARTICLE, export))
    copy = read_back(sent, export)
    found = (copy.changes, copy.remarks, copy.unplaced, copy.signoffs, copy.views)
    assert found == ((), (), (), (), ())
    assert copy.mapped == copy.rows

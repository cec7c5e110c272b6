"""What the keeper of the glossary does, step by step, on a real workspace."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor import workflow
from editor.errors import GlossaryRefused
from editor.formats.glossary_files import write_terms
from editor.glossary.person import Person
from editor.glossary.term import Term, TermKind, TermStatus
from editor.workspace import Workspace

MAYOR = Term("灵江市市长", "Mayor of Lingjiang", TermKind.GOVERNMENT_TITLE)
LORD = replace(MAYOR, en="Lord Mayor of Lingjiang")
RECTOR = Term("灵江职业技术大学校长", "President of LZPU", note="not Principal")
NEW = Term("灵江书院", "Lingjiang Academy", TermKind.ORGANISATION)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(str(tmp_path / "w.duizhao")) as opened:
        opened.put_terms([MAYOR, RECTOR])
        yield opened


@pytest.fixture(params=[".csv", ".xlsx", ".tbx"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file with a changed entry, one that is the same, and a new one."""
    path = tmp_path / f"keeper{request.param}"
    write_terms(path, [LORD, RECTOR, NEW])
    return path


def test_a_preview_says_what_an_import_would_do(workspace: Workspace, file: Path) -> None:
    found = workflow.glossary_preview(workspace, file)
    assert (found.name, found.added, found.changed) == (file.name, (NEW,), ((MAYOR, LORD),))
    assert (found.same, found.refused) == (1, ())
    assert workspace.terms() == (MAYOR, RECTOR)


def test_a_preview_is_imported_as_it_was_seen(workspace: Workspace, file: Path) -> None:
    preview = workflow.glossary_preview(workspace, file)
    file.unlink()
    taken = workflow.glossary_import(workspace, preview)
    assert (taken.added, taken.changed, taken.refused) == (1, 1, ())
    assert workspace.terms() == (LORD, RECTOR, NEW)
    assert workspace.term_history(NEW)[0].who == f"import {file.name}"


def test_an_import_is_undone_as_a_whole(workspace: Workspace, file: Path) -> None:
    taken = workflow.glossary_import(workspace, file)
    workspace.undo_term_step(taken.step)
    assert workspace.terms() == (MAYOR, RECTOR)


def test_each_row_of_a_bad_file_has_its_fate(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    rows = [
        "zh,en,valid_from",
        f"{MAYOR.zh},{LORD.en},",
        f"{MAYOR.zh},Town Head,",
        "灵江书院,,",
        "灵江书院,Academy,soon",
        f"{NEW.zh},{NEW.en},2026-05-01",
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    found = workflow.glossary_preview(workspace, path)
    assert [refusal.row for refusal in found.refused] == [3, 4, 5]
    taken = workflow.glossary_import(workspace, found)
    assert (taken.added, taken.changed, taken.refused) == (1, 1, found.refused)
    assert workspace.events()[-1].facts == {"added": 1, "changed": 1, "refused": 3}


def test_a_hopeless_file_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "bad.tbx"
    path.write_text("<tbx><text>", encoding="utf-8")
    before = workspace.events()
    with pytest.raises(GlossaryRefused):
        workflow.glossary_import(workspace, path)
    assert (workspace.terms(), workspace.events()) == ((MAYOR, RECTOR), before)


def test_duplicates_become_one_entry_and_are_kept_in_the_history(workspace: Workspace) -> None:
    twice = [
        replace(LORD, status=TermStatus.ADMITTED),
        Term(MAYOR.zh, "Town Head", status=TermStatus.FORBIDDEN),
    ]
    workspace.put_terms(twice)
    kept = workflow.merge_terms(workspace, MAYOR, twice)
    assert kept == replace(MAYOR, admitted=(LORD.en,), forbidden=("Town Head",))
    assert workspace.terms() == (kept, RECTOR)
    done = workspace.term_history(MAYOR)[-3:]
    assert {change.before for change in done} == {MAYOR, *twice}
    workspace.undo_term_step(done[0].step)
    assert set(workspace.terms()) == {MAYOR, RECTOR, *twice}


@pytest.mark.parametrize(
    "text", ["（文/曾乐 宣传部）", "5月20日，曾乐出席会议。", "灵江市市长曾乐出席"]
)
def test_the_people_list_says_how_somebody_is_written(workspace: Workspace, text: str) -> None:
    workspace.put_person(Person("曾乐", "Tseng Yueh"))
    matches, phrases = workflow.glossary(workspace).read(text)
    said = [(each.en, each.sure) for each in matches] + [(each.en, each.sure) for each in phrases]
    assert any("Tseng Yueh" in english and sure for english, sure in said)
    assert not any("Zeng" in english for english, _ in said)


def test_the_people_list_stands_over_the_glossary(workspace: Workspace) -> None:
    workspace.put_terms([Term("曾乐", "Zeng Le", TermKind.PERSON)])
    workspace.put_person(Person("曾乐", "Tseng Yueh"))
    (match,) = workflow.glossary(workspace).matches("曾乐讲话")
    assert match.en == "Tseng Yueh"


@pytest.mark.parametrize(("newer", "top"), [(True, "<tbx "), (False, "<martif ")])
def test_the_glossary_goes_out_as_either_tbx(
    workspace: Workspace, tmp_path: Path, newer: bool, top: str
) -> None:
    path = tmp_path / "out.tbx"
    assert workflow.glossary_export(workspace, path, newer=newer) == 2
    assert top in path.read_text(encoding="utf-8")
    assert workflow.glossary_preview(workspace, path).same == 2


def test_a_sheet_of_two_columns_keeps_what_it_says_nothing_of(
    workspace: Workspace, tmp_path: Path
) -> None:
    full = Term("灵江", "Lingjiang", TermKind.PLACE, admitted=("Ling Jiang",), note="river town")
    workspace.put_terms([full])
    sheet = tmp_path / "two.csv"
    sheet.write_text("zh,en\n灵江,Lingjiang City\n", encoding="utf-8")
    ((before, after),) = workflow.glossary_preview(workspace, sheet).changed
    assert (before.en, after.en) == ("Lingjiang", "Lingjiang City")
    assert (after.kind, after.admitted, after.note) == (full.kind, full.admitted, full.note)

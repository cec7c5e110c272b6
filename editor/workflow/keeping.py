"""Keeping the glossary: files in and out, entries made one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor.formats.glossary_files import Refusal, TermSheet, read_terms, write_terms
from editor.glossary.merging import merged
from editor.glossary.rows import COLUMNS
from editor.glossary.term import Term
from editor.progress import Progress, silent
from editor.workspace import Workspace
from editor.workspace.glossary import identity


@dataclass(frozen=True, slots=True)
class GlossaryImport:
    """What became of a glossary file's rows; `step` undoes it in the workspace, 0 = nothing."""

    added: int
    changed: int
    refused: tuple[Refusal, ...]
    step: int = 0


@dataclass(frozen=True, slots=True)
class GlossaryPreview:
    """What taking in a glossary file would do: (before, after) for each changed entry."""

    name: str
    added: tuple[Term, ...]
    changed: tuple[tuple[Term, Term], ...]
    same: int
    refused: tuple[Refusal, ...]


def glossary_preview(
    workspace: Workspace, path: Path, progress: Progress = silent
) -> GlossaryPreview:
    """Read a glossary file and say what it would change; nothing is written.

    Raise `GlossaryRefused` when the file as a whole cannot be taken.
    """
    sheet = read_terms(path, progress)
    changes = workspace.preview_terms(_with_kept_fields(sheet, workspace.terms()))
    return GlossaryPreview(path.name, changes.added, changes.changed, changes.same, sheet.refused)


def _with_kept_fields(sheet: TermSheet, known: Sequence[Term]) -> list[Term]:
    """Return a file's terms, each with what the entry there is now says beyond the file."""
    silent_on = [name for name in COLUMNS if name not in sheet.columns]
    there = {identity(term): term for term in known}
    return [
        replace(term, **{name: getattr(there[identity(term)], name) for name in silent_on})
        if identity(term) in there
        else term
        for _, term in sheet.rows
    ]


def glossary_import(
    workspace: Workspace, file: Path | GlossaryPreview, progress: Progress = silent
) -> GlossaryImport:
    """Take a glossary file's good rows into the workspace and say why the others are refused.

    Raise `GlossaryRefused` when the file as a whole cannot be taken.
    """
    if isinstance(file, Path):
        file = glossary_preview(workspace, file, progress)
    terms = [*file.added, *(after for _, after in file.changed)]
    changes = workspace.import_terms(terms, file.name, len(file.refused))
    return GlossaryImport(len(changes.added), len(changes.changed), file.refused, changes.step)


def glossary_export(workspace: Workspace, path: Path, *, newer: bool = False) -> int:
    """Write the workspace's glossary to a file and return the number of entries.

    `newer` writes TBX as ISO 30042:2019 has it instead of version 2, which more programs read.
    Raise `UnwritableFile` when the file cannot be written.
    """
    terms = workspace.terms()
    write_terms(path, terms, newer=newer)
    return len(terms)


def merge_terms(workspace: Workspace, keep: Term, others: Sequence[Term]) -> Term:
    """Make one entry of several, remove the others, and return it; their English is admitted."""
    term = merged(keep, others)
    workspace.change_terms([term], others)
    return term

"""The whole way of an article on one page: values in, values out, no Qt, no globals.

open_source → recognise → take_in → write → export → publish. The desktop and the command line both
call these functions and nothing below them.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editor.article.article import Article, Block, Facts
from editor.article.edits import (
    correct_source,
    insert_after,
    join,
    remove,
    set_kind,
    split,
    write,
)
from editor.article.text import Text
from editor.errors import NotFound
from editor.files import write_file
from editor.formats.glossary_files import Refusal, TermSheet, read_terms, write_terms
from editor.formats.page import Page
from editor.formats.published import PublishedForm
from editor.formats.published import published as publish
from editor.formats.readers import read_file as open_source
from editor.glossary.glossary import Glossary, House
from editor.glossary.mention import Mentions
from editor.glossary.merging import merged
from editor.glossary.person import as_terms
from editor.glossary.rows import COLUMNS
from editor.glossary.shipped import SHIPPED_VERSION, shipped_terms
from editor.glossary.term import Match, Term
from editor.glossary.usage import Use, uses
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent
from editor.review.export import Export, Layout
from editor.settings import HOUSE_FORMS, INSTITUTION, INSTITUTION_NAME, UMLAUT
from editor.suggest.deterministic import DRAFTED
from editor.suggest.deterministic import draft as draft_block
from editor.suggest.suggestion import Suggestion
from editor.suggest.wording import shipped_wording
from editor.workspace import Workspace
from editor.workspace.glossary import identity

if TYPE_CHECKING:
    from editor.formats.recognise import Recognised

__all__ = [
    "Drafted",
    "GlossaryImport",
    "GlossaryPreview",
    "PublishedForm",
    "RowTerm",
    "correct_source",
    "draft_article",
    "export",
    "glossary",
    "glossary_export",
    "glossary_import",
    "glossary_preview",
    "insert_after",
    "join",
    "merge_terms",
    "open_clipboard",
    "open_source",
    "open_workspace",
    "placed_terms",
    "publish",
    "recognise",
    "remove",
    "row_terms",
    "set_kind",
    "split",
    "take_in",
    "write",
    "write_all",
    "write_by_id",
    "write_file",
]

_NO_BLOCK = QT_TRANSLATE_NOOP(
    "Workflow", "Article {article} has no block “{block}”; “show {article}” lists its blocks."
)


@dataclass(frozen=True, slots=True)
class RowTerm:
    """A term in a block's Chinese, and where its English stands in the draft, if it does.

    `en_here` is what to put for it at this place of the article, where that is known: the full name
    with its abbreviation at the first mention, later the abbreviation.
    """

    match: Match
    use: Use | None
    en_here: str = ""

    @property
    def english(self) -> str:
        """The English to put for the term here."""
        return self.en_here or self.match.en


def open_workspace(
    location: str, *, writing: bool = True, program: str = "the command line"
) -> Workspace:
    """Open a workspace, with the starter glossary in it; a file that does not exist is created.

    `program` names this one to others that find it busy. Raise `WorkspaceError` when it is busy,
    damaged, read-only or from a later version.
    """
    workspace = Workspace.open(location, writing=writing, program=program)
    if workspace.shipped_version() == SHIPPED_VERSION:
        return workspace
    if not writing and workspace.shipped_version():
        return workspace  # an older starter glossary is good enough for reading
    if not writing:
        workspace.close()
        workspace = Workspace.open(location, program=program)
    workspace.load_shipped(SHIPPED_VERSION, shipped_terms())
    return workspace


def open_clipboard(html: str | None, plain: str | None) -> Page:
    """Read what another program copied: its HTML, else its plain text.

    Raise `UnreadableFile` when there is no text in it.
    """
    from editor.formats.html.clipboard import read_clipboard  # noqa: PLC0415  loads a parser

    return read_clipboard(html, plain)


def recognise(page: Page) -> "Recognised":
    """Find out what each part of a page is, and what the page says of the article."""
    from editor.formats.recognise import recognise as found  # noqa: PLC0415  compiles word lists

    return found(page)


def take_in(workspace: Workspace, recognised: "Recognised") -> Article:
    """Store a newly read article and return it with its id."""
    return workspace.add_article(recognised.article, recognised.assets)


def write_all(article: Article, drafts: Mapping[int, Text]) -> Article:
    """Set the English of several rows."""
    for row, draft in drafts.items():
        article = write(article, row, draft)
    return article


def write_by_id(article: Article, drafts: Mapping[str, str]) -> Article:
    """Set the English of blocks named by id. Raise `NotFound` for an id that is not there."""
    rows = {block.id: row for row, block in enumerate(article.blocks)}
    for block in drafts:
        if block not in rows:
            values = {"article": article.id, "block": block}
            raise NotFound(Message("Workflow", _NO_BLOCK, values))
    return write_all(article, {rows[block]: Text(text) for block, text in drafts.items()})


def glossary(workspace: Workspace) -> Glossary:
    """Return the workspace's glossary ready for reading texts, in its institution's own ways."""
    house = House(
        institution=workspace.setting(INSTITUTION_NAME.key) or "",
        umlaut=UMLAUT.read(workspace.setting(UMLAUT.key)),
        forms={
            form.key.removeprefix("house_"): form.read(workspace.setting(form.key))
            for form in HOUSE_FORMS
        },
    )
    people = as_terms(workspace.people())
    return Glossary((*people, *workspace.terms()), house)


def row_terms(
    terms: Glossary, block: Block, earlier: tuple[RowTerm, ...] | None = None
) -> tuple[RowTerm, ...]:
    """Return the terms in a block's Chinese with their uses in its English.

    `earlier` is the answer for the same Chinese beside another draft, when there is one.
    """
    if earlier is None:
        earlier = tuple(RowTerm(match, None) for match in terms.matches(block.source.plain))
    found = uses([term.match for term in earlier], block.draft.plain)
    return tuple(replace(term, use=use) for term, use in zip(earlier, found, strict=True))


def placed_terms(terms: Glossary, article: Article, row: int) -> tuple[RowTerm, ...]:
    """Return a row's terms with the English to put at this place of the article."""
    found = row_terms(terms, article.blocks[row])
    here = Mentions(
        article.blocks, lambda block: terms.matches(block.source.plain), terms.abbreviated
    )
    return tuple(replace(term, en_here=here.english(row, term.match)) for term in found)


@dataclass(frozen=True, slots=True)
class Drafted:
    """What became of an article's empty blocks: drafted by id, and the ids of those left alone."""

    article: Article
    drafted: tuple[tuple[str, Suggestion], ...]
    left: tuple[str, ...]


def draft_article(article: Article, terms: Glossary, *, only_empty: bool = True) -> Drafted:
    """Draft the blocks that are made of people, departments and fixed words only, offline.

    `only_empty` keeps the English that is there; every other block is left, never half of one.
    """
    drafted: list[tuple[str, Suggestion]] = []
    left: list[str] = []
    drafts: dict[int, Text] = {}
    for row, block in enumerate(article.blocks):
        if not block.source or (only_empty and block.draft):
            continue
        suggestion = draft_block(block, facts_said(block), terms, shipped_wording())
        if suggestion is None:
            left.append(block.id)
            continue
        drafts[row] = suggestion.text
        drafted.append((block.id, suggestion))
    return Drafted(write_all(article, drafts), tuple(drafted), tuple(left))


def facts_said(block: Block) -> Facts:
    """Return what one block says about the article: its date, hits, origin, credits, chains."""
    text = block.source.plain
    if block.kind not in DRAFTED:
        return Facts()
    from editor.formats.recognise.chains import chains_of  # noqa: PLC0415  compile word lists
    from editor.formats.recognise.facts import line_of  # noqa: PLC0415
    from editor.formats.recognise.openings import ending, opening  # noqa: PLC0415

    opened, ended = opening(text), ending(text)
    line = line_of(text)
    if opened is not None and opened.end == len(text):
        line = opened.line
    elif line is None and ended is not None:
        line = ended[1]
    if line is None:
        return Facts()
    return Facts(line.date, line.hits, line.origin, line.credits, chains_of((line,)))


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


def export(
    workspace: Workspace,
    article: Article,
    target: Path,
    progress: Progress = silent,
    *,
    layout: Layout = Layout.BILINGUAL,
    to: str = "",
) -> Export:
    """Write a Word file for reviewers and keep the snapshot of what it holds.

    Raise `UnwritableFile` when the target cannot be written; then, and when `progress` stops the
    reading of the terms, nothing is written and nothing recorded.
    """
    from editor.formats.docx.english import english_docx  # noqa: PLC0415  loads python-docx
    from editor.formats.docx.review_table import review_docx  # noqa: PLC0415

    made = _next_export(workspace, article, layout, to)
    if layout is Layout.BILINGUAL:
        spans = _term_spans(article, glossary(workspace), progress)
        data = review_docx(article, made, spans, workspace.asset)
    else:
        data = english_docx(article, made, workspace.asset)
    write_file(target, data)
    workspace.add_export(made)
    return made


def _term_spans(
    article: Article, terms: Glossary, progress: Progress
) -> dict[str, list[tuple[int, int]]]:
    """Return where terms stand in the Chinese of every block, telling how far it is."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for row, block in enumerate(article.blocks):
        progress(row, len(article.blocks))
        spans[block.id] = [(m.start, m.end) for m in terms.matches(block.source.plain)]
    return spans


def _next_export(workspace: Workspace, article: Article, layout: Layout, to: str) -> Export:
    from editor.formats.docx.rows import sent_rows  # noqa: PLC0415  loads python-docx

    export_id = secrets.token_hex(4)
    number = 1 + len(workspace.exports(article.id))
    code = workspace.setting(INSTITUTION.key) or INSTITUTION.default
    return Export(
        id=export_id,
        article=article.id,
        document=workspace.document_id(article.id),
        round=number,
        reference=f"{code}-{int(article.id):04d}-r{number}",
        layout=layout,
        to=to,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        rows=sent_rows(article, export_id),
    )

"""Sending an article out to Word for review."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from editor.article.article import Article
from editor.checks.finding import Finding
from editor.files import write_file
from editor.glossary.glossary import Glossary
from editor.progress import Progress, silent
from editor.review.export import Export, Layout, SentComment
from editor.review.remarking import CHECKS_AUTHOR
from editor.settings import INSTITUTION
from editor.workflow.checking import ABOUT_FINDING, BlockFinding
from editor.workflow.returning import review
from editor.workflow.terms import glossary
from editor.workspace import Workspace


def export(
    workspace: Workspace,
    article: Article,
    target: Path,
    progress: Progress = silent,
    *,
    layout: Layout = Layout.BILINGUAL,
    to: str = "",
    by: str = "",
    findings: Sequence[BlockFinding] = (),
    said: Callable[[Finding], str] | None = None,
) -> Export:
    """Write a Word file for reviewers and keep the snapshot of what it holds.

    What was answered and decided about earlier copies travels with it as comments, which `by` signs
    where nobody else did; so do those of the findings that nobody let pass, in the words of `said`
    or in English. An article that was being drafted is in review from then on.
    Raise `UnwritableFile` when the target cannot be written; then, and when `progress` stops the
    reading of the terms, nothing is written and nothing recorded.
    """
    from editor.formats.docx.english import english_docx  # noqa: PLC0415  loads python-docx
    from editor.formats.docx.review_table import review_docx  # noqa: PLC0415

    comments = (*_comments(workspace, article, by), *_of_findings(findings, said or _english))
    made = _next_export(workspace, article, layout, to, comments)
    if layout is Layout.BILINGUAL:
        spans = _term_spans(article, glossary(workspace), progress)
        data = review_docx(article, made, spans, workspace.asset)
    else:
        data = english_docx(article, made, workspace.asset)
    write_file(target, data)
    workspace.add_export(made, article, by)
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


def _next_export(
    workspace: Workspace,
    article: Article,
    layout: Layout,
    to: str,
    comments: tuple[SentComment, ...],
) -> Export:
    from editor.formats.docx.rows import sent_rows  # noqa: PLC0415  loads python-docx

    export_id = secrets.token_hex(4)
    number = 1 + workspace.last_round(article.id)
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
        comments=comments,
    )


def _comments(workspace: Workspace, article: Article, by: str) -> tuple[SentComment, ...]:
    """Return what the reviewers are told: what was decided since the last round."""
    returned = review(workspace, article)
    if not returned.copies:
        return ()
    from editor.review import resolving  # noqa: PLC0415  loads the word difference

    since = resolving.last_round(article, workspace.exports(article.id))
    return resolving.sent_comments(article, returned, by, since)


def _of_findings(
    findings: Sequence[BlockFinding], said: Callable[[Finding], str]
) -> Iterator[SentComment]:
    """Yield the findings that nobody let pass, each as a comment on its place in the English."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    still_open = (one for one in findings if one.waiver is None)
    for number, one in enumerate(still_open, 1):
        yield SentComment(
            id=f"f{number}",
            block=one.block,
            author=CHECKS_AUTHOR,
            date=now,
            text=said(one.finding),
            start=one.finding.draft[0],
            end=one.finding.draft[1],
            about=f"{ABOUT_FINDING}{one.id}",
        )


def _english(finding: Finding) -> str:
    from editor.checks.registry import title  # noqa: PLC0415  compiles word lists

    return f"[{title(finding.check)}] {finding.message}"

"""The station of the checks: what stands out in an article, what is put right, what is let pass."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from editor.article.article import Article
from editor.article.edits import write
from editor.checks.finding import Check, Finding, Fix, Pair, Severity, Whole
from editor.checks.waiver import Waiver, identity
from editor.errors import EditRefused
from editor.glossary.glossary import Glossary
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent
from editor.review.change import Remark
from editor.settings import CHECKS_OFF
from editor.workflow.returning import review
from editor.workflow.terms import glossary
from editor.workspace import Workspace
from editor.workspace.journal import Action

if TYPE_CHECKING:
    from editor.checks.running import Checker

_NO_REASON = QT_TRANSLATE_NOOP("Workflow", "Give a reason for letting this finding pass.")
_NOT_CERTAIN = QT_TRANSLATE_NOOP(
    "Workflow", "This finding has no certain correction; correct the English by hand."
)
_CHANGED = QT_TRANSLATE_NOOP(
    "Workflow", "The English was changed since it was checked; check it again."
)
_OLD_FINDING = QT_TRANSLATE_NOOP(
    "Workflow", "The block was taken out since it was checked; check the article again."
)


ABOUT_FINDING = "finding:"
"""What stands before a finding's id where a comment says what it is about."""


@dataclass(frozen=True, slots=True)
class BlockFinding:
    """A finding about a block of an article.

    `draft` is the English that was checked. `id` is the same after edits elsewhere; findings that
    say the same about the same words of a block share it. `waiver` is set where it is let pass.
    """

    block: str
    finding: Finding
    id: str
    draft: str
    waiver: Waiver | None = None


def checker(workspace: Workspace, terms: Glossary | None = None) -> "Checker":
    """Return a checker with the institution's checks, its list of people and its glossary.

    It is for `check` to be called with again and again; after a change of terms, people or checks
    another one is needed.
    """
    from editor.checks.running import Checker  # noqa: PLC0415  compiles word lists

    terms = glossary(workspace) if terms is None else terms
    return Checker(terms, checks_off(workspace), workspace.people())


def check(
    article: Article,
    terms: Glossary,
    *,
    off: frozenset[str] | None = None,
    waivers: Iterable[Waiver] = (),
    checker: "Checker | None" = None,
    progress: Progress = silent,
) -> tuple[BlockFinding, ...]:
    """Return the findings about an article in its order, those let pass with their waivers.

    With a checker its own glossary and checks are taken, and only what changed is looked at.
    """
    if checker is None:
        from editor.checks import registry, running  # noqa: PLC0415  compile word lists

        checker = running.Checker(terms, registry.DEFAULT_OFF if off is None else off)
    let_pass = {waiver.finding: waiver for waiver in waivers}
    texts = {block.id: block for block in article.blocks}
    found: list[BlockFinding] = []
    for block_id, finding in checker.check(article, progress):
        source, draft = texts[block_id].source.plain, texts[block_id].draft.plain
        name = identity(block_id, source, draft, finding)
        found.append(BlockFinding(block_id, finding, name, draft, let_pass.get(name)))
    return tuple(found)


def check_pairs(
    pairs: Iterable[tuple[str, str]], terms: Glossary, *, off: frozenset[str] | None = None
) -> Iterator[tuple[int, Finding]]:
    """Yield the findings about pairs that belong to no article, with the pair's number from 0.

    One without English is told when most others have theirs; else pairs are looked at one by one.
    """
    from editor.checks.registry import (  # noqa: PLC0415  compiles word lists
        DEFAULT_OFF,
        empty_findings,
        pair_findings,
    )

    off, texts = DEFAULT_OFF if off is None else off, tuple(pairs)
    empty = empty_findings(Whole([Pair(*text) for text in texts]), off)
    for number, (source, draft) in enumerate(texts):
        if number in empty:
            yield number, empty[number]
        for finding in pair_findings(Pair(source, draft, glossary=terms), off):
            yield number, finding


def open_errors(found: Iterable[BlockFinding]) -> tuple[BlockFinding, ...]:
    """Return the errors that nobody let pass."""
    return tuple(
        one for one in found if one.waiver is None and one.finding.severity is Severity.ERROR
    )


# Which checks look


def all_checks() -> tuple[Check, ...]:
    """Return every check there is, family by family."""
    from editor.checks.registry import CHECKS  # noqa: PLC0415  compiles word lists

    return CHECKS


def checks_off(workspace: Workspace) -> frozenset[str]:
    """Return the ids of the checks that the institution does not want.

    Until it has said so, these are the ones that are off as delivered.
    """
    stored = workspace.setting(CHECKS_OFF.key)
    if stored is None:
        return checks_off_as_delivered()
    return frozenset(stored.split()) & {check.id for check in all_checks()}


def checks_off_as_delivered() -> frozenset[str]:
    """Return the ids of the checks that look only when they are wanted.

    A proofreader that is installed is wanted.
    """
    from editor.checks import proofing, registry  # noqa: PLC0415  compile word lists
    from editor.checks.proofreader import is_installed  # noqa: PLC0415

    wanted = {check.id for check in proofing.CHECKS if is_installed()}
    return registry.DEFAULT_OFF - wanted


def set_checks_off(workspace: Workspace, off: Iterable[str], by: str = "") -> None:
    """Set which checks the institution does not want; ids of no check are dropped."""
    from editor.checks.registry import CHECKS  # noqa: PLC0415  compiles word lists

    known = [check.id for check in CHECKS]
    kept = [name for name in known if name in set(off)]
    before = checks_off(workspace)
    workspace.set_setting(CHECKS_OFF.key, " ".join(kept))
    if before != set(kept):
        workspace.log(Action.CHECKS_SET, off=" ".join(kept), by=by)


# What is let pass


def waive(
    workspace: Workspace, article: Article, found: BlockFinding, reason: str, by: str = ""
) -> Waiver:
    """Let a finding pass, for a reason that is kept. Raise `EditRefused` without one."""
    if not reason.strip():
        raise EditRefused(Message("Workflow", _NO_REASON))
    waiver = Waiver(
        article=article.id,
        finding=found.id,
        block=found.block,
        check=found.finding.check,
        reason=reason.strip(),
        by=by,
    )
    workspace.waive(waiver)
    return next(one for one in workspace.waivers(article.id) if one.finding == found.id)


def withdraw(workspace: Workspace, waiver: Waiver) -> None:
    """Let a finding that was let pass count again."""
    workspace.withdraw_waiver(waiver)


def reviewer_answers(workspace: Workspace, article: Article) -> Mapping[str, tuple[Remark, ...]]:
    """Return what reviewers said to findings that were sent as comments, by the findings' ids.

    One that is `resolved` means that the reviewer took the finding for settled.
    """
    answers: dict[str, list[Remark]] = {}
    for remark in review(workspace, article).remarks:
        if remark.about.startswith(ABOUT_FINDING):
            answers.setdefault(remark.about.removeprefix(ABOUT_FINDING), []).append(remark)
    return {name: tuple(remarks) for name, remarks in answers.items()}


def proposed_reason(answers: Sequence[Remark]) -> str:
    """Return the reason to propose for letting pass what reviewers settled; empty if none did.

    It has the names of those who settled the finding, and what was said to it.
    """
    settled = dict.fromkeys(remark.author for remark in answers if remark.resolved)
    if not settled:
        return ""
    words = (remark.text for remark in answers if remark.text)
    return ": ".join(part for part in (", ".join(settled), " / ".join(words)) if part)


# What is put right


def apply_fix(article: Article, found: BlockFinding) -> Article:
    """Put a finding right. Raise `EditRefused` if the English is not what was checked any more."""
    return apply_fixes(article, (found,))


def apply_fixes(article: Article, founds: Sequence[BlockFinding]) -> Article:
    """Put findings right, all in one edit; of two whose places overlap the first one counts.

    Raise `EditRefused` if one has no fix or the English is not what was checked any more.
    """
    rows = {block.id: row for row, block in enumerate(article.blocks)}
    for block_id, of_block in groupby(sorted(founds, key=_of_block), key=_of_block):
        if block_id not in rows:
            raise EditRefused(Message("Workflow", _OLD_FINDING))
        draft = article.blocks[rows[block_id]].draft
        for fix in reversed(_apart([_fix(one, draft.plain) for one in of_block])):
            draft = draft.replaced(fix.start, fix.end, fix.text)
        article = write(article, rows[block_id], draft)
    return article


def _of_block(found: BlockFinding) -> str:
    return found.block


def _apart(fixes: Iterable[Fix]) -> list[Fix]:
    """Return fixes in the order of the text, without those that overlap an earlier one."""
    kept: list[Fix] = []
    for fix in sorted(set(fixes), key=lambda fix: (fix.start, fix.end)):
        if not kept or kept[-1].end <= fix.start:
            kept.append(fix)
    return kept


def _fix(found: BlockFinding, draft: str) -> Fix:
    """Return a finding's fix if it can be made in a draft."""
    if found.finding.fix is None:
        raise EditRefused(Message("Workflow", _NOT_CERTAIN))
    if found.draft != draft:
        raise EditRefused(Message("Workflow", _CHANGED))
    return found.finding.fix

"""Signing an article off: the plan, how the stages stand, a signature, the lines it prints."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from editor.article.article import Article, Block, BlockKind, new_block_id
from editor.article.text import Text
from editor.message import Message
from editor.review.signoff.plan import SignoffPlan
from editor.review.signoff.printing import SignoffLine, printed_lines
from editor.review.signoff.signature import (
    Signature,
    StageStanding,
    check_signing,
    signed_texts,
    standings,
)
from editor.suggest.wording import shipped_wording
from editor.workspace import Workspace

_NO_WORD = re.compile(r"[\W_]+")


def signoff_plan(workspace: Workspace) -> SignoffPlan:
    """Return the institution's sign-off plan, the default one where the stored one is broken."""
    return workspace.signoff_plan()[0]


def signoff_plan_problem(workspace: Workspace) -> Message | None:
    """Return why the stored sign-off plan is not used, or `None` when it is."""
    return workspace.signoff_plan()[1]


def set_signoff_plan(workspace: Workspace, plan: SignoffPlan | str) -> None:
    """Take a plan, or the shipped one of a name, for all articles of the workspace.

    Raise `EditRefused` for a plan that cannot be used, `KeyError` for an unknown name.
    """
    workspace.set_signoff_plan(plan)


def stages(workspace: Workspace, article: Article) -> tuple[StageStanding, ...]:
    """Return how every stage of the plan stands over an article's present texts."""
    return standings(signoff_plan(workspace), workspace.signatures(article.id), article)


def sign(
    workspace: Workspace,
    article: Article,
    stage: str,
    *,
    name: str,
    zh: str = "",
    unit_en: str = "",
    unit_zh: str = "",
    prints: bool = True,
) -> Article:
    """Sign a stage over an article's present texts, and return the article as it is saved.

    With the last stage of a unit the printed sign-off lines are filled in, unless `prints` is
    false. Raise `EditRefused` when the stage cannot be signed, or not by this person.
    """
    plan, given = signoff_plan(workspace), workspace.signatures(article.id)
    name, zh = name.strip(), zh.strip()
    wanted = check_signing(standings(plan, given, article), stage, name, zh, article)
    signature = Signature(
        stage=stage,
        name=name,
        zh=zh,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        texts=signed_texts(article),
        unit_en=unit_en.strip(),
        unit_zh=unit_zh.strip(),
    )
    after = standings(plan, [*given, signature], article)
    is_last = all(other.signature for other in after if other.unit.id == wanted.unit.id)
    if prints and is_last:
        ours = _lines_before(plan, given, stage)
        article = with_lines(article, lines_to_print(after), ours)
    signed, _ = workspace.sign(article, signature)
    return signed


def lines_to_print(found: Iterable[StageStanding]) -> tuple[SignoffLine, ...]:
    """Return the printed line of each unit all of whose stages are signed."""
    found = tuple(found)
    open_units = {standing.unit.id for standing in found if standing.signature is None}
    whole = [standing for standing in found if standing.unit.id not in open_units]
    return printed_lines(whole, shipped_wording())


def with_lines(
    article: Article, lines: Iterable[SignoffLine], ours: Collection[str] = ()
) -> Article:
    """Return an article with its sign-off blocks saying these lines.

    A line is the English of the first free sign-off block whose Chinese begins with the unit's
    head; where there is none, it is a new block after the last of them, or at the end. Chinese of
    the page stays; `ours` is the Chinese that earlier lines were given, which is written anew.
    """
    blocks = list(article.blocks)
    taken: set[int] = set()
    for line in lines:
        row = _row_of(line, blocks, taken)
        if row is None:
            row = _end_of_signoffs(blocks)
            taken = {other + (other >= row) for other in taken}
            blocks.insert(row, Block(new_block_id(), BlockKind.SIGNOFF, Text(line.zh)))
        taken.add(row)
        if blocks[row].source.plain in ours:
            blocks[row] = replace(blocks[row], source=Text(line.zh))
        if blocks[row].draft.plain != line.en:
            blocks[row] = replace(blocks[row], draft=Text(line.en))
    return replace(article, blocks=tuple(blocks))


def _lines_before(plan: SignoffPlan, given: Sequence[Signature], stage: str) -> frozenset[str]:
    """Return the Chinese of the lines that were filled in when a stage was last signed."""
    times = [place for place, one in enumerate(given) if one.stage == stage]
    if not times:
        return frozenset()
    last = {one.stage: one for one in given[: times[-1] + 1]}
    then = [StageStanding(unit, one, signature=last.get(one.id)) for unit, one in plan.stages()]
    return frozenset(line.zh for line in printed_lines(then, shipped_wording()))


def _row_of(line: SignoffLine, blocks: list[Block], taken: set[int]) -> int | None:
    head = _NO_WORD.sub("", line.zh.partition("：")[0])
    for row, block in enumerate(blocks):
        is_free = block.kind is BlockKind.SIGNOFF and row not in taken
        if is_free and _NO_WORD.sub("", block.source.plain).startswith(head):
            return row
    return None


def _end_of_signoffs(blocks: list[Block]) -> int:
    rows = [row for row, block in enumerate(blocks) if block.kind is BlockKind.SIGNOFF]
    return rows[-1] + 1 if rows else len(blocks)

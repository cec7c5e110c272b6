"""Signatures that reviewers proposed: the cells they filled in the sign-off table of a Word file.

They are no signatures yet: the desk confirms each with `sign`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from editor.article.article import Article, Chain, ChainUnit
from editor.review.change import Copy, SignoffEntry
from editor.review.signoff.plan import SignoffPlan, SignoffStage, SignoffUnit
from editor.workflow.signing import signoff_plan
from editor.workspace import Workspace

_USUAL = ((ChainUnit.ARTICLE, "初审"), (ChainUnit.ARTICLE, "复审"), (ChainUnit.ARTICLE, "终审"))
"""The rows of the table when the page prints no chain."""

_OWNERS: Mapping[ChainUnit, str] = {ChainUnit.DEPARTMENT: "部门", ChainUnit.UNIVERSITY: "学校"}
"""How the units of a printed chain are named in a plan."""

_CHINESE = re.compile(r"[㐀-鿿\U00020000-\U0003ffff·]+")
_LATIN = re.compile(r"[^\W\d_㐀-鿿\U00020000-\U0003ffff][^\d_㐀-鿿\U00020000-\U0003ffff]*")

Row = tuple[ChainUnit, str]
"""Whose row of the table it is, and its label."""


@dataclass(frozen=True, slots=True)
class ProposedSignature:
    """What a reviewer wrote under a stage: the names that are known, date and remark as typed.

    `copy` is the returned file's id, `author` who filled the cell in according to the file.
    """

    stage: str
    name: str = ""
    zh: str = ""
    date: str = ""
    remark: str = ""
    copy: str = ""
    author: str = ""


def proposed_signatures(workspace: Workspace, article: Article) -> tuple[ProposedSignature, ...]:
    """Return the signatures that the returned copies propose, in the order of the stages.

    A Chinese name gets the English of the people list. What is signed already is left out.
    """
    found = proposed(signoff_plan(workspace), article.facts.chains, workspace.copies(article.id))
    given = {(s.stage, name) for s in workspace.signatures(article.id) for name in (s.name, s.zh)}
    english = {person.zh: person.en for person in workspace.people()}
    named = (replace(one, name=one.name or english.get(one.zh, "")) for one in found)
    return tuple(
        one for one in named if not {(one.stage, n) for n in (one.name, one.zh) if n} & given
    )


def proposed(
    plan: SignoffPlan, chains: Sequence[Chain], copies: Iterable[Copy]
) -> tuple[ProposedSignature, ...]:
    """Return what copies propose, by stage; later copies after earlier ones, each proposal once."""
    stages = stages_of_rows(plan, chains)
    order = [stage.id for _, stage in plan.stages()]
    found: dict[tuple[str, str, str], ProposedSignature] = {}
    for copy in copies:
        for number, fields in _by_row(copy.signoffs).items():
            if number in stages and "name" in fields:
                one = _proposal(stages[number], fields, copy.id)
                if one.name or one.zh:
                    found.setdefault((one.stage, one.name, one.zh), one)
    return tuple(sorted(found.values(), key=lambda one: order.index(one.stage)))


def stages_of_rows(plan: SignoffPlan, chains: Sequence[Chain]) -> Mapping[int, str]:
    """Return which stage each row of the sign-off table stands for, rows counted from 1.

    Rows go with the stages of their label and unit, in order; where no label is one of the plan's,
    or there are as many rows as stages, the first row goes with the first stage, and so on.
    """
    rows = [(chain.unit, step.label) for chain in chains for step in chain.steps] or list(_USUAL)
    stages = list(plan.stages())
    matched = dict(_matched(rows, stages))
    if len(rows) == len(stages) or not matched:
        return {number: stage.id for number, (_, stage) in enumerate(stages[: len(rows)], start=1)}
    return matched


def _matched(
    rows: Sequence[Row], stages: Sequence[tuple[SignoffUnit, SignoffStage]]
) -> Iterator[tuple[int, str]]:
    begin = 0
    for number, row in enumerate(rows, start=1):
        for place in range(begin, len(stages)):
            if _is_of(row, *stages[place]):
                yield number, stages[place][1].id
                begin = place + 1
                break


def _is_of(row: Row, unit: SignoffUnit, stage: SignoffStage) -> bool:
    owner, label = row
    is_of_unit = _OWNERS.get(owner, "") in unit.zh
    return is_of_unit and bool(stage.zh) and label.startswith(stage.zh)


def _by_row(entries: Iterable[SignoffEntry]) -> Mapping[int, Mapping[str, SignoffEntry]]:
    rows: dict[int, dict[str, SignoffEntry]] = defaultdict(dict)
    for entry in entries:
        rows[entry.stage][entry.field] = entry
    return rows


def _is_name(written: str) -> bool:
    return bool(_CHINESE.search(written) or _LATIN.search(written))


def _proposal(stage: str, fields: Mapping[str, SignoffEntry], copy: str) -> ProposedSignature:
    entry = fields["name"]
    # Somebody who only ticked the cell is the one who tracked the change.
    written = entry.text if _is_name(entry.text) else entry.author
    chinese, latin = _CHINESE.search(written), _LATIN.search(written)
    said = {name: one.text for name, one in fields.items() if name in {"date", "remark"}}
    return ProposedSignature(
        stage=stage,
        name=" ".join(latin[0].split()).strip(" ,;()（）/，、") if latin else "",
        zh=chinese[0] if chinese else "",
        copy=copy,
        author=entry.author,
        **said,
    )

"""The commands of the sign-off: the plan, the stages, a signature, the journal's proof."""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from editor import workflow
from editor.article.article import Article
from editor.cli.command import Answer, Command, Out, takes_article, takes_nothing
from editor.errors import EditRefused
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.signoff.plan import SignoffPlan, as_json, plan_of, shipped_plans
from editor.review.signoff.signature import Signature, StageStanding
from editor.workspace import Workspace

_NO_PLAN = QT_TRANSLATE_NOOP(
    "CommandLine",
    "“{name}” is neither a shipped plan ({names}) nor a file that can be read. Check the name.",
)


def _plan(args: argparse.Namespace, out: Out) -> None:
    chosen = _chosen_plan(args.plan) if args.plan else None
    with workflow.open_workspace(args.workspace, writing=chosen is not None) as workspace:
        if chosen is not None:
            workflow.set_signoff_plan(workspace, chosen)
        plan, problem = workspace.signoff_plan()
    lines = (f"{unit.en}\t{stage.id}\t{stage.zh} {stage.en}" for unit, stage in plan.stages())
    out.answer(_plan_document(plan), lines)
    out.tell([problem] if problem else [])


def _chosen_plan(name: str) -> SignoffPlan | str:
    if name in shipped_plans():
        return name
    try:
        stored = Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        values = {"name": name, "names": ", ".join(shipped_plans())}
        raise EditRefused(Message("CommandLine", _NO_PLAN, values)) from error
    return plan_of(stored)


def _stages(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        article = workspace.article(args.article)
        document, lines = _account(workspace, article)
        problem = workflow.signoff_plan_problem(workspace)
    out.answer(document, lines)
    out.tell([problem] if problem else [])


def _sign(args: argparse.Namespace, out: Out) -> None:
    with workflow.open_workspace(args.workspace) as workspace:
        article = workspace.article(args.article)
        signed = workflow.sign(
            workspace,
            article,
            args.stage,
            name=args.name,
            zh=args.zh,
            unit_en=args.unit,
            unit_zh=args.unit_zh,
        )
        document, lines = _account(workspace, signed)
        printed = _printed(workspace, article, signed)
    document["printed"] = printed
    out.answer(document, [*lines, *(str(line["en"]) for line in printed)])


def _verify(args: argparse.Namespace, out: Out) -> int:
    with workflow.open_workspace(args.workspace, writing=False) as workspace:
        found = workflow.verify_journal(workspace)
    document: Answer = {
        "events": found.events,
        "ok": found.is_whole,
        "broken": found.broken,
        "why": str(found.why) if found.why else None,
        "head": found.head,
    }
    if found.is_whole or out.as_json:
        out.answer(document, [f"{found.events} events, whole; the last is {found.head or '-'}"])
    out.tell([found.why] if found.why else [])
    return int(not found.is_whole)


# What the answers hold


def signatures_document(workspace: Workspace, article: Article) -> list[Answer]:
    """Return all signatures of an article, and whether each counts for its present texts."""
    valid = {found.signature for found in workflow.stages(workspace, article)}
    return [
        _signature(given) | {"stage": given.stage, "valid": given in valid}
        for given in workspace.signatures(article.id)
    ]


def _account(workspace: Workspace, article: Article) -> tuple[Answer, Iterable[str]]:
    found = workflow.stages(workspace, article)
    proposed = workflow.proposed_signatures(workspace, article)
    document: Answer = {
        "article": article.id,
        "stage": article.stage.value,
        "stages": [_stage(standing) for standing in found],
        "proposed": [asdict(one) for one in proposed],
    }
    return document, [
        *(_stage_line(standing) for standing in found),
        *(f"{one.stage}\tproposed\t{one.name} {one.zh}".rstrip() for one in proposed),
    ]


def _printed(workspace: Workspace, before: Article, after: Article) -> list[Answer]:
    """Return the lines that a signature has filled in, with the blocks they stand in."""
    was = {block.id: block for block in before.blocks}
    lines = {line.en: line for line in workflow.lines_to_print(workflow.stages(workspace, after))}
    return [
        {"block": block.id, "unit": line.unit, "zh": line.zh, "en": line.en}
        for block in after.blocks
        if block is not was.get(block.id) and (line := lines.get(block.draft.plain))
    ]


def _stage(standing: StageStanding) -> Answer:
    return {
        "id": standing.stage.id,
        "unit": standing.unit.id,
        "label": standing.stage.en,
        "label_zh": standing.stage.zh,
        "signature": _signature(standing.signature) if standing.signature else None,
        "lapsed": _signature(standing.lapsed) if standing.lapsed else None,
        "open": standing.is_open,
        "signers": list(standing.stage.signers),
        "word_round": standing.stage.word_round,
    }


def _signature(given: Signature) -> Answer:
    return {
        "name": given.name,
        "zh": given.zh,
        "unit": given.unit_en,
        "unit_zh": given.unit_zh,
        "at": given.at,
        "texts": given.texts,
        "version": given.version,
    }


def _stage_line(standing: StageStanding) -> str:
    said = next(_said(standing), "waiting")
    return f"{standing.stage.id}\t{standing.stage.zh} {standing.stage.en}\t{said}"


def _said(standing: StageStanding) -> Iterator[str]:
    if standing.signature:
        yield f"signed by {standing.signature.name}, {standing.signature.at}"
    state = "open" if standing.is_open else "waiting"
    if standing.lapsed:
        yield f"{state}; lapsed: {standing.lapsed.name}, {standing.lapsed.at}"
    yield state


def _plan_document(plan: SignoffPlan) -> Answer:
    shipped = next((name for name, known in shipped_plans().items() if known == plan), None)
    document: Answer = json.loads(as_json(plan))
    return {"shipped": shipped} | document


# The commands and their arguments


def _plan_arguments(parser: argparse.ArgumentParser) -> None:
    plan = "take a plan: university, government, or a JSON file; without one, it is shown"
    parser.add_argument("plan", metavar="PLAN", nargs="?", help=plan)


def _sign_arguments(parser: argparse.ArgumentParser) -> None:
    takes_article(parser)
    parser.add_argument("stage", metavar="STAGE", help="its id, as “stages” shows it")
    parser.add_argument("--name", metavar="NAME", required=True, help="the signer's English name")
    parser.add_argument("--zh", metavar="姓名", default="", help="the signer's Chinese name")
    unit = "the signer's department, where the printed line is to name it"
    parser.add_argument("--unit", metavar="NAME", default="", help=unit)
    parser.add_argument("--unit-zh", metavar="单位", default="", help="the same in Chinese")


COMMANDS: tuple[Command, ...] = (
    Command("plan", "show the sign-off plan, or take another", _plan_arguments, _plan),
    Command("stages", "show who has signed, and who is to", takes_article, _stages),
    Command("sign", "sign a stage over the present texts", _sign_arguments, _sign),
    Command("journal verify", "prove that the journal is as written", takes_nothing, _verify),
)
"""The commands, in the order of the help."""

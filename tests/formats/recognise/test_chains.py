"""Chains put together from lines, and from tables."""

import pytest

from editor.article.article import Block, BlockKind, Cell
from editor.article.text import Text
from editor.formats.recognise.chains import chains_of
from editor.formats.recognise.facts import line_of
from editor.formats.recognise.signtables import lines_of_tables


def said(lines: list[str]) -> list[str]:
    found = [line_of(line) for line in lines]
    chains = chains_of(line for line in found if line is not None)
    return [
        chain.unit.value + " " + " ".join(f"{s.label}:{s.name}" for s in chain.steps)
        for chain in chains
    ]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["初审：周敏", "终审：陈科"], ["article 初审:周敏 终审:陈科"]),
        (["编辑：周敏", "审核：陈科"], ["article 编辑:周敏 审核:陈科"]),
        (
            ["部门网站审核", "初审：周敏", "学校网站审核", "初审：陈科"],
            ["department 初审:周敏", "university 初审:陈科"],
        ),
        (["初审：周敏、黄一鸣"], ["article 初审:周敏 初审:黄一鸣"]),
        (
            ["初审：周敏 终审：陈科", "初审：黄一鸣"],
            ["article 初审:周敏 终审:陈科", "article 初审:黄一鸣"],
        ),
        (["部门初审：周敏", "部门终审：陈科"], ["department 初审:周敏 终审:陈科"]),
        (
            ["部门初审：周敏；学校终审：陈科"],
            ["department 初审:周敏", "university 终审:陈科"],
        ),
        (["党委宣传部审核：初审 黄一鸣"], ["university 初审:黄一鸣"]),
        (["机电工程学院审核：初审 黄一鸣"], ["department 初审:黄一鸣"]),
        (["部门网站审核："], []),
        ([], []),
    ],
)
def test_chains(lines: list[str], wanted: list[str]) -> None:
    assert said(lines) == wanted


def table(*rows: str) -> list[Block]:
    return [
        Block("", BlockKind.TABLE_CELL, Text(text), cell=Cell(0, r, c))
        for r, row in enumerate(rows)
        for c, text in enumerate(row.split("|"))
        if text
    ]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (("初审|周敏|复审|梁海波|终审|陈科",), ["周敏", "梁海波", "陈科"]),
        (("初审|周敏", "终审|陈科"), ["周敏", "陈科"]),
        (("初审|终审", "周敏|陈科"), ["周敏", "陈科"]),
        (("部门审核|初审：周敏|终审：陈科", "学校审核|初审：黄一鸣|终审：罗雪梅"), None),
        (("序号|姓名", "1|周敏"), []),
        (("初审|周敏", "备注|无"), []),
    ],
)
def test_tables_of_sign_offs(rows: tuple[str, ...], names: list[str] | None) -> None:
    found = [s.step.name for line in lines_of_tables(table(*rows)) for s in line.steps]
    assert found == (["周敏", "陈科", "黄一鸣", "罗雪梅"] if names is None else names)


def test_large_tables_are_data() -> None:
    rows = ["审核|周敏"] * 20
    assert list(lines_of_tables(table(*rows))) == []

"""The sign-off table at a review copy's end, anchored cell by cell to come back as data."""

from collections.abc import Iterator, Mapping

from editor.article.article import Chain, ChainUnit
from editor.formats.docx.anchors import signoff_cell
from editor.formats.docx.bundle import Bundle
from editor.formats.docx.markup import cell, paragraph, row, table
from editor.formats.docx.runs import two_languages
from editor.review.returned import AnchorKind

FIELDS = ("stage", "name", "date", "remark")
"""What the cells of a row hold, as their bookmarks say."""

_WIDTHS = (3742, 2551, 1928, 4535)
_HEADS = (("环节", "Stage"), ("姓名", "Name"), ("日期", "Date"), ("意见", "Remark"))
_DEFAULT = ("初审", "复审", "终审")
_FILL = "F1EFEA"

STAGES: Mapping[str, str] = {
    "初审": "First review",
    "复审": "Second review",
    "终审": "Final review",
    "一审": "First review",
    "二审": "Second review",
    "三审": "Third review",
    "审核": "Review",
    "审校": "Review",
    "校对": "Proofreading",
    "编辑": "Editor",
    "责编": "Responsible editor",
    "责任编辑": "Responsible editor",
    "签发": "Approval for release",
}
"""The English of the steps Chinese releases print."""

_UNITS: Mapping[ChainUnit, tuple[str, str]] = {
    ChainUnit.DEPARTMENT: ("部门", "Department"),
    ChainUnit.UNIVERSITY: ("学校", "University"),
    ChainUnit.ARTICLE: ("", ""),
}


def signoff_table(chains: tuple[Chain, ...], bundle: Bundle) -> str:
    """Return a heading and the table: a row a step of the printed chains, or of the usual three."""
    heads = "".join(
        cell(width, paragraph("DZColumn", two_languages(zh, en)), fill=_FILL)
        for width, (zh, en) in zip(_WIDTHS, _HEADS, strict=True)
    )
    stages = list(_stages(chains))
    # All rows but the last hold on to the next, so that the table stands on one page.
    rows = "".join(
        row(_cells(number, stage, bundle, "<w:keepNext/>" if number < len(stages) else ""))
        for number, stage in enumerate(stages, 1)
    )
    return paragraph("DZSection", two_languages("审签", "Sign-off")) + table(
        _WIDTHS, row(heads, repeats=True) + rows
    )


def _stages(chains: tuple[Chain, ...]) -> Iterator[tuple[str, str]]:
    if not any(chain.steps for chain in chains):
        yield from ((label, STAGES[label]) for label in _DEFAULT)
    for chain in chains:
        zh, en = _UNITS[chain.unit]
        for step in chain.steps:
            english = STAGES.get(step.label, "")
            yield f"{zh}{step.label}", f"{en}: {english}" if en and english else english or en


def _cells(number: int, stage: tuple[str, str], bundle: Bundle, keep: str) -> str:
    contents = (two_languages(*stage), "", "", "")
    cells = []
    for width, field, content in zip(_WIDTHS, FIELDS, contents, strict=True):
        place = signoff_cell(number, field)
        anchored = bundle.anchored(AnchorKind.SIGNOFF, place, content)
        cells.append(cell(width, paragraph("DZTarget", anchored, keep)))
    return "".join(cells)

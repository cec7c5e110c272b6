"""What the columns of a glossary file may be called, and what their cells may say."""

from collections.abc import Mapping

from editor.glossary.term import Confidence, Strictness, TermKind, TermStatus

_NAMES = {
    "zh": ("zh", "zh-cn", "chinese", "中文", "汉语", "中文术语", "术语", "源语", "原文"),
    "en": ("en", "english", "英文", "英语", "英文术语", "译文", "译名", "英译"),
    "abbreviation": ("abbreviation", "abbr", "short", "缩写", "简称"),
    "kind": ("kind", "type", "category", "类别", "类型", "分类", "种类"),
    "status": ("status", "状态"),
    "admitted": ("admitted", "variants", "synonyms", "可用", "允许", "备选", "其他译法"),
    "forbidden": ("forbidden", "禁用", "禁止", "禁用译法"),
    "check": ("check", "strictness", "检查", "检查方式"),
    "not_in": ("not_in", "notin", "除外", "排除"),
    "confidence": ("confidence", "可信度", "把握"),
    "note": ("note", "notes", "comment", "备注", "说明", "注释"),
    "source": ("source", "来源", "出处"),
    "approver": ("approver", "approved_by", "批准人", "审定人", "审核人"),
    "valid_from": ("valid_from", "since", "启用日期", "生效日期", "起始日期"),
    "valid_to": ("valid_to", "until", "停用日期", "失效日期", "终止日期"),
}
"""Column → what its header may say, in lower case."""

COLUMN_NAMED = {name: column for column, names in _NAMES.items() for name in names}
"""What a header says, in lower case → column."""

CHOICES: Mapping[str, Mapping[str, str]] = {
    "kind": {kind: kind for kind in TermKind}
    | {
        "党内职务": TermKind.PARTY_TITLE,
        "党务职务": TermKind.PARTY_TITLE,
        "行政职务": TermKind.GOVERNMENT_TITLE,
        "职务": TermKind.GOVERNMENT_TITLE,
        "机构": TermKind.ORGANISATION,
        "组织": TermKind.ORGANISATION,
        "部门": TermKind.DEPARTMENT,
        "项目": TermKind.PROGRAMME,
        "固定用语": TermKind.SET_PHRASE,
        "短语": TermKind.SET_PHRASE,
        "地名": TermKind.PLACE,
        "人名": TermKind.PERSON,
        "句式": TermKind.PATTERN,
        "模式": TermKind.PATTERN,
    },
    "status": {status: status for status in TermStatus}
    | {
        "首选": TermStatus.PREFERRED,
        "推荐": TermStatus.PREFERRED,
        "可用": TermStatus.ADMITTED,
        "允许": TermStatus.ADMITTED,
        "禁用": TermStatus.FORBIDDEN,
        "待定": TermStatus.PROPOSED,
        "待审": TermStatus.PROPOSED,
    },
    "check": {check: check for check in Strictness}
    | {"严格": Strictness.STRICT, "提示": Strictness.HINT},
    "confidence": {confidence: confidence for confidence in Confidence}
    | {"高": Confidence.HIGH, "中": Confidence.MEDIUM, "低": Confidence.LOW},
}
"""Column → what a cell may say, in lower case → what it means."""

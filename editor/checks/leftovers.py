"""What should not be left in the English: Chinese, full-width signs, tokens, marks of the work."""

import html
import re
from collections.abc import Iterator

from editor.checks.finding import Check, Finding, Fix, Pair, Severity
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_UNTRANSLATED = QT_TRANSLATE_NOOP("Checks", "This block is still in Chinese: translate it.")
_CHINESE = QT_TRANSLATE_NOOP("Checks", "“{text}” is left in the English: translate it.")
_GLOSS = QT_TRANSLATE_NOOP("Checks", "“{text}” stands in brackets: make sure it is meant to.")
_WIDE = QT_TRANSLATE_NOOP("Checks", "“{text}” is a Chinese form: write “{plain}”.")
_WIDE_ALONE = QT_TRANSLATE_NOOP("Checks", "“{text}” is a Chinese mark: write it as English does.")
_TOKEN = QT_TRANSLATE_NOOP(
    "Checks", "“{text}” stands for a term that the engine did not bring back: write the term."
)
_PLACEHOLDER = QT_TRANSLATE_NOOP("Checks", "“{text}” waits to be filled in.")
_NOTE = QT_TRANSLATE_NOOP("Checks", "“{text}” is a note to oneself: settle it and take it out.")
_MARKUP = QT_TRANSLATE_NOOP("Checks", "“{text}” is markup of a web page, not text.")
_BROKEN = QT_TRANSLATE_NOOP("Checks", "“{text}” was read in a wrong character set: write it anew.")
_INVISIBLE = QT_TRANSLATE_NOOP("Checks", "An invisible character stands here: take it out.")

_HAN = r"\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_HAN_RUN = re.compile(rf"[{_HAN}](?:[{_HAN}、，。：；·“”‘’《》（）！？0-9％]*[{_HAN}])?")
_LATIN = re.compile("[A-Za-z]")
_WIDE_SIGN = re.compile(
    r"[，、；：！？（]\s*|\s*[）]|[。．]|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％＋－／＆＝＠]+"
    r"|[《》〈〉「」『』【】〔〕〖〗～〜￥﹑﹒]|\u3000+"
)
_PLAIN = str.maketrans("，、；：！？（）。．％＋－／＆＝＠", ",,;:!?()..%+-/&=@") | {
    code: code - 0xFEE0
    for first, last in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A))
    for code in range(first, last + 1)
}
_CLOSE_UP = "\"”’')]}.,;:!?"

_TOKENS = re.compile(
    r"[\[［【〔(（{]\s*[XxХхＸ×]\s*\d{1,3}\s*[XxХхＸ×]\s*[\]］】〕)）}]|(?<![A-Za-z0-9])X\d{1,3}X(?![A-Za-z0-9])"
)
_PLACEHOLDERS = re.compile(
    r"\{\{?\s?[A-Za-z_][\w .-]{0,30}\}?\}|\{\d{0,2}\}|%\(\w{1,30}\)[sd]|(?<![\w%])%[sd](?!\w)"
    r"|\$\{\w{1,30}\}|<<[A-Za-z ]{1,30}>>|\bX{3,}\b|\bx{4,}\b|_{3,}"
    r"|\[(?:name|title|date|number|place|insert\b[^\]\n]{0,40})\]|\b[Ll]orem ipsum\b",
)
_NOTES = re.compile(
    r"\b(?:TODO|FIXME|TBD|TBC|TBA)\b|\?{3,}|@@+|#{3,}|<{3,}|>{3,}|={3,}"
    r"|[\[(](?:sic\?|to be (?:confirmed|translated|checked|added)|check(?: this)?|translate"
    r"|unclear|missing|draft|note to [^\])\n]{1,30})[\])]"
)
_ENTITY = (
    r"&(?:amp|nbsp|lt|gt|quot|apos|[lr][ds]quo|[mn]dash|hellip|middot|times"
    r"|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});"
)
_TAG = (
    r"</?(?:p|br|b|i|u|em|strong|span|div|a|font|h[1-6]|ul|ol|li|table|tbody|tr|td|th|sup|sub|img"
    r"|section|blockquote)(?:\s[^<>\n]{0,200})?/?>"
)
_MARKUPS = re.compile(rf"{_ENTITY}|{_TAG}|\*\*|<!--|-->|\[/?(?:b|i|url|img)\]", re.IGNORECASE)
_ENTITY_ALONE = re.compile(_ENTITY)
_MOJIBAKE = re.compile("\ufffd+|â€[^ ]?|Ã[\u0080-\u00bf]|Â[\u0080-\u00bf]|锟斤拷|ï»¿")
_INVISIBLES = re.compile("[\u200b\u200e\u200f\u2060\ufeff\u00ad\u0000-\u0008\u000b-\u001f\u007f]+")

# Text without any of these signs is not looked at closer: most texts have none.
_SIGNS_OF_TOKENS = ("X", "[", "{", "(x", "( x", "Х", "х", "×", "（", "【", "［", "〔")
_SIGNS_OF_PLACES = ("{", "%s", "%d", "%(", "<<", "XXX", "xxxx", "___", "[", "orem ipsum")
_SIGNS_OF_NOTES = (
    *("[", "???", "@@", "###", "<<<", ">>>", "===", "TODO", "FIXME", "TBD", "TBC", "TBA"),
    *("(to be ", "(check", "(trans", "(unclear", "(missing", "(draft", "(note", "(sic?"),
)
_SIGNS_OF_MARKUP = ("&", "<", "**", "-->", "[")
_SIGNS_OF_MOJIBAKE = ("\ufffd", "â€", "Ã", "Â", "锟", "ï»")


def _has_any(text: str, signs: tuple[str, ...]) -> bool:
    return any(map(text.__contains__, signs))


def _chinese(pair: Pair) -> Iterator[Finding]:
    draft = pair.draft
    if draft.isascii():
        return
    runs = list(_HAN_RUN.finditer(draft))
    if runs and not _LATIN.search(draft):
        everything = (0, len(draft))
        message = Message("Checks", _UNTRANSLATED)
        yield Finding("leftovers.chinese", Severity.ERROR, message, _all(pair.source), everything)
        return
    for run in runs:
        gloss = _is_gloss(draft, run) and run[0] in pair.source
        severity = Severity.HINT if gloss else Severity.ERROR
        message = Message("Checks", _GLOSS if gloss else _CHINESE, {"text": run[0]})
        at = pair.source.find(run[0])
        source = (at, at + len(run[0])) if at >= 0 else (0, 0)
        yield Finding("leftovers.chinese", severity, message, source, run.span())


def _is_gloss(draft: str, run: re.Match[str]) -> bool:
    """Tell whether a run alone in brackets explains the word before them: guochao (国潮)."""
    before, after = draft[: run.start()], draft[run.end() : run.end() + 1]
    return before.endswith("(") and after == ")" and before[:-1].rstrip()[-1:].isalpha()


def _all(text: str) -> tuple[int, int]:
    return 0, len(text)


def _wide(pair: Pair) -> Iterator[Finding]:
    draft = pair.draft
    if draft.isascii() or not _LATIN.search(draft):
        return
    inside = [run.span() for run in _HAN_RUN.finditer(draft)]
    for sign in _WIDE_SIGN.finditer(draft):
        if not any(a <= sign.start() < b for a, b in inside):
            yield _wide_finding(draft, sign)


def _wide_finding(draft: str, sign: re.Match[str]) -> Finding:
    start, end = sign.span()
    plain = sign[0].strip().translate(_PLAIN) or " "
    if not plain.isascii():
        message = Message("Checks", _WIDE_ALONE, {"text": sign[0]})
        return Finding("leftovers.full_width", Severity.WARNING, message, draft=(start, end))
    shown = Message("Checks", _WIDE, {"text": sign[0].strip() or sign[0], "plain": plain})
    fix = Fix(start, end, _spaced(plain, draft[:start], draft[end:]))
    return Finding("leftovers.full_width", Severity.WARNING, shown, draft=(start, end), fix=fix)


def _spaced(plain: str, before: str, after: str) -> str:
    """Return an English mark with the spaces it has between the texts before and after it."""
    follows = bool(after) and not after[0].isspace() and after[0] not in _CLOSE_UP
    if plain == "(":
        return plain if not before or before[-1] in " ([\n“" else " ("
    if plain in {",", ";", "!", "?", ")"}:
        return plain + " " * follows
    between_digits = before[-1:].isdigit() and after[:1].isdigit()
    return plain + " " * (follows and plain in {":", "."} and not between_digits)


def _tokens(pair: Pair) -> Iterator[Finding]:
    if not _has_any(pair.draft, _SIGNS_OF_TOKENS):
        return
    for found in _TOKENS.finditer(pair.draft):
        if found[0] not in pair.source:
            yield _finding("leftovers.token", Severity.ERROR, _TOKEN, found)


def _placeholders(pair: Pair) -> Iterator[Finding]:
    if not _has_any(pair.draft, _SIGNS_OF_PLACES):
        return
    for found in _PLACEHOLDERS.finditer(pair.draft):
        if found[0] not in pair.source:
            yield _finding("leftovers.placeholder", Severity.ERROR, _PLACEHOLDER, found)


def _notes(pair: Pair) -> Iterator[Finding]:
    if not _has_any(pair.draft, _SIGNS_OF_NOTES):
        return
    for found in _NOTES.finditer(pair.draft):
        if found[0] not in pair.source:
            yield _finding("leftovers.note", Severity.WARNING, _NOTE, found)


def _markup(pair: Pair) -> Iterator[Finding]:
    draft = pair.draft
    if not _has_any(draft, _SIGNS_OF_MARKUP):
        return
    for found in _MARKUPS.finditer(draft):
        if found[0] in pair.source:
            continue
        fix = None
        if _ENTITY_ALONE.fullmatch(found[0]):
            fix = Fix(*found.span(), html.unescape(found[0]).replace("\xa0", " "))
        yield _finding("leftovers.markup", Severity.ERROR, _MARKUP, found, fix)


def _characters(pair: Pair) -> Iterator[Finding]:
    draft = pair.draft
    if draft.isprintable() and (draft.isascii() or not _has_any(draft, _SIGNS_OF_MOJIBAKE)):
        return
    for found in _MOJIBAKE.finditer(draft):
        yield _finding("leftovers.character", Severity.ERROR, _BROKEN, found)
    for found in _INVISIBLES.finditer(draft):
        fix = Fix(*found.span(), "")
        message = Message("Checks", _INVISIBLE)
        yield Finding("leftovers.character", Severity.HINT, message, draft=found.span(), fix=fix)


def _finding(
    check: str, severity: Severity, text: str, found: re.Match[str], fix: Fix | None = None
) -> Finding:
    message = Message("Checks", text, {"text": found[0]})
    return Finding(check, severity, message, draft=found.span(), fix=fix)


CHECKS: tuple[Check, ...] = (
    Check(
        "leftovers.chinese",
        QT_TRANSLATE_NOOP("Checks", "Chinese left in the English"),
        "leftovers",
        pair=_chinese,
    ),
    Check(
        "leftovers.full_width",
        QT_TRANSLATE_NOOP("Checks", "Full-width signs"),
        "leftovers",
        pair=_wide,
    ),
    Check(
        "leftovers.token",
        QT_TRANSLATE_NOOP("Checks", "Tokens of a machine draft"),
        "leftovers",
        pair=_tokens,
    ),
    Check(
        "leftovers.placeholder",
        QT_TRANSLATE_NOOP("Checks", "Places to fill in"),
        "leftovers",
        pair=_placeholders,
    ),
    Check(
        "leftovers.note",
        QT_TRANSLATE_NOOP("Checks", "Notes to oneself"),
        "leftovers",
        pair=_notes,
    ),
    Check(
        "leftovers.markup",
        QT_TRANSLATE_NOOP("Checks", "Web markup"),
        "leftovers",
        pair=_markup,
    ),
    Check(
        "leftovers.character",
        QT_TRANSLATE_NOOP("Checks", "Broken and invisible characters"),
        "leftovers",
        pair=_characters,
    ),
)
"""The checks of this family."""

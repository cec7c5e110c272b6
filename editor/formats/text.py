"""Reads plain text (.txt) and Markdown (.md)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from editor.article.article import Block, BlockKind, Cell
from editor.article.text import Mark, MarkKind, Text, joined
from editor.formats.html.pictures import Pictures
from editor.formats.opening import checked, open_text
from editor.formats.page import Page
from editor.progress import Progress

_SPACE = " \t\xa0\u3000\u200b\ufeff"
_WRAPPED = range(24, 100)
_SENTENCE_END = ("。", "！", "？", "；", "：", "”", ".", "!", "?", ":", "）")


def read(path: Path, progress: Progress) -> Page:
    """Read a text file: a paragraph a line; a .md file with its headings, lists, tables, marks.

    Raise `UnreadableFile` when the file is not text or has none.
    """
    progress(0, 2)
    text, warnings = open_text(path)
    progress(1, 2)
    is_markdown = path.suffix.lower() == ".md"
    page = _page_of_markdown(text, path.parent) if is_markdown else page_of_text(text)
    progress(2, 2)
    return replace(checked(page, path.name), warnings=warnings)


def page_of_text(text: str) -> Page:
    """Return the paragraphs of a plain text: its lines, or its blocks where lines are wrapped."""
    lines = [line.strip(_SPACE) for line in re.split(r"[\n\f\v\x85\u2028\u2029]", text)]
    paragraphs = _unwrapped(lines) if _is_wrapped(lines) else lines
    blocks = (Block("", BlockKind.PARAGRAPH, Text(_untabbed(line))) for line in paragraphs if line)
    return Page(_numbered(blocks))


def _untabbed(line: str) -> str:
    return re.sub(r"[\t\xa0]+", " ", line).replace("\u200b", "").replace("\ufeff", "")


def _is_wrapped(lines: list[str]) -> bool:
    """Tell whether a mail program broke the lines: many of one length that end amid a sentence."""
    inner = [a for a, b in pairwise(lines) if a and b]
    if len(inner) < 4 or "" not in lines:
        return False
    width = max(len(line) for line in lines)
    full = [a for a in inner if len(a) >= width - 3 and not a.endswith(_SENTENCE_END)]
    return width in _WRAPPED and len(full) * 2 > len(inner)


def _unwrapped(lines: list[str]) -> list[str]:
    width = max(len(line) for line in lines)
    joined_lines: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line:
            between = " " if joined_lines[-1][-1].isascii() and line[0].isascii() else ""
            joined_lines[-1] += between + line
        else:
            joined_lines.append(line)
        goes_on = len(line) >= width - 3
    return joined_lines


def _numbered(blocks: Iterator[Block]) -> tuple[Block, ...]:
    return tuple(replace(block, id=f"b{n}") for n, block in enumerate(blocks, start=1))


# Markdown: what a Chinese release uses of CommonMark and GitHub's tables, read line by line.

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t\u3000]*(.+?)[ \t]*#*[ \t]*$")
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-*+]|\d{1,9}[.)])[ \t]+(?P<text>.*)")
_RULE = re.compile(r" {0,3}(?:[-*_][ \t]*){3,}$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_TABLE_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?$")
_QUOTE = re.compile(r"^ {0,3}>[ ]?")
_IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<address><[^>]*>|[^)\s]+)(?:[ \t]+\"[^\"]*\")?\)")
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|\[(?P<label>[^\[\]]+)\]\((?P<address><[^>]*>|[^)\s]+)(?:[ \t]+\"[^\"]*\")?\)"
    r"|<(?P<auto>https?://[^>\s]+)>"
    r"|(?P<strong>\*\*|__)(?=\S)(?P<bold>.+?)(?<=\S)(?P=strong)(?!\*)"
    r"|(?P<star>\*)(?=[^\s*])(?P<italic>[^*]+?)(?<=[^\s*])\*(?!\*)"
    r"|(?<!\w)_(?=\S)(?P<under>[^_]+?)(?<=\S)_(?!\w)"
    r"|<sup>(?P<sup>[^<]+)</sup>|<br\s*/?>(?P<break>)|`(?P<code>[^`]+)`"
)
_DEEPEST = 8


def _page_of_markdown(text: str, folder: Path) -> Page:
    reader = _Markdown(Pictures(folder))
    title = reader.read(text.split("\n"))
    levels = sorted({b.level for b in reader.blocks if b.kind is BlockKind.HEADING})
    ranked = (
        replace(b, level=levels.index(b.level) + 1) if b.kind is BlockKind.HEADING else b
        for b in reader.blocks
    )
    return Page(_numbered(ranked), tuple(reader.pictures.assets.values()), title)


class _Markdown:
    def __init__(self, pictures: Pictures) -> None:
        self.pictures = pictures
        self.blocks: list[Block] = []
        self._lines: list[str] = []
        self._item: tuple[int, bool] | None = None
        self._indents: list[int] = []
        self._tables = 0

    def read(self, lines: list[str]) -> str:
        """Read the lines into blocks; return the title of the front matter, if there is one."""
        title, lines = _front_matter(lines)
        fenced = False
        at = 0
        while at < len(lines):
            line = _QUOTE.sub("", lines[at].expandtabs(4))
            if _FENCE.match(line):
                fenced = not fenced
                self._flush()
            elif fenced:
                self._lines.append(line)
                self._flush()
            elif at + 1 < len(lines) and "|" in line and _TABLE_RULE.match(lines[at + 1]):
                at = self._table(lines, at)
                continue
            else:
                self._line(line)
            at += 1
        self._flush()
        return title

    def _line(self, line: str) -> None:
        if not line.strip(_SPACE):
            self._flush()
            if not line:
                self._item = None
        elif not self._begins_block(line):
            self._lines.append(line)

    def _begins_block(self, line: str) -> bool:
        """Take a line that is a heading, a rule or a list item; tell whether it is one."""
        heading, item = _HEADING.match(line), _ITEM.match(line)
        if heading:
            self._flush()
            self._heading(heading[2], len(heading[1]))
        elif self._lines and _UNDERLINE.match(line) and self._item is None:
            text = "\n".join(self._lines)
            self._lines = []
            self._heading(text, 1 if "=" in line else 2)
        elif _RULE.match(line):
            self._flush()
        elif item:
            self._begin_item(item)
        else:
            return False
        return True

    def _heading(self, text: str, level: int) -> None:
        first = not any(b.kind in {BlockKind.TITLE, BlockKind.HEADING} for b in self.blocks)
        if first and level == 1:
            self.blocks.append(Block("", BlockKind.TITLE, Text(_inline(text).plain)))
        else:
            self.blocks.append(Block("", BlockKind.HEADING, _inline(text), level=level))

    def _begin_item(self, item: re.Match[str]) -> None:
        self._flush()
        indent = len(item["indent"])
        if self._item is None:
            self._indents = []
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        level = min(len(self._indents) - 1, _DEEPEST)
        self._item = (level, item["marker"][0].isdigit())
        self._lines.append(item["text"])
        self._flush()

    def _flush(self) -> None:
        lines, self._lines = self._lines, []
        if not lines:
            return
        text = _joined_lines(lines)
        for image in _IMAGE.finditer(text):
            picture = self.pictures.picture([image["address"].strip("<>")], image["alt"])
            if picture is not None:
                self.blocks.append(Block("", BlockKind.IMAGE, picture=picture))
        source = _inline(_IMAGE.sub("", text)).stripped()
        if not source:
            return
        if self._item is None:
            self.blocks.append(Block("", BlockKind.PARAGRAPH, source))
            return
        level, ordered = self._item
        self.blocks.append(Block("", BlockKind.LIST_ITEM, source, level=level, ordered=ordered))

    def _table(self, lines: list[str], at: int) -> int:
        """Read the table whose head is at a line; return the line behind it."""
        self._flush()
        rows = [lines[at]]
        at += 2
        while at < len(lines) and "|" in lines[at]:
            rows.append(lines[at])
            at += 1
        for number, row in enumerate(rows):
            for column, cell in enumerate(_cells(row)):
                source = _inline(cell)
                place = Cell(self._tables, number, column, header=number == 0)
                if source:
                    self.blocks.append(Block("", BlockKind.TABLE_CELL, source, cell=place))
        self._tables += 1
        return at


def _cells(row: str) -> list[str]:
    inner = row.strip().removeprefix("|").removesuffix("|")
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]


def _front_matter(lines: list[str]) -> tuple[str, list[str]]:
    """Return the title that the YAML head states, and the lines behind the head."""
    if (
        not lines
        or lines[0].strip() != "---"
        or "---" not in (line.strip() for line in lines[1:40])
    ):
        return "", lines
    end = next(n for n, line in enumerate(lines[1:], start=1) if line.strip() == "---")
    titles = (re.match(r"title\s*:\s*[\"']?(.*?)[\"']?\s*$", line) for line in lines[1:end])
    return next((found[1] for found in titles if found), ""), lines[end + 1 :]


def _joined_lines(lines: list[str]) -> str:
    r"""Join the lines of a paragraph: two spaces or a \ at an end keep the break."""
    text = ""
    for line in lines:
        if text.endswith(("  ", "\\")):
            text = text.rstrip(" \\") + "\n"
        elif text and text[-1].isascii() and line.strip()[:1].isascii():
            text += " "
        text += line.strip(_SPACE) + ("  " if line.endswith("  ") else "")
    return text.strip(_SPACE)


def _inline(text: str, depth: int = 0) -> Text:
    """Return the text of a line with its marks; marks inside marks are read too."""
    pieces: list[Text] = []
    done = 0
    for found in _INLINE.finditer(text):
        pieces += (Text(text[done : found.start()]), _marked(found, depth))
        done = found.end()
    pieces.append(Text(text[done:]))
    return joined(pieces)


_MARKS = (
    ("bold", MarkKind.BOLD),
    ("italic", MarkKind.ITALIC),
    ("under", MarkKind.ITALIC),
    ("sup", MarkKind.SUPERSCRIPT),
)


def _marked(found: re.Match[str], depth: int) -> Text:
    plain = found["escaped"] or found["code"]
    if plain:
        return Text(plain)
    if found["auto"]:
        return Text(found["auto"], (Mark(0, len(found["auto"]), MarkKind.LINK, found["auto"]),))
    if found["break"] is not None:
        return Text("\n")
    inside = found["label"] or next(found[name] for name, _ in _MARKS if found[name])
    text = _inline(inside, depth + 1) if depth < _DEEPEST else Text(inside)
    if found["label"]:
        return text.marked(MarkKind.LINK, 0, len(text), found["address"].strip("<>"))
    kind = next(kind for name, kind in _MARKS if found[name])
    return text.marked(kind, 0, len(text))

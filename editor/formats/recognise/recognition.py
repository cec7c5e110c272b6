"""The whole recognition of a page on one page: blocks in, an article with its facts out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from editor.article.article import Article, Asset, Block, BlockKind, Credit, Facts, Role
from editor.formats.page import Page
from editor.formats.recognise import notes
from editor.formats.recognise.captions import (
    before_signoff,
    behind_photos,
    halved,
    is_caption_like,
    photographers,
)
from editor.formats.recognise.chains import chains_of
from editor.formats.recognise.facts import Line, author_line, line_of, without_tools
from editor.formats.recognise.furniture import cleared, is_body, is_event
from editor.formats.recognise.openings import ending, opening, run_in
from editor.formats.recognise.signtables import lines_of_tables
from editor.formats.recognise.titles import titled
from editor.message import Message

_OPENERS = 3
"""How many of the first paragraphs are looked at for a run-in byline."""

_STATING = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.SUBTITLE, BlockKind.CAPTION}
)


_MAY_STATE = _STATING | {BlockKind.LIST_ITEM}
_TITLES = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE})
_FARTHEST_TITLE = 12


@dataclass(frozen=True, slots=True)
class Recognised:
    """The article a page holds, its pictures, and what was dropped or guessed on the way."""

    article: Article
    assets: tuple[Asset, ...]
    warnings: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A block and the facts it states, if it states any."""

    block: Block
    line: Line | None = None
    parted: bool = False
    dropped: tuple[str, ...] = ()


def recognise(page: Page) -> Recognised:
    """Return the article on a page: kinds of its blocks, its facts, and notes on every guess."""
    clear = cleared(_lines_apart(page.blocks))
    named = titled(clear.blocks, page.title)
    single, doubled = _once(named.blocks)
    told = _with_inner_bylines(_with_lines(single))
    captioned, guessed = _with_captions(told)
    tools = tuple(tool for one in told for tool in one.dropped)
    warnings = (
        *page.warnings,
        *notes.left_out(clear.dropped + named.dropped + tools),
        *notes.title(named.guessed),
        *notes.doubled(doubled),
        *notes.captions(guessed),
        *notes.parted(sum(1 for t in told if t.parted)),
    )
    blocks = tuple(replace(t.block, id=f"b{n}") for n, t in enumerate(captioned, start=1))
    facts = replace(_facts(captioned), address=page.address or None)
    return Recognised(Article(blocks=blocks, facts=facts), page.assets, warnings)


def _lines_apart(blocks: Iterable[Block]) -> list[Block]:
    """Part a paragraph whose every line, or last lines, state facts: each becomes a block."""
    apart: list[Block] = []
    for block in blocks:
        parts = _parts(block)
        apart += (replace(block, source=block.source.cut(a, b).stripped()) for a, b in parts)
    return apart


def _parts(block: Block) -> list[tuple[int, int]]:
    text = block.source.plain
    whole = [(0, len(text))]
    if "\n" not in text or block.kind not in _MAY_STATE | {BlockKind.TITLE}:
        return whole
    lines: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    stating = [line_of(text[a:b]) is not None for a, b in lines]
    if block.kind is BlockKind.TITLE:
        return _title_parts(text, lines, stating)
    if not any(stating):
        return whole
    return _grouped(lines, stating)


def _title_parts(
    text: str, lines: list[tuple[int, int]], stating: list[bool]
) -> list[tuple[int, int]]:
    apart = [
        s or text[a:b].lstrip().startswith(("—", "–"))
        for (a, b), s in zip(lines, stating, strict=True)
    ]
    return _grouped(lines, apart) if any(apart) else [(0, len(text))]


def _grouped(lines: list[tuple[int, int]], apart: list[bool]) -> list[tuple[int, int]]:
    """Return each line that stands apart alone, and the runs of other lines together."""
    parts: list[tuple[int, int]] = []
    joins = False
    for (a, b), alone in zip(lines, apart, strict=True):
        if parts and joins and not alone:
            parts[-1] = (parts[-1][0], b)
        else:
            parts.append((a, b))
        joins = not alone
    return parts


def _once(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Take a short line that stands twice, as copied alt texts do, once."""
    kept: list[Block] = []
    doubled: list[str] = []
    for block in blocks:
        short = is_caption_like(block) or block.kind is BlockKind.CAPTION
        half = halved(block.source.plain) if short else 0
        once = replace(block, source=block.source.cut(0, half).stripped()) if half else block
        again = short and bool(kept) and kept[-1].source.plain == once.source.plain
        if half or again:
            doubled.append(once.source.plain)
        if not again:
            kept.append(once)
    return tuple(kept), tuple(doubled)


def _with_lines(blocks: Sequence[Block]) -> list[_Told]:
    """Name the date lines, bylines and sign-off lines."""
    lines = [line_of(b.source.plain) if b.kind in _MAY_STATE else None for b in blocks]
    for row in _authors(blocks):
        lines[row] = lines[row] or author_line(blocks[row].source.plain)
    body = [r for r, b in enumerate(blocks) if is_body(b) and lines[r] is None]
    head, tail = (body[0], body[-1]) if body else (len(blocks), -1)
    told: list[_Told] = []
    for row, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        inside = head < row < tail
        outside = row < head or (row > tail and line is not None and line.date is None)
        outside = outside and not is_event(blocks, row)
        if line is None or not _states(block, line, inside=inside, outside=outside):
            told.append(_Told(block))
        else:
            told.append(_named(block, line))
    return told


def _named(block: Block, line: Line) -> _Told:
    """Make a block what its line says it is; a date line loses the page's tools (字号 大 中 小)."""
    signed = block.kind is BlockKind.CAPTION and line.photo_only
    kind = BlockKind.CAPTION if signed else line.kind
    named = replace(block, kind=kind, level=0, ordered=False)
    if line.kind is not BlockKind.DATELINE:
        return _Told(named, line)
    source, dropped = without_tools(block.source)
    return _Told(replace(named, source=source), line, dropped=dropped)


def _authors(blocks: Sequence[Block]) -> range:
    """Return the rows behind the title where a bare name is the author's, as under a speech."""
    titles = [row for row, b in enumerate(blocks[:_FARTHEST_TITLE]) if b.kind in _TITLES]
    return range(titles[-1] + 1, min(titles[-1] + 3, len(blocks))) if titles else range(0)


def _states(block: Block, line: Line, *, inside: bool, outside: bool) -> bool:
    """Tell whether a line states facts about the article where it stands."""
    if block.kind is BlockKind.LIST_ITEM:
        return not inside and (line.sure or outside)
    return block.kind in _STATING and (line.sure or outside)


def _with_inner_bylines(told: Sequence[_Told]) -> list[_Told]:
    """Part the run-in byline from the first paragraph, and a byline in brackets from the last."""
    paragraphs = [
        row for row, t in enumerate(told) if t.block.kind is BlockKind.PARAGRAPH and t.line is None
    ]
    body = [row for row in paragraphs if is_body(told[row].block)]
    found: list[_Told] = []
    opened = False
    for row, one in enumerate(told):
        parts = [one]
        if row in paragraphs[:_OPENERS] and not opened:
            parts = _opened(one)
            opened = len(parts) > 1
        if body and row == body[-1]:
            parts = [*parts[:-1], *_ended(parts[-1])]
        found += parts
    return found


def _opened(told: _Told) -> list[_Told]:
    found = opening(told.block.source.plain)
    if found is None:
        return [told]
    byline, rest = run_in(told.block, found)
    if not rest.source:
        return [_Told(replace(byline, run_in=False), found.line)]
    return [_Told(byline, found.line), _Told(rest)]


def _ended(told: _Told) -> list[_Told]:
    found = ending(told.block.source.plain)
    if found is None:
        return [told]
    at, line = found
    source = told.block.source
    rest = replace(told.block, source=source.cut(0, at).stripped())
    last = Block("", line.kind, source.cut(at).stripped())
    return [_Told(rest), _Told(last, line, parted=True)]


def _with_captions(told: Sequence[_Told]) -> tuple[list[_Told], tuple[str, ...]]:
    """Name the captions; return also those that were only guessed by where they stand."""
    by_line = {t.block.source.plain for t in told if t.line is not None and t.line.photo_only}
    blocks = list(behind_photos([t.block for t in told], by_line))
    body = max((row for row, b in enumerate(blocks) if is_body(b)), default=len(blocks))
    facts = [row for row in range(body + 1, len(blocks)) if told[row].line is not None]
    has_photos = any(b.kind is BlockKind.IMAGE for b in blocks)
    end = facts[0] if facts else len(blocks)
    rows = before_signoff(blocks, end) if body < end and (facts or has_photos) else ()
    for row in rows:
        blocks[row] = replace(blocks[row], kind=BlockKind.CAPTION)
    named = [_Told(block, t.line) for block, t in zip(blocks, told, strict=True)]
    return named, tuple(blocks[row].source.plain for row in rows)


def _facts(told: Sequence[_Told]) -> Facts:
    lines = [t.line for t in told if t.line is not None]
    passing = [line for line in lines if line.steps or line.opens is not None]
    # A printed 来源 says more than the house that opens the report, or a name beside the date.
    origins = sorted((line for line in lines if line.origin), key=_origin_rank)
    named = [credit for line in lines for credit in line.credits]
    for one in told:
        if one.block.kind is BlockKind.CAPTION and one.line is None:
            named += photographers(one.block.source.plain)
    return Facts(
        date=next((line.date for line in lines if line.date), None),
        hits=next((line.hits for line in lines if line.hits is not None), None),
        origin=origins[0].origin if origins else None,
        credits=_each_once(named),
        chains=chains_of((*passing, *lines_of_tables(t.block for t in told))),
    )


def _origin_rank(line: Line) -> bool:
    return all(credit.role is not Role.SOURCE for credit in line.credits)


def _each_once(named: Iterable[Credit]) -> tuple[Credit, ...]:
    """Return the credits without repetitions; one that names the department stands for both."""
    found: dict[tuple[str, str], Credit] = {}
    for credit in named:
        key = (credit.role.value, credit.name or credit.unit)
        if key not in found or not found[key].unit:
            found[key] = credit
    return tuple(found.values())

"""Photo captions: behind a photo, marked as such, or standing together before the sign-off."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from editor.article.article import Block, BlockKind, Credit, Role
from editor.formats.recognise.facts import credits_of
from editor.formats.recognise.openings import ending
from editor.formats.recognise.people import is_unit

_PHOTOS = frozenset({BlockKind.IMAGE, BlockKind.CAPTION})
_LONGEST = 60
_LONGEST_MARKED = 200
_MARKED = re.compile(
    r"[▲△▼↑↓◆◎]|图为|图[一二三四五六七八九十\d]{1,2}[:：、\s]"
    r"|[（(]?(?:上|下|左|右|题|组|资料)?图片?(?:说明)?[)）]?[:：]"
)
_SENTENCE = re.compile("[。！？；：:!?;，,]”?(?:[（(].{0,60}[）)])?$")
_NUMBERED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]+|\d+)[)）]?[、.．]|第[一二三四五六七八九十\d]+[章节条部]"
    r"|附件?\d*[:：]?|[—–-]{2}"
)
_NOT_CAPTIONS = re.compile(
    r"此致|敬礼|[（(]?(?:完|待续)[)）]?|(?:联系|咨询|电话|邮箱|地址|附).{0,3}[:：].*|特此.{2,4}"
)
_DATE = re.compile(r"[二〇○零\d]{4}年.{1,3}月.{1,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}")
_TAKEN_BY = re.compile(r"[\s（(]*[^\s（()），。]{2,20}\s*[/／]?\s*(?:摄影|摄|供图)[)）]?$")


def is_caption_like(block: Block) -> bool:
    """Tell whether a paragraph may be a caption: short and without the end of a sentence."""
    text = block.source.plain
    if block.kind is not BlockKind.PARAGRAPH or not 0 < len(text) <= _LONGEST:
        return False
    odd = _SENTENCE.search(text) or _NUMBERED.match(text) or _NOT_CAPTIONS.fullmatch(text)
    return not odd


def is_marked(block: Block) -> bool:
    """Tell whether a paragraph says itself that it is a caption, as 图为… does."""
    text = block.source.plain
    paragraph = block.kind is BlockKind.PARAGRAPH and len(text) <= _LONGEST_MARKED
    return paragraph and _MARKED.match(text) is not None


def behind_photos(
    blocks: Sequence[Block], photographers_lines: Container[str] = ()
) -> tuple[Block, ...]:
    """Return the blocks with the short line behind each photo, or run of photos, as its caption.

    `photographers_lines` are lines that name nobody but photographers: in brackets behind a photo
    or its caption they belong to it.
    """
    found: list[Block] = []
    for row, block in enumerate(blocks):
        before = found[-1].kind if found else BlockKind.OTHER
        behind = before is BlockKind.IMAGE and is_caption_like(block)
        beside = before is BlockKind.CAPTION and _goes_on(blocks, row, found)
        signed = before in _PHOTOS and block.source.plain in photographers_lines
        named = is_marked(block) or behind or beside or (signed and _is_bracketed(block))
        found.append(replace(block, kind=BlockKind.CAPTION) if named else block)
    return tuple(found)


def _is_bracketed(block: Block) -> bool:
    return block.source.plain.startswith(("（", "(", "【", "["))


def _goes_on(blocks: Sequence[Block], row: int, found: Sequence[Block]) -> bool:
    """Tell whether two photos side by side have their captions one after the other."""
    photos = captions = 0
    for block in reversed(found):
        if block.kind is BlockKind.CAPTION and not photos:
            captions += 1
        elif block.kind is BlockKind.IMAGE:
            photos += 1
        else:
            break
    return photos > captions and is_caption_like(blocks[row])


def before_signoff(blocks: Sequence[Block], end: int) -> tuple[int, ...]:
    """Return the rows of short lines that stand together before `end` and behind the last sentence.

    The signature of a notice, its office and date, is no caption.
    """
    rows: list[int] = []
    for row in range(end - 1, -1, -1):
        block = blocks[row]
        if block.kind in {BlockKind.IMAGE, BlockKind.CAPTION}:
            continue
        if not is_caption_like(block):
            break
        rows.append(row)
    texts = [blocks[row].source.plain for row in rows]
    if any(_DATE.fullmatch(text.replace(" ", "")) for text in texts):
        return ()
    return tuple(row for row, text in zip(rows, texts, strict=True) if not is_unit(text))[::-1]


def halved(text: str) -> int:
    """Return the length of one half of a caption doubled by its photo's alt text, else 0."""
    flat = text.split()
    middle = len(flat) // 2
    if flat and len(flat) % 2 == 0 and flat[:middle] == flat[middle:]:
        return len(text[: text.rindex(flat[middle])].rstrip()) if middle == 1 else _half(text)
    whole = text.strip()
    half = len(whole) // 2
    return half if half >= 4 and whole[:half] == whole[half:] else 0


def _half(text: str) -> int:
    for gap in re.finditer(r"\s+", text):
        if text[: gap.start()] == text[gap.end() :]:
            return gap.start()
    return 0


def photographers(text: str) -> tuple[Credit, ...]:
    """Return the photographers a caption names at its end, as （黄一鸣 摄） does."""
    bracket = ending(text)
    if bracket:
        return tuple(c for c in bracket[1].credits if c.role is Role.PHOTO)
    taken = _TAKEN_BY.search(text)
    return tuple(c for c in credits_of(taken[0]) if c.role is Role.PHOTO) if taken else ()

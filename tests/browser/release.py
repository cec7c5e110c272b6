"""The article that is pasted, and what each block of it should be in a web editor."""

from dataclasses import dataclass

from editor.article.article import Article, Block, BlockKind, Picture
from editor.article.text import Mark, MarkKind, Text

ADDRESS = "https://www.lingjiang.example/news?id=7&lang=en"


@dataclass(frozen=True)
class Meant:
    """A block as it should stand in an editor, whatever tags the editor has for it."""

    tag: str
    text: str
    bold: tuple[str, ...] = ()
    italic: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    centred: bool = False


def _block(number: int, kind: BlockKind, draft: str, *marks: Mark, **facts: object) -> Block:
    text = Text(draft, marks)
    return Block(f"b{number}", kind, Text("中文"), text, **facts)  # type: ignore[arg-type]


def _marked(draft: str, part: str, kind: MarkKind, target: str = "") -> Mark:
    start = draft.index(part)
    return Mark(start, start + len(part), kind, target)


_TITLE = "Lingjiang Polytechnic University Signs Agreement with Lingjiang Municipality"
_BYLINE = "From News Center (Text by Zhou Min; Photo by Huang Yiming)"
_OPENING = "On the morning of March 17, the signing ceremony was held — at last — at Minghu Campus."
_SPEECH = (
    "Fang Licheng said the city's “3+2” layout, known as 灵江模式, costs < ¥5 & lasts 2026–2031."
)
_LINKED = "The report (very long, and bold too) is on the city's site; read it there."
_LINES = "Minghu Campus\nLingjiang"
_CAPTIONS = ("Scene of the Signing Ceremony", "Wei Zhiyuan Introduces the University")
SIGN_OFFS = (
    "Department Website Auditors: Initially reviewed by Zhou Min, further reviewed by Liang Haibo",
    "University Website Auditors: Initially reviewed by Huang Yiming; finally by Luo Xuemei",
)
_PHOTO = Picture("00", "image/jpeg", 1200, 800)

ARTICLE = Article(
    blocks=(
        _block(1, BlockKind.TITLE, _TITLE),
        _block(2, BlockKind.DATELINE, "Updated: 2026-03-18 17:40"),
        _block(3, BlockKind.BYLINE, _BYLINE, run_in=True),
        _block(4, BlockKind.PARAGRAPH, _OPENING, _marked(_OPENING, "signing", MarkKind.BOLD)),
        _block(5, BlockKind.HEADING, "What Was Agreed", level=1),
        _block(6, BlockKind.PARAGRAPH, _SPEECH, _marked(_SPEECH, "灵江模式", MarkKind.ITALIC)),
        _block(
            7,
            BlockKind.PARAGRAPH,
            _LINKED,
            _marked(_LINKED, "the city's site", MarkKind.LINK, ADDRESS),
            _marked(_LINKED, "very long, and bold too", MarkKind.BOLD),
            _marked(_LINKED, "bold too", MarkKind.ITALIC),
        ),
        _block(8, BlockKind.LIST_ITEM, "Six industry colleges"),
        _block(9, BlockKind.LIST_ITEM, "5,200 training places"),
        _block(20, BlockKind.LIST_ITEM, "for apprentices", level=1, ordered=True),
        _block(10, BlockKind.HEADING, "Where", level=1),
        _block(11, BlockKind.LIST_ITEM, "First the hall", ordered=True),
        _block(12, BlockKind.LIST_ITEM, "Then the workshop", ordered=True),
        _block(13, BlockKind.PARAGRAPH, _LINES),
        _block(14, BlockKind.IMAGE, "", picture=_PHOTO),
        _block(15, BlockKind.CAPTION, _CAPTIONS[0]),
        _block(16, BlockKind.IMAGE, "", picture=_PHOTO),
        _block(17, BlockKind.CAPTION, _CAPTIONS[1]),
        _block(18, BlockKind.SIGNOFF, SIGN_OFFS[0]),
        _block(19, BlockKind.SIGNOFF, SIGN_OFFS[1]),
    )
)

MEANT = (
    Meant("h2", _TITLE),
    Meant("p", "Updated: 2026-03-18 17:40"),
    Meant("p", f"{_BYLINE} {_OPENING}", bold=("signing",)),
    Meant("h3", "What Was Agreed"),
    Meant("p", _SPEECH, italic=("灵江模式",)),
    Meant(
        "p",
        _LINKED,
        bold=("very long, and bold too",),
        italic=("bold too",),
        links=((ADDRESS, "the city's site"),),
    ),
    Meant("li", "Six industry colleges"),
    Meant("li", "5,200 training places"),
    Meant("li", "for apprentices"),
    Meant("h3", "Where"),
    Meant("li", "First the hall"),
    Meant("li", "Then the workshop"),
    Meant("p", _LINES),
    *(Meant("p", caption, centred=True) for caption in _CAPTIONS),
    *(Meant("p", line) for line in SIGN_OFFS),
)

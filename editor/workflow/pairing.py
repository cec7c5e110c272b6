"""Which files of a folder are a Chinese text and its English: by their names, never by guessing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from editor.errors import UnreadableFile
from editor.formats.readers import READERS
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_NO_FOLDER = QT_TRANSLATE_NOOP(
    "Adopting", "“{name}” is no folder that can be read. Choose the folder with the pairs in it."
)


class _Side(Enum):
    CHINESE = auto()
    ENGLISH = auto()


_WORDS: Mapping[_Side, tuple[str, ...]] = {
    _Side.CHINESE: (
        "中文版",
        "中文",
        "汉语",
        "原文",
        "chinese",
        "zh-cn",
        "zh_cn",
        "zh",
        "cn",
        "chn",
    ),
    _Side.ENGLISH: (
        *("英文版", "英文", "英语", "译文", "英译", "english", "translation"),
        *("en-us", "en-gb", "en_us", "eng", "en"),
    ),
}
_SIDES = {word: side for side, words in _WORDS.items() for word in words}
_WORD = "|".join(sorted(map(re.escape, _SIDES), key=len, reverse=True))
_SEPARATOR = r"[\s._()（）\[\]【】—–-]"
_AT_END = re.compile(rf"(?P<stem>.+?){_SEPARATOR}+(?P<word>{_WORD}){_SEPARATOR}*", re.IGNORECASE)
_AT_START = re.compile(rf"{_SEPARATOR}*(?P<word>{_WORD}){_SEPARATOR}+(?P<stem>.+)", re.IGNORECASE)
_GLUED = re.compile(r"(?P<stem>.+?)(?P<word>中文版?|英文版?|原文|译文|英译)")
_SHAPES = (_AT_END, _AT_START, _GLUED)
_SPACE = re.compile(rf"{_SEPARATOR}+")


@dataclass(frozen=True, slots=True)
class Pairs:
    """The (Chinese, English) files that belong together, and those that have no partner."""

    pairs: tuple[tuple[Path, Path], ...]
    unpaired: tuple[Path, ...]


def pairs_in(folder: Path, english: Path | None = None) -> Pairs:
    """Return the pairs of a folder, or of a folder of Chinese and one of English files.

    In one folder the names say it (x.zh.docx and x.en.docx, x_中文 and x_英文), or two folders in
    it (zh and en, 中文 and 英文). A file with no mark is the Chinese of one that bears the English
    one. Two files that claim one place stay unpaired. Raise `UnreadableFile` for what is no folder.
    """
    chinese, found = (folder, english) if english is not None else _subfolders(folder)
    if found is not None:
        return _matched(_by_stem(chinese, _Side.CHINESE), _by_stem(found, _Side.ENGLISH))
    return _in_one(folder)


def _subfolders(folder: Path) -> tuple[Path, Path | None]:
    sides: defaultdict[_Side, list[Path]] = defaultdict(list)
    for inner in _listed(folder):
        side = _SIDES.get(inner.name.lower())
        if side is not None and inner.is_dir():
            sides[side].append(inner)
    chinese, english = sides[_Side.CHINESE], sides[_Side.ENGLISH]
    if len(chinese) == len(english) == 1:
        return chinese[0], english[0]
    return folder, None


def _in_one(folder: Path) -> Pairs:
    sides: dict[_Side | None, dict[str, list[Path]]] = {None: {}, **{side: {} for side in _Side}}
    for path in _files(folder):
        stem, side = _marked(path.stem)
        sides[side].setdefault(stem, []).append(path)
    chinese = sides[_Side.CHINESE]
    for stem, paths in sides[None].items():
        chinese.setdefault(stem, []).extend(paths)
    return _matched(chinese, sides[_Side.ENGLISH])


def _by_stem(folder: Path, side: _Side) -> dict[str, list[Path]]:
    """Return a side's files by their names without its mark; one with the other's is left alone."""
    found: dict[str, list[Path]] = {}
    for path in _files(folder):
        stem, marked = _marked(path.stem)
        if marked is None or marked is side:
            found.setdefault(stem, []).append(path)
        else:
            found.setdefault(path.name, []).append(path)
    return found


def _matched(chinese: Mapping[str, list[Path]], english: Mapping[str, list[Path]]) -> Pairs:
    pairs: list[tuple[Path, Path]] = []
    left: list[Path] = []
    for stem in sorted(chinese.keys() | english.keys()):
        ours, theirs = chinese.get(stem, []), english.get(stem, [])
        if len(ours) == len(theirs) == 1:
            pairs.append((ours[0], theirs[0]))
        else:
            left += (*ours, *theirs)
    return Pairs(tuple(pairs), tuple(sorted(left)))


def _marked(name: str) -> tuple[str, _Side | None]:
    """Return a name without its language mark, as it is compared, and the language."""
    for shape in _SHAPES:
        found = shape.fullmatch(name)
        if found:
            return _compared(found["stem"]), _SIDES[found["word"].lower()]
    return _compared(name), None


def _compared(stem: str) -> str:
    return _SPACE.sub(" ", stem).strip().casefold()


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files that a reader opens; what an office program locks with (~$x) is none."""
    for path in _listed(folder):
        hidden = path.name.startswith((".", "~$"))
        if path.suffix.lower() in READERS and not hidden and path.is_file():
            yield path


def _listed(folder: Path) -> Iterable[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise UnreadableFile(Message("Adopting", _NO_FOLDER, {"name": folder.name})) from error

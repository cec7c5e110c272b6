"""Bringing a release in with the English there is of it: two files, a bilingual table, a folder."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from editor.article.article import Article
from editor.errors import UnreadableFile
from editor.formats.readers import read_file
from editor.glossary.glossary import Glossary
from editor.message import Message
from editor.progress import Progress, silent
from editor.suggest.aligning.rows import Rows, article_of
from editor.workflow.adopting import Adopted, adopt, adopt_into_memory, placed
from editor.workspace import Workspace

if TYPE_CHECKING:  # a start reads no file
    from editor.formats.recognise import Recognised


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """A release that was read, and how its English was put beside it where there was any.

    The article of `recognised` has the English in it; that of `chinese` has not.
    """

    recognised: "Recognised"
    chinese: Article
    adopted: Adopted | None = None


@dataclass(frozen=True, slots=True)
class BroughtPair:
    """A pair of files that was taken in, or why it was not."""

    chinese: Path
    english: Path
    article: Article | None = None
    brought: BroughtIn | None = None
    why: Message | None = None


def bring_in(
    file: Path,
    draft: Path | None,
    terms: Callable[[], Glossary],
    progress: Progress = silent,
) -> BroughtIn:
    """Read a release, with the English of a second file or of a bilingual table if there is any.

    `terms` is asked for where texts are aligned. Raise `UnreadableFile` for a file that cannot be
    read or is not in its language.
    """
    from editor.formats.recognise import recognise  # noqa: PLC0415  compiles word lists

    page = read_file(file, progress)
    if draft is not None:
        english = read_file(draft, progress)
    else:
        from editor.formats.docx.bilingual import bilingual  # noqa: PLC0415  seldom needed

        sides = bilingual(page)
        if sides is None:
            found = recognise(page)
            return BroughtIn(found, found.article)
        page, english = sides.chinese, sides.english
    found = recognise(page)
    adopted = adopt(found.article, english, terms(), progress)
    warnings = (*found.warnings, *adopted.warnings)
    full = replace(found, article=adopted.article, warnings=warnings)
    return BroughtIn(full, placed(found.article)[0], adopted)


def take_in_pair(workspace: Workspace, brought: BroughtIn, *, memory: bool = True) -> Article:
    """Store what was brought in and return it with its id; what is sure is remembered."""
    recognised = brought.recognised
    article = workspace.add_article(recognised.article, recognised.assets)
    if memory and brought.adopted is not None:
        adopt_into_memory(workspace, article, brought.adopted)
    return article


def take_in_pairs(
    workspace: Workspace,
    pairs: Sequence[tuple[Path, Path]],
    terms: Callable[[], Glossary],
    *,
    memory: bool = True,
    progress: Progress = silent,
) -> Iterator[BroughtPair]:
    """Take pairs of files in, one after the other; one that is refused leaves the others.

    `progress` counts pairs.
    """
    for done, (chinese, english) in enumerate(pairs):
        progress(done, len(pairs))
        stop = partial(_between, progress, done, len(pairs))
        try:
            brought = bring_in(chinese, english, terms, stop)
        except UnreadableFile as error:
            yield BroughtPair(chinese, english, why=error.message)
            continue
        article = take_in_pair(workspace, brought, memory=memory)
        yield BroughtPair(chinese, english, article, brought)
    progress(len(pairs), len(pairs))


def _between(progress: Progress, done: int, total: int, _step: int, _steps: int) -> None:
    """Tell the progress of all pairs while one is being read, so that it can be stopped."""
    progress(done, total)


def set_right(brought: BroughtIn, rows: Rows) -> BroughtIn:
    """Return what was brought in with the rows that a person has set right."""
    if brought.adopted is None:
        return brought
    article = article_of(brought.chinese, rows)
    adopted = replace(brought.adopted, article=article, rows=rows)
    return replace(
        brought, recognised=replace(brought.recognised, article=article), adopted=adopted
    )

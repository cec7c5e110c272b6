"""Drafting blocks: from fixed words and names, then the memory, then an engine if one was named."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from editor.article.article import Article, Block, Facts
from editor.article.provenance import Origin
from editor.article.text import Text
from editor.errors import EngineRefused
from editor.glossary.glossary import Glossary
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent
from editor.suggest.deterministic import DRAFTED
from editor.suggest.deterministic import draft as draft_block
from editor.suggest.engines.plausibility import needs_translating
from editor.suggest.remembered import THRESHOLD, remembered
from editor.suggest.suggestion import Suggestion
from editor.suggest.wording import shipped_wording
from editor.workflow.engines import EngineUse, where
from editor.workspace import Workspace
from editor.workspace.journal import Action, Fact

if TYPE_CHECKING:  # they load numpy and deep-translator
    from editor.suggest.masking.drafting import EngineDraft, Source
    from editor.suggest.memory.memory import Memory

_NEVER_SENT = QT_TRANSLATE_NOOP(
    "Workflow",
    "This article is never sent to an engine. Draft it without one, or allow it to be sent first.",
)


@dataclass(frozen=True, slots=True)
class Drafted:
    """What became of an article's empty blocks: drafted by id, and the ids of those left alone."""

    article: Article
    drafted: tuple[tuple[str, Suggestion], ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """What drafts may come from besides fixed words and names; by default nothing.

    `threshold` is how alike a remembered Chinese text must be: 0–1.
    """

    memory: "Memory | None" = None
    threshold: float = THRESHOLD
    engine: EngineUse | None = None


@dataclass(frozen=True, slots=True)
class BlockDraft:
    """What became of one block: its draft, or `None` and why there is none, if that is known.

    With a draft, `problems` say what a person should look at. `began` is the block as it was when
    drafting began.
    """

    block: str
    suggestion: Suggestion | None
    problems: tuple[Message, ...] = ()
    began: Block | None = None


def draft_article(article: Article, terms: Glossary, *, only_empty: bool = True) -> Drafted:
    """Draft the blocks that are made of people, departments and fixed words only, offline.

    `only_empty` keeps the English that is there; every other block is left, never half of one.
    """
    blocks = [block for block in article.blocks if _is_open(block, only_empty=only_empty)]
    drafts = [_drafted(block, _from_words(block, terms)) for block in blocks]
    return Drafted(
        with_drafts(article, drafts),
        tuple((draft.block, draft.suggestion) for draft in drafts if draft.suggestion),
        tuple(draft.block for draft in drafts if not draft.suggestion),
    )


def draft_blocks(
    workspace: Workspace,
    article: Article,
    terms: Glossary,
    sources: Sources,
    rows: Sequence[int] | None = None,
    *,
    only_empty: bool = True,
    by: str = "",
    progress: Progress = silent,
) -> Generator[BlockDraft, None, None]:
    """Yield what becomes of an article's blocks, or of some rows: first all that is made here.

    The blocks left over then go to the engine, the same Chinese once. What was yielded counts also
    when `progress` raises `Cancelled`. The journal is told what is sent where, before that, and
    what came of it. English that a person wrote, and that gets a draft, is kept in a version first.

    Raise `EngineRefused` when the article is never to be sent.
    """
    if sources.engine is not None and workspace.is_never_sent(article.id):
        raise EngineRefused(Message("Workflow", _NEVER_SENT))
    chosen = range(len(article.blocks)) if rows is None else rows
    blocks = [article.blocks[row] for row in chosen]
    blocks = [block for block in blocks if _is_open(block, only_empty=only_empty)]
    return _Run(workspace, article, terms, sources, blocks, by, progress).drafts()


def with_drafts(article: Article, drafts: Iterable[BlockDraft]) -> Article:
    """Return the article with drafts in the blocks that are empty, or as they were at the start.

    What a person has written or corrected meanwhile stays as it is, and so does a block that has
    the same English already.
    """
    offered = {draft.block: draft for draft in drafts}
    blocks = tuple(_with_draft(block, offered.get(block.id)) for block in article.blocks)
    return replace(article, blocks=blocks) if blocks != article.blocks else article


def facts_said(block: Block) -> Facts:
    """Return what one block says about the article: its date, hits, origin, credits, chains."""
    text = block.source.plain
    if block.kind not in DRAFTED:
        return Facts()
    from editor.formats.recognise.chains import chains_of  # noqa: PLC0415  compile word lists
    from editor.formats.recognise.facts import line_of  # noqa: PLC0415
    from editor.formats.recognise.openings import ending, opening  # noqa: PLC0415

    opened, ended = opening(text), ending(text)
    line = line_of(text)
    if opened is not None and opened.end == len(text):
        line = opened.line
    elif line is None and ended is not None:
        line = ended[1]
    if line is None:
        return Facts()
    return Facts(line.date, line.hits, line.origin, line.credits, chains_of((line,)))


@dataclass(slots=True)
class _Run:
    """One run over some blocks of an article: what is done of it, and what is still waiting."""

    workspace: Workspace
    article: Article
    terms: Glossary
    sources: Sources
    blocks: Sequence[Block]
    by: str
    progress: Progress
    done: int = 0
    counts: Counter[Origin] = field(default_factory=Counter)
    waiting: list[Block] = field(default_factory=list)
    is_version_kept: bool = False

    def drafts(self) -> Generator[BlockDraft, None, None]:
        if not self.blocks:
            return
        try:
            yield from self._made_here()
            if self.waiting and self.sources.engine is not None:
                yield from self._made_by(self.sources.engine)
            self._step()
        finally:
            self._tell()

    def _made_here(self) -> Iterator[BlockDraft]:
        for block in self.blocks:
            self._step()
            suggestion = self._known(block)
            if suggestion is None and self.sources.engine is not None:
                self.waiting.append(block)
            else:
                yield self._settled(_drafted(block, suggestion))

    def _known(self, block: Block) -> Suggestion | None:
        """Return what is made of a block without an engine; what has no Chinese stays as it is."""
        text = block.source.plain.strip()
        if not needs_translating(text):
            return Suggestion(Text(text), Origin.PATTERN)
        made = _from_words(block, self.terms)
        memory = self.sources.memory
        if made is None and memory is not None:
            made = remembered(text, memory, self.sources.threshold)
        return made

    def _made_by(self, use: EngineUse) -> Iterator[BlockDraft]:
        from editor.suggest.masking.drafting import drafts  # noqa: PLC0415  loads deep-translator

        alike: dict[str, list[Block]] = {}
        for block in self.waiting:
            alike.setdefault(block.source.plain, []).append(block)
        texts = [self._source(text) for text in alike]
        self._tell_sent(use, texts)
        made = drafts(use.engine, texts, use.access, mode=use.mode, progress=self._step)
        for blocks, draft in zip(alike.values(), made, strict=True):
            for block in blocks:
                yield self._settled(_from_engine(block, draft))

    def _source(self, text: str) -> "Source":
        from editor.suggest.masking.drafting import Source  # noqa: PLC0415  loads deep-translator

        self._step()
        return Source(text, *self.terms.read(text))

    def _step(self, *_: int) -> None:
        self.progress(self.done, len(self.blocks))

    def _settled(self, draft: BlockDraft) -> BlockDraft:
        """Count what became of a block, when what a person wrote there is safe."""
        block = draft.began
        if draft.suggestion is not None:
            is_written = block is not None and bool(block.draft) and block.provenance is None
            if is_written and not self.is_version_kept:
                self.workspace.keep_version(self.article, self.by)
                self.is_version_kept = True
            self.counts[draft.suggestion.origin] += 1
        self.done += 1
        return draft

    def _tell_sent(self, use: EngineUse, texts: Sequence["Source"]) -> None:
        mode = use.mode or use.engine.modes[0]
        self.workspace.log(
            Action.SENT_TO_ENGINE,
            self.article.id,
            engine=use.engine.id,
            host=where(use),
            mode=mode.value,
            blocks=len(self.waiting),
            characters=sum(len(source.text) for source in texts),
            by=self.by,
        )

    def _tell(self) -> None:
        facts: dict[str, Fact] = {origin.value: self.counts[origin] for origin in Origin}
        facts |= {"left": len(self.blocks) - self.counts.total(), "by": self.by}
        self.workspace.log(Action.DRAFTED, self.article.id, **facts)


def _is_open(block: Block, *, only_empty: bool) -> bool:
    return bool(block.source.plain.strip()) and not (only_empty and block.draft)


def _from_words(block: Block, terms: Glossary) -> Suggestion | None:
    return draft_block(block, facts_said(block), terms, shipped_wording())


def _drafted(block: Block, suggestion: Suggestion | None) -> BlockDraft:
    return BlockDraft(block.id, suggestion, suggestion.doubts if suggestion else (), block)


def _from_engine(block: Block, draft: "EngineDraft") -> BlockDraft:
    if draft.failure is not None:
        return BlockDraft(block.id, None, draft.doubts, block)
    return _drafted(
        block,
        Suggestion(
            Text(draft.english),
            Origin.ENGINE,
            sure=draft.is_sure,
            doubts=draft.doubts,
            name=draft.engine,
        ),
    )


def _with_draft(block: Block, draft: BlockDraft | None) -> Block:
    """Return a block with a draft in it, or as it is when the draft is not for this block now."""
    if draft is None or draft.suggestion is None:
        return block
    began = draft.began
    is_as_it_was = began is None or block.source == began.source
    is_free = not block.draft or (began is not None and block.draft == began.draft)
    text = draft.suggestion.text
    if not (is_as_it_was and is_free) or block.draft.plain == text.plain:
        return block
    return replace(block, draft=text, provenance=draft.suggestion.provenance)

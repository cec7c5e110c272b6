"""Drafts of lines made only of people, departments and fixed words: complete, and offline.

A line is drafted as a whole or not at all: every word of its Chinese must have been said.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from editor.article.article import (
    Block,
    BlockKind,
    Chain,
    ChainStep,
    Credit,
    Facts,
    Role,
)
from editor.article.provenance import Origin
from editor.article.text import Text
from editor.glossary.glossary import Glossary
from editor.glossary.grammar.english import with_article
from editor.suggest.captions import caption
from editor.suggest.coverage import is_made_of, squeezed
from editor.suggest.naming import Naming, NotUnderstoodError, parts_of
from editor.suggest.suggestion import Suggestion
from editor.suggest.wording import HouseWording
from editor.text.dates import english_date

DRAFTED = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.SIGNOFF, BlockKind.CAPTION})
"""The kinds of blocks that can be made of fixed words."""

_EDGE = " ：:【】[]（）()/／|｜；;，,。、."
_OPENING = re.compile(r"(?P<source>[^（(【\[]*?)[（(【\[](?P<inside>.*)[）)】\]]$")
_DATE = re.compile(r"[\d\s\-/.:年月日时分秒T]*\d[\d\s\-/.:年月日时分秒]*")
_COUNT = re.compile(r"\d[\d,，]*(?:\.\d+)?[万wW]?\+?(?:人?次|人)?(?![\d\-/.:年月日时])")


def draft(
    block: Block, facts: Facts, glossary: Glossary, wording: HouseWording
) -> Suggestion | None:
    """Return the English of a block made of fixed words, or None when anything in it is not.

    `facts` is what this block says, not the article.
    """
    if block.kind not in DRAFTED or not block.source.plain.strip():
        return None
    naming = Naming(glossary)
    writer = _Line(squeezed(block.source.plain), facts, naming, wording)
    try:
        english = _WRITERS[block.kind](writer)
    except NotUnderstoodError:
        return None
    if not english:
        return None
    doubts = tuple(naming.doubts)
    return Suggestion(Text(english), Origin.PATTERN, sure=not doubts, doubts=doubts)


class _Line:
    """One line, what it says, and the words it is to be said with."""

    def __init__(self, text: str, facts: Facts, naming: Naming, wording: HouseWording) -> None:
        self.text = text
        self.facts = facts
        self.naming = naming
        self.wording = wording

    def byline(self) -> str:
        if self.facts.chains:
            return self.signoff()
        if not self.facts.credits:
            return self._from(self.text)
        opened = _OPENING.match(self.text)
        source = opened["source"] if opened else self._source()
        said = self._credits(self.facts.credits)
        self._account(self.wording.openings, self.wording.origins, [source])
        start = self._from(source) if source else ""
        if not opened:
            return f"{start} {said}".strip()
        return f"{start} ({said})".strip()

    def dateline(self) -> str:
        parts = []
        credited = [c for c in self.facts.credits if c.role is not Role.SOURCE]
        sources = [c for c in self.facts.credits if c.role is Role.SOURCE]
        if sources or self.facts.origin:
            parts.append(
                self._sourced(sources or [Credit(Role.SOURCE, "", self.facts.origin or "")])
            )
        parts.append(self._credits(credited))
        parts.append(self._dated())
        if self.facts.hits is not None:
            parts.append(self._label("hits").format(hits=self.facts.hits))
        self._account(self.wording.datelines)
        return self.wording.datelines["between"].join(part for part in parts if part)

    def signoff(self) -> str:
        parts = [self._credits(self.facts.credits)]
        rest = self.text
        for credit in self.facts.credits:
            rest = _behind(rest, credit)
        if not self.facts.chains:
            parts.append(self._head(rest))
        for chain in self.facts.chains:
            label = chain.steps[0].label
            parts.append(self._chain(chain, rest[: rest.find(label)]))
            for step in chain.steps:
                rest = _behind(rest, step)
        labels = [step.label for chain in self.facts.chains for step in chain.steps]
        self._account(self.wording.owners, self.wording.places, self.wording.acts, labels)
        said = self.wording.roles["between"].join(part for part in parts if part)
        return f"({said})" if said and self.text[0] in "（(【[" else said

    def caption(self) -> str:
        photographers = self.facts.credits
        if not photographers:
            return caption(self.text, self.naming, self.wording)
        opened = _OPENING.match(self.text)
        if not opened:
            raise NotUnderstoodError(self.text)
        self._account([opened["source"]])
        title = caption(opened["source"], self.naming, self.wording)
        return f"{title} ({self._credits(photographers)})"

    # Credits

    def _credits(self, credited: Iterable[Credit]) -> str:
        credited = list(credited)
        text = [c for c in credited if c.role is Role.TEXT]
        photo = [c for c in credited if c.role is Role.PHOTO]
        both = bool(text) and [(c.name, c.unit) for c in text] == [(c.name, c.unit) for c in photo]
        said = []
        for role, members in groupby(credited, key=lambda c: c.role):
            if both and role is Role.PHOTO:
                continue
            people = list(members)
            if role is Role.SOURCE:
                said.append(self._sourced(people))
                continue
            template = self.wording.roles["both" if both and role is Role.TEXT else role.value]
            said.append(template.format(who=self.naming.people(people)))
        return self.wording.roles["between"].join(said)

    def _sourced(self, credited: list[Credit]) -> str:
        templates = (t for label, t in self.wording.sources.items() if label in self.text)
        template = next(templates, "Source: {who}")
        origins = self.wording.origins
        named = [
            origins[c.unit] if c.unit in origins and not c.name else self.naming.people([c])
            for c in credited
        ]
        who = ", ".join(named)
        return template.format(who=who, the=with_article(who))

    def _from(self, source: str) -> str:
        """Return where a report comes from: 新闻网消息 → From News Center."""
        name = source.strip(_EDGE)
        news = [word for word, english in self.wording.openings.items() if not english]
        ending = next((word for word in news if name.endswith(word)), "")
        if not ending:
            raise NotUnderstoodError(source)
        name = name.removesuffix(ending).strip(_EDGE + "“”《》")
        english = self.wording.origins.get(name) or self.naming.unit(name)
        return self.wording.openings["from"].format(who=english)

    def _source(self) -> str:
        origin = self.facts.origin or ""
        start = self.text.find(origin)
        news = (word for word, english in self.wording.openings.items() if not english)
        ends = (origin + word for word in news if self.text.startswith(origin + word, start))
        return next(ends, "") if origin and start == 0 else ""

    # Dates

    def _dated(self) -> str:
        if self.facts.date is None:
            return ""
        date = english_date(self.facts.date, self.wording.date_form)
        label = self._label("date")
        return label.format(date=date) if label else date

    def _label(self, value: str) -> str:
        """Return the English of the label in the line that promises a date or a number of hits."""
        labels = self.wording.datelines.items()
        return next((en for zh, en in labels if f"{{{value}" in en and zh in self.text), "")

    # Sign-off chains

    def _chain(self, chain: Chain, before: str) -> str:
        steps = [
            self._step(label, list(members))
            for label, members in groupby(chain.steps, key=lambda s: s.label)
        ]
        between = "; " if len(steps) == 2 or any(s.unit for s in chain.steps) else ", "
        if len(steps) > 2:
            steps[-1] = f"and {steps[-1]}"
        said = between.join(steps)
        said = said[:1].upper() + said[1:]
        head = self._head(before)
        return f"{head} {said}" if head else said

    def _step(self, label: str, members: list[ChainStep]) -> str:
        template = self.wording.steps.get(label)
        if template is None:
            raise NotUnderstoodError(label)
        return template.format(who=self.naming.people(members))

    def _head(self, before: str) -> str:
        """Return whose chain it is: 部门网站审核 → Department Website Auditors."""
        head = before.strip(_EDGE)
        if not head:
            return ""
        owner, rest = _first(head, self.wording.owners)
        place, rest = _first(rest, self.wording.places)
        act, rest = _first(rest, self.wording.acts)
        if rest:
            owner, place, act = self._named_head(head)
        return " ".join(part for part in (owner, place, act or "Auditors") if part) + ":"

    def _named_head(self, head: str) -> tuple[str, str, str]:
        """Read a department by its own name before the act: 国际交流处审核."""
        for act, english in self.wording.acts.items():
            unit = head.removesuffix(act)
            if unit != head and unit:
                return self.naming.unit(unit), "", english
        return self.naming.unit(head), "", ""

    # What has been said

    def _account(self, *words: Iterable[str]) -> None:
        """Raise `NotUnderstoodError` unless the line's every word is a known one."""
        named: list[Credit | ChainStep] = [*self.facts.credits]
        named += [step for chain in self.facts.chains for step in chain.steps]
        known = {word for group in words for word in group}
        known |= {word for labels in self.wording.labels.values() for word in labels}
        known |= {*self.wording.sources, self.facts.origin or ""}
        known |= {person.name for person in named}
        known |= {part for person in named for part in parts_of(person.unit)}
        known |= {self._head_unit()}
        left = self.text
        if self.facts.date is not None or self.facts.hits is not None:
            left = _DATE.sub(" ", _COUNT.sub(" ", left))
        if not is_made_of(left, known):
            raise NotUnderstoodError(self.text)

    def _head_unit(self) -> str:
        chains = self.facts.chains
        before = self.text[: self.text.find(chains[0].steps[0].label)] if chains else self.text
        head = before.strip(_EDGE)
        return head if self.facts.chains and not self.facts.credits else ""


def _behind(text: str, person: Credit | ChainStep) -> str:
    """Return the rest of a text behind a person and their departments."""
    words = [squeezed(person.name), *(squeezed(part) for part in parts_of(person.unit))]
    ends = [text.find(word) + len(word) for word in words if word and word in text]
    return text[max(ends, default=0) :]


def _first(text: str, table: Mapping[str, str]) -> tuple[str, str]:
    """Take the longest word of a table off the front of a text: (its English, the rest)."""
    word = max((word for word in table if text.startswith(word)), key=len, default="")
    return table.get(word, ""), text[len(word) :]


_WRITERS = {
    BlockKind.BYLINE: _Line.byline,
    BlockKind.DATELINE: _Line.dateline,
    BlockKind.SIGNOFF: _Line.signoff,
    BlockKind.CAPTION: _Line.caption,
}

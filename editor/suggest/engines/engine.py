"""The contract of an engine: what it is called and needs, how it takes terms, how it translates."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from editor.suggest.engines.access import Access, Need
from editor.suggest.engines.failure import Cause

if TYPE_CHECKING:  # slow to load, and only what sends needs it
    import requests

Judge = Callable[["requests.Response"], Cause | None]
"""Says what is wrong with an answer in ways that only its engine has; None when nothing is."""


def no_objection(response: "requests.Response") -> Cause | None:
    """Find nothing wrong: the judge of an engine that says everything by its status."""
    del response
    return None


class Mode(StrEnum):
    """How the glossary's terms go along with a text.

    PLAIN not at all; INLINE their English stands in place of the Chinese; TOKEN a code does; XML
    the English in a tag that is left as it is; NATIVE the engine's own markup; PROMPT a table
    beside the text.
    """

    PLAIN = "plain"
    INLINE = "inline"
    TOKEN = "token"  # noqa: S105  a placeholder, no secret
    XML = "xml"
    NATIVE = "native"
    PROMPT = "prompt"


@dataclass(frozen=True, slots=True)
class Request:
    """One paragraph to be translated, as it is sent, and the terms that go beside it."""

    text: str
    mode: Mode = Mode.PLAIN
    terms: tuple[tuple[str, str], ...] = ()


class Translator(Protocol):
    """One instance of an engine, made for one request."""

    def translate(self, text: str) -> object:
        """Return the English of a text, or whatever the engine made of it."""


@dataclass(frozen=True, slots=True)
class Engine:
    """One engine: a row of the table.

    `needs` must be filled in, `wishes` may be. `modes` are those it can be given, the default
    first. `limit` is the most characters a request may have. `connect` makes a translator for one
    request; `judge` finds what is wrong with an answer in this engine's own ways. `home` is the
    address of a service that has but one, `homed` finds it where the access decides.
    """

    id: str
    title: str
    needs: tuple[Need, ...]
    modes: tuple[Mode, ...]
    limit: int
    connect: Callable[[Access, Request], Translator] = field(repr=False)
    wishes: tuple[Need, ...] = ()
    home: str = ""
    judge: Judge = field(default=no_objection, repr=False)
    homed: Callable[[Access], str] | None = field(default=None, repr=False)
    answers_page: bool = False

    @property
    def takes(self) -> tuple[Need, ...]:
        """All that the engine can be set up with."""
        return (*self.needs, *self.wishes)

    def reached_at(self, access: Access) -> str:
        """Return the web address that texts are sent to, for telling the user."""
        if Need.ADDRESS in self.takes and access.address.strip():
            return access.address.strip()
        return self.homed(access) if self.homed else self.home


def by_words(said: str, table: tuple[tuple[str, Cause], ...]) -> Cause | None:
    """Return the cause whose words stand in what an engine said, the first of a table."""
    low = said.casefold()
    return next((cause for words, cause in table if words in low), None)

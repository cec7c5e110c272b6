"""Engines set up in a workspace: where they are, which one is chosen, and whether it may be used.

Keys and accounts are never kept here (`credentials`). Nothing leaves the machine before an engine
is named: there is none by default.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from editor.credentials import Credentials
from editor.errors import EngineRefused, KeyringMissing
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress
from editor.settings import SPELLING
from editor.suggest.engines.access import Access, Need, Spelling, Timeouts
from editor.suggest.engines.address import address, base
from editor.suggest.engines.engine import Engine, Mode
from editor.suggest.engines.failure import SENTENCES, Cause, EngineFault
from editor.workspace import Workspace
from editor.workspace.journal import Action

if TYPE_CHECKING:  # it loads deep-translator, which takes 0.2 s
    from editor.suggest.masking.selfcheck import SelfCheck

_SETUPS = "engines"
_CHOSEN = "engine_chosen"
_AGREED = "engines_agreed"
_TIMEOUT = "timeout"
_LONGEST_TIMEOUT = 3600.0
_PUBLIC = (Need.ADDRESS, Need.REGION, Need.MODEL)

_UNKNOWN = QT_TRANSLATE_NOOP("Engines", "There is no engine “{name}”; there are {names}.")
_MISSING = QT_TRANSLATE_NOOP(
    "Engines", "{engine} is not set up: its {needs} is missing. Complete its preferences."
)
_TAKES_NONE = QT_TRANSLATE_NOOP("Engines", "{engine} takes no {need}. Leave it out.")


@dataclass(frozen=True, slots=True)
class EngineSetup:
    """How an engine is set up in a workspace, without its secrets.

    `mode` is the one in which the engine obeyed the glossary best when it was last tested.
    """

    id: str
    address: str = ""
    region: str = ""
    model: str = ""
    mode: Mode | None = None


@dataclass(frozen=True, slots=True)
class EngineUse:
    """An engine ready to be used: how it is reached, and how terms are to go along."""

    engine: Engine
    access: Access
    mode: Mode | None = None


def engines() -> Mapping[str, Engine]:
    """Return the engines there are by id, in the order in which they are offered."""
    from editor.suggest.engines.registry import ENGINES  # noqa: PLC0415  loads deep-translator

    return ENGINES


def engine_named(name: str) -> Engine:
    """Return the engine of an id. Raise `EngineRefused` for one that there is not."""
    engine = engines().get(name.casefold())
    if engine is None:
        values = {"name": name, "names": ", ".join(engines())}
        raise EngineRefused(Message("Engines", _UNKNOWN, values))
    return engine


# What a workspace says of engines


def engine_setups(workspace: Workspace) -> Mapping[str, EngineSetup]:
    """Return the setups of all engines by id; one that was never set up has an empty one."""
    stored = _json(workspace, _SETUPS)
    return {name: _setup(name, stored.get(name)) for name in engines()}


def set_engine(workspace: Workspace, setup: EngineSetup) -> None:
    """Keep how an engine is set up; its best mode is forgotten when it is another one from now on.

    Raise `EngineRefused` for an unknown engine, or for something that it does not take.
    """
    engine = engine_named(setup.id)
    before = engine_setups(workspace)[engine.id]
    _check_takes(engine, setup)
    if setup.address:
        _checked(engine, Access(address=setup.address))
    if (setup.address, setup.model) != (before.address, before.model):
        setup = replace(setup, mode=None)
    said = {name: value for name, value in asdict(setup).items() if value and name != "id"}
    stored = _json(workspace, _SETUPS) | {engine.id: said}
    workspace.set_setting(_SETUPS, json.dumps(stored, ensure_ascii=False))


def keep_secret(name: str, need: Need, secret: str, credentials: Credentials) -> None:
    """Keep an engine's key or account in the keyring.

    Raise `EngineRefused` for an engine that takes none, `KeyringMissing` without a keyring.
    """
    engine = engine_named(name)
    _check_take(engine, need)
    credentials.keep(engine.id, need, secret)


def forget_engine(workspace: Workspace, name: str, credentials: Credentials, by: str = "") -> None:
    """Forget an engine's setup, its key and account, and that it was chosen.

    Raise `KeyringMissing` when the keyring stays closed; then all is as it was.
    """
    engine = engine_named(name)
    for need in (Need.KEY, Need.ACCOUNT):
        if need in engine.takes:
            credentials.forget(engine.id, need)
    set_engine(workspace, EngineSetup(engine.id))
    if chosen_engine(workspace) == engine.id:
        choose_engine(workspace, "", by)


def keep_mode(workspace: Workspace, name: str, check: "SelfCheck") -> None:
    """Keep the mode that a self-check found best, if it found any."""
    if check.best is not None:
        setup = engine_setups(workspace)[engine_named(name).id]
        set_engine(workspace, replace(setup, mode=check.best))


def chosen_engine(workspace: Workspace) -> str:
    """Return the id of the engine chosen in a workspace, "" for none, as it is at first."""
    return workspace.setting(_CHOSEN) or ""


def choose_engine(
    workspace: Workspace, name: str, by: str = "", credentials: Credentials | None = None
) -> None:
    """Choose an engine, which the user agreed to; "" takes the choice and the agreement back.

    The journal is told the engine and its host. Raise `EngineRefused` for an unknown engine.
    """
    agreed = _json(workspace, _AGREED)
    if name:
        name = engine_named(name).id
        agreed[name] = _host(workspace, name, credentials)
    else:
        agreed.pop(chosen_engine(workspace), None)
    workspace.set_setting(_AGREED, json.dumps(agreed))
    workspace.set_setting(_CHOSEN, name)
    facts = {"engine": name, "host": str(agreed.get(name, "")), "by": by}
    workspace.log(Action.ENGINE_CHOSEN, **facts)


def is_engine_agreed(
    workspace: Workspace, name: str, credentials: Credentials | None = None
) -> bool:
    """Tell whether somebody agreed in this workspace that texts go to an engine, where it is now.

    An engine that has moved to another host since must be agreed to again.
    """
    return _json(workspace, _AGREED).get(name) == _host(workspace, name, credentials)


# An engine in use


def engine_use(
    workspace: Workspace,
    name: str,
    credentials: Credentials,
    said: EngineSetup | None = None,
) -> EngineUse:
    """Return an engine as it is set up, ready to be used.

    What is said now goes before the environment, and that before what the workspace keeps. Raise
    `EngineRefused` naming what is missing, or what is wrong with the address.
    """
    engine = engine_named(name)
    kept = engine_setups(workspace)[engine.id]
    said = said or EngineSetup(engine.id)
    _check_takes(engine, said)
    found = _public(engine, kept, credentials, said)
    access = Access(
        address=found.get(Need.ADDRESS, ""),
        key=_secret(engine, Need.KEY, credentials),
        account=_secret(engine, Need.ACCOUNT, credentials),
        region=found.get(Need.REGION, ""),
        model=found.get(Need.MODEL, ""),
        timeouts=_timeouts(credentials.given(engine.id, _TIMEOUT)),
        spelling=Spelling(SPELLING.read(workspace.setting(SPELLING.key))),
    )
    missing = access.missing(engine.needs)
    if missing:
        values = {"engine": engine.title, "needs": ", ".join(missing)}
        raise EngineRefused(Message("Engines", _MISSING, values))
    _checked(engine, access)
    is_as_tested = (access.address, access.model) == (kept.address, kept.model)
    return EngineUse(engine, access, kept.mode if is_as_tested else None)


def where(use: EngineUse) -> str:
    """Return the host, with its port where it has one, that texts are sent to."""
    return _host_of(use.engine.reached_at(use.access))


def test_engine(use: EngineUse, progress: Progress) -> "SelfCheck":
    """Send an engine invented sentences, and return how it fared with the glossary's terms.

    It is the test of the connection too; nothing of any article is sent.
    """
    from editor.suggest.masking.selfcheck import self_check  # noqa: PLC0415  loads deep-translator

    return self_check(use.engine, use.access, progress)


def _public(
    engine: Engine, kept: EngineSetup, credentials: Credentials, said: EngineSetup
) -> dict[Need, str]:
    return {
        need: getattr(said, need) or credentials.given(engine.id, need) or getattr(kept, need)
        for need in _PUBLIC
        if need in engine.takes
    }


def _check_takes(engine: Engine, setup: EngineSetup) -> None:
    for need in _PUBLIC:
        if getattr(setup, need):
            _check_take(engine, need)


def _check_take(engine: Engine, need: Need) -> None:
    """Raise `EngineRefused` for something that an engine does not take."""
    if need not in engine.takes:
        values = {"engine": engine.title, "need": need.value}
        raise EngineRefused(Message("Engines", _TAKES_NONE, values))


def _secret(engine: Engine, need: Need, credentials: Credentials) -> str:
    """Return a key or account; a keyring that is missing matters only to what must be there."""
    if need not in engine.takes:
        return ""
    try:
        return credentials.secret(engine.id, need)
    except KeyringMissing:
        if need in engine.needs:
            raise
        return ""


def _timeouts(said: str) -> Timeouts:
    """Return how long to wait, when the environment says it in seconds: DUIZHAO_CHAT_TIMEOUT."""
    try:
        seconds = min(float(said), _LONGEST_TIMEOUT)
    except ValueError:
        return Timeouts()
    return Timeouts(read=seconds, total=2 * seconds) if seconds > 0 else Timeouts()


def _checked(engine: Engine, access: Access) -> None:
    """Raise `EngineRefused` for an address that a text, or the key with it, must not go to."""
    cause: Cause | None = None
    try:
        place = address(base(engine.reached_at(access)))
        if not place.protects(secret=bool(access.key)):
            cause = Cause.UNSAFE
    except EngineFault as fault:
        cause = fault.cause
    if cause is not None:
        raise EngineRefused(Message("Engines", SENTENCES[cause], {"engine": engine.title}))


def _host(workspace: Workspace, name: str, credentials: Credentials | None) -> str:
    engine = engine_named(name)
    kept = engine_setups(workspace)[engine.id]
    found = _public(engine, kept, credentials or Credentials(), EngineSetup(engine.id))
    return _host_of(engine.reached_at(Access(address=found.get(Need.ADDRESS, ""))))


def _host_of(url: str) -> str:
    """Return the host and port of a web address, never a name or password in it."""
    return urlsplit(url).netloc.rpartition("@")[2]


def _setup(name: str, stored: object) -> EngineSetup:
    """Return what is stored of an engine; what cannot be read of it counts as never set."""
    said = stored if isinstance(stored, dict) else {}
    words = {need: said[need] for need in _PUBLIC if isinstance(said.get(need), str)}
    modes = {mode.value: mode for mode in Mode}
    return EngineSetup(name, mode=modes.get(str(said.get("mode"))), **words)


def _json(workspace: Workspace, key: str) -> dict[str, object]:
    try:
        stored = json.loads(workspace.setting(key) or "{}")
    except ValueError:
        return {}
    return stored if isinstance(stored, dict) else {}

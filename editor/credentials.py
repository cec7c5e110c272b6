"""What engines are reached with: keys and accounts in the system's keyring, or in the environment.

DUIZHAO_<ENGINE>_<NEED> goes before DUIZHAO_ENGINE_<NEED>, and both before the keyring, so that a
server without a keyring can be set up. Nothing of it is ever written into a workspace.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from editor.errors import EngineRefused, KeyringMissing
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Duizhao"
"""The name under which the keyring shows the program's entries."""

_LONGEST = 1200  # Windows keeps 2,560 bytes, two a character
_NO_KEYRING = QT_TRANSLATE_NOOP(
    "Engines",
    "This computer has no keyring that keeps the key secret. Set {variable} in the environment.",
)
_CLOSED = QT_TRANSLATE_NOOP(
    "Engines", "The system's keyring did not open. Unlock it, or set {variable} in the environment."
)
_NO_SECRET = QT_TRANSLATE_NOOP(
    "Engines", "That is no key: it is one line of at most {most} characters. Copy it again."
)


class Credentials:
    """Where keys, accounts and what an administrator set are looked up; nothing is kept in it."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        """Read from an environment, the program's own by default."""
        self._environment = os.environ if environment is None else environment

    def given(self, engine: str, need: str) -> str:
        """Return what the environment says an engine needs, empty when it says nothing."""
        names = (variable(engine, need), variable("engine", need))
        found = (self._environment.get(name, "").strip() for name in names)
        return next(filter(None, found), "")

    def secret(self, engine: str, need: str) -> str:
        """Return a key or account, empty when there is none.

        Raise `KeyringMissing` when it could only be in a keyring, and there is none that opens.
        """
        given = self.given(engine, need)
        if given:
            return given
        with _opened(engine, need) as keyring:
            return keyring.get_password(SERVICE, _entry(engine, need)) or ""

    def keep(self, engine: str, need: str, secret: str) -> None:
        """Keep a key or account in the keyring.

        Raise `KeyringMissing` without one, `EngineRefused` for what can be no key.
        """
        plain = secret.strip()
        if not plain or len(plain) > _LONGEST or not plain.isprintable():
            raise EngineRefused(Message("Engines", _NO_SECRET, {"most": _LONGEST}))
        with _opened(engine, need) as keyring:
            keyring.set_password(SERVICE, _entry(engine, need), plain)

    def forget(self, engine: str, need: str) -> bool:
        """Take a key or account out of the keyring; tell whether there was one.

        Where there is no keyring, none was kept. Raise `KeyringMissing` when it stays closed.
        """
        if _keyring() is None:
            return False
        with _opened(engine, need) as keyring:
            is_there = keyring.get_password(SERVICE, _entry(engine, need)) is not None
            if is_there:
                keyring.delete_password(SERVICE, _entry(engine, need))
        return is_there


def variable(engine: str, need: str) -> str:
    """Return the environment variable that says what an engine needs: DUIZHAO_DEEPL_KEY."""
    return f"DUIZHAO_{engine}_{need}".upper()


def _entry(engine: str, need: str) -> str:
    return f"{engine}.{need}"


@contextmanager
def _opened(engine: str, need: str) -> "Iterator[KeyringBackend]":
    """Give the keyring. Raise `KeyringMissing` where none keeps secrets, or it stays closed."""
    from keyring.errors import KeyringError  # noqa: PLC0415  looks for back ends when it is loaded

    values = {"variable": variable(engine, need)}
    keyring = _keyring()
    if keyring is None:
        raise KeyringMissing(Message("Engines", _NO_KEYRING, values))
    try:
        yield keyring
    except (KeyringError, OSError) as error:
        raise KeyringMissing(Message("Engines", _CLOSED, values)) from error


def _keyring() -> "KeyringBackend | None":
    """Return the system's keyring, or `None`.

    Back ends that keep secrets as plain text, or nowhere, say themselves that they are not
    recommended (a priority below 1); no setting of the user's makes them good enough.
    """
    from keyring import core  # noqa: PLC0415  looks for back ends when it is loaded
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        core.init_backend(limit=core.recommended)
        found = core.get_keyring()
        is_good = core.recommended(found)
    except (KeyringError, RuntimeError, ImportError, AttributeError, ValueError):
        return None  # the one that was configured is not on this computer
    return found if is_good else None

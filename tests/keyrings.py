"""Keyrings for tests, named by PYTHON_KEYRING_BACKEND: one that keeps, and two that must not."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

SAFE = "tests.keyrings.Safe"
PLAIN = "tests.keyrings.Plain"
LOCKED = "tests.keyrings.Locked"
NONE = "keyring.backends.fail.Keyring"
PLACE = "TEST_KEYRING"
"""The environment variable with the file that the test's keyrings keep."""


class Safe(KeyringBackend):
    """Stands for the system's keyring, also between processes."""

    priority = 5

    @property
    def _path(self) -> Path:
        return Path(os.environ[PLACE])

    def _entries(self) -> dict[str, str]:
        found: dict[str, str] = {}
        if self._path.exists():
            found = json.loads(self._path.read_text(encoding="utf-8"))
        return found

    def get_password(self, service: str, username: str) -> str | None:
        return self._entries().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        entries = self._entries() | {f"{service}/{username}": password}
        self._path.write_text(json.dumps(entries), encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        entries = self._entries()
        del entries[f"{service}/{username}"]
        self._path.write_text(json.dumps(entries), encoding="utf-8")


class Plain(Safe):
    """Says as keyrings.alt's file does that it is not good enough."""

    priority = 0.5  # type: ignore[assignment]


class Locked(Safe):
    """A keyring the user does not unlock."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked

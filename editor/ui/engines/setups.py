"""The engines of a workspace as the dialog shows and changes them."""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from editor import workflow
from editor.credentials import Credentials
from editor.errors import DuizhaoError
from editor.message import Message
from editor.suggest.engines.access import Access, Need
from editor.suggest.engines.engine import Engine
from editor.ui.engines.form import SECRETS
from editor.workspace.workspace import Workspace


class Setups:
    """Reads and keeps what engines are set up with; keys and accounts go to the keyring."""

    def __init__(self, workspace: Workspace, credentials: Credentials) -> None:
        self._workspace = workspace
        self._credentials = credentials
        self.engines: Mapping[str, Engine] = workflow.engines()

    @property
    def chosen(self) -> str:
        """The id of the engine in use; "" for none."""
        return workflow.chosen_engine(self._workspace)

    def values(self, engine: str) -> Mapping[Need, str]:
        """Return what an engine is set up with, without its secrets."""
        setup = workflow.engine_setups(self._workspace)[engine]
        return {Need.ADDRESS: setup.address, Need.REGION: setup.region, Need.MODEL: setup.model}

    def kept(self, engine: str) -> Mapping[Need, bool]:
        """Tell which secrets of an engine are kept; none where there is no keyring."""
        return {need: self._is_kept(engine, need) for need in SECRETS}

    def host(self, engine: str) -> str:
        """Return where an engine's texts go, as far as that is known."""
        given = self._credentials.given(engine, Need.ADDRESS)
        access = Access(address=given or self.values(engine)[Need.ADDRESS])
        return urlsplit(self.engines[engine].reached_at(access)).netloc.rpartition("@")[2]

    def give(self, engine: str, need: Need, text: str) -> Message | None:
        """Keep what was filled in, and return why it was refused if it was."""
        try:
            if need in SECRETS:
                self._give_secret(engine, need, text)
            else:
                self._set(engine, need, text)
        except DuizhaoError as error:
            return error.message
        return None

    def _set(self, engine: str, need: Need, text: str) -> None:
        setup = workflow.engine_setups(self._workspace)[engine]
        values = {**self.values(engine), need: text}
        address, region, model = (values[n] for n in (Need.ADDRESS, Need.REGION, Need.MODEL))
        changed = replace(setup, address=address, region=region, model=model)
        workflow.set_engine(self._workspace, changed)

    def _give_secret(self, engine: str, need: Need, text: str) -> None:
        if text:
            self._credentials.keep(engine, need, text)
        else:
            self._credentials.forget(engine, need)

    def _is_kept(self, engine: str, need: Need) -> bool:
        if need not in self.engines[engine].takes:
            return False
        try:
            return bool(self._credentials.secret(engine, need))
        except DuizhaoError:  # told when a key is given, or needed
            return False

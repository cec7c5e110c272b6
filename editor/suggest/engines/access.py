"""What an engine needs to be reached: address, key, account, region, model; and its English."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from editor.suggest.engines.failure import Cause, EngineFault


class Need(StrEnum):
    """One thing an engine is set up with; each is a field of `Access`."""

    ADDRESS = "address"
    KEY = "key"
    ACCOUNT = "account"
    REGION = "region"
    MODEL = "model"


class Spelling(StrEnum):
    """Which English is wanted, where an engine can tell one from the other."""

    US = "us"
    UK = "uk"


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long a request may take, in seconds: to connect, between two bytes, in all."""

    connect: float = 10.0
    read: float = 60.0
    total: float = 120.0


@dataclass(frozen=True, slots=True)
class Access:
    """How one engine is reached. The key and the account are not shown by `repr`."""

    address: str = ""
    key: str = field(default="", repr=False)
    account: str = field(default="", repr=False)
    region: str = ""
    model: str = ""
    timeouts: Timeouts = Timeouts()
    spelling: Spelling = Spelling.US

    def missing(self, needs: tuple[Need, ...]) -> tuple[Need, ...]:
        """Return the needs that are not filled in."""
        given: Mapping[Need, str] = {
            Need.ADDRESS: self.address,
            Need.KEY: self.key,
            Need.ACCOUNT: self.account,
            Need.REGION: self.region,
            Need.MODEL: self.model,
        }
        return tuple(need for need in needs if not given[need].strip())

    def require(self, needs: tuple[Need, ...]) -> None:
        """Raise `EngineFault` when a need is not filled in."""
        missing = self.missing(needs)
        if Need.KEY in missing or Need.ACCOUNT in missing:
            raise EngineFault(Cause.NO_KEY)
        if missing:
            raise EngineFault(Cause.NO_ADDRESS)

"""Which web addresses a text or a key may be sent to."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from editor.suggest.engines.failure import Cause, EngineFault

_OFFICE_ENDINGS = (".local", ".lan", ".internal", ".home.arpa")


@dataclass(frozen=True, slots=True)
class Address:
    """A web address, told apart by how far it is away.

    `is_loopback` is this computer itself, `is_office` a network of its own (RFC 1918, a name
    without dots).
    """

    url: str
    scheme: str
    is_loopback: bool
    is_office: bool

    def protects(self, *, secret: bool) -> bool:
        """Tell whether an unpublished text may go there, and with it a secret."""
        if self.scheme == "https" or self.is_loopback:
            return True
        return self.is_office and not secret


def address(url: str) -> Address:
    """Return a web address taken apart.

    Raise `EngineFault` for anything but http and https, for a name and password or an anchor in
    the address, and for hosts that are no server (169.254.169.254, 0.0.0.0, multicast).
    """
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise EngineFault(Cause.BAD_ADDRESS) from error
    has_login = parts.username is not None or parts.password is not None
    if parts.scheme not in {"http", "https"} or not host or has_login or parts.fragment:
        raise EngineFault(Cause.BAD_ADDRESS)
    is_loopback, is_office = _nearness(host)
    return Address(url.strip(), parts.scheme, is_loopback, is_office)


def base(url: str, *endings: str) -> str:
    """Return an address with one slash at its end, without an endpoint that was pasted with it.

    Raise `EngineFault` for what `address` refuses, and for a query: what is in one may be a key.
    """
    if urlsplit(address(url).url).query:
        raise EngineFault(Cause.BAD_ADDRESS)
    root = url.strip().rstrip("/")
    for ending in endings:
        root = root.removesuffix(f"/{ending}")
    return f"{root}/"


def _nearness(host: str) -> tuple[bool, bool]:
    """Return whether a host is this computer, and whether it is in the office."""
    name = host.rstrip(".").casefold()
    try:
        number = ip_address(name.partition("%")[0])
    except ValueError:
        is_own = name == "localhost" or name.endswith(".localhost")
        return is_own, "." not in name or name.endswith(_OFFICE_ENDINGS)
    if number.is_link_local or number.is_multicast or number.is_unspecified:
        raise EngineFault(Cause.BAD_ADDRESS)
    return number.is_loopback, number.is_private

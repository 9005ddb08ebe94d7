"""A name for the laptop on the room's network (multicast DNS), where the network allows one."""

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from along import caller

KIND = "_http._tcp.local."
# In milliseconds, until nobody on the network has a name.
PATIENCE = 2000


@contextmanager
def announced(address: str, port: int) -> Iterator[str]:
    """The name that phones find the laptop by for the block, such as `buddy.local`; often empty.

    Many networks of guests let no such question through, and some phones do not ask it: the address
    in figures stays the one that is told.
    """
    with ExitStack() as stack:
        yield _claimed(stack, address, port) if _is_seen(address) else ""


def _is_seen(address: str) -> bool:
    """Whether others can be on the network of this address."""
    try:
        return not ipaddress.IPv4Address(address).is_loopback
    except ValueError:
        return False


def _claimed(stack: ExitStack, address: str, port: int) -> str:
    """Announce the first name that no other laptop here has; it is given back with the stack."""
    try:
        import zeroconf  # noqa: PLC0415 (a room that was set up without internet has none)

        announcer = zeroconf.Zeroconf(interfaces=[address])
    except (ImportError, OSError):
        return ""
    stack.callback(announcer.close)
    for name in caller.ANNOUNCED:
        host = f"{name}.local."
        told = zeroconf.ServiceInfo(
            KIND,
            f"{name}.{KIND}",
            port=port,
            addresses=[socket.inet_aton(address)],
            server=host,
        )
        # In the library's documents, but not in its list of names.
        asked = zeroconf.AddressResolver(host)  # type: ignore[attr-defined]
        try:
            if not asked.request(announcer, PATIENCE):
                announcer.register_service(told)
                return host.removesuffix(".")
        except zeroconf.NonUniqueNameException:
            continue
        except (zeroconf.Error, OSError):
            return ""
    return ""

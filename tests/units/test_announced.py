"""The laptop's name on the network of a room: the first that is free, or quietly none."""

import sys
from types import SimpleNamespace

import pytest

from along import caller
from offline.announced import announced


class Network:
    """What zeroconf does, on a network where some names are taken, or nothing may be asked."""

    class Error(Exception):
        """Anything that goes wrong."""

    class NonUniqueNameException(Error):
        """Someone else has that name."""

    def __init__(
        self,
        taken: tuple[str, ...] = (),
        trouble: Exception | None = None,
        claimed: tuple[str, ...] = (),
    ) -> None:
        self.taken = taken
        # Those that someone takes at the very moment that we do.
        self.claimed = claimed
        self.trouble = trouble
        self.told: list[tuple[str, int]] = []
        self.closed = 0

    def Zeroconf(self, interfaces: list[str]) -> SimpleNamespace:  # noqa: N802 (as it is called)
        assert interfaces == ["10.0.0.7"]
        if isinstance(self.trouble, OSError):
            raise self.trouble
        return SimpleNamespace(register_service=self._register, close=self._close)

    def AddressResolver(self, host: str) -> SimpleNamespace:  # noqa: N802 (the same)
        return SimpleNamespace(request=lambda *_: host in self.taken)

    def ServiceInfo(self, *_: str, **told: object) -> SimpleNamespace:  # noqa: N802 (the same)
        return SimpleNamespace(**told)

    def _register(self, info: SimpleNamespace) -> None:
        if self.trouble:
            raise self.trouble
        if info.server in self.claimed:
            raise self.NonUniqueNameException
        self.told.append((info.server, info.port))

    def _close(self) -> None:
        self.closed += 1


@pytest.mark.parametrize(
    ("taken", "claimed", "name"),
    [
        ((), (), "buddy.local"),
        (("buddy.local.",), (), "buddy-2.local"),
        (("buddy.local.",), ("buddy-2.local.",), "buddy-3.local"),
        (("buddy.local.", "buddy-2.local.", "buddy-3.local."), (), ""),
    ],
)
def test_the_first_name_that_is_free_is_the_laptops_until_it_stops(
    taken: tuple[str, ...], claimed: tuple[str, ...], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = Network(taken, claimed=claimed)
    monkeypatch.setitem(sys.modules, "zeroconf", network)
    with announced("10.0.0.7", 8000) as told:
        assert told == name
        assert network.told == ([(f"{name}.", 8000)] if name else [])
        assert network.closed == 0
    assert network.closed == 1
    assert not name or caller.is_our_host(f"{name}:8000")


@pytest.mark.parametrize("trouble", [OSError("no multicast"), Network.Error("blocked")])
def test_a_network_that_lets_nothing_through_leaves_the_address_alone(
    trouble: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "zeroconf", Network(trouble=trouble))
    with announced("10.0.0.7", 8000) as told:
        assert told == ""


def test_without_the_package_there_is_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zeroconf", None)
    with announced("10.0.0.7", 8000) as told:
        assert told == ""


@pytest.mark.parametrize("address", ["127.0.0.1", "laptop", "::1"])
def test_where_no_phone_can_be_nothing_is_asked(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "zeroconf", Network(trouble=AssertionError()))
    with announced(address, 8000) as told:
        assert told == ""

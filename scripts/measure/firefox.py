"""A headless Firefox, driven by its own protocol, with the rules for files that people have."""

import json
import queue
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# Seconds until something counts as hanging: far more than a busy machine needs.
PATIENCE = 180
WAIT = PATIENCE * 1000
LOOK = 0.05  # seconds between one look at a page and the next
# Test drivers switch off strict file origins; then tests from file:// pass that should not.
PREFERENCES = {
    "remote.prefs.recommended": "false",
    # It then says when it takes connections.
    "remote.log.level": '"Info"',
    "browser.dom.window.dump.enabled": "true",
    "security.fileuri.strict_origin_policy": "true",
    "media.autoplay.default": "0",
    "datareporting.policy.dataSubmissionEnabled": "false",
    "app.normandy.enabled": "false",
    "network.captive-portal-service.enabled": "false",
    "network.connectivity-service.enabled": "false",
}
CONSOLE = """Services.console.getMessageArray().map(told => String(told.message))
  .filter(told => told.includes("Content-Security-Policy"))"""


class Firefox:
    """One window, over Marionette: Firefox's protocol of JSON messages, each after its length.

    Mozilla's own client does not import on Python 3.13, and brings fifteen packages.
    Format: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
    """

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._stream = connection.makefile("rb")
        self._count = 0
        self._receive()
        self._send("WebDriver:NewSession", {})
        self._send("WebDriver:SetTimeouts", {"script": WAIT, "pageLoad": WAIT})

    def _receive(self) -> Any:
        length = b""
        while (sign := self._stream.read(1)) != b":":
            length += sign
        return json.loads(self._stream.read(int(length)))

    def _send(self, command: str, parameters: Mapping[str, object]) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, command, parameters]).encode()
        self._connection.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._receive()
        assert error is None, error
        return result

    def close(self) -> None:
        """Let go of the connection, also when Firefox is gone."""
        self._stream.close()

    def open(self, url: str) -> None:
        """Load a page anew, also when only what stands behind # differs."""
        for address in ("about:blank", url):
            self._send("WebDriver:Navigate", {"url": address})

    def value(self, expression: str) -> Any:
        """The value of an expression in the page."""
        script: dict[str, object] = {"script": f"return {expression}", "args": [], "sandbox": None}
        return self._send("WebDriver:ExecuteScript", script)["value"]

    def complaints(self) -> list[str]:
        """What its console says that pages may not do, since the last time that this was asked."""
        script = f"const told = {CONSOLE}; Services.console.reset(); return told;"
        self._send("Marionette:SetContext", {"value": "chrome"})
        told = self._send("WebDriver:ExecuteScript", {"script": script, "args": []})["value"]
        self._send("Marionette:SetContext", {"value": "content"})
        return list(told)

    def press(self, key: str) -> None:
        """Press a key, as someone does at the keyboard; WebDriver gives each its own sign."""
        strokes = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
        hands = [{"type": "key", "id": "keyboard", "actions": strokes}]
        self._send("WebDriver:PerformActions", {"actions": hands})

    def later(self, promise: str) -> Any:
        """What a promise in the page gives."""
        script = f"const [done] = arguments; ({promise}).then(done);"
        parameters: dict[str, object] = {"script": script, "args": [], "sandbox": None}
        return self._send("WebDriver:ExecuteAsyncScript", parameters)["value"]

    def wait_for(self, expression: str) -> None:
        """Wait until an expression in the page is true.

        Each look is a question of its own: a page that made way for another keeps its timers, and
        would never answer.
        """
        until = time.monotonic() + PATIENCE
        while not self.value(f"Boolean({expression})"):
            assert time.monotonic() < until, f"not in {PATIENCE} s: {expression}"
            time.sleep(LOOK)


def free_port() -> int:
    """A port on this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(binary: Path, profile: Path) -> Iterator[Firefox]:
    """Start Firefox with a profile for the block."""
    with started(binary, profile) as (window, _):
        yield window


@contextmanager
def started(binary: Path, profile: Path) -> Iterator[tuple[Firefox, "subprocess.Popen[str]"]]:
    """The same, with its process: for who wants to see it die."""
    port = free_port()
    lines = [f'user_pref("{name}", {value});' for name, value in PREFERENCES.items()]
    lines.append(f'user_pref("marionette.port", {port});')
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    # The last lets it tell what its console says.
    options = ("-headless", "-marionette", "-no-remote", "-remote-allow-system-access")
    command = [str(binary), *options, "-profile", str(profile)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    listening: queue.Queue[bool] = queue.Queue()
    listener = threading.Thread(target=_listen, args=(process, listening), daemon=True)
    listener.start()
    try:
        assert listening.get(timeout=PATIENCE), "Firefox stopped before it took connections"
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
            window = Firefox(connection)
            try:
                yield window, process
            finally:
                window.close()
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
        listener.join(timeout=PATIENCE)


def _listen(process: subprocess.Popen[str], listening: "queue.Queue[bool]") -> None:
    """Tell when Firefox says that it takes connections, and let it talk on to its end."""
    assert process.stdout is not None
    with process.stdout as said:
        for line in said:
            if "Listening on port" in line:
                listening.put(True)
    listening.put(False)

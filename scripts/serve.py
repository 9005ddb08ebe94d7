"""`python3 scripts serve`: the site with live reload, for this machine only."""

import argparse
import socket
import sys

import check
import environment
import room
from paths import CONFIG

HOST = "127.0.0.1"


def run(arguments: argparse.Namespace) -> int:
    """Check the content, then become the MkDocs server; the hooks print the address."""
    if not arguments.room and (status := check.report()):
        return status
    if not _is_free(arguments.port):
        message = f"Poort {arguments.port} is bezet. Kies een andere: --port {arguments.port + 1}"
        print(message, file=sys.stderr)
        return 1
    if arguments.room:
        return room.run(arguments.port, arguments.host)
    print("Ik bouw de site …", flush=True)
    address = f"{HOST}:{arguments.port}"
    mkdocs = ["-m", "mkdocs", "serve", "--quiet", "--config-file", str(CONFIG)]
    return environment.become([*mkdocs, "--dev-addr", address])


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the server itself does: a port that was just closed may be used again at once.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return False
    return True

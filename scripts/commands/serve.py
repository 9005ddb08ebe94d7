"""`python3 scripts serve`: the site with live reload, for this machine only."""

import argparse
import errno
import socket
import sys
from pathlib import Path

from offline import room_server
from pages import generator
from project.paths import ROOM

HOST = "127.0.0.1"


def run(arguments: argparse.Namespace) -> int:
    """Become the server that builds at each change, or serve the room."""
    host = (arguments.host or room_server.EVERYWHERE) if arguments.room else HOST
    if trouble := _trouble(host, arguments.port):
        print(trouble, file=sys.stderr)
        return 1
    if arguments.room:
        return room_server.run(arguments.port, arguments.host, Path(arguments.store or ROOM))
    print("Ik bouw de site …", flush=True)
    return generator.serve(f"{HOST}:{arguments.port}")


def _trouble(host: str, port: int) -> str:
    """Why no server can listen there, and what to do about it; empty when it can."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the server itself does: a port that was just closed may be used again at once.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
                return (
                    f"Deze computer heeft het adres {host} niet. Laat --host weg, of verbeter het."
                )
            return f"Poort {port} is bezet. Kies een andere: --port {port + 1}"
    return ""

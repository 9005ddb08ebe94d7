"""The command line: which commands exist, and what each needs installed before it can run."""

import argparse
import io
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from project.loading import load
from project.paths import ROOT
from setup import environment
from setup.asked import Parser
from setup.requirements import ALL, IMPORT, MEDIA, PACK, ROOM, SITE, SPEECH, TEST, ZIM


@dataclass(frozen=True)
class Command:
    """What a command does and which packages it needs; `commands.<name>` has a `run(arguments)`."""

    help: str
    requirements: tuple[Path, ...] = (SITE,)


COMMANDS = {
    "serve": Command("bouw de site en toon ze, met herladen bij elke wijziging"),
    "build": Command("bouw de site in de map site/"),
    "check": Command("kijk de inhoud na, zonder te bouwen"),
    "status": Command("toon wat er nog ontbreekt, per fragment"),
    "new": Command("begin een nieuw fragment"),
    "import": Command("neem een catalogus van elders over als collectie", (SITE, IMPORT)),
    "media": Command("maak van een opname wat de site nodig heeft", (SITE, MEDIA)),
    "pack": Command("maak de bundel voor een USB-stick", (SITE, PACK)),
    "bench": Command("meet de site, naast een gewone Material-site", (SITE, MEDIA, TEST)),
    "test": Command("voer alle controles en tests uit", ALL),
    "pins": Command("maak de lijsten van pakketten opnieuw", (TEST,)),
}
NO_ZIM = (
    "Een bestand voor Kiwix kan ik hier niet maken: het pakket libzim ontbreekt, en dat is er niet "
    "voor elke computer."
)
# What `bench` measures.
TOPICS = (
    "build",
    "pages",
    "search",
    "stage",
    "room",
    "content",
    "notes",
    "media",
    "captions",
    "import",
)


def main(argv: list[str]) -> int:
    """Run one command inside `.venv`; return its exit status."""
    # Stopped by another program is as good as Ctrl+C: work under way is then cleaned up.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    _speak_to_anyone()
    arguments = _parser().parse_args(argv)
    command = COMMANDS[arguments.command]
    try:
        if _install(_needed(command, arguments), arguments) or not environment.is_active():
            return environment.become([str(ROOT / "scripts"), *argv])
        os.environ.update(environment.quiet())
        return int(load(f"commands.{arguments.command}").run(arguments))
    except environment.SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nGestopt.")
        return 130


def _install(needed: tuple[Path, ...], arguments: argparse.Namespace) -> bool:
    """Install what a command needs, and what helps it; whether that took anything.

    A room that was never set up with internet does without the name on its network. What writes a
    file for Kiwix is not there for every computer. Raises SetupError.
    """
    if environment.ensure(needed):
        return True
    if getattr(arguments, "zim", False) and environment.is_active():
        try:
            return environment.ensure((*needed, ZIM))
        except environment.SetupError as error:
            raise environment.SetupError(f"{NO_ZIM} {error}") from error
    if not (getattr(arguments, "room", False) and environment.is_active()):
        return False
    try:
        return environment.ensure((*needed, ROOM))
    except environment.SetupError as error:
        print(f"Zonder naam op het netwerk ga ik verder. {error}", file=sys.stderr)
        return False


def _needed(command: Command, arguments: argparse.Namespace) -> tuple[Path, ...]:
    """What must be there to run; what hears speech only where that is asked, as it is heavy."""
    drafts = getattr(arguments, "captions", False) or getattr(arguments, "topic", "") == "captions"
    return (*command.requirements, SPEECH) if drafts else command.requirements


def _speak_to_anyone() -> None:
    """Print to any terminal and into any file.

    A file and a program get UTF-8, whatever the code page; a terminal that lacks a sign shows
    something else for it.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _port(written: str) -> int:
    if not written.isdecimal() or not 1 <= int(written) <= 65535:
        raise argparse.ArgumentTypeError("kies een getal van 1 tot 65535")
    return int(written)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="python3 scripts", description="Van buddy tot community")
    commands = parser.add_subparsers(dest="command", required=True, metavar="OPDRACHT")
    parsers = {name: commands.add_parser(name, help=c.help) for name, c in COMMANDS.items()}
    _ask_serve(parsers["serve"])
    _ask_media(parsers["media"])
    _ask_bench(parsers["bench"])
    _flag(parsers["check"], "--write-schema", "schrijf de schema’s in clips/ opnieuw")
    parsers["new"].add_argument("title", metavar="TITEL", help='bijvoorbeeld "Samen op stap"')
    told = "in welke collectie: haar map in clips/ (een nieuwe mag)"
    parsers["new"].add_argument("--collection", metavar="MAP", default="", help=told)
    _ask_import(parsers["import"])
    _ask_pack(parsers["pack"])
    _flag(parsers["pins"], "--upgrade", "neem van elk ander pakket de nieuwste versie")
    parsers["test"].add_argument("pytest", nargs="*", help="alleen deze tests (voor pytest)")
    return parser


def _flag(parser: argparse.ArgumentParser, name: str, does: str) -> None:
    parser.add_argument(name, action="store_true", help=does)


def _ask_serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=8000, help="poort (gewoonlijk 8000)")
    _flag(parser, "--room", "voor alle telefoons op het netwerk van de zaal")
    parser.add_argument("--host", default="", help="met --room: alleen op dit adres")
    kept = "met --room: waar bewaard wordt wat de zaal schrijft (gewoonlijk .zaal)"
    parser.add_argument("--store", metavar="MAP", default="", help=kept)


def _ask_import(parser: argparse.ArgumentParser) -> None:
    told = "een map van pyvideo, een feed (.xml), een uitvoer van PeerTube (.json) of een tabel"
    parser.add_argument("source", metavar="BRON", help=told)
    told = "in welke collectie: haar map in clips/ (een nieuwe mag)"
    parser.add_argument("--collection", metavar="MAP", required=True, help=told)
    _flag(parser, "--write", "schrijf het; zonder dit zie je alleen wat er zou komen")


def _ask_pack(parser: argparse.ArgumentParser) -> None:
    _flag(parser, "--light", "alleen de zuinige video, of geen")
    told = "alleen deze collecties: hun mappen in clips/, en . voor wat daarbuiten staat"
    parser.add_argument(
        "--collection", nargs="+", action="extend", metavar="MAP", default=[], help=told
    )
    told = "zet de bundel op deze stick (zijn map), en ga verder waar dat stopte"
    parser.add_argument("--to", metavar="MAP", default="", help=told)
    _flag(parser, "--zim", "één bestand voor Kiwix (.zim), in de plaats van de bundel")
    told = (
        "lessen voor Moodle of Toledo (SCORM 1.2): fragmenten, of een hele dag (een voorbeelddag, "
        "of het bestand dat je in de planner bewaarde)"
    )
    parser.add_argument("--scorm", nargs="+", metavar="ID", default=[], help=told)


def _ask_media(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="alleen deze fragmenten")
    _flag(parser, "--stand-ins", "teken de voorbeeldclips opnieuw")
    _flag(parser, "--icons", "teken de iconen van de app opnieuw")
    parser.add_argument("--master", help="het bronbestand, als het niet in de YAML staat")
    _flag(parser, "--captions", "maak een eerste versie van de ondertitels")
    told = "met --captions: een map met een model, of een naam (gewoonlijk small)"
    parser.add_argument("--model", default="small", help=told)


def _ask_bench(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("topic", choices=TOPICS, help="wat je wil meten")
    _flag(parser, "--all", "bij captions: alle stemmen, geen steekproef")
    told = "bij build en search: zoveel gemaakte fragmenten, naast Hugo en Pagefind"
    parser.add_argument("--clips", nargs="+", type=int, metavar="N", default=[], help=told)

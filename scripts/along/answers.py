"""What the room's pages are answered: a WSGI application of JSON under one path."""

import hashlib
import json
import sqlite3
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs
from wsgiref.types import StartResponse, WSGIEnvironment

from pydantic import BaseModel, TypeAdapter, ValidationError

from along import asked, caller, codes, export, remarks, remote, views
from along.limits import Limits
from along.remark import Id
from along.store import Store

PATH = "/along/"
MOST_BYTES = 65_536
JSON = "application/json"
ID: TypeAdapter[str] = TypeAdapter(Id)


class Refused(Exception):
    """What is answered instead: a status, and why in one word."""

    def __init__(self, status: HTTPStatus, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


@dataclass(frozen=True)
class Request:
    """One request: its address on the network, the figures behind `?`, and its body, read.

    `is_moderator` is whether who asks has the moderator's code.
    """

    address: str
    query: Mapping[str, list[str]]
    body: Any = None
    is_moderator: bool = False


@dataclass(frozen=True)
class Route:
    """Who may ask something (a code of any of these), in which shape, and what answers."""

    codes: tuple[str, ...]
    answer: Callable[["Along", Request], Any]
    shape: type[BaseModel] | None = None


class Along:
    """The room's answers. `door` is what the moderator may show to let people in.

    `headers` are sent with every answer.
    """

    def __init__(self, store: Store, door: Mapping[str, str], headers: Mapping[str, str]) -> None:
        self.store = store
        self.door = door
        self.limits = Limits()
        self._headers = {**headers, "Cache-Control": "no-store"}
        # Per route, what was made of the store as it was after so many changes.
        self._made: dict[str, tuple[int, bytes]] = {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request, in WSGI."""
        headers = dict(self._headers)
        try:
            kind, body = self._answer(environ)
            status = HTTPStatus.OK
        except Refused as refused:
            kind, status = JSON, refused.status
            body = _json({"why": refused.why})
            if status == HTTPStatus.METHOD_NOT_ALLOWED:
                headers["Allow"] = "GET, HEAD, POST"
        if status == HTTPStatus.OK and environ["REQUEST_METHOD"] != "POST":
            headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
            if environ.get("HTTP_IF_NONE_MATCH") == headers["ETag"]:
                status, body = HTTPStatus.NOT_MODIFIED, b""
        if status != HTTPStatus.NOT_MODIFIED:
            headers |= {"Content-Type": kind, "Content-Length": str(len(body))}
        start_response(f"{status.value} {status.phrase}", list(headers.items()))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _answer(self, environ: WSGIEnvironment) -> tuple[str, bytes]:
        """The kind and bytes of an answer. Raises Refused."""
        route = _route(environ)
        if not caller.is_our_host(environ.get("HTTP_HOST", "")):
            raise Refused(HTTPStatus.MISDIRECTED_REQUEST, "host")
        if not caller.is_our_page(environ):
            raise Refused(HTTPStatus.FORBIDDEN, "origin")
        if not caller.has_code(environ, self.store, route.codes):
            raise Refused(HTTPStatus.FORBIDDEN, "code")
        body = route.shape and _body(environ, route.shape)
        query = parse_qs(environ.get("QUERY_STRING", ""), max_num_fields=10)
        try:
            leads = caller.has_code(environ, self.store, ("moderator",))
            request = Request(environ.get("REMOTE_ADDR", ""), query, body, leads)
            said = route.answer(self, request)
        except sqlite3.Error as error:
            print(f"De zaal kan niet schrijven: {error}", file=sys.stderr, flush=True)
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "disk") from error
        if isinstance(said, str):
            return "text/plain; charset=utf-8", said.encode()
        return JSON, said if isinstance(said, bytes) else _json(said)

    def once(self, view: Callable[[Store], Any]) -> bytes:
        """What a view makes, made again only after a change."""
        changes = self.store.changes
        made = self._made.get(view.__name__)
        if made is None or made[0] != changes:
            made = self._made[view.__name__] = (changes, _json(view(self.store)))
        return made[1]

    def remarks(self, request: Request) -> Any:
        """Take what a phone wrote, or what the moderator read from its screen."""
        who = remarks.Who(
            request.body.phone, request.is_moderator or self._welcome(request), request.is_moderator
        )
        taken, refused = remarks.take(self.store, who, request.body.remarks)
        return {"taken": taken, "refused": [{"id": id_, "why": why} for id_, why in refused]}

    def likes(self, request: Request) -> Any:
        """Take one "ik ook"."""
        if not (self._welcome(request) and self.limits.likes.take(request.body.phone)):
            raise Refused(HTTPStatus.TOO_MANY_REQUESTS, "many")
        likes = views.like(self.store, request.body.phone, request.body.id, on=request.body.on)
        if likes is None:
            raise Refused(HTTPStatus.CONFLICT, "closed")
        return {"likes": likes}

    def _welcome(self, request: Request) -> bool:
        """Whether a phone was heard before, or its address may bring one more."""
        with self.store.reading() as base:
            known = remarks.is_known(base, request.body.phone)
        return known or self.limits.new_phones.take(request.address)

    def mine(self, request: Request) -> Any:
        """What became of what a phone wrote."""
        return remarks.mine(self.store, _one(request, "phone", ID.validate_python))

    def commands(self, request: Request) -> Any:
        """What remotes asked since."""
        return remote.after(self.store, _one(request, "after", int))

    def command(self, request: Request) -> Any:
        """Have the stage do something."""
        if not self.limits.commands.take("remote"):
            raise Refused(HTTPStatus.TOO_MANY_REQUESTS, "many")
        remote.ask(self.store, request.body.id, request.body.do)
        return {}

    def stand(self, request: Request) -> Any:
        """Hear from the moderator how things stand."""
        views.tell(self.store, request.body)
        return {}

    def remote_code(self, _: Request) -> Any:
        """Have another code for remotes: the one before opens nothing any more."""
        code = codes.made(codes.SHORT)
        self.store.tell({"remote": code})
        return {"remote": code}


EVERYONE = ("room", "remote", "moderator")
ROUTES = {
    "room": {"GET": Route(("room", "moderator"), lambda along, _: along.once(views.room))},
    "mine": {"GET": Route(("room", "moderator"), Along.mine)},
    "remarks": {"POST": Route(("room", "moderator"), Along.remarks, asked.Remarks)},
    "likes": {"POST": Route(("room", "moderator"), Along.likes, asked.Like)},
    "inbox": {"GET": Route(("moderator",), lambda along, _: along.once(views.inbox))},
    "door": {"GET": Route(("moderator",), lambda along, _: along.door)},
    "decisions": {
        "POST": Route(
            ("moderator",),
            lambda along, request: {"done": remarks.decide(along.store, request.body.decisions)},
            asked.Decisions,
        )
    },
    "stand": {"POST": Route(("moderator",), Along.stand, asked.Stand)},
    "commands": {
        "GET": Route(("moderator",), Along.commands),
        "POST": Route(("remote", "moderator"), Along.command, asked.Command),
    },
    "place": {"GET": Route(EVERYONE, lambda along, _: along.once(views.place))},
    "remote-code": {"POST": Route(("moderator",), Along.remote_code)},
    "wipe": {"POST": Route(("moderator",), lambda along, _: {"wiped": along.store.wipe()})},
    "export": {"GET": Route(("moderator",), lambda along, _: export.text(along.store))},
}


def _route(environ: WSGIEnvironment) -> Route:
    methods = ROUTES.get(environ["PATH_INFO"].removeprefix(PATH))
    if methods is None:
        raise Refused(HTTPStatus.NOT_FOUND, "path")
    method = environ["REQUEST_METHOD"]
    route = methods.get("GET" if method == "HEAD" else method)
    if route is None:
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "method")
    return route


def _body(environ: WSGIEnvironment, shape: type[BaseModel]) -> BaseModel:
    """What a request says, in its shape. Raises Refused."""
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > MOST_BYTES:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "long")
    try:
        # Python's own reader takes half an emoji, which a phone may well send.
        said = json.loads(environ["wsgi.input"].read(length))
        return shape.model_validate(said)
    except (ValueError, RecursionError) as error:
        raise Refused(HTTPStatus.BAD_REQUEST, "shape") from error


def _one(request: Request, name: str, read: Callable[[str], Any]) -> Any:
    """One value behind `?`. Raises Refused."""
    try:
        return read(request.query.get(name, ["0"])[0])
    except (ValueError, ValidationError) as error:
        raise Refused(HTTPStatus.BAD_REQUEST, "shape") from error


def _json(said: Any) -> bytes:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()

"""What a room writes along: taken once, kept, shown only when the moderator says so, and wiped."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from along.store import Store, StoreInUseError
from measure import along_bench
from rooms import Room, an_id, opened

EMOJI = "👩‍👩‍👧"
SCRIPT = "<script>document.title='gehackt'</script> '); DROP TABLE remarks; --"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the room's words are kept."""
    return tmp_path / "zaal"


@pytest.fixture
def room(site: Path, folder: Path) -> Iterator[Room]:
    """A room in which nobody wrote yet."""
    with opened(site, folder) as made:
        yield made


def states(room: Room, phone: int) -> list[str]:
    """What a phone hears of its remarks, in order."""
    return [each["state"] for each in room.mine(phone)["remarks"]]


def test_nothing_is_seen_in_the_room_before_it_is_accepted_and_shown(room: Room) -> None:
    assert room.write(1, "Bij ons ook")["taken"] == [an_id(0)]
    (waiting,) = room.inbox["waiting"]
    assert (waiting["text"], waiting["question"]) == ("Bij ons ook", "Hoe doe jij dat?")
    assert states(room, 1) == ["waits"]
    room.tell(shown=[{"id": an_id(0), "text": "Bij ons ook"}])
    assert room.seen["shown"] == []
    room.tell(shown=[{"id": an_id(0), "text": "In andere woorden"}])
    assert room.seen["shown"] == []
    room.decide(0, "accept")
    assert states(room, 1) == ["accepted"]
    room.tell(shown=[{"id": an_id(0), "text": "Bij ons ook"}])
    assert [each["text"] for each in room.seen["shown"]] == ["Bij ons ook"]
    assert states(room, 1) == ["shown"]


def test_what_is_sent_twice_is_there_once(room: Room) -> None:
    for _ in range(2):
        assert room.write(1, "Eén keer", "Twee keer")["taken"] == [an_id(0), an_id(1)]
    assert [each["text"] for each in room.inbox["waiting"]] == ["Eén keer", "Twee keer"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (SCRIPT, SCRIPT),
        (f"  {EMOJI} \r\n tweede regel\t", f"{EMOJI} \n tweede regel"),
        ("\ud83d half een emoji", "\ufffd half een emoji"),
        ("weg\x00\x07\u202ebeet", "wegbeet"),
        ("😀" * 600, "😀" * 600),
    ],
)
def test_text_is_kept_as_it_was_written(room: Room, text: str, kept: str) -> None:
    room.write(1, text)
    assert [each["text"] for each in room.inbox["waiting"]] == [kept]


@pytest.mark.parametrize(
    ("text", "why"), [("", "empty"), (" \n\u200b\x00", "empty"), ("x" * 601, "long")]
)
def test_a_text_that_nobody_can_use_is_refused_and_the_rest_is_taken(
    room: Room, text: str, why: str
) -> None:
    answer = room.write(1, text, "Wel goed")
    assert answer == {"taken": [an_id(1)], "refused": [{"id": an_id(0), "why": why}]}


def test_one_phone_writes_ten_remarks_a_minute_and_others_are_not_kept_waiting(room: Room) -> None:
    answer = room.write(1, *map(str, range(12)))
    assert len(answer["taken"]) == 10
    assert {each["why"] for each in answer["refused"]} == {"many"}
    assert room.write(2, "Een ander", first=20)["taken"] == [an_id(20)]
    # What was taken is taken, whatever else is too much.
    assert len(room.write(1, *map(str, range(10)))["taken"]) == 10


def test_while_the_moderator_pauses_nothing_new_comes_in(room: Room) -> None:
    room.write(1, "Ervoor")
    room.tell(open=False)
    answer = room.write(1, "Ervoor", "Tijdens")
    assert answer == {"taken": [an_id(0)], "refused": [{"id": an_id(1), "why": "paused"}]}
    assert room.seen["open"] is False
    room.tell(open=True)
    assert room.write(1, "Tijdens", first=1)["taken"] == [an_id(1)]


def test_me_too_counts_each_phone_once_and_only_for_what_was_opened(room: Room) -> None:
    said = {"phone": an_id(1), "id": "vraag-1", "on": True}
    assert room.ask("POST", "/along/likes", said, by="room").status == 409
    room.tell(likable=[{"id": "vraag-1", "text": "Hoe doe jij dat?", "kind": "question"}])
    for phone, on, likes in ((1, True, 1), (1, True, 1), (2, True, 2), (1, False, 1)):
        said = {"phone": an_id(phone), "id": "vraag-1", "on": on}
        assert room.ask("POST", "/along/likes", said, by="room").said == {"likes": likes}
    assert [each["likes"] for each in room.seen["likable"]] == [1]
    assert room.mine(2)["liked"] == ["vraag-1"]
    assert room.seen["people"] == 2


def test_remarks_are_merged_and_parted_and_what_is_left_is_not_told(room: Room) -> None:
    room.write(1, "Eerste", "Tweede", "Derde", "Weg ermee")
    assert room.decide(0, "merge", into=1) == [an_id(0)]
    # The one that takes it in is accepted, and what was merged goes along with it.
    assert room.decide(1, "merge", into=2) == [an_id(1)]
    room.decide(3, "leave")
    (accepted,) = room.inbox["accepted"]
    assert (accepted["id"], accepted["merged"]) == (an_id(2), [an_id(0), an_id(1)])
    assert (room.inbox["waiting"], room.inbox["left"], room.inbox["heard"]) == ([], 1, 4)
    assert states(room, 1) == ["accepted", "accepted", "accepted", "waits"]
    room.decide(3, "wait")
    assert [each["id"] for each in room.inbox["waiting"]] == [an_id(3)]


def test_a_decision_that_cannot_be_is_not_done_and_one_that_is_taken_twice_is(room: Room) -> None:
    room.write(1, "Eerste", "Tweede")
    room.decide(1, "leave")
    assert room.decide(0, "merge", into=0) == []
    assert room.decide(0, "merge", into=1) == []
    assert room.decide(0, "merge", into=9) == []
    assert room.decide(9, "accept") == []
    assert room.decide(0, "accept") == room.decide(0, "accept") == [an_id(0)]


def test_what_the_stage_shows_is_known_to_phones_and_what_is_left_out_stays(room: Room) -> None:
    room.tell(now={"question": "Hoe doe jij dat?"}, shown=[{"id": "x", "text": "Eigen woorden"}])
    room.tell(place={"line": "Een zin", "left": 12.5, "black": True})
    assert room.seen["now"]["question"] == "Hoe doe jij dat?"
    assert [each["text"] for each in room.seen["shown"]] == ["Eigen woorden"]
    place = room.ask("GET", "/along/place", by="remote").said
    assert (place["line"], place["left"], place["black"]) == ("Een zin", 12.5, True)
    assert place["now"] == room.seen["now"]


def test_a_remote_is_heard_once_and_not_any_more_with_an_old_code(room: Room) -> None:
    for number, do in ((1, "next"), (1, "next"), (2, "black")):
        said = {"id": an_id(number), "do": do}
        assert room.ask("POST", "/along/commands", said, by="remote").status == 200
    heard = room.ask("GET", "/along/commands?after=0", by="moderator").said
    assert [each["do"] for each in heard["commands"]] == ["next", "black"]
    later = room.ask("GET", f"/along/commands?after={heard['last']}", by="moderator").said
    assert later == {"last": heard["last"], "commands": []}
    old = room.inbox["remote"]
    new = room.ask("POST", "/along/remote-code", by="moderator").said["remote"]
    assert room.inbox["remote"] == new != old
    assert room.ask("GET", "/along/place", X_Remote=old).status == 403


def test_an_unchanged_answer_is_not_sent_again(room: Room) -> None:
    for path, by in (("/along/room", "room"), ("/along/inbox", "moderator")):
        first = room.ask("GET", path, by=by)
        assert first.headers["Cache-Control"] == "no-store"
        again = room.ask("GET", path, by=by, If_None_Match=first.headers["ETag"])
        assert (again.status, again.text) == (304, "")
        room.write(1, "Iets nieuws", first=len(path))
        assert room.ask("GET", path, by=by, If_None_Match=first.headers["ETag"]).status == 200


def test_codes_and_words_are_there_after_a_restart(site: Path, folder: Path) -> None:
    with opened(site, folder) as room:
        room.write(1, "Blijft", "Wordt aanvaard")
        room.decide(1, "accept")
        room.tell(open=False, now={"title": "Pauze"})
        before = room.inbox, room.seen, room.store.fact("moderator"), room.store.fact("room")
    with opened(site, folder) as room:
        assert before == (
            *(room.inbox, room.seen),
            *(room.store.fact("moderator"), room.store.fact("room")),
        )


def test_a_server_that_is_killed_again_and_again_loses_and_doubles_nothing(site: Path) -> None:
    """Phones lose one connection in five too, and each is loaded again once."""
    plan = along_bench.Plan(seconds=6, phones=5, remarks=6, kills=3)
    played = along_bench.played(site, plan)
    assert (len(played.written), played.lost, played.doubles) == (30, 0, 0)
    assert (played.kills, played.cuts > 0) == (3, True)


def test_wiping_leaves_nothing_on_the_disk(room: Room, folder: Path) -> None:
    words = "Wat niemand later mag lezen"
    (folder / "zaal.sqlite3.123.stuk").write_text(words, encoding="utf-8")
    for phone in range(20):
        room.write(phone, *(f"{words} {n}" for n in range(10)), first=phone * 10)
    room.decide(3, "accept")
    room.tell(shown=[{"id": an_id(3), "text": words}], now={"title": words})
    assert any(words.encode() in file.read_bytes() for file in folder.iterdir())
    code = room.store.fact("room")
    assert room.ask("POST", "/along/wipe", by="moderator").said == {"wiped": 1}
    assert [file.name for file in folder.iterdir() if words.encode() in file.read_bytes()] == []
    assert (room.seen["wiped"], room.seen["shown"], room.seen["people"]) == (1, [], 0)
    assert (room.inbox["heard"], room.store.fact("room")) == (0, code)


def test_all_that_was_written_can_be_read_by_anyone(room: Room) -> None:
    room.write(1, "Eerste regel\nTweede regel", "Weg ermee")
    room.decide(0, "accept")
    room.decide(1, "leave")
    answer = room.ask("GET", "/along/export", by="moderator")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    lines = answer.text.splitlines()
    assert lines[1] == "2 opmerkingen van 1 telefoon"
    assert lines.count("Hoe doe jij dat?") == 1
    assert "; aanvaard; fragment onthaal" in answer.text
    assert lines[lines.index("  Eerste regel") + 1] == "  Tweede regel"
    assert an_id(1) not in answer.text


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (b"", 400),
        (b"geen JSON", 400),
        (b"\xff\xfe", 400),
        (b"[" * 60_000, 400),
        (b'{"phone": ' + b"9" * 5000 + b"}", 400),
        (b"[]", 400),
        ({"phone": an_id(1), "remarks": []}, 400),
        ({"phone": "kort", "remarks": [{"id": an_id(1), "text": "x"}]}, 400),
        ({"phone": an_id(1), "remarks": [{"id": an_id(1), "text": 3}]}, 400),
        ({"phone": an_id(1), "remarks": [{"id": an_id(n), "text": "x"} for n in range(21)]}, 400),
        (b"x" * 70_000, 413),
    ],
)
def test_a_body_that_makes_no_sense_is_refused(room: Room, said: object, status: int) -> None:
    assert room.ask("POST", "/along/remarks", said, by="room").status == status
    assert room.inbox["heard"] == 0


def test_who_has_no_code_or_the_wrong_one_hears_and_changes_nothing(room: Room) -> None:
    room.write(1, "Geheim")
    for by in ("", "room", "remote"):
        for method, path in (
            ("GET", "inbox"),
            ("GET", "export"),
            ("POST", "wipe"),
            ("GET", "door"),
        ):
            answer = room.ask(method, f"/along/{path}", by=by)
            assert (answer.status, answer.said) == (403, {"why": "code"})
    wrong = {"phone": an_id(1), "remarks": [{"id": an_id(1), "text": "Nee"}]}
    for code in ("AAAAAA", "", "x" * 5000, "é"):
        assert room.ask("POST", "/along/remarks", wrong, X_Room=code).status == 403
    assert room.inbox["heard"] == 1
    # As people type it.
    spaced = " ".join(str(room.store.fact("room")).lower())
    assert room.ask("GET", "/along/room", X_Room=spaced).status == 200


@pytest.mark.parametrize(
    ("headers", "status", "why"),
    [
        ({"Host": "kwaad.example"}, 421, "host"),
        ({"Host": "127.0.0.1.kwaad.example:8000"}, 421, "host"),
        ({"Origin": "http://kwaad.example"}, 403, "origin"),
        ({"Origin": "null"}, 403, "origin"),
        ({"Sec-Fetch-Site": "cross-site"}, 403, "origin"),
    ],
)
def test_a_page_of_elsewhere_gets_nothing_even_with_the_code(
    room: Room, headers: dict[str, str], status: int, why: str
) -> None:
    answer = room.ask("GET", "/along/inbox", by="moderator", **headers)
    assert (answer.status, answer.said) == (status, {"why": why})
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    "host", ["localhost:8000", "192.168.1.5:8000", "10.0.0.7", "[::1]:8000", socket.gethostname()]
)
def test_the_room_is_reached_under_every_name_of_this_computer(room: Room, host: str) -> None:
    headers = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
    assert room.ask("GET", "/along/room", by="room", **headers).status == 200


def test_other_methods_and_addresses_are_refused_and_a_browser_is_not_let_in(room: Room) -> None:
    answer = room.ask("OPTIONS", "/along/remarks", Origin="http://kwaad.example")
    assert answer.status == 405
    assert [name for name in answer.headers if name.lower().startswith("access-control")] == []
    assert room.ask("DELETE", "/along/room", by="room").status == 405
    assert room.ask("GET", "/along/", by="moderator").status == 404
    assert room.ask("GET", "/along/room/x", by="room").status == 404


def test_answers_say_that_no_page_may_use_them_otherwise(room: Room) -> None:
    headers = room.ask("GET", "/along/room", by="room").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_head_has_no_body(room: Room) -> None:
    answer = room.ask("HEAD", "/along/room", by="room")
    whole = room.ask("GET", "/along/room", by="room")
    assert (answer.status, answer.text) == (200, "")
    assert answer.headers["Content-Length"] == str(len(whole.text.encode()))


def test_the_moderator_gets_what_the_stage_shows_to_let_people_in(room: Room) -> None:
    door = room.ask("GET", "/along/door", by="moderator").said
    code = room.store.fact("room")
    assert door["address"] == f"http://10.0.0.7:8000/meeschrijven.html#k={code}"
    assert (door["by_hand"], door["code"]) == ("http://10.0.0.7:8000/", code)
    assert door["svg"].startswith("<svg")


def test_an_odd_stand_is_refused_whole(room: Room) -> None:
    room.tell(open=False)
    for said in (
        {"open": "ja"},
        {"shown": "x"},
        {"likable": [{"id": "x"}]},
        {"place": {"left": "x"}},
    ):
        assert room.tell(**said).status == 400
    # JSON has no such number, but Python reads it.
    infinite = b'{"open": true, "place": {"left": Infinity}}'
    assert room.ask("POST", "/along/stand", infinite, by="moderator").status == 400
    assert room.tell(iets="anders", now={"title": "T", "nieuw": 1}).status == 200
    assert (room.seen["open"], room.seen["now"]["title"]) == (False, "T")
    assert "nieuw" not in json.dumps(room.seen)


def test_a_full_disk_is_told_and_what_was_not_kept_can_be_sent_again(
    room: Room, capfd: pytest.CaptureFixture[str]
) -> None:
    with room.store.reading() as base:
        (most,) = base.execute("PRAGMA max_page_count").fetchone()
        base.execute("PRAGMA max_page_count = 1")
    said = {"phone": an_id(1), "remarks": [{"id": an_id(n), "text": "x" * 600} for n in range(10)]}
    answers = [room.ask("POST", "/along/remarks", said, by="room") for _ in range(2)]
    assert [(answer.status, answer.said) for answer in answers] == [(503, {"why": "disk"})] * 2
    assert room.inbox["heard"] == 0
    assert "De zaal kan niet schrijven" in capfd.readouterr().err
    with room.store.reading() as base:
        base.execute(f"PRAGMA max_page_count = {most}")
    assert len(room.ask("POST", "/along/remarks", said, by="room").said["taken"]) == 10


def test_a_second_server_does_not_write_in_the_same_folder(room: Room, folder: Path) -> None:
    with pytest.raises(StoreInUseError):
        Store(folder)
    assert room.write(1, "Nog altijd")["taken"] == [an_id(0)]

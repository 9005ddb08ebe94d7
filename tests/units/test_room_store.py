"""What a room writes along: its limits, its file on disk, and who is believed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from along import caller, codes, limits, remarks, remote, views
from along.asked import Decision
from along.remark import Remark
from along.store import FILE, Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with closing(Store(tmp_path)) as made:
        yield made


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The time in milliseconds, to set."""
    time = [1_000_000]
    monkeypatch.setattr(remarks, "now", lambda: time[0])
    monkeypatch.setattr(remote, "now", lambda: time[0])
    return time


def an_id(number: int) -> str:
    return f"{number:022d}"


def write(store: Store, phone: int, number: int, *, welcome: bool = True) -> str:
    """Why a remark was refused, or "taken"."""
    remark = Remark(id=an_id(number), text=f"Opmerking {number}")
    _, refused = remarks.take(store, remarks.Who(an_id(phone), welcome), [remark])
    return refused[0][1] if refused else "taken"


def test_a_phone_may_go_on_after_a_minute_until_sixty_wait(store: Store, clock: list[int]) -> None:
    told = []
    for number in range(80):
        if number % limits.A_MINUTE == 0:
            clock[0] += 61_000
        told.append(write(store, 1, number))
    assert told == ["taken"] * 60 + ["many"] * 20
    remarks.decide(store, [Decision(id=an_id(0), do="leave")])
    assert write(store, 1, 80) == "taken"


def test_what_the_moderator_reads_from_a_screen_waits_for_no_pause_and_no_pace(
    store: Store, clock: list[int]
) -> None:
    store.tell({"open": False})
    assert write(store, 1, 0) == "paused"
    read = [Remark(id=an_id(number), text="Gelezen") for number in range(30)]
    who = remarks.Who(an_id(1), welcome=True, read_here=True)
    for _ in range(2):
        taken, refused = remarks.take(store, who, read)
        assert (len(taken), refused) == (30, [])
    assert len(views.inbox(store)["waiting"]) == 30


def test_a_clock_that_is_set_back_keeps_nobody_out(store: Store, clock: list[int]) -> None:
    for number in range(10):
        assert write(store, 1, number) == "taken"
    clock[0] -= 500_000
    assert write(store, 1, 10) == "taken"


def test_a_full_room_takes_nothing_until_something_is_decided(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "WAITING_IN_ROOM", 3)
    assert [write(store, number, number) for number in range(4)] == [*["taken"] * 3, "full"]
    remarks.decide(store, [Decision(id=an_id(1), do="accept")])
    assert write(store, 4, 4) == "taken"


def test_only_phones_that_were_heard_go_on_where_an_address_brought_too_many(store: Store) -> None:
    assert write(store, 1, 1) == "taken"
    assert write(store, 2, 2, welcome=False) == "many"
    assert write(store, 1, 3, welcome=False) == "taken"


def test_a_command_that_comes_too_late_is_not_given(store: Store, clock: list[int]) -> None:
    remote.ask(store, an_id(1), "next")
    clock[0] += remote.STALE + 1
    remote.ask(store, an_id(2), "black")
    given = remote.after(store, 0)
    assert [each["do"] for each in given["commands"]] == ["black"]
    assert given["last"] == 2


def test_numbers_of_commands_are_not_used_again_after_wiping(store: Store) -> None:
    remote.ask(store, an_id(1), "next")
    store.wipe()
    remote.ask(store, an_id(2), "next")
    assert [each["n"] for each in remote.after(store, 1)["commands"]] == [2]


def test_a_bucket_gives_turns_back_and_forgets_who_was_not_heard_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    time = [0.0]
    monkeypatch.setattr("along.limits.time.monotonic", lambda: time[0])
    monkeypatch.setattr(limits, "REMEMBERED", 2)
    bucket = limits.Bucket(2, 0.5)
    assert [bucket.take("a") for _ in range(3)] == [True, True, False]
    assert bucket.take("b")
    time[0] = 2.0
    assert [bucket.take("a") for _ in range(2)] == [True, False]
    bucket.take("c")
    bucket.take("d")
    assert [bucket.take("a") for _ in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    "damage", [b"dit is geen databank, maar een brief" * 200, b"SQLite format 3\0" + b"x" * 5000]
)
def test_a_file_that_cannot_be_read_is_put_aside_and_kept(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE).write_bytes(damage)
    with closing(Store(tmp_path)) as store:
        assert store.aside is not None
        assert store.aside.read_bytes() == damage
        assert write(store, 1, 1) == "taken"


def test_a_change_that_fails_in_the_middle_changes_nothing(store: Store) -> None:
    write(store, 1, 1)
    changes = store.changes
    with pytest.raises(sqlite3.IntegrityError), store.writing() as base:
        base.executemany("INSERT INTO phones VALUES (?)", [(an_id(2),), (an_id(1),)])
    with store.reading() as base:
        assert remarks.people(base) == 1
    assert store.changes == changes


def test_what_was_answered_is_on_the_disk_before_the_answer(store: Store) -> None:
    """SQLite waits for the disk with each change, also of its log (synchronous=FULL is 2)."""
    with store.reading() as base:
        settings = {
            name: base.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


def test_a_code_has_no_signs_that_look_alike() -> None:
    assert not set("0O1IL") & set(codes.SIGNS)
    made = {codes.made(codes.SHORT) for _ in range(100)}
    assert len(made) == 100
    assert {len(code) for code in made} == {6}


@pytest.mark.parametrize(
    "host",
    [
        "",
        "kwaad.example",
        "127.0.0.1.nip.example:80",
        "2130706433",
        "[::1",
        "localhost.kwaad.example",
        "1.2.3.4:80:80",
    ],
)
def test_a_name_of_elsewhere_is_not_ours(host: str) -> None:
    assert not caller.is_our_host(host)

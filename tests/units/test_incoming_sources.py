"""Catalogues of others, read: every form that is known, and every way in which one is broken."""

import json
from pathlib import Path
from typing import Any

import pytest

from content import video_hosts
from content.collections import CollectionContent
from incoming import plan, sources
from incoming.plan import Plan
from source.faults import BadContent
from source.yaml_file import parse

FEEDS = {
    "youtube.xml": """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
<title>Een kanaal</title>
<entry>
 <id>yt:video:abcdefghijk</id><yt:videoId>abcdefghijk</yt:videoId>
 <title>Vector&lt;int&gt; &amp; a &lt; b</title>
 <link rel="alternate" href="https://www.youtube.com/watch?v=abcdefghijk"/>
 <author><name>Het netwerk</name><uri>https://www.youtube.com/channel/UC1</uri></author>
 <published>2023-05-12T00:10:00+02:00</published>
 <media:group>
  <media:content url="https://www.youtube.com/v/abcdefghijk" type="application/x-shockwave-flash"/>
  <media:thumbnail url="https://i1.ytimg.com/vi/abcdefghijk/hq.jpg"/>
  <media:description>Waarover het gaat.

Meer op https://www.voorbeeld.be/x.</media:description>
 </media:group>
</entry></feed>""",
    "peertube.xml": """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Films</title><link>https://video.voorbeeld.be</link><description>Alle</description>
<copyright>CC BY-SA 4.0</copyright>
<item><title><![CDATA[Samen op stap]]></title>
<link>https://video.voorbeeld.be/w/9c9de5e8</link><guid>https://video.voorbeeld.be/w/9c9de5e8</guid>
<pubDate>Fri, 12 May 2023 00:30:00 +0200</pubDate>
<description><![CDATA[Kort.]]></description>
<content:encoded><![CDATA[<p>Kort.</p><p>Met een <a href="/about">link</a>.</p>]]></content:encoded>
<category>duo</category>
<media:group>
<media:content url="https://video.voorbeeld.be/a-720.mp4" type="video/mp4" duration="754"/>
<media:content url="https://video.voorbeeld.be/a-480.mp4" type="video/mp4" duration="754"/>
</media:group></item></channel></rss>""",
    "podcast.rss": """<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel><title>Praten</title><link>https://voorbeeld.be</link><description>Praten</description>
<item><title>Eerste</title><guid isPermaLink="false">praten-1</guid>
<pubDate>Fri, 12 May 2023 10:00:00 GMT</pubDate><description>Kort.</description>
<itunes:duration>12:34</itunes:duration>
<enclosure url="https://films.voorbeeld.be/1.mp4" type="video/mp4" length="1"/></item>
</channel></rss>""",
}
EXPORT = {
    "videos": [
        {
            "uuid": "9c9de5e8-0a1e",
            "name": "Samen op stap",
            "url": "https://video.voorbeeld.be/w/9c9de5e8",
            "publishedAt": "2023-05-12T10:00:00.000Z",
            "description": "Kort.",
            "duration": 754,
            "licence": 7,
            "privacy": 1,
            "tags": ["duo"],
            "channel": {"name": "netwerk"},
            "chapters": [{"timecode": 0, "title": "Begin"}, {"timecode": 61, "title": "Slot"}],
        },
        {"uuid": "geheim", "name": "Intern", "privacy": 3},
    ]
}


def planned(folder: Path, name: str, content: str | bytes) -> Plan:
    """What an import of a file would write in an empty project."""
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    (folder / "clips").mkdir(exist_ok=True)
    return plan.make(sources.read(file), "reeks", folder)


def clips(made: Plan) -> list[dict[str, Any]]:
    """What the clips of a plan say."""
    paths = [path for path in made.files if path.startswith("clips/") and "collection" not in path]
    found = [parse(made.files[path], path).data for path in paths]
    return [each for each in found if isinstance(each, dict)]


def told(made: Plan) -> list[str]:
    """What a plan says of what did not come along."""
    return [str(fault) for fault in made.told]


def test_a_channel_of_youtube(tmp_path: Path) -> None:
    made = planned(tmp_path, "youtube.xml", FEEDS["youtube.xml"])
    [clip] = clips(made)
    assert clip["title"] == r"Vector\<int> & a < b"
    assert clip["summary"] == "Waarover het gaat."
    assert clip["video"] == {"youtube": "https://www.youtube.com/watch?v=abcdefghijk"}
    assert clip["date"] == {"published": "2023-05-12"}
    assert clip["publisher"]["name"] == "Het netwerk"
    assert made.files["docs/fragmenten/vector-int-a-b.md"] == (
        "Meer op <https://www.voorbeeld.be/x>.\n"
    )
    assert made.without_place == {"media:thumbnail": 1}


def test_a_channel_of_peertube_is_one_film_of_several_files(tmp_path: Path) -> None:
    made = planned(tmp_path, "peertube.xml", FEEDS["peertube.xml"])
    [clip] = clips(made)
    assert clip["video"] == {
        "peertube": "https://video.voorbeeld.be/w/9c9de5e8",
        "duration": "12:34",
    }
    assert (clip["licence"], clip["themes"]) == ("CC-BY-SA-4.0", ["duo"])
    assert made.files["docs/fragmenten/samen-op-stap.md"] == "Met een link.\n"
    [line] = told(made)
    assert line.startswith("peertube.xml:6: description: de link `/about`")


def test_a_feed_with_films_as_files(tmp_path: Path) -> None:
    [clip] = clips(planned(tmp_path, "podcast.rss", FEEDS["podcast.rss"]))
    assert clip["video"] == {"url": "https://films.voorbeeld.be/1.mp4", "duration": "12:34"}


def test_what_a_feed_says_of_itself_is_text_in_a_collection_that_is_right(tmp_path: Path) -> None:
    odd = FEEDS["podcast.rss"].replace(
        "<title>Praten</title>", "<title>List&lt;int> [voor beginners]</title>"
    )
    odd = odd.replace("<description>Praten", "<description>Over &lt;int> en [wat nog komt]")
    made = planned(tmp_path, "podcast.rss", odd)
    path = "clips/reeks/collection.yml"
    about = CollectionContent.model_validate(parse(made.files[path], path).data)
    assert about.title == "List<int> (voor beginners)"
    assert about.summary == "Over <int> en (wat nog komt)"
    [clip] = clips(made)
    assert clip["themes"] == [r"List\<int> (voor beginners)"]
    assert [line.partition(": `")[0] for line in told(made)] == [
        f"{path}:1: title",
        f"{path}:1: summary",
    ]


def test_an_export_of_peertube_without_what_is_not_public(tmp_path: Path) -> None:
    made = planned(tmp_path, "videos.json", json.dumps(EXPORT, indent=1))
    [clip] = clips(made)
    assert clip["video"]["duration"] == "12:34"
    assert clip["licence"] == "CC0-1.0"
    assert clip["chapters"] == [{"at": "0:00", "title": "Begin"}, {"at": "1:01", "title": "Slot"}]
    [line] = told(made)
    assert line.startswith("videos.json:30: privacy: “Intern”: deze video is niet publiek")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [";", ","])
def test_a_table_of_any_program(tmp_path: Path, encoding: str, mark: str) -> None:
    rows = [
        ("Titel", "Beschrijving", "Datum", "Video", "Sprekers", "Thema’s", "Duur"),
        (
            "\"=cmd()|'/c calc'!A0\"",
            '"Coördinatie\r\nop twee lijnen"',
            "3/05/2019",
            "{}",
            "Zoë",
            "",
            "",
        ),
        ("Tweede < eerste", "", "2019-05-04", "{}x", "", "duo", "12:30"),
    ]
    text = "\r\n".join(mark.join(row) for row in rows).format(*["https://youtu.be/abcdefghij"] * 2)
    made = planned(
        tmp_path, "films.csv", text.replace("ghij" + mark, "ghijk" + mark).encode(encoding)
    )
    first, second = clips(made)
    assert first["title"] == "=cmd()|'/c calc'!A0"
    assert first["summary"] == "Coördinatie op twee lijnen"
    assert (first["date"], first["people"]) == ("2019-05-03", ["Zoë"])
    assert (second["themes"], second["video"]["duration"]) == (["duo"], "12:30")


def test_a_table_tells_the_line_of_what_it_could_not_read(tmp_path: Path) -> None:
    table = (
        "title,recorded,url,Zaal\n"
        '"Eerste\nop twee",31/02/2020,https://www.youtube.com/watch?v=abcdefghijk,B1\n'
        ",2020-01-01,,\n"
        "Derde,,geen adres,,te veel\n"
    )
    assert told(planned(tmp_path, "t.csv", table)) == [
        "t.csv:1: Zaal: deze kolom kennen we niet. Ze komt niet mee.",
        "t.csv:5: deze rij heeft meer cellen dan er kolommen zijn.",
        "t.csv:2: recorded: `31/02/2020`: dit is geen dag. Schrijf jaar, maand en dag, zoals "
        '"2022-04-21".',
        "t.csv:4: title: de titel ontbreekt. Dit komt niet mee.",
        "t.csv:5: url: `geen adres`: dit is geen film. Schrijf het adres van een video bij "
        "YouTube, Vimeo of PeerTube, of van een bestand (.mp4 of .webm).",
    ]


def test_what_takeout_of_youtube_gives(tmp_path: Path) -> None:
    table = (
        "Video ID,Approx Duration (ms),Video Title (Original),Privacy,Video Publish Timestamp\n"
        "abcdefghijk,754000,Samen,Public,2023-05-12T10:00:00+00:00\n"
        "abcdefghijl,1000,Intern,Private,\n"
    )
    [clip] = clips(made := planned(tmp_path, "videos.csv", table))
    assert clip["video"]["duration"] == "12:34"
    assert clip["date"] == {"published": "2023-05-12"}
    assert told(made) == [
        "videos.csv:3: Privacy: deze video is niet publiek (private), en komt niet mee."
    ]


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss version='2.0'>&b;</rss>"
SPIES = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'>&a;</rss>"
TITLES = "title;video\n"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.xml", LAUGHS, "a.xml:1: dit bestand bepaalt eigen entiteiten"),
        ("a.xml", SPIES, "a.xml:1: dit bestand bepaalt eigen entiteiten"),
        ("a.rss", "<rss", "a.rss:1: dit is geen feed"),
        ("a.xml", "<html><p>weg</p></html>", "dit is geen feed"),
        ("a.json", '{\n"videos": [', "a.json:2: dit is geen JSON"),
        ("a.json", "[" * 100_000, "dit is geen JSON"),
        ("a.json", "[1, 2]", "geen lijst `videos`"),
        ("a.json", b"\xff\xfe\x00", "dit is geen JSON"),
        ("a.csv", "naam van iets;x\n", "geen kolom `titel`"),
        ("a.csv", "", "dit bestand is leeg"),
        ("a.docx", "x", "dit kennen we niet"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(
    tmp_path: Path, name: str, content: str | bytes, says: str
) -> None:
    with pytest.raises(BadContent) as caught:
        planned(tmp_path, name, content)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "odd", [None, 7, [], {}, "", [None, {"url": 3}], {"a": ["b"]}, True, 1e400]
)
def test_any_value_in_any_field_of_pyvideo_is_no_traceback(tmp_path: Path, odd: object) -> None:
    names = (
        *("title", "description", "summary", "recorded", "language", "speakers", "duration"),
        *("copyright_text", "videos", "tags", "related_urls", "slug", "thumbnail_url"),
    )
    event = tmp_path / "event" / "videos"
    event.mkdir(parents=True)
    for name in names:
        video = {"title": f"Over {name}", "slug": "zelfde", name: odd}
        (event / f"{name}.json").write_text(json.dumps(video), encoding="utf-8")
    (event / "lijst.json").write_text("[]", encoding="utf-8")
    (tmp_path / "clips").mkdir()
    made = plan.make(sources.read(tmp_path / "event"), "reeks", tmp_path)
    assert made.clips >= len(names) - 1
    assert any("hier hoort één video" in line for line in told(made))


def test_a_video_is_known_by_its_address_however_it_is_written(tmp_path: Path) -> None:
    clip = "title: Er al\nsummary: Kort.\nthemes: [duo]\nvideo: {youtube: abcdefghijk}\n"
    (tmp_path / "clips").mkdir()
    (tmp_path / "clips" / "01-er-al.yml").write_text(clip, encoding="utf-8")
    made = planned(tmp_path, "t.csv", f"{TITLES}Nieuw;https://youtu.be/abcdefghijk\n")
    assert made.clips == 0
    assert [file for _, file in made.known] == ["clips/01-er-al.yml"]
    assert video_hosts.youtube("abcdefghijk").page not in str(made.files)


def test_ids_are_unique_and_no_page_of_someone_is_taken(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "fragmenten" / "keynote.md"
    page.parent.mkdir(parents=True)
    page.write_text("Van een redacteur.\n", encoding="utf-8")
    made = planned(tmp_path, "t.csv", f"{TITLES}Keynote;\nKeynote!;\n🎉;\nשלום;\n{'x' * 300};\n")
    names = [path.rpartition("/")[2] for path in made.files if path.endswith(".yml")]
    assert names == [
        *("collection.yml", "001-keynote-2.yml", "002-keynote-3.yml", "003-fragment.yml"),
        *("004-fragment-2.yml", f"005-{'x' * 60}.yml"),
    ]


def test_themes_are_written_one_way_also_beside_those_of_the_site(tmp_path: Path) -> None:
    clip = "title: Er al\nsummary: Kort.\nthemes: [Duowerk]\n"
    (tmp_path / "clips").mkdir()
    (tmp_path / "clips" / "01-er-al.yml").write_text(clip, encoding="utf-8")
    made = planned(tmp_path, "t.csv", "titel;tags\nA;duowerk; nieuw\nB;Nieuw|DUOWERK|nieuw\n")
    assert [clip["themes"] for clip in clips(made)] == [["Duowerk"], ["Nieuw", "Duowerk"]]

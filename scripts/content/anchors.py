"""What stands behind # in the addresses of pages: the one owner of every anchor."""


def tip(tip_id: str) -> str:
    """The anchor of a tip, on its fragment's page and among all tips."""
    return f"tip-{tip_id}"


def theme(name: str) -> str:
    """The anchor of a theme among all tips."""
    return f"thema-{name.replace(' ', '-')}"


def question(name: str | int) -> str:
    """The anchor of a question: a guiding question's id, or its number on a fragment's page."""
    return f"vraag-{name}"


def talk(clip_id: str) -> str:
    """The anchor of what a report says about a clip."""
    return f"bespreking-{clip_id}"


def reading() -> str:
    """The anchor of a clip's links, on its page."""
    return "lezen"


def remarks(clip_id: str) -> str:
    """How the anchor of each remark about a clip begins."""
    return f"opmerking-{clip_id}-"


def remark(clip_id: str, number: int, report: str = "") -> str:
    """The anchor of a remark about a clip, by its number (from 1).

    `report` is the name of a later report, on the clip's own page.
    """
    return f"{remarks(clip_id)}{number}" + (f"-{_plain(report)}" if report else "")


def later_talk(name: str) -> str:
    """The anchor of a later talk on a fragment's page, by the name of its report or its day."""
    return f"gesprek-{_plain(name)}"


def word(name: str) -> str:
    """The anchor of what a word means. No heading of a text gets one with this sign."""
    return f"woord_{_plain(name.lower())}"


def use(name: str) -> str:
    """The anchor of a word where a page uses it first."""
    return f"bij_{_plain(name.lower())}"


def _plain(name: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in name)


def moment(seconds: float, language: str = "", part: int = 0) -> str:
    """What stands behind # to begin a clip at a second (W3C Media Fragments, temporal).

    `language` is that of the captions, where it is not the main one. Of several films it is the
    first one that begins, or that of `part`.
    """
    return f"t={int(seconds)}{in_part(part)}" + (f"&taal={language}" if language else "")


def in_part(number: int) -> str:
    """What stands behind a second in another film than the first, of several."""
    return f"&deel={number}" if number > 1 else ""


def part(number: int | str) -> str:
    """The anchor of one of several films, on its fragment's page. No heading gets one like it."""
    return f"deel_{number}"


def transcript(number: int | str) -> str:
    """The anchor of what is said in part `number` of a fragment with several films."""
    return f"tekst_{number}"

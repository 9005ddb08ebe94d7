"""Scripts that come together in more than one address, in their order; see load_order.py."""

BASELINE = "shell/baseline"
# Wherever a tip stands.
KEEPING = (
    "shell/brief",
    "shell/share",
    "shell/said",
    "tips/kept-tips",
    "tips/my-tips-link",
    "tips/keep-tip",
)
# A film with all that goes with it.
PLAYER = (
    "player/outside-video",
    "player/liked",
    "player/clip-tools",
    "player/clip-version",
    "player/clip-resume",
    "player/clip-chapters",
    "player/clip-transcript",
    "player/transcript-tools",
    "player/clip-captions",
    "player/clip-keys",
    "player/clip-player",
)
# Wherever a page explains words.
EXPLAINING = ("talk/word-sheet",)
# Wherever a fragment is shown that may not play without network.
AWAY = ("offline/kept-films", "offline/film-away")
# Whoever speaks with the laptop of a room.
ASKING = ("along/asking", "along/rounds")
# Whoever opens and keeps days.
DAYS = (
    "study_day/topics",
    "study_day/session",
    "study_day/repair",
    "study_day/vault",
    "study_day/keeper",
    "study_day/days",
    "study_day/files",
)
# A fragment in a learning environment, besides what a player in another site has.
LESSON = ("lms/lms", "lms/seen", "lms/lms-lesson")

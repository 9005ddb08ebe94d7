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
    "shell/finding",
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
    "study_day/films",
    "study_day/session",
    "study_day/repair",
    "study_day/vault",
    "study_day/keeper",
    "study_day/days",
    "study_day/files",
)
# A fragment in a learning environment, besides what a player in another site has.
LESSON = ("lms/lms", "lms/seen", "lms/lms-lesson")
# The stage and its moderator, besides what opens a day.
STAGE = (
    "study_day/names",
    "study_day/notes",
    "study_day/note-merge",
    "study_day/report",
    "study_day/note-files",
    "study_day/note-store",
    "study_day/givings",
    "study_day/note-desk",
    "study_day/note-draft",
    "study_day/note-actions",
    "study_day/ask",
    "study_day/clocks",
    "study_day/pace",
    "study_day/places",
    "study_day/harvest",
    "study_day/aside",
    "study_day/show",
    "study_day/kept-show",
    "study_day/plan-news",
    "study_day/keys",
    "study_day/hand",
    "study_day/fit",
    "study_day/card",
    "study_day/gong",
    "study_day/words",
    "study_day/channel",
    "study_day/screen",
    "study_day/windows",
    "study_day/opened",
    "study_day/day-facts",
    "study_day/begin-screen",
    "study_day/moderators",
    "study_day/stage-film",
    "study_day/stage-captions",
    "study_day/stage-video",
    "study_day/stage-view",
    "study_day/wall-clock",
    "study_day/note-list",
    "study_day/day-notes",
    "study_day/moderator-clip",
    "study_day/moderator-rows",
    "study_day/lost-stage",
    "study_day/room-said",
    "study_day/day-moderator",
    "study_day/day-stage",
)

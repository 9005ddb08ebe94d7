"""The sets of packages that commands need: every pin with the hashes of all its files.

Each set is made from the short list of the same name in .ci/, by `python3 scripts pins`.
"""

from project.paths import ROOT

HERE = ROOT / "scripts" / "commands"
SITE = ROOT / "requirements.txt"
IMPORT = HERE / "requirements-import.txt"
MEDIA = HERE / "requirements-media.txt"
PACK = HERE / "requirements-pack.txt"
ROOM = HERE / "requirements-room.txt"
SPEECH = HERE / "requirements-speech.txt"
TEST = HERE / "requirements-test.txt"
ZIM = HERE / "requirements-zim.txt"
# A later set may not contradict an earlier one: all of them share one environment.
ALL = (SITE, MEDIA, PACK, ROOM, ZIM, IMPORT, TEST)
# Too heavy to come along with the tests; it may contradict none of them.
EVERY = (*ALL, SPEECH)
# The site's packages for the day that Material stops, in an environment of its own.
PROPERDOCS = ROOT / ".ci" / "requirements-properdocs.txt"
WITHOUT_MKDOCS = ROOT / ".ci" / "without-mkdocs.txt"
# Each of these must be able to have every pin, on every system; a test holds that.
PYTHONS = ("3.11.0", "3.12", "3.13", "3.14")

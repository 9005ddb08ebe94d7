"""A link to what is not on a stick becomes its words; all around it stays as it was."""

import pytest

from content.left_out import LeftOut
from pages import cut_links

GONE = LeftOut(pages=frozenset({"fragmenten/weg.html"}), starts=("opmerking-weg-",))


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        (
            '1 &lt; 2 &amp; <a href="fragmenten/weg.html">weg</a> &lt;i',
            "1 &lt; 2 &amp; <span>weg (niet op deze stick)</span> &lt;i",
        ),
        (
            '<p><a id="hier" lang="en" class="button" href="fragmenten/weg.html#t=3">gone</a></p>',
            '<p><span id="hier" lang="en">gone (niet op deze stick)</span></p>',
        ),
        ('<p><a href="tips.html">tips</a></p>', '<p><a href="tips.html">tips</a></p>'),
        ('<a href="#opmerking-weg-2">die</a>', "<span>die (niet op deze stick)</span>"),
        # Of a fragment that is there, and of which the name begins so.
        ('<a href="#opmerking-weg-wijzer-2">die</a>', '<a href="#opmerking-weg-wijzer-2">die</a>'),
    ],
)
def test_only_the_link_goes(html: str, shown: str) -> None:
    assert cut_links.cut(html, "index.md", GONE) == shown

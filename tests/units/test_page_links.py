"""Links in Markdown lead to a page's Markdown; on the site they lead to the page."""

import pytest

from content import page_links


@pytest.mark.parametrize(
    ("uri", "address", "shown"),
    [
        ("index.md", "tips.md", "tips.html"),
        ("index.md", "fragmenten/impact.md#tip-a", "fragmenten/impact.html#tip-a"),
        ("fragmenten/impact.md", "duowerk.md", "duowerk.html"),
        ("fragmenten/impact.md", "./duowerk.md?x=1", "duowerk.html?x=1"),
        ("fragmenten/impact.md", "../tips.md", "../tips.html"),
        ("over/index.md", "../media/een film.mp4", "../media/een%20film.mp4"),
        ("over/index.md", "foto%20van%20ons.jpg", "foto%20van%20ons.jpg"),
        # What is no other file of the site.
        ("index.md", "#kop", "#kop"),
        ("index.md", "https://www.voorbeeld.be/x.md", "https://www.voorbeeld.be/x.md"),
        ("index.md", "mailto:naam@voorbeeld.be", "mailto:naam@voorbeeld.be"),
        ("index.md", "/tips.md", "/tips.md"),
        ("index.md", "http://[half", "http://[half"),
    ],
)
def test_an_address_as_a_page_shows_it(uri: str, address: str, shown: str) -> None:
    assert page_links.shown(address, uri) == shown

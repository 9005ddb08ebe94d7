"""What Markdown and mkdocs-video write as a style becomes a class, and nothing else changes."""

import pytest

from pages import inline_styles

# As Markdown writes it, with the extension for tables.
CELL = '<td style="text-align: {side};">{side}</td>'


@pytest.mark.parametrize("side", ["left", "center", "right"])
def test_a_column_of_a_table_keeps_its_side(side: str) -> None:
    cell = CELL.format(side=side)
    made = inline_styles.as_classes(f"<table><tr>{cell}<td>1</td></tr></table>")
    assert made == (f'<table><tr><td class="to-{side}">{side}</td><td>1</td></tr></table>')


def test_a_video_has_the_shape_of_the_style_sheet() -> None:
    video = '<div class="video-container"><video style="width:100%" controls></video></div>'
    assert inline_styles.as_classes(video) == (
        '<div class="video-container"><video controls></video></div>'
    )


@pytest.mark.parametrize(
    "text",
    [
        "<p>Zonder iets.</p>",
        'Los &lt;b&gt; &amp; <em>tekst</em> <p>en <b style="color: red">dit</b></p> na &lt;.',
        "<p>1</p>\n\n<p>2 &amp; 3</p>",
    ],
)
def test_what_someone_typed_is_left_alone(text: str) -> None:
    assert inline_styles.as_classes(text) == text

"""Letters twice as large on a narrow phone: no word falls apart, and nothing stands beside it."""

import pytest

from projects import Open
from study_days import PLAN, ready

# Words that a line break goes through.
BROKEN = """selector => {
  const broken = [];
  for (const element of document.querySelectorAll(selector)) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const { index, 0: word } of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}.]+/gu)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(word);
      }
    }
  }
  return broken;
}"""


@pytest.mark.parametrize(
    ("name", "words"), [("meenemen.html", ".downloads li"), (PLAN, ".block__hours")]
)
def test_words_stay_whole_in_letters_twice_as_large(
    address: str, visit: Open, name: str, words: str
) -> None:
    page = visit(address + name, width=360)
    if name == PLAN:
        ready(page)
        # The form of a block, too.
        page.locator(".block__name").first.click()
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.locator(words).count() > 0
    assert page.evaluate(BROKEN, words) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360

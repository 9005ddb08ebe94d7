"""What axe finds on a page where nothing moves."""

import json
from collections.abc import Mapping

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# What the dark may change: all else is the same in every scheme.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# Halfway a fade there is too little contrast, and a fade may begin while axe looks.
NOTHING_MOVES = """() => {
  const still = new CSSStyleSheet();
  still.replaceSync(`*, *::before, *::after {
    transition: none !important; animation: none !important
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
}"""


def violations(page: Page, rules: Mapping[str, object] = RULES) -> list[str]:
    """What axe finds, one line each."""
    page.evaluate(NOTHING_MOVES)
    found = Axe().run(page, options=dict(rules)).response["violations"]
    return [f"{v['id']}: {json.dumps(v['nodes'][0]['target'])}: {v['help']}" for v in found]

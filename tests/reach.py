"""What axe finds on a page where nothing moves."""

import json

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# Halfway a fade there is too little contrast, and a fade may begin while axe looks.
NOTHING_MOVES = """() => {
  const still = new CSSStyleSheet();
  still.replaceSync(`*, *::before, *::after {
    transition: none !important; animation: none !important
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
}"""


def violations(page: Page) -> list[str]:
    """What axe finds, one line each."""
    page.evaluate(NOTHING_MOVES)
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{v['id']}: {json.dumps(v['nodes'][0]['target'])}: {v['help']}" for v in found]

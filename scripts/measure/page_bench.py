"""What pages weigh and how fast they show, beside a plain Material site of the same text."""

from pathlib import Path

from content import addresses
from measure import lighthouse
from measure.table import Row

PAGES = (addresses.HOME, addresses.fragment("rekrutering"), addresses.TIPS, addresses.REPORT)


def rows(ours: str, theirs: str, chromium: Path) -> list[Row]:
    """The figures of each page on both sites, by Lighthouse. Raises SetupError without it."""
    lighthouse.TOOLS.install()
    rows: list[Row] = [("pagina", "site", "scores", "LCP s", "TBT ms", "CLS", "kB")]
    for page in PAGES:
        both = {"deze": ours, "Material": theirs}
        # A host serves index.html at the folder's address; asking by name costs a redirect.
        path = page.removesuffix("index.html")
        reports = {name: lighthouse.measure(base + path, chromium) for name, base in both.items()}
        for name, report in reports.items():
            rows.append((page, name, *_figures(report)))
        rows.append(_ratio(page, reports["deze"], reports["Material"]))
    return rows


def _figures(report: lighthouse.Report) -> Row:
    return (
        "/".join(map(str, report.scores)),
        f"{report.paint / 1000:.2f}",
        f"{report.blocking:.0f}",
        f"{report.shift:.3f}",
        f"{report.bytes / 1000:.0f}",
    )


def _ratio(page: str, ours: lighthouse.Report, theirs: lighthouse.Report) -> Row:
    paint, weight = ours.paint / theirs.paint, ours.bytes / theirs.bytes
    return (page, "deel", "", f"×{paint:.2f}", "", "", f"×{weight:.2f}")

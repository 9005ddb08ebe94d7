"""How far two colours stand apart, as WCAG 2.2 counts it (relative luminance, contrast ratio)."""

# What text of ordinary size needs (success criterion 1.4.3, level AA).
ENOUGH = 4.5


def ratio(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white), for two colours written as #rrggbb."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    # sRGB (IEC 61966-2-1); WCAG's 0.03928 gives the same for colours of eight bits.
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

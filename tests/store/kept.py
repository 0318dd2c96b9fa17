"""A case with a row of every kind in its record, made without reading."""

from pathlib import Path

import msgspec

from reportedly.batch.relating import relate_all
from reportedly.model import Problem
from reportedly.store import adding, casefile, judging
from tests.store.made import capture, line, sheet


def made(path: Path) -> casefile.Case:
    """Three documents, one of which came twice and was read twice, a failure, two ratings of which one is undone."""
    case = casefile.created(path, who="Ana Ruiz")
    for number in (1, 2, 3):
        adding.add(case, capture(number), line=line(number))
    adding.came_again(case, capture(2), document=2)
    other = msgspec.structs.replace(sheet(3), reportedly="0.0.9")
    adding.read_again(case, document=3, line=line(3).replace(sheet(3).reportedly.encode(), other.reportedly.encode()))
    problem = Problem("picture.png", "NotText", "This is a picture; give a page.")
    adding.failed(case, problem, again=b'{"uri":"picture.png"}')
    for claim, grade in (("d1c1", "2"), ("d2c1", "6")):
        target = judging.claim_target(case, claim)
        judging.judge(case, "credibility", target, reason='=It was "seen"', told={"credibility": grade})
    judging.undo(case, 1, reason="It was not seen")
    judging.judge(case, "credibility", judging.claim_target(case, "d1c1"), reason="Seen", told={"credibility": "1"})
    relate_all(case)
    return case

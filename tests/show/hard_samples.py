"""Sheets that a careless page or terminal would choke on: hostile text in every field, and very many claims."""

import msgspec

from reportedly.model import Origin, Part, Sheet, Voice
from reportedly.text import Span
from tests.show.samples import COMMENTARY, DIGEST, Page, claim, commentary, sheet_of

HOSTILE = (
    "<script>alert(1)</script><!--</style>\x00\x1b[31m\x9b2J\u2028\u202eevil\u202c\u2066x\u2069\ud800"
    "\r{{7*7}} [red]&amp;"
)
"""Text that a careless page or terminal would run, reorder or swallow."""


def hostile() -> Sheet:
    """The commentary with hostile text wherever a page could put it."""
    whole = commentary()
    page = Page(COMMENTARY + "\n" + HOSTILE + "\n")
    origin = Origin(
        uri="javascript:alert(1)//" + HOSTILE,
        digest=DIGEST,
        media_type="text/html" + HOSTILE,
        outlet=HOSTILE,
        author=HOSTILE,
        published=HOSTILE,
        canonical="javascript:alert(2)",
    )
    replace = msgspec.structs.replace
    return replace(
        whole,
        document=replace(page.document(title=HOSTILE, origin=origin), language="en"),
        parts=(
            *(replace(part, author=HOSTILE, title=HOSTILE, date=HOSTILE, number=HOSTILE) for part in whole.parts),
            Part(id="p8", kind="boilerplate", span=Span(len(COMMENTARY) + 1, len(page.text))),
        ),
        voices=tuple(replace(voice, name=voice.name + HOSTILE, role=HOSTILE) for voice in whole.voices),
        claims=(*whole.claims, claim(9, part="p8", chain=["v1", "v2"], content=(page.span(HOSTILE),))),
        values=tuple(replace(value, unit=HOSTILE, ref={HOSTILE: HOSTILE}) for value in whole.values),
        findings=tuple(replace(found, sentence=HOSTILE, rule=HOSTILE) for found in whole.findings),
    )


def large(*, claims: int, characters: int) -> Sheet:
    """A page of that size whose claims lie evenly over it, every second one attributed."""
    each = characters // claims
    sentence = "Nobody in Keshel counted the boats again"
    text = "\n\n".join((sentence + " and" + " again" * each)[: each - 3] + "." for _ in range(claims))
    voices = [
        Voice(id="v1", name="Odalys Wren", kind="author", named=True),
        *(Voice(id=f"v{number}", name=f"Witness {number}", kind="person", named=True) for number in range(2, 42)),
    ]
    starts = [match * each for match in range(claims)]
    made = [
        claim(
            index + 1,
            part="p1",
            chain=["v1"] if index % 2 else ["v1", f"v{2 + index % 40}"],
            content=(Span(start, min(start + each - 2, len(text))),),
            mode="narrated" if index % 2 else "indirect",
        )
        for index, start in enumerate(starts)
    ]
    part = Part(id="p1", kind="body", span=Span(0, len(text)), author="Odalys Wren")
    return sheet_of(Page(text).document(title="Boats"), parts=[part], voices=voices, claims=made)

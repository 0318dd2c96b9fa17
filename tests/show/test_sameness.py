"""Claims that say the same are shown with each text once, and a claim that was asked for once."""

from reportedly.model import Json
from reportedly.show.printed.sameness import groups_as_text, links_as_text

OWN = {"outlet": "Northern Ledger", "published": "2031-05-06", "voice": "northern ledger"}
OTHER = {"outlet": "Merrowin Post", "published": "2031-05-07", "voice": "Ana Ruiz"}
WORDS = "the ferry Marigold sank off Sarn"


def link(other: str) -> dict[str, Json]:
    record: dict[str, Json] = {"state": "same", "score": 0.9, "claim": "d1c1", "other": other, "more_specific": None}
    record |= {"value": None, "other_value": None, "reasons": ["They share much.", "But they name other places."]}
    record["judged"] = []
    sides = {**OWN, "words": WORDS}, {f"other_{name}": told for name, told in {**OTHER, "words": WORDS}.items()}
    return {**record, **sides[0], **sides[1]}


def test_the_claim_that_was_asked_for_stands_once() -> None:
    told = links_as_text([link("d2c1"), link("d3c1")], there=2, skipped=0, width=80, of_one=True)
    assert told.count("Northern Ledger") == 1
    assert told.count("Merrowin Post") == 2
    assert "d1c1 and d2c1: same (likeness 0.90)\n" in told
    assert "    - But they name other places.\n" in told
    both = links_as_text([link("d2c1"), link("d3c1")], there=2, skipped=0, width=80)
    assert both.count("Northern Ledger") == 2


def test_an_outlet_that_says_it_itself_is_named_once() -> None:
    told = links_as_text([link("d2c1")], there=1, skipped=0, width=80)
    assert "d1c1 2031-05-06, Northern Ledger\n" in told
    assert "Merrowin Post, on the word of Ana Ruiz\n" in told


def test_no_line_is_wider_than_the_terminal() -> None:
    record = link("d2c1") | {"value": "At least 280,000 people", "other_value": "around 400,000 of the inhabitants"}
    told = links_as_text([record], there=1, skipped=0, width=60)
    assert max(map(len, told.splitlines())) <= 60


def test_the_same_words_of_a_group_stand_once_below_those_who_say_them() -> None:
    claims: list[Json] = [
        {"claim": "d1c1", **OWN, "words": WORDS},
        {"claim": "d2c1", **OTHER, "words": f"{WORDS} in fog"},
        {"claim": "d3c1", **OTHER, "words": WORDS},
    ]
    record: dict[str, Json] = {"group": 1, "pages": 3, "outlets": 2, "claims": claims, "judged": []}
    told = groups_as_text([record], there=1, skipped=0, width=80).splitlines()
    assert [line.split()[0] for line in told if line.startswith("  d")] == ["d1c1", "d3c1", "d2c1"]
    assert sum(WORDS in line for line in told) == 2

"""How well attributions are found: the product's claims against PolNeAR's dev split.

    python -m bench.attribution [DATA] [--out FILE.json]

DATA is the folder of the development data (default: ../shared/data beside the repository). The product reads the 84
texts as files, `reportedly read --jsonl`; its claims that stand within no other and are attributed to somebody are
scored by `score_attribution.py` beside the data, whose docstring defines every number. All figures are percentages.
"""

import argparse
import json
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench import product
from bench.scoring import Gold, Score, load_scorer
from reportedly.attribute.nested.between import BETWEEN

DEV = Path("polnear") / "dev.jsonl"
SCORER = Path("bench") / "score_attribution.py"
"""Beside the data's own folder."""

KINDS = ("direct", "mixed", "indirect")


def figures(data: Path) -> dict[str, float]:
    """The figures the gate holds, in percent."""
    return flat(measured(*scorer(data)))


def measured(score: Score, gold: Gold) -> dict[str, Any]:
    """The scorer's whole report on the product."""
    found = {
        key: {"id": key, "attributions": [roles(claim) for claim in attributed(sheet)]}
        for key, sheet in sheets_of(gold).items()
    }
    return score(gold, found)


def sheets_of(gold: Gold) -> dict[str, product.Sheet]:
    """The product's sheet of each of the texts, which it reads as files.

    Raises:
        ValueError: when a text was not read, or its sheet does not hold it character for character.
    """
    with laid_out(gold) as folder:
        sheets = {Path(uri_of(sheet)).stem: sheet for sheet in product.sheets([folder])}
    for key, document in gold.items():
        if sheets[key]["document"]["text"] != document["text"]:
            raise ValueError(f"the sheet of {key} holds another text than the file")
    return {key: sheets[key] for key in gold}


def cost_of(gold: Gold) -> product.Cost:
    """What reading these texts costs, in one process from its start."""
    with laid_out(gold) as folder:
        return product.run(["read", "--jsonl", "--offline", str(folder)])


@contextmanager
def laid_out(gold: Gold) -> Iterator[Path]:
    """A folder with a file for each text, for as long as it is needed."""
    with tempfile.TemporaryDirectory() as name:
        for key, document in gold.items():
            (Path(name) / f"{key}.txt").write_text(document["text"], encoding="utf-8", newline="")
        yield Path(name)


def uri_of(sheet: product.Sheet) -> str:
    """The input a line is about.

    Raises:
        ValueError: when it could not be read.
    """
    if "problem" in sheet:
        raise ValueError(f"{sheet['problem']['uri']}: {sheet['problem']['sentence']}")
    uri: str = sheet["document"]["origin"]["uri"]
    return uri


def attributed(sheet: product.Sheet) -> list[dict[str, Any]]:
    """The claims that are attributed to somebody and stand within no other.

    Voices between two others ("reportedly", the paper that was told) are no attributions of their own in PolNeAR.
    """
    claims = {claim["id"]: claim for claim in sheet["claims"]}
    between = {name for name, claim in claims.items() if claim["rule"] in BETWEEN}
    told = (claim for name, claim in claims.items() if name not in between and claim["mode"] != "narrated")
    return [claim for claim in told if _around(claim, claims=claims, between=between) is None]


def _around(
    claim: Mapping[str, Any], *, claims: Mapping[str, Mapping[str, Any]], between: Collection[str]
) -> str | None:
    """The nearest claim around this one that is no voice between."""
    within: str | None = claim["within"]
    while within is not None and (within in between or not _holds(claims[within], claim)):
        within = claims[within]["within"]
    return within


def _holds(outer: Mapping[str, Any], claim: Mapping[str, Any]) -> bool:
    """True when the claim stands in the other's content, and does not only carry it on."""
    start, end = claim["content"][0]
    return any(first <= start and end <= last for first, last in outer["content"])


def roles(claim: Mapping[str, Any]) -> dict[str, Any]:
    """A claim in the scorer's form."""
    return {role: claim[role] for role in ("source", "cue", "content")}


def flat(report: Mapping[str, Any]) -> dict[str, float]:
    """The figures worth holding, by name: `full.f1`, `direct.f1`, `content_j50.f1` …"""
    relation, by_type = report["relation"], report["by_type"]
    out = {f"full.{name}": relation["full"][name] for name in ("p", "r", "f1")}
    out |= {f"{kind}.f1": by_type[kind]["full"]["f1"] for kind in KINDS}
    out |= {f"{name}.f1": relation[name]["f1"] for name in ("content_j50", "source_overlap", "cue_overlap")}
    return {name: round(100 * share, 2) for name, share in out.items()}


def scorer(data: Path) -> tuple[Score, Gold]:
    """The scoring function, and the dev split."""
    module = load_scorer(data.parent / SCORER)
    return module.score, module.read(str(data / DEV))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=product.DATA)
    parser.add_argument("--out", type=Path, help="the scorer's whole report, as JSON")
    options = parser.parse_args()
    report = measured(*scorer(options.data))
    if options.out:
        options.out.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    for name, figure in flat(report).items():
        print(f"{name:20} {figure:6.2f}")


if __name__ == "__main__":
    main()

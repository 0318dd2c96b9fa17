""" "Nobody" denies every number of the same, and of nothing else."""

from reportedly.compare.nobody import counted_and_nobody
from tests.readings import reading_of

NOBODY = "Nobody was killed in Torrel, the ministry said."


def pairs(page: str) -> int:
    return len(list(counted_and_nobody(reading_of(page))))


def test_a_count_of_those_of_whom_there_were_none_is_met() -> None:
    assert pairs(f"{NOBODY} Ten people were killed in Torrel, said the doctor, Ana Ruiz.") == 1


def test_another_place_and_another_deed_are_not() -> None:
    assert pairs(f"{NOBODY} Ten people were killed in Quessing, said the doctor, Ana Ruiz.") == 0
    assert pairs(f"{NOBODY} Ten people were wounded in Torrel, said the doctor, Ana Ruiz.") == 0

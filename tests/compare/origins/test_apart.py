"""Two parties are surely independent unless something speaks for their being one."""

from collections.abc import Sequence, Set

import msgspec

from reportedly.carrying import Carrier, Heard, Origins
from reportedly.compare.origins.counting import origins
from tests.compare.origins.carried import carrier, heard

RUIZ = carrier(1, "Ledger", "Ana Ruiz")
PELL = carrier(2, "Mail", "Jonas Pell")


def counted(*carriers: Carrier, alike: Sequence[Set[int]] | None = None) -> Origins:
    return origins(carriers[0].claim, carriers, [], alike=alike)


def with_role(base: Carrier, role: str) -> Carrier:
    voice = Heard(base.chain[-1].name, base.chain[-1].folded, is_named=True, role=role)
    return msgspec.structs.replace(base, chain=(voice,))


def test_two_whose_claims_are_held_for_the_same_are_two_and_else_one_for_sure() -> None:
    assert counted(RUIZ, PELL, alike=[{RUIZ.claim, PELL.claim}]).state == "established"
    found = counted(RUIZ, PELL, alike=[])
    assert (found.least, found.most, found.state) == (1, 2, "not established")
    assert any("say the same is open" in reason for reason in found.reasons)


def test_three_of_whom_only_neighbours_say_the_same_are_two_for_sure() -> None:
    third = carrier(3, "Post", "Mira Holt")
    chain = [{RUIZ.claim, PELL.claim}, {PELL.claim, third.claim}]
    assert (counted(RUIZ, PELL, third, alike=chain).least, counted(RUIZ, PELL, third, alike=chain).most) == (2, 3)
    everyone = [*chain, {RUIZ.claim, third.claim}]
    assert counted(RUIZ, PELL, third, alike=everyone).state == "established"


def test_two_bodies_of_one_state_may_be_one_and_those_of_two_states_are_two() -> None:
    army = heard(carrier(1, "Ledger", "the army"), key="body:Norway:army", shown="Norwegian army")
    police = heard(carrier(2, "Mail", "the police"), key="body:Norway:police", shown="Norwegian police")
    foreign = heard(carrier(2, "Mail", "the police"), key="body:Chile:police", shown="Chilean police")
    found = counted(army, police)
    assert (found.least, found.most) == (1, 2)
    assert "Norwegian army and Norwegian police may be one: both are bodies of one state." in found.reasons
    assert counted(army, foreign).least == 2


def test_an_office_without_its_body_may_be_in_the_other_s_and_one_of_another_body_is_not() -> None:
    mill = heard(carrier(1, "Ledger", "Sarn Mill"), key="name:sarn mill", shown="Sarn Mill")
    assert counted(mill, with_role(PELL, "spokesman")).least == 1
    assert counted(mill, with_role(PELL, "mill director")).least == 1
    assert counted(mill, with_role(PELL, "harbour director")).least == 2
    assert counted(mill, PELL).least == 2

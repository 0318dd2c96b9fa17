"""The ways in which English tells who helps or fights whom, over sentences as `lines` reads them.

There is no parser here. A pattern holds only where nothing stands between who acts, the deed and whom it meets but
words that cannot bear another meaning: auxiliaries, adverbs, negations, verbs of planning. The groups `s` and `o` are
who acts and whom it meets; `x` is whom the helped one fights; `chain` is what stands before the verb.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from reportedly.compare.casting.words import forms, one_of, words

Sign = Literal["helps", "fights"]

SOME = "(?:(?!(?:against|not|than) )(?:[^\\W_][\\w’'.,-]*|,|\\$|€|£) ){0,6}?"
"""What is carried may be described: "two shipments of anti-tank"."""


def _few(most: int = 2) -> str:
    """Words that describe: none that binds phrases or clauses together."""
    binding = one_of((*words().behind.words, *words().ahead.words, *words().chain.negating))
    return rf"(?:(?!{binding} )[^\W\d_][\w’'-]* ){{0,{most}}}?"


class Pattern(msgspec.Struct, frozen=True):
    """`is_mutual`: what holds one way holds the other. `is_clause`: who acts must be the subject of a clause."""

    name: str
    sign: Sign
    found: re.Pattern[str]
    is_mutual: bool = False
    is_clause: bool = False


@lru_cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns, as they are tried."""
    return (*_of_verbs(), *_of_carrying(), *_of_nouns(), *_of_standing())


def _who(group: str) -> str:
    return rf"[#%](?P<{group}>\d+) "


def _whom(group: str) -> str:
    """A name, or a camp that a few words describe; behind it nothing that would make it part of something else."""
    behind = one_of(words().behind.words)
    end = rf"(?=$|[^\w\s#%~-] |(?:{behind}|\w+ly) )"
    return rf"(?:\d[\d.,]* )?(?:#(?P<{group}>\d+) |{_few(3)}%(?P<{group}c>\d+) ){end}"


def _target(group: str) -> str:
    """Whom a blow meets, or their positions and forces."""
    return rf"(?:{_whom(group)}|#(?P<{group}t>\d+) (?:~ )?{_few()}{one_of(words().fighting.targets)} )"


def _chain() -> str:
    chain = words().chain
    return rf"(?:, )?(?P<chain>(?:(?:{one_of((*chain.modal, *chain.plain, *chain.negating))}|\w+ly) ){{0,8}})"


def _verbs(bases: tuple[str, ...]) -> str:
    found = [forms(base) for base in bases]
    return one_of(word for form in found for word in (*form.finite, form.ing))


def _pasts(bases: tuple[str, ...]) -> str:
    return one_of(word for base in bases for word in forms(base).past)


def _made(name: str, sign: Sign, pattern: str, *, is_mutual: bool = False, is_clause: bool = False) -> Pattern:
    return Pattern(name, sign, re.compile(f"(?<= ){pattern}"), is_mutual, is_clause)


def _of_verbs() -> Iterator[Pattern]:
    """*Turkey backs the rebels*, *the rebels are backed by Turkey*, *the Turkish-backed rebels*."""
    helping, fighting = words().helping, words().fighting
    who, chain, adverb = _who("s"), _chain(), r"(?:\w+ly )?"
    in_fight = rf"(?:(?:in|with) {_few()}{one_of(fighting.wars)} (?:against|on) {_whom('x')})?"
    for name, sign, bases, whom in (
        ("helps", "helps", helping.verbs, _whom("o") + in_fight),
        ("moves", "helps", helping.moved, rf"{_few()}%(?P<o>\d+) "),
        ("fights", "fights", fighting.verbs, _target("o")),
    ):
        yield _made(f"{name}_actively", _sign(sign), rf"{who}{chain}{_verbs(bases)} {adverb}{whom}", is_clause=True)
        passive = rf"[#%](?P<o>\d+) {chain}{_pasts(bases)} {adverb}by {_whom('s')}"
        yield _made(f"{name}_passively", _sign(sign), passive)
        relative = rf"[#%](?P<o>\d+) (?:, )?(?:which|that|whom) {who}{chain}{_verbs(bases)} "
        yield _made(f"{name}_in_relative", _sign(sign), relative + r"(?=$|[^\w\s#%~] |(?:and|in|with|since|for) )")
    for name, sign, phrases in (("sides", "helps", helping.joined), ("clashes", "fights", fighting.joined)):
        yield _made(f"{name}_with", _sign(sign), rf"{who}{chain}{one_of(phrases)} {_whom('o')}", is_clause=True)
    side = rf"{one_of(words().carrying.side)} {SOME}alongside {_whom('o')}{in_fight}"
    yield _made("acts_alongside", "helps", rf"{who}{chain}{side}", is_clause=True)
    backed = rf"{who}(?:~ )?- {one_of(helping.compounds)} {_few()}[#%](?P<o>\d+) (?!~)"
    yield _made("is_backed", "helps", backed)


def _sign(sign: str) -> Sign:
    return "helps" if sign == "helps" else "fights"


def _of_carrying() -> Iterator[Pattern]:
    """*Turkey sends weapons to the rebels*, *provides them with money*, *launched an assault on them*."""
    helping, fighting, carrying = words().helping, words().fighting, words().carrying
    head = rf"{_who('s')}{_chain()}"
    goods = one_of((*helping.nouns, *helping.goods))
    help_verbs, fight_verbs, receipts = map(_verbs, (carrying.help, carrying.fight, carrying.receipt))
    yield _made(
        "gives_help", "helps", rf"{head}{help_verbs} {SOME}{goods} {_few()}(?:to|for) {_whom('o')}", is_clause=True
    )
    yield _made("provides_with", "helps", rf"{head}{help_verbs} #(?P<o>\d+) with {SOME}{goods}", is_clause=True)
    yield _made(
        "launches",
        "fights",
        rf"{head}{fight_verbs} {SOME}{one_of(fighting.nouns)} (?:against|on) {_target('o')}",
        is_clause=True,
    )
    received = rf"[#%](?P<o>\d+) {_chain()}{receipts} {SOME}{goods} from {_whom('s')}"
    yield _made("receives_help", "helps", received)
    yield _made("help_it_receives", "helps", rf"{goods} (?P<it>it) {_chain()}{receipts} from {_whom('s')}")


def _of_nouns() -> Iterator[Pattern]:
    """*Turkish support for the rebels*, *the assault on them by Turkey*, *Turkey’s war against them*."""
    helping, fighting = words().helping, words().fighting
    help_nouns, fight_nouns = one_of(helping.nouns), one_of(fighting.nouns)
    fought = rf"(?:{fight_nouns} (?:against|on)|{one_of(fighting.seizing)} of) "
    owner = rf"{_who('s')}(?:~ )?(?:- led )?{_few()}"
    yield _made("own_help", "helps", rf"{owner}{help_nouns} (?:for|to) {_whom('o')}")
    yield _made("own_fight", "fights", rf"{owner}{fought}{_target('o')}")
    yield _made("help_from", "helps", rf"{help_nouns} (?:for|to) {_whom('o')}(?:from|by) {_whom('s')}")
    yield _made("fight_by", "fights", rf"{fought}{_target('o')}by {_whom('s')}")
    between = rf"{one_of(fighting.between)} between {_whom('s')}and {_whom('o')}"
    yield _made("fight_between", "fights", between, is_mutual=True)
    yield _made(
        "fight_between_both", "fights", rf"{one_of(fighting.between)} between [#%](?P<both>\d+) ", is_mutual=True
    )


def _of_standing() -> Iterator[Pattern]:
    """*Turkey, an ally of the rebels*, *Turkey and its allies the rebels*, *with the support of Turkey*."""
    allies, nouns = one_of(words().helping.allies), one_of(words().helping.nouns)
    close = rf"(?:{one_of(words().helping.close)} )?"
    be = r"(?:, |is |are |was |were |remains |remained |has been )"
    yield _made("ally_of", "helps", rf"{_who('s')}{be}{_few()}{allies} of {_whom('o')}", is_mutual=True)
    yield _made("own_ally", "helps", rf"{_who('s')}(?:(?:~|and|,) )?{close}{allies} #(?P<o>\d+) (?!~)", is_mutual=True)
    yield _made("ally_too", "helps", rf"{_who('s')}(?:, )?and #(?P<o>\d+) ~ {allies} ", is_mutual=True)
    yield _made("with_help_of", "helps", rf"(?P<it>with) {_few()}{nouns} (?:of|from) {_whom('s')}")

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

from reportedly.compare.casting.words import forms, one_of, verb_forms, words

Sign = Literal["helps", "fights"]

SOME = r"(?:(?!(?:against|not) )(?:[^\W_][\w’'.,-]*|,|\$|€|£) ){0,6}?"
"""What is carried may be described: "two shipments of anti-tank"."""

_WHEN = r"(?:on|in|near|at|from|out of|outside|around) \w+(?: \w+)?"
"""Between a participle and its doer: *driven from Olm by*."""

_BE = "(?:, |is |are |was |were |remains |remained |has been )"
"""What says that the one behind it is what the one before it is called: a form of "be", or a comma."""


def few(most: int = 2) -> str:
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
    return (*_of_verbs(), *_of_sides(), *_of_carrying(), *_of_blows(), *_of_nouns(), *_of_standing(), *_of_needing())


def who(group: str) -> str:
    """Who is named, whoever it is."""
    return rf"[#%](?P<{group}>\d+) "


def whom(group: str, *, after_noun: bool = False) -> str:
    """A name, or a camp that a few words describe; behind it nothing that would make it part of something else."""
    behind = one_of((*words().behind.words, *(words().behind.after_noun if after_noun else ())))
    end = rf"(?=$|[^\w\s#%~^-] |(?:{behind}|\w+ly) )"
    return rf"(?:\d[\d.,]* )?(?:#(?P<{group}>\d+) |{few(3)}%(?P<{group}c>\d+) ){end}"


def target(group: str, *, after_noun: bool = False) -> str:
    """Whom a blow meets, or their positions and forces."""
    targets = one_of(words().fighting.targets)
    theirs = rf"{few(2)}#(?P<{group}t>\d+) (?:[~^] )?{few()}{targets} "
    of_them = rf"{few()}{targets} (?:and \w+ )?(?:of|from|belonging to) [#%](?P<{group}u>\d+) (?![~^])"
    return rf"(?:{whom(group, after_noun=after_noun)}|{theirs}|{of_them})"


def chain() -> str:
    """What may stand in front of a verb: auxiliaries, adverbs, negations, verbs of planning."""
    chain = words().chain
    return rf"(?:, )?(?P<chain>(?:(?:{one_of((*chain.modal, *chain.plain, *chain.negating))}|\w+ly) ){{0,8}})"


def phrases(listed: tuple[str, ...]) -> str:
    """Any of these phrases, without the words that a line does not hold: *on side of*."""
    unread = words().determiners.words
    return one_of(" ".join(word for word in phrase.split() if word not in unread) for phrase in listed)


def verbs(bases: tuple[str, ...]) -> str:
    """Any form of these verbs."""
    return one_of(verb_forms(bases))


def pasts(bases: tuple[str, ...]) -> str:
    """Any participle of these verbs."""
    return one_of(word for base in bases for word in forms(base).past)


def _made(name: str, sign: Sign, pattern: str, *, is_mutual: bool = False, is_clause: bool = False) -> Pattern:
    return Pattern(name, sign, re.compile(f"(?<= ){pattern}"), is_mutual, is_clause)


def _of_verbs() -> Iterator[Pattern]:
    """*Turkey backs the rebels*, *the rebels are backed by Turkey*."""
    helping, fighting = words().helping, words().fighting
    yield from _of_verb("helps", "helps", helping.verbs, met=whom("o") + _in_fight())
    yield from _of_verb("moves", "helps", helping.moved, met=rf"{few()}%(?P<o>\d+) ")
    yield from _of_verb("fights", "fights", fighting.verbs, met=target("o"))


def _of_verb(name: str, sign: Sign, bases: tuple[str, ...], *, met: str) -> Iterator[Pattern]:
    """The ways of telling what these verbs do to whom they meet, the object in front or behind."""
    head, adverb = who("s") + chain(), r"(?:\w+ly )?"
    means, kinds = r"(?:air |military |artillery |ground )?", one_of(words().fighting.means)
    too = rf"(?:(?:, )?(?:and )?{verbs(bases)} ){{0,2}}"
    active = rf"(?P<verb>{verbs(bases)}) {too}{adverb}{met}"
    yield _made(f"{name}_actively", sign, head + active, is_clause=True)
    yield _made(f"{name}_as_well", sign, rf"(?P<same>and|but|yet|then) {chain()}{active}")
    listed = r"(?:\w+(?:ed|en|t) (?:, )?(?:and )?){0,2}"
    passive = rf"[#%](?P<o>\d+) {chain()}{listed}{pasts(bases)} {adverb}(?:{_WHEN} )?by "
    yield _made(f"{name}_passively", sign, passive + who("s") + "(?![~^-])")
    yield _made(f"{name}_by_means", sign, rf"{passive}{who('s')}(?:[~^] )?{means}(?:{kinds} )")
    relative = rf"[#%](?P<o>\d+) (?:, )?(?:which|that|whom) {head}{verbs(bases)} "
    yield _made(f"{name}_in_relative", sign, relative + r"(?=$|[^\w\s#%~^] |(?:and|in|with|since|for) )")


def _in_fight() -> str:
    """Whom those fight who are helped: *in the fight against*."""
    return rf"(?:(?:in|with) {few()}{one_of(words().fighting.wars)} (?:against|on) {whom('x')})?"


def _of_sides() -> Iterator[Pattern]:
    """*Turkey sides with the rebels*, *clashes with them*, *fights alongside them*, *the Turkish-backed rebels*."""
    helping, head = words().helping, who("s") + chain()
    yield from _of_joining("sides", "helps", helping.joined, met=whom("o"))
    yield from _of_joining("clashes", "fights", words().fighting.joined, met=target("o"))
    side = rf"{one_of(words().carrying.side)} {SOME}alongside {whom('o')}{_in_fight()}"
    yield _made("acts_alongside", "helps", rf"{head}{side}", is_clause=True)
    backed = rf"{who('s')}(?:[~^] )?- {one_of(helping.compounds)} {few()}[#%](?P<o1>\d+) (?![~^])"
    yield _made("is_backed", "helps", backed)


def _of_joining(name: str, sign: Sign, joined: tuple[str, ...], *, met: str) -> Iterator[Pattern]:
    yield _made(f"{name}_with", sign, rf"{who('s')}{chain()}{phrases(joined)} {met}", is_clause=True)
    yield _made(f"{name}_with_as_well", sign, rf"(?P<same>and|but|yet) {chain()}{phrases(joined)} {met}")


def _of_carrying() -> Iterator[Pattern]:
    """*Turkey sends weapons to the rebels*, *provides them with money*, *launched an assault on them*."""
    helping, fighting, carrying = words().helping, words().fighting, words().carrying
    head = rf"{who('s')}{chain()}"
    goods = one_of((*helping.nouns, *helping.goods))
    help_verbs, fight_verbs, receipts = map(verbs, (carrying.help, carrying.fight, carrying.receipt))
    yield _made(
        "gives_help", "helps", rf"{head}{help_verbs} {SOME}{goods} {few()}(?:to|for) {whom('o')}", is_clause=True
    )
    yield _made("provides_with", "helps", rf"{head}{help_verbs} #(?P<o>\d+) with {SOME}{goods} ", is_clause=True)
    launched = rf"{fight_verbs} {SOME}{one_of(fighting.nouns)} (?:against|on) {target('o')}"
    yield _made("launches", "fights", head + launched, is_clause=True)
    taken = rf"{verbs(carrying.taking)} (?:[^\W_][\w’'.,-]* ){{1,5}}?from {whom('o')}"
    yield _made("takes_from", "fights", head + taken, is_clause=True)
    received = rf"[#%](?P<o>\d+) {chain()}{receipts} {SOME}{goods} from {whom('s')}"
    yield _made("receives_help", "helps", received)
    enjoyed = rf"[#%](?P<o>\d+) {chain()}{receipts} {few()}{one_of(helping.nouns)} of {whom('s')}"
    yield _made("enjoys_help", "helps", enjoyed)
    given = rf"{head}{verbs(carrying.giving)} [#%](?P<o>\d+) (?![~^-]){SOME}{goods} (?!from )"
    yield _made("gives_it", "helps", given, is_clause=True)
    theirs = rf"{head}{verbs((*helping.verbs, *carrying.giving))} [#%](?P<o>\d+) [~^] {few()}{goods} "
    yield _made("pays_theirs", "helps", theirs, is_clause=True)
    done = rf"{head}{verbs(helping.doing)} [#%](?P<o>\d+) (?:to )?{one_of(helping.done)} "
    yield _made("helps_do", "helps", done, is_clause=True)
    reach = rf"{goods} (?:\w+ )?from {who('s')}(?![~^-]){chain()}{phrases(helping.reaching)} {whom('o')}"
    yield _made("help_reaches", "helps", reach)
    yield _made("help_it_receives", "helps", rf"{goods} (?P<it>it) {chain()}{receipts} from {whom('s')}")


def _of_blows() -> Iterator[Pattern]:
    """*Turkey fired rockets at them*, *drove them out*, *took it from them*; *they came under attack by Turkey*, *they
    died at the hands of Turkey*."""
    fighting, carrying = words().fighting, words().carrying
    head = rf"{who('s')}{chain()}"
    fired = rf"{verbs(carrying.firing)} {SOME}{one_of(carrying.missiles)} (?:at|on|into|against) {target('o')}"
    yield _made("fires_at", "fights", head + fired, is_clause=True)
    away = r"(?:out|back|off|away|from)"
    drives = rf"{head}{verbs(carrying.driving)} (?:#(?P<o>\d+)|{few(2)}%(?P<oc>\d+)) {away} "
    yield _made("drives_out", "fights", drives, is_clause=True)
    driven = rf"[#%](?P<o>\d+) {chain()}{pasts(carrying.driving)} {away} (?:of )?(?:\w+ ){{0,4}}by {who('s')}(?![~^-])"
    yield _made("is_driven_out", "fights", driven)
    taken = rf"{pasts((*carrying.taking, 'take'))} (?:back )?"
    yield _made("is_taken_from", "fights", rf"{taken}by {who('s')}from [#%](?P<o>\d+) (?![~^-])")
    yield _made("is_taken_from_by", "fights", rf"{taken}from [#%](?P<o>\d+) by {who('s')}(?![~^-])")
    hit = rf"{few()}(?:{one_of((*fighting.nouns, *fighting.means))}) (?:by|from) {who('s')}(?![~^-])"
    yield _made("comes_under", "fights", rf"[#%](?P<o>\d+) {chain()}{phrases(carrying.under)} {hit}")
    lost = (
        rf"[#%](?P<o>\d+) {chain()}(?:lost|loses|losing) {SOME}in {who('s')}(?:[~^] )?{few()}{one_of(fighting.nouns)} "
    )
    yield _made("loses_in", "fights", lost)
    held = rf"{who('s')}{chain()}(?:has|have|had|holds|held|keeps|kept) [#%](?P<o>\d+) under {one_of(carrying.held)} "
    yield _made("has_under", "fights", held)
    died = rf"[#%](?P<o>\d+) (?![~^-])(?:[\w’'-]+ ){{0,5}}?{phrases(carrying.hands)} {who('s')}(?![~^-])"
    yield _made("dies_at_hands", "fights", died)


def _of_nouns() -> Iterator[Pattern]:
    """*Turkish support for the rebels*, *the assault on them by Turkey*, *Turkey’s war against them*."""
    helping, fighting = words().helping, words().fighting
    help_nouns, fight_nouns = one_of(helping.nouns), one_of(fighting.nouns)
    fought = rf"(?:{fight_nouns} (?:against|on)|{one_of(fighting.seizing)} of) "
    owner = rf"{who('s')}(?:[~^] )?(?:- led )?{few()}"
    doer, met, struck = (make(group, after_noun=True) for make, group in ((whom, "s"), (whom, "o"), (target, "o")))
    yield _made("own_help", "helps", rf"{owner}{help_nouns} (?:for|to) {met}")
    yield _made("own_fight", "fights", rf"{owner}{fought}{struck}")
    yield _made("help_from", "helps", rf"{help_nouns} (?:for|to) {whom('o')}(?:from|by) {doer}")
    yield _made("help_from_for", "helps", rf"{help_nouns} (?:from|by) {who('s')}(?:for|to) {met}")
    yield _made("fight_by", "fights", rf"{fought}{target('o')}by {doer}")
    yield _made("fight_by_against", "fights", rf"{fight_nouns} by {who('s')}(?:against|on) {struck}")
    between = rf"{one_of(fighting.between)} between {whom('s')}and {met}"
    yield _made("fight_between", "fights", between, is_mutual=True)
    both = rf"{one_of(fighting.between)} between [#%](?P<both>\d+) (?![~^])"
    yield _made("fight_between_both", "fights", both, is_mutual=True)
    clash = (
        rf"[#%](?P<both>\d+) {chain()}{phrases(fighting.clash)} (?!(?:\w+ ){{0,2}}(?:with|against) )"
        rf"(?=$|[^\w\s#%~^] |(?:{one_of(words().behind.words)}) )"
    )
    yield _made("clash", "fights", clash, is_mutual=True, is_clause=True)


def _of_standing() -> Iterator[Pattern]:
    """*Turkey, an ally of the rebels*, *Turkey and its ally Qatar*, *with the support of Turkey*."""
    helping = words().helping
    close = rf"(?:{one_of(helping.close)} )?"
    for name, nouns, is_mutual in (("ally", helping.allies, True), ("backer", helping.backers, False)):
        of = rf"{who('s')}{_BE}{few()}{one_of(nouns)} of {whom('o')}"
        yield _made(f"{name}_of", "helps", of, is_mutual=is_mutual)
        too = rf"{who('o')}(?:, )?and #(?P<s>\d+) [~^] {close}{one_of(nouns)} "
        yield _made(f"{name}_too", "helps", too, is_mutual=is_mutual)
        single = one_of(noun for noun in nouns if not noun.endswith("s"))
        own = rf"[#%](?P<o1>\d+) (?:(?:~|and|or|,) )?{close}{single} (?:, )?#(?P<s>\d+) (?![~^])"
        yield _made(f"own_{name}", "helps", own, is_mutual=is_mutual)
    allied = rf"{one_of(helping.alliances)} between [#%](?P<both>\d+) (?![~^])"
    yield _made("alliance_between", "helps", allied, is_mutual=True)
    yield _made("with_help_of", "helps", rf"(?P<it>with) {few()}{one_of(helping.nouns)} (?:of|from) {whom('s')}")
    support = one_of(helping.nouns)
    yield _made("with_its_help", "helps", rf"(?P<it>with) {who('s')}[~^] {few()}{support} (?!for |to )")
    ahead = rf"with {few()}{support} (?:of|from) {who('s')}, {whom_acts('o')}"
    yield _made("with_help_ahead", "helps", ahead)
    yield _made("with_its_help_ahead", "helps", rf"with {who('s')}[~^] {few()}{support} , {whom_acts('o')}")


def whom_acts(group: str) -> str:
    """A name that begins a clause and is no owner."""
    return rf"(?:#(?P<{group}>\d+)|{few(2)}%(?P<{group}c>\d+)) (?![~^-])"


def _of_needing() -> Iterator[Pattern]:
    """*the rebels depend on Turkey*, *its proxy, the rebels*, *Turkey sees them as an ally*, *keeps them alive*."""
    helping = words().helping
    goods = one_of((*helping.nouns, *helping.goods))
    adverb = r"(?:(?:heavily|entirely|wholly|largely|still|completely|solely) )?"
    needed = rf"[#%](?P<o>\d+) {chain()}{adverb}{phrases(helping.relying)} (?:{SOME}{goods} (?:of|from) )?{whom('s')}"
    yield _made("relies_on", "helps", needed, is_clause=True)
    clients = one_of(helping.clients)
    yield _made("client_of", "helps", rf"[#%](?P<o>\d+) {_BE}{few()}{clients} of {whom('s')}")
    yield _made("own_client", "helps", rf"{who('s')}(?:(?:~|and|,) )?{few(1)}{clients} (?:, )?#(?P<o>\d+) (?![~^-])")
    where = r"(?:in \w+ )?(?:is|are|was|,|remains)"
    yield _made("own_client_is", "helps", rf"{who('s')}~ {few(1)}{clients} {where} #(?P<o>\d+) (?![~^-])")
    seen = rf"{who('s')}{chain()}{one_of(helping.seen)} [#%](?P<o>\d+) as {few()}{one_of(helping.friends)} "
    yield _made("sees_as_friend", "helps", seen, is_clause=True, is_mutual=True)
    kept = rf"{who('s')}{chain()}{one_of(helping.kept)} [#%](?P<o>\d+) {phrases(helping.alive)} "
    yield _made("keeps_alive", "helps", kept, is_clause=True)

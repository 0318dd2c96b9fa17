"""The word lists of one language, as the lexicon's files hold them: what each table and key is for."""

import msgspec


class Indefinite(msgspec.Struct, frozen=True):
    """Words before a scale or its plural that leave the number open."""

    several: frozenset[str] = frozenset()
    many: frozenset[str] = frozenset()


class Shares(msgspec.Struct, frozen=True):
    """What stands beside "half" where it is a share, and where it is not."""

    wholes: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()


class Peopled(msgspec.Struct, frozen=True):
    """Verbs behind a number with `m` that make it millions of people, unless one of `never` stands in front."""

    words: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


class Numerals(msgspec.Struct, frozen=True):
    """English words for numbers; `fractions` are denominators."""

    units: dict[str, int] = {}
    tens: dict[str, int] = {}
    scales: dict[str, int] = {}
    vague: dict[str, int] = {}
    few: dict[str, int] = {}
    likely: dict[str, tuple[int, int]] = {}
    acled: dict[str, int] = {}
    fractions: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    indefinite: Indefinite = Indefinite()
    peopled: Peopled = Peopled()
    shares: Shares = Shares()


class Writing(msgspec.Struct, frozen=True):
    """Which languages write 1.234,5."""

    comma_decimals: frozenset[str] = frozenset()


class Signs(msgspec.Struct, frozen=True):
    """What numbers look like in any language; `fractions` are signs such as ½, as numerator and denominator."""

    letters: dict[str, int]
    scales: dict[str, int]
    percents: dict[str, str]
    fractions: dict[str, tuple[int, int]]
    writing: Writing


class Names(msgspec.Struct, frozen=True):
    """A list of words in a table."""

    names: frozenset[str] = frozenset()


class Codes(msgspec.Struct, frozen=True):
    """ISO 4217; `words` are codes that are other words too."""

    known: frozenset[str]
    words: frozenset[str] = frozenset()


class Coins(msgspec.Struct, frozen=True):
    """Signs of money in any language; `prefixed` are signs with letters in front (US$)."""

    signs: dict[str, str]
    prefixed: dict[str, str]
    shared: dict[str, list[str]]
    names: dict[str, str]
    domains: dict[str, str]
    codes: Codes


class Currencies(msgspec.Struct, frozen=True):
    """English names of money; `nations` tell which dollar or pound is meant, by the singular."""

    names: dict[str, str] = {}
    hundredths: Names = Names()
    tenths: Names = Names()
    before: Names = Names()
    doubtful: Names = Names()
    shared: dict[str, list[str]] = {}
    nameless: dict[str, list[str]] = {}
    nations: dict[str, dict[str, str]] = {}


class Words(msgspec.Struct, frozen=True):
    """A list of words in a table."""

    words: frozenset[str] = frozenset()


class Weights(msgspec.Struct, frozen=True):
    """What makes pounds a weight."""

    names: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()


class Ages(msgspec.Struct, frozen=True):
    """What makes a number somebody's age; `owners` stand before its ten years, with `parts` of them between."""

    before: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()


class Units(msgspec.Struct, frozen=True):
    """Words after a number that say what it measures; `prefixed` joins `prefixes` to the spellings of `bases`."""

    time: dict[str, str] = {}
    measure: dict[str, str] = {}
    working: Words = Words()
    prefixed: dict[str, str] = {}
    bases: dict[str, list[str]] = {}
    prefixes: list[str] = []
    powers: dict[str, str] = {}
    percents: dict[str, str] = {}
    points: Names = Names()
    metric: Words = Words()
    modifiers: Words = Words()
    directions: Words = Words()
    ages: Ages = Ages()
    weights: Weights = Weights()
    articled: Words = Words()
    shared: Words = Words()


class Prefixed(msgspec.Struct, frozen=True):
    """A unit whose sign takes prefixes, and which ones it takes here, with blanks between."""

    name: str
    prefixes: str


class SignsOfUnits(msgspec.Struct, frozen=True):
    """Signs of units in any language."""

    measure: dict[str, str]
    symbols: dict[str, str]
    letters: dict[str, str]
    prefixes: dict[str, str]
    prefixed: dict[str, Prefixed]


class Spans(msgspec.Struct, frozen=True):
    """Bound words that before a length of time need one of `needs` in front.

    Behind `phrasal` verbs they are no bounds.
    """

    needs: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    phrasal: frozenset[str] = frozenset()


class Ranges(msgspec.Struct, frozen=True):
    """Words that join two numbers to a range."""

    joins: frozenset[str] = frozenset()
    spans: frozenset[str] = frozenset()
    froms: frozenset[str] = frozenset()
    betweens: frozenset[str] = frozenset()


class Changes(msgspec.Struct, frozen=True):
    """Words of change, by their direction."""

    up: Words = Words()
    down: Words = Words()
    either: Words = Words()
    moves: Words = Words()

    @property
    def words(self) -> frozenset[str]:
        """All of them."""
        return self.up.words | self.down.words | self.either.words


class Bounds(msgspec.Struct, frozen=True):
    """Phrases beside a number, each with the bound it sets."""

    before: dict[str, str] = {}
    after: dict[str, str] = {}
    spans: Spans = Spans()
    range: Ranges = Ranges()
    changes: Changes = Changes()
    factors: dict[str, float] = {}
    comparisons: Changes = Changes()


class Years(msgspec.Struct, frozen=True):
    """What makes four digits a year, and what makes them a count."""

    counted: frozenset[str] = frozenset()
    firm: frozenset[str] = frozenset()
    bounds: frozenset[str] = frozenset()


class Times(msgspec.Struct, frozen=True):
    """What makes a number a time of day."""

    after: frozenset[str] = frozenset()


class Months(msgspec.Struct, frozen=True):
    """The names of the twelve months in another language, in order, each with its other forms."""

    names: list[list[str]]


class Plain(msgspec.Struct, frozen=True):
    """Months read in lower case: those that are no other word, and what stands before the rest."""

    sure: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()


class Dates(msgspec.Struct, frozen=True):
    """Months, and what tells years and times of day."""

    months: dict[str, int] = {}
    plain: Plain = Plain()
    years: Years = Years()
    times: Times = Times()


class Places(msgspec.Struct, frozen=True):
    """Words before a place's name, and behind a number that belongs to a name."""

    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()


class Emergency(msgspec.Struct, frozen=True):
    """Numbers to call in need, with what stands before and behind them; `ends` are words behind one that was called."""

    words: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()


class Numbered(msgspec.Struct, frozen=True):
    """What a number names instead of counting; `tails` stand behind it, `tied` are joined to it by a hyphen."""

    heads: Words = Words()
    places: Places = Places()
    tied: Words = Words()
    tails: Words = Words()
    emergency: Emergency = Emergency()
    odds: Words = Words()
    parts: Words = Words()


class Totals(msgspec.Struct, frozen=True):
    """Heads of a count that stand before its number, and what may stand between."""

    words: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()


class Levels(msgspec.Struct, frozen=True):
    """How a level, a change or a sum is said of its noun.

    `verbs` lead from a noun to a figure, `states` (is) only to a share or a sum, `changing` verbs have an object;
    `auxiliaries` and `nearly` stand in front of the verb, `particles` behind it, and `behind` are what follows a verb
    that is said of its subject; `limits` stand in front of the figure; `within` a subject small words may stand,
    `outside` it others; `openers` begin it; `never` are nouns of which no figure is said.
    """

    verbs: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    changing: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    nearly: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    limits: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


class Ordinals(msgspec.Struct, frozen=True):
    """Words before an ordinal, and the idioms it makes with the word behind it."""

    before: frozenset[str] = frozenset()
    idioms: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()


class Counting(msgspec.Struct, frozen=True):
    """What ends, heads and precedes the thing counted."""

    stops: Words = Words()
    third_person: Words = Words()
    speakers: Words = Words()
    skips: Words = Words()
    states: Words = Words()
    plurals: Words = Words()
    singulars: Words = Words()
    ones: Words = Words()
    totals: Totals = Totals()
    levels: Levels = Levels()
    clausal: Words = Words()
    whole_heads: Words = Words()
    pronouns: Words = Words()
    determiners: Words = Words()
    ordinals: Ordinals = Ordinals()
    acronyms: Words = Words()
    nouns_in_ly: Words = Words()
    bodies: Words = Words()
    harms: Words = Words()
    through: Words = Words()


class Passed(msgspec.Struct, frozen=True):
    """Phrases in front of a figure or behind it that make it another of the same, and `shares` behind a part of it."""

    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    shares: frozenset[str] = frozenset()


class Indicators(msgspec.Struct, frozen=True):
    """Words that tell what a figure is a figure of, each with the indicator it tells.

    `phrases` are several words that tell it behind those counted; `from_homes` are verbs that do where "from their
    homes" or "out" follows; `losses` are verbs that do where forces are counted; `pairs` are verbs of two words;
    `harmed` is what those who were left "with" it have suffered.
    """

    states: dict[str, str] = {}
    happens: dict[str, str] = {}
    phrases: dict[str, str] = {}
    from_homes: dict[str, str] = {}
    losses: Words = Words()
    pairs: dict[str, str] = {}
    harmed: Words = Words()
    passed: Passed = Passed()
    harms: dict[str, str] = {}
    nouns: dict[str, str] = {}
    money: dict[str, str] = {}
    rates: dict[str, str] = {}
    general: Words = Words()
    shares: Words = Words()
    things: Words = Words()
    between: Words = Words()
    passives: Words = Words()
    parts: Words = Words()

"""What the golden pages yield, in words."""

from reportedly.attribute import attribute
from reportedly.model import Attribution, Claim, Voice
from tests.markup import Page


class Told:
    """The claims and voices of a golden page, found by their words."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.attribution: Attribution = attribute(page.document, page.marks, page.tags)
        self._voices = {voice.id: voice for voice in self.attribution.voices}

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in order."""
        return self.attribution.claims

    def contents(self, mode: str | None = None) -> list[str]:
        """The words of the claims' contents."""
        return [self.page.words(*claim.content) for claim in self.claims if mode in (None, claim.mode)]

    def claim(self, words: str) -> Claim:
        """The only claim whose content holds these words."""
        found = [claim for claim in self.claims if words in self.page.words(*claim.content)]
        assert len(found) == 1, f"{words!r} is in {len(found)} claims: {self.contents()}"
        return found[0]

    def voice(self, words: str) -> Voice:
        """The voice of the claim with these words."""
        return self._voices[self.claim(words).voice]

    def chain(self, words: str) -> list[str]:
        """The names of the claim's chain."""
        return [self._voices[name].name for name in self.claim(words).chain]

    def names(self) -> list[str]:
        """The names of all voices, in order."""
        return [voice.name for voice in self.attribution.voices]

    def mentions(self, words: str) -> list[str]:
        """The words that name the voice of the claim with these words."""
        return [self.page.words(span) for span in self.voice(words).mentions]

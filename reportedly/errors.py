"""What can go wrong, as one tree. Every message is a sentence: what, where, and what to do.

    ReportedlyError
    ├── InputError            an input could not be read; the others of the same call still are
    │   ├── Missing           no file or folder of that name, or a folder without pages
    │   ├── Forbidden         the file may not be read
    │   ├── Empty             no bytes, or no words in them
    │   ├── NotText           a picture, an archive, a program
    │   ├── TooLarge          more bytes, characters or nesting than is read
    │   ├── Unfetched         the address did not answer, or not with a page
    │   └── Refused           not opened for safety (a private address, --offline); exit code 4
    ├── UsageError            the call itself cannot be carried out; exit code 2
    ├── CaseError             a case file is missing, damaged, newer than this program, or in use
    └── WeightsError          the tagger's files are missing or not the ones they claim to be

`InputError` becomes a `Problem` where a stream of inputs is read, so that one bad input never hides the rest.
"""


class ReportedlyError(Exception):
    """Anything this package raises on purpose."""


class InputError(ReportedlyError):
    """An input could not be read.

    Args:
        uri: the input as it was named by the caller (a path, an address, `-`).
        sentence: one sentence that says what is wrong and what to do; it need not name the uri.
    """

    def __init__(self, uri: str, sentence: str) -> None:
        super().__init__(f"{uri}: {sentence}")
        self.uri = uri
        self.sentence = sentence


class Missing(InputError):
    """No file or folder of that name, or a folder without pages."""


class Forbidden(InputError):
    """The file may not be read."""


class Empty(InputError):
    """No bytes, or no words in them."""


class NotText(InputError):
    """A picture, an archive, a program."""


class TooLarge(InputError):
    """More bytes, characters or nesting than is read."""


class Unfetched(InputError):
    """The address did not answer, or not with a page."""


class Refused(InputError):
    """Not opened for safety."""


class UsageError(ReportedlyError):
    """The call itself cannot be carried out."""


class WeightsError(ReportedlyError):
    """The tagger's files are missing or not the ones they claim to be."""


class CaseError(ReportedlyError):
    """A case file is missing, damaged, newer than this program, or in use."""

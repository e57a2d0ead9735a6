"""The one family of errors: each says what is wrong, where, and what to do."""


class XunliError(Exception):
    """Base of every error that xunli raises on purpose.

    Args of each subclass are made for people: `str(error)` is one line without a traceback's help.
    """


class InputError(XunliError):
    """A file or stream cannot be read as text; the message begins with its name."""


class MissingExtraError(InputError):
    """A format needs libraries that are not installed; the message names the command that installs them."""


class PackError(XunliError):
    """A rule pack is not valid; the message lists every fault, each with file, rule and field."""


class ConfigError(XunliError):
    """An argument or option has a value that cannot be used."""

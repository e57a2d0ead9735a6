"""How large a pack may be: a file from elsewhere must not take the memory or the time of who loads it."""

LARGEST_FILE = 1_000_000
"""Bytes."""

MOST_RULES = 1000
"""Rules and drops of one pack."""

LONGEST_PATTERN = 5000
"""Characters of one pattern with its words written out."""

MOST_PATTERNS = 1_000_000
"""Characters of all patterns of one pack with their words written out."""

LONGEST_EXAMPLE = 10_000
"""Characters of the text of one example."""

MOST_FAULTS = 200
"""Faults that are told of one pack."""

MOST_KEYS = 16
"""Keys in one dotted key."""

DEEPEST = 20
"""Groups inside groups of a pattern."""

MOST_WAYS = 100_000
"""In so many ways may a pattern be tried at one place of a text."""

PRIORITIES = range(-20, 21)

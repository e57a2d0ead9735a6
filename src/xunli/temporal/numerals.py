"""Numbers as Chinese notices write them, in Arabic or Chinese digits, on folded text."""

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "0": 0,
    "两": 2,
    "俩": 2,
    "元": 1,
}
TENS = {"十": 10, "廿": 20, "卅": 30, "百": 100, "千": 1000}


def number(text: str) -> int:
    """The value of `text`: Arabic (`26`), positional (`二〇二〇`) or with place words (`三百六十五`, `廿六`).

    Raises ValueError for anything else.
    """
    if text.isascii():
        return int(text)
    if not any(c in TENS for c in text):
        return int("".join(str(DIGITS[c]) if c in DIGITS else c for c in text))
    total, digit = 0, None
    for c in text:
        if c in DIGITS:
            digit = DIGITS[c]
        elif c in TENS:
            place = TENS[c]
            if place in (20, 30):
                total += place
            else:
                total += (1 if digit is None else digit) * place
            digit = None
        else:
            raise ValueError(f"not a number: {text!r}")
    return total + (digit or 0)

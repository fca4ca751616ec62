"""Numbers as prose writes them, in digits of either width, in Chinese numerals or in English words."""

from __future__ import annotations

from decimal import Context, Decimal

HAN_NUMERALS = "〇零一二两三四五六七八九十百千"
HAN_DIGITS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
HAN_POWERS = {"十": 10, "百": 100, "千": 1000}
POWERS_OF_TEN = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}

ENGLISH_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        1,
    )
} | {
    word: 10 * number
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
ENGLISH_ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        1,
    )
}
_TO_PLAIN = str.maketrans(
    {
        ",": None,
        "，": None,
        " ": None,
        "\u2009": None,
        "\u202f": None,
        "\u00a0": None,
        "．": ".",
        "−": "-",
        "＋": "+",
        "－": "-",
    }
)


def read_digits(written: str) -> Decimal:
    """The value of digits, of either width, with a sign and thousands marks."""
    return Decimal(written.translate(_TO_PLAIN))


def read_han(written: str) -> Decimal | None:
    """The value of Chinese numerals up to 9999, with a 点 and decimals; None when they make no number (一二三五十)."""
    whole, _, decimals = written.partition("点")
    number = _read_han_whole(whole)
    if number is None or not decimals:
        return None if number is None else Decimal(number)
    if any(numeral not in HAN_DIGITS for numeral in decimals):
        return None
    return Decimal(f"{number}.{''.join(str(HAN_DIGITS[numeral]) for numeral in decimals)}")


def read_number(written: str) -> Decimal | None:
    """The value of digits or of Chinese numerals."""
    return read_han(written) if written[0] in HAN_NUMERALS else read_digits(written)


def _read_han_whole(written: str) -> int | None:
    total, digit, last_power = 0, None, 10_000
    for numeral in written:
        power = HAN_POWERS.get(numeral)
        if power is None:
            if digit:
                return None  # two digits in a row are a name or a year, not a count
            digit = HAN_DIGITS[numeral]
        else:
            if power >= last_power:
                return None
            total += (1 if digit is None else digit) * power
            digit, last_power = None, power
    return total + (digit or 0) if written else None


def read_english(written: str) -> Decimal | None:
    """The value of one to ninety-nine in words."""
    tens, _, ones = written.lower().replace("-", " ").partition(" ")
    if tens not in ENGLISH_NUMBERS or (ones and ones not in ENGLISH_NUMBERS):
        return None
    return Decimal(ENGLISH_NUMBERS[tens] + (ENGLISH_NUMBERS[ones] if ones else 0))


def scale(magnitude: str) -> int:
    """The power of ten by which Chinese magnitudes multiply: 12 for 万亿."""
    return sum(POWERS_OF_TEN[character] for character in magnitude)


def quotient(numerator: Decimal, denominator: Decimal) -> Decimal:
    """To 28 digits, whatever the thread's own decimal context says."""
    return Context(prec=28).divide(numerator, denominator)

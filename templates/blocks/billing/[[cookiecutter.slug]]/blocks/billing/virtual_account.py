"""Numbers of virtual accounts: the bank's prefix, our key, and a check digit."""

WIDTH = 10


def number_of(prefix: str, key: int) -> str:
    """The account of one invoice: prefix, its key in ten digits, Luhn digit."""
    if not prefix.isdigit() or not 4 <= len(prefix) <= 8:
        raise ValueError("the bank's prefix has four to eight digits")
    if not 0 < key < 10**WIDTH:
        raise ValueError("the key does not fit into the account number")
    body = f"{prefix}{key:0{WIDTH}}"
    return body + luhn(body)


def luhn(digits: str) -> str:
    """The check digit that makes the sum of a number a multiple of ten."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def is_plausible(number: str) -> bool:
    """Say whether the check digit fits."""
    return number.isdigit() and len(number) > WIDTH and luhn(number[:-1]) == number[-1]


def spaced(number: str) -> str:
    """Write a number in groups of four, as people read it out."""
    return " ".join(number[n : n + 4] for n in range(0, len(number), 4))

"""How personal values look on screens and in exports for who need not see them whole."""

STARS = "*" * 12


def nik(value: str) -> str:
    """Keep province, regency and the last two digits, over stars of one length: `3671************01`."""
    return f"{value[:4]}{STARS}{value[-2:]}" if len(value) > 6 else "*" * len(value)


def kk(value: str) -> str:
    """Mask a family card number like a NIK."""
    return nik(value)


def phone(value: str) -> str:
    """Keep the first four and the last two digits of a telephone number."""
    return _middle(value, 4, 2) if len(value) > 6 else "*" * len(value)


def email(value: str) -> str:
    """Keep the first letter and the domain: `b***@contoh.id`."""
    name, at, domain = value.partition("@")
    return f"{name[:1]}***{at}{domain}" if at else "***" if value else ""


def name(value: str) -> str:
    """Keep the first letter of every word: `B*** S***`."""
    return " ".join(f"{word[0]}***" for word in value.split())


def mask_number(value: str) -> str:
    """Mask any long number of a person or family as a NIK is masked."""
    return nik(value)


def _middle(value: str, head: int, tail: int) -> str:
    """Cover the middle, each sign by one star, so that the length still tells a typing error."""
    return value[:head] + "*" * (len(value) - head - tail) + value[-tail:]

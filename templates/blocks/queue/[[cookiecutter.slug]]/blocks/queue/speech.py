"""What the loudspeaker says: numbers spelled so that they are heard right, in Indonesian."""

DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def call(label: str, counter: int) -> str:
    """Nomor antrean A, nol satu dua. Silakan ke loket tiga."""
    return f"Nomor antrean {spelled(label)}. Silakan ke loket {number(counter)}."


def spelled(label: str) -> str:
    """The letters, a pause, and each digit in words: A-012 is `A, nol satu dua`."""
    letters = " ".join(sign for sign in label if sign.isalpha())
    digits = " ".join(DIGITS[int(sign)] for sign in label if sign.isdecimal())
    return ", ".join(part for part in (letters, digits) if part)


def number(value: int) -> str:
    """A whole number below a thousand in words."""
    if value < 10:
        return DIGITS[value]
    if value < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(value) or f"{DIGITS[value - 10]} belas"
    if value < 100:
        return _joined(f"{DIGITS[value // 10]} puluh", value % 10)
    hundreds = "seratus" if value < 200 else f"{DIGITS[value // 100]} ratus"
    return _joined(hundreds, value % 100)


def _joined(words: str, rest: int) -> str:
    return f"{words} {number(rest)}" if rest else words

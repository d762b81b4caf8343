"""International standard book numbers: their check digit, and one form for both lengths."""

import re


def digits(text: str) -> str:
    """Leave out spaces and hyphens, which are written at will."""
    return re.sub(r"[\s\-–]", "", text or "").upper()


def is_right(text: str) -> bool:
    """Say whether ten or thirteen digits have the check digit they must have."""
    found = digits(text)
    if re.fullmatch(r"\d{9}[\dX]", found):
        values = [10 if sign == "X" else int(sign) for sign in found]
        return sum(value * (10 - at) for at, value in enumerate(values)) % 11 == 0
    if re.fullmatch(r"97[89]\d{10}", found):
        return check_digit(found[:12]) == found[12]
    return False


def of_thirteen(text: str) -> str:
    """Give the thirteen digits of a right number; nothing of a wrong one."""
    found = digits(text)
    if not is_right(found):
        return ""
    if len(found) == 13:
        return found
    body = "978" + found[:9]
    return body + check_digit(body)


def check_digit(body: str) -> str:
    """The thirteenth digit to twelve others, whose weights are 1 and 3 by turns."""
    total = sum(int(sign) * (3 if at % 2 else 1) for at, sign in enumerate(body))
    return str(-total % 10)

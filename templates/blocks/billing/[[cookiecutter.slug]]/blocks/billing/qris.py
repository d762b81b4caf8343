"""Writes and reads the text of a QRIS code: EMVCo merchant-presented mode with check sum.

The layout is EMV QR Code Specification for Payment Systems 1.1; tags 26 and 51 carry what the
national standard adds (acquirer's account and the merchant's national id, NMID).
"""

from dataclasses import dataclass

POLYNOMIAL = 0x1021
START = 0xFFFF
GUI_NATIONAL = "ID.CO.QRIS.WWW"


class UnreadableCode(ValueError):
    """The text is not a payment code, or its check sum does not fit."""


@dataclass(frozen=True)
class Merchant:
    """Who is paid: what the acquirer gave the regional government."""

    name: str
    city: str
    postcode: str
    national_id: str
    account: str
    acquirer: str = "ID.CO.CONTOH.WWW"
    merchant_id: str = ""
    category: str = "9399"  # government services not elsewhere classified
    size: str = "URE"


def payload(merchant: Merchant, amount: int, bill: str, reference: str = "") -> str:
    """The text of a one-time code for an amount of whole rupiah."""
    if amount <= 0:
        raise ValueError("a one-time code needs an amount above zero")
    account = _joined({"00": merchant.acquirer, "01": merchant.account} | _merchant_id(merchant))
    national = _joined({"00": GUI_NATIONAL, "02": merchant.national_id, "03": merchant.size})
    additional = _joined({"01": bill[:25]} | ({"05": reference[:25]} if reference else {}))
    text = _joined(
        {
            "00": "01",
            "01": "12",
            "26": account,
            "51": national,
            "52": merchant.category,
            "53": "360",
            "54": str(amount),
            "58": "ID",
            "59": plain(merchant.name, 25),
            "60": plain(merchant.city, 15),
            "61": merchant.postcode[:10],
            "62": additional,
        }
    )
    return f"{text}6304{checksum(text + '6304')}"


def _merchant_id(merchant: Merchant) -> dict[str, str]:
    return {"02": merchant.merchant_id, "03": merchant.size} if merchant.merchant_id else {}


def _joined(parts: dict[str, str]) -> str:
    return "".join(_part(tag, value) for tag, value in parts.items() if value)


def _part(tag: str, value: str) -> str:
    if len(value) > 99:
        raise ValueError(f"value of tag {tag} is longer than 99 signs")
    return f"{tag}{len(value):02}{value}"


def plain(text: str, limit: int) -> str:
    """Keep the printable ASCII that every reader knows, in capitals, cut to length."""
    return "".join(sign for sign in text.upper() if " " <= sign <= "~")[:limit].strip()


def checksum(text: str) -> str:
    """CRC-16/CCITT-FALSE of the text as four capital hexadecimal digits."""
    value = START
    for octet in text.encode():
        value ^= octet << 8
        for _bit in range(8):
            value = (value << 1) ^ POLYNOMIAL if value & 0x8000 else value << 1
            value &= 0xFFFF
    return f"{value:04X}"


def read(text: str) -> dict[str, str]:
    """Take a code apart: tag to value. Raises UnreadableCode where length or check sum is wrong."""
    if text[-8:-4] != "6304" or checksum(text[:-4]) != text[-4:].upper():
        raise UnreadableCode("check sum does not fit")
    return parts_of(text)


def parts_of(text: str) -> dict[str, str]:
    """Take one level of tag-length-value apart."""
    found: dict[str, str] = {}
    rest = text
    while rest:
        tag, length = rest[:2], rest[2:4]
        if not (tag + length).isascii() or not (tag.isdigit() and length.isdigit()) or len(rest) < 4 + int(length):
            raise UnreadableCode(f"cannot read from {rest[:8]!r}")
        found[tag] = rest[4 : 4 + int(length)]
        rest = rest[4 + int(length) :]
    return found

"""Values as people read them: money, numbers, dates, spans. Plain text; markup lives in `templatetags/ui.py`."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import language

NOTHING = "–"
DOTTED = re.compile(r"[-−]?[1-9][0-9]{0,2}(\.[0-9]{3})+")
FIGURES = re.compile(r"[-−0-9., ]+")


def said(text: Any) -> str:
    """Write a text of the data a replica starts with, such as a category's name, in the reader's language."""
    return language.read(language.DATA, str(text)) if text else ""


def mid_sentence(text: Any) -> str:
    """Write a label as a sentence needs it inside: small first letter, unless it is a short name such as NIK."""
    words = str(text)
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def number(value: Any, places: int | None = None) -> str:
    """Write a number the Indonesian way: dots for thousands, a comma for decimals."""
    if value is None or value == "":
        return NOTHING
    exact = Decimal(str(value))
    text = f"{exact:,.{places}f}" if places is not None else f"{_trimmed(exact):,f}"
    return text.translate(str.maketrans(",.", ".,")).replace("-", "−")


def _trimmed(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def typed_number(value: Any) -> str:
    """Write a number as it is typed in: a comma for decimals, nothing between thousands; other text as it is."""
    if value is None or value == "":
        return ""
    try:
        return f"{_trimmed(Decimal(str(value))):f}".replace(".", ",")
    except ArithmeticError:
        return str(value)


def plain_number(typed: str) -> str:
    """Read a box that shows its number with dots for thousands: 1.062 and 1.062,5 hold one, 12.5 is as it is.

    Where decimals are shown without them `core.typed_numbers` reads.
    """
    if not FIGURES.fullmatch(typed):
        return typed  # what is no number is refused, and shown again as it was typed
    text = typed.replace(" ", "").replace("−", "-")
    whole, _comma, rest = text.partition(",")
    if DOTTED.fullmatch(whole):
        whole = whole.replace(".", "")
    return f"{whole}.{rest}" if rest else whole


def money(value: Any) -> str:
    """Write whole rupiah: Rp1.062.235."""
    if value is None or value == "":
        return NOTHING
    text = number(value, 0)
    return f"−Rp{text[1:]}" if text.startswith("−") else f"Rp{text}"


def percent(value: Any) -> str:
    """Write a percentage: 12,5%."""
    return NOTHING if value is None or value == "" else f"{number(value)}%"


def long_date(value: date | datetime | None) -> str:
    """Write a day: 24 November 2026."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    return date_format(value, "j F Y")


def clock(value: Any) -> str:
    """Write a time of day: 14.30."""
    return NOTHING if value is None or value == "" else f"{value:%H.%M}"


def moment(value: datetime | None) -> str:
    """Write a moment with the region's zone: 24 November 2026 pukul 14.30 WITA."""
    if value is None or value == "":
        return NOTHING
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    return _("%(day)s pukul %(time)s %(zone)s") % {
        "day": date_format(local, "j F Y"),
        "time": clock(local),
        "zone": local.tzname() or "",
    }


def yes_no(value: Any) -> str:
    if value is None or value == "":
        return NOTHING
    return _("Ya") if value else _("Tidak")


def duration(value: timedelta | None) -> str:
    """Write a span in its two largest units: 2 hari 3 jam."""
    if value is None or value == "":
        return NOTHING
    minutes = int(value.total_seconds() // 60)
    days, minutes = divmod(minutes, 1440)
    hours, minutes = divmod(minutes, 60)
    parts = (
        (days, ngettext("%d hari", "%d hari", days)),
        (hours, ngettext("%d jam", "%d jam", hours)),
        (minutes, ngettext("%d menit", "%d menit", minutes)),
    )
    return " ".join(text % amount for amount, text in parts if amount) or _("0 menit")


def plain(value: Any) -> str:
    """Write any value inside a sentence, by what it is."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, int | float | Decimal):
        return number(value)
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return long_date(value)
    return duration(value) if isinstance(value, timedelta) else str(value)

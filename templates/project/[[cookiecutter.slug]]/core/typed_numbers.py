"""Reads a number as people type it, by one rule for forms, tables of rows and spreadsheets.

A comma begins the decimals and dots stand between thousands. Keyboards of phones and pages of English give a point for
the comma, which is taken where it cannot be a thousand (12.5, 0.125, 1250.75). What can be read both ways, 2.400 where
decimals are asked for and 1,000 where they are not, is refused with both readings, and never taken a thousand times.
"""

import re
from decimal import Decimal

from django.utils.translation import gettext as _

from core import display

WHOLE = re.compile(r"-?([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+)")
COMMA = re.compile(r"-?([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+),[0-9]+")
POINT = re.compile(r"-?[0-9]+\.[0-9]+")
EITHER = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")
DRESS = re.compile(r"^(-?)Rp\.?|,(-|00)$", re.IGNORECASE)
LONGEST = 40


class Misread(ValueError):
    """A text is no number, or could be two; `advice` is the next step."""

    def __init__(self, text: str, advice: str) -> None:
        super().__init__(f"{text} {advice}")
        self.text = text
        self.advice = advice


def read(typed: str, *, is_whole: bool = False) -> Decimal:
    """Give the number that was typed; raises Misread."""
    bare = "".join(typed.split()).replace("−", "-") if len(typed) <= LONGEST else typed
    text = DRESS.sub(r"\1", bare) if is_whole else bare
    if EITHER.fullmatch(text) and ("," in text) is is_whole:
        raise _unclear(text)
    if WHOLE.fullmatch(text):
        return Decimal(text.replace(".", ""))
    if COMMA.fullmatch(text):
        return _within(Decimal(text.replace(".", "").replace(",", ".")), is_whole)
    if POINT.fullmatch(text):
        return _within(Decimal(text), is_whole)
    raise Misread(_("Bukan angka."), _("Tulis angka saja, tanpa satuan."))


def _within(value: Decimal, is_whole: bool) -> Decimal:
    if is_whole and value != value.to_integral_value():
        raise Misread(_("Bukan bilangan bulat."), _("Tulis tanpa desimal, misalnya 1500 atau 1.500."))
    return value


def _unclear(text: str) -> Misread:
    """Say both readings of one mark before three digits."""
    readings = {"one": re.sub("[.,]", "", text), "other": display.typed_number(text.replace(",", "."))}
    return Misread(
        _("“%(typed)s” bisa berarti %(one)s atau %(other)s.") % {"typed": text, **readings},
        _("Tulis %(one)s atau %(other)s.") % readings,
    )

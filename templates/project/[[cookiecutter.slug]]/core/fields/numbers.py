"""Inputs for money and for the numbers of people, taxes, vehicles and telephones."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core import identity, masking, typed_numbers, widgets
from core.fields.base import FromRecord


def from_typed(value: Any, *, is_whole: bool = False) -> Any:
    """Read a number that was typed as `core.typed_numbers` says; what is empty or no text stays as it is."""
    if not isinstance(value, str) or not value.strip():
        return value
    try:
        return typed_numbers.read(value, is_whole=is_whole)
    except typed_numbers.Misread as problem:
        raise ValidationError(str(problem), code="invalid") from problem


def is_without_decimals(field: forms.Field) -> bool:
    """Say whether a field takes whole numbers alone, so that a dot stands between thousands."""
    return not isinstance(field, forms.DecimalField | forms.FloatField) or getattr(field, "decimal_places", None) == 0


class DecimalInput(forms.DecimalField):
    """A number with decimals."""

    widget = widgets.NumberInput

    def to_python(self, value: Any) -> Any:
        """Give the number that was typed."""
        return super().to_python(from_typed(value))


class WholeInput(forms.IntegerField):
    """A number without decimals."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"widget": widgets.NumberInput(is_whole=True)} | kwargs)

    def to_python(self, value: Any) -> Any:
        """Give the number that was typed."""
        return super().to_python(from_typed(value, is_whole=True))


class RupiahInput(forms.DecimalField):
    """Whole rupiah in forms of blocks; dots between thousands are taken and shown."""

    widget = widgets.MoneyInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_digits": 17, "decimal_places": 0} | kwargs)

    def to_python(self, value: Any) -> Any:
        """Give the rupiah that were typed."""
        number = from_typed(value, is_whole=True)
        return super().to_python(number.to_integral_value() if isinstance(number, Decimal) else number)


class MoneyInput(FromRecord, RupiahInput):
    """Whole rupiah of a record."""


class CheckedInput(FromRecord, forms.CharField):
    """A number whose structure `core.identity` knows; gives its normal form."""

    check: Callable[[str], str]
    max_signs = 30
    keyboard = "numeric"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": self.max_signs} | kwargs)
        self.widget.attrs |= {"inputmode": self.keyboard, "autocomplete": "off"}

    def clean(self, value: Any) -> str:
        """Give the normal form, or the words of what is wrong."""
        text = super().clean(value)
        if not text:
            return ""
        try:
            return type(self).check(text)
        except ValueError as problem:
            raise ValidationError(str(problem)) from problem


class NumberInput(CheckedInput):
    """A NIK or KK number; a stored one is shown masked and kept unless a new one is typed."""

    kept = ""
    check = staticmethod(identity.check_nik)

    def __init__(self, *, kind: str = "nik", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.kind = kind

    def for_actor(self, actor: Any, instance: Any, name: str) -> None:
        """Keep what the record holds, and never send it to the browser whole."""
        self.kept = getattr(instance, name, "") or ""
        if self.kept:
            self.required = False
            masked = masking.mask_number(self.kept)
            self.help_text = _("Terisi %(masked)s. Kosongkan bila tidak berubah.") % {"masked": masked}

    def clean(self, value: Any) -> str:
        """Give the digits."""
        text = forms.CharField.clean(self, value)
        if not text:
            return self.kept
        try:
            return identity.check_kk(text) if self.kind == "kk" else identity.check_nik(text)
        except ValueError as problem:
            raise ValidationError(str(problem)) from problem


class NipInput(CheckedInput):
    """The number of a civil servant or contract officer."""

    check = staticmethod(identity.check_nip)


class NpwpInput(CheckedInput):
    """A taxpayer's number, old or new."""

    check = staticmethod(identity.check_npwp)


class NopInput(CheckedInput):
    """The number of a land and building tax object."""

    check = staticmethod(identity.check_nop)


class PlateInput(CheckedInput):
    """A vehicle's plate."""

    check = staticmethod(identity.check_plate)
    max_signs = 15
    keyboard = "text"


class PhoneInput(CheckedInput):
    """A telephone number; kept as `+62…`."""

    check = staticmethod(identity.check_phone)
    keyboard = "tel"

    def prepare_value(self, value: Any) -> Any:
        """Show `0812-3456-7890`."""
        return identity.format_phone(value) if isinstance(value, str) else value

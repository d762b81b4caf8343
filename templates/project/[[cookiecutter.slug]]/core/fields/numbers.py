"""Inputs for money and for the numbers of people, taxes, vehicles and telephones."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core import identity, masking, widgets
from core.fields.base import FromRecord


class MoneyInput(FromRecord, forms.DecimalField):
    """Whole rupiah; dots between thousands are taken and shown."""

    widget = widgets.MoneyInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_digits": 17, "decimal_places": 0} | kwargs)


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

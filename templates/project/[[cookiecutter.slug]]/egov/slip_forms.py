"""The form of activation slips: how long the codes are good."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from egov.slips import DAYS


def day_choices() -> list[tuple[int, str]]:
    """Give the choices in the reader's language."""
    return [(days, _("%s hari") % days) for days in DAYS]


class SlipForm(forms.Form):
    """How many days the officers have."""

    USUAL = 14

    days = forms.TypedChoiceField(
        label=_l("Kode berlaku"),
        coerce=int,
        initial=USUAL,
        choices=day_choices,
    )

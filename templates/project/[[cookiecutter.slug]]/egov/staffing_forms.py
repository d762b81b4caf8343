"""The form that hands in a staffing file."""

from django import forms
from django.utils.translation import gettext_lazy as _


class StaffingForm(forms.Form):
    """One spreadsheet of three sheets."""

    berkas = forms.FileField(
        label=_("Berkas .xlsx"),
        help_text=_("Yang diisi dari templat, paling banyak 1.500 baris dan 3 MB."),
        max_length=160,
        widget=forms.FileInput({"accept": ".xlsx"}),
    )

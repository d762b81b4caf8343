"""The form that hands in a file."""

from django import forms
from django.utils.translation import gettext_lazy as _


class HandInForm(forms.Form):
    """One spreadsheet."""

    berkas = forms.FileField(
        label=_("Berkas .xlsx atau .csv"),
        help_text=_("Yang diisi dari templat, paling banyak 20.000 baris dan 12 MB."),
        max_length=160,
        widget=forms.FileInput({"accept": ".xlsx,.csv"}),
    )

"""On which day months are closed, and the paper of the report."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.monthly import closing


class ClosingForm(forms.Form):
    """The region's choice; it holds for months that are still open."""

    day = forms.IntegerField(
        label=_("Bulan ditutup pada tanggal (bulan berikutnya)"),
        help_text=_("Sesudah tanggal itu angkanya tetap; perubahan data tampil sebagai koreksi."),
        min_value=1,
        max_value=closing.LATEST_DAY,
    )
    paper = forms.ChoiceField(label=_("Kertas"), choices=[(one, one.upper()) for one in closing.PAPERS])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial=closing.chosen(), **kwargs)

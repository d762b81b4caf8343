"""Forms of the holidays page: one day, and a year's list as a spreadsheet."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import Holiday


class HolidayForm(forms.ModelForm):
    """One day; a day that is there already is said, not changed."""

    class Meta:
        model = Holiday
        fields = ("date", "name", "kind")
        labels = {"date": _("Tanggal"), "name": _("Nama"), "kind": _("Jenis")}
        widgets = {"date": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}
        error_messages = {"date": {"unique": _("Tanggal itu sudah ada; hapus dahulu yang lama.")}}


class HolidayFileForm(forms.Form):
    """One spreadsheet with a year's list."""

    berkas = forms.FileField(
        label=_("Berkas .xlsx"),
        help_text=_("Kolom Tanggal, Nama, dan Jenis, seperti pada templat; paling banyak 100 baris."),
        max_length=160,
        widget=forms.FileInput({"accept": ".xlsx"}),
    )

"""The form that takes a table."""

from django import forms
from django.utils.translation import gettext_lazy as _


class UploadForm(forms.Form):
    """A file and what changed."""

    file = forms.FileField(
        label=_("Berkas tabel"),
        help_text=_("XLSX atau CSV; baris pertama berisi judul kolom."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv"}),
    )
    note = forms.CharField(
        label=_("Yang berubah pada versi ini"), max_length=200, required=False, help_text=_("Misalnya: data 2026.")
    )

"""The form with which a head of office adopts a procedure."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.widgets import DateInput


class AdoptForm(forms.Form):
    """The number the office gives, and the day from which the procedure is in force."""

    number = forms.CharField(label=_("Nomor SOP"), max_length=120, help_text=_("Menurut register SOP kantor."))
    effective_on = forms.DateField(label=_("Tanggal efektif"), widget=DateInput())

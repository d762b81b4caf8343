"""The form of a handover: why, until when, who follows, and how."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.models.position_holding import acting_kinds
from core.widgets import DateInput
from egov.forms import active_officers
from egov.models.handover import handover_reasons


class HandoverForm(forms.Form):
    """What `handover.act` needs."""

    reason = forms.ChoiceField(label=_("Sebab"), choices=handover_reasons)
    last_day = forms.DateField(
        label=_("Hari terakhir"),
        widget=DateInput,
        help_text=_("Jabatan berakhir hari itu. Selain bagi yang mutasi, akunnya tertutup esok harinya."),
    )
    receiver = forms.ModelChoiceField(User.objects.none(), label=_("Pengganti"))
    acting = forms.ChoiceField(label=_("Cara menjabat"), choices=acting_kinds, required=False)
    decree = forms.CharField(label=_("Nomor keputusan"), required=False, max_length=120)

    def __init__(self, *args, leaver: User, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["receiver"].queryset = active_officers().exclude(pk=leaver.pk)

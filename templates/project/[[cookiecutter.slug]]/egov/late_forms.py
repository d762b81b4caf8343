"""After how many working days late work climbs to each level."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from core import escalation


class LevelsForm(forms.Form):
    """One number a level; each level later than the one below."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for whom, after in escalation.days():
            self.fields[whom] = forms.IntegerField(
                label=_("%s, sesudah lewat (hari kerja)") % escalation.whom_label(whom),
                min_value=0,
                max_value=90,
                initial=after,
            )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        numbers = [said[whom] for whom in escalation.LEVELS if whom in said]
        if numbers != sorted(set(numbers)):
            raise forms.ValidationError(_("Setiap tingkat harus lebih lama daripada tingkat di bawahnya."))
        return said

"""The block's own forms: a disposition and a sending."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from blocks.correspondence.models import Instruction
from blocks.correspondence.services.dispositions import Given
from core.fields import RowsInput
from core.models import Office, Position


class DisposeForm(forms.Form):
    """To whom, with which instruction, until when."""

    receivers = RowsInput(Position.objects.all(), label=_("Kepada"))
    instruction = forms.ChoiceField(choices=Instruction.choices, label=_("Instruksi"))
    note = forms.CharField(required=False, max_length=1000, label=_("Catatan"))
    due_at = forms.DateTimeField(required=False, label=_("Tenggat"))

    def given(self) -> Given:
        """The sheet as the service takes it."""
        data = self.cleaned_data
        return Given(tuple(data["receivers"]), data["instruction"], data["note"], data["due_at"])

    def problems(self) -> list[str]:
        """What is wrong, with the field before it."""
        return [f"{self.fields[name].label}: {text}" for name, texts in self.errors.items() for text in texts]


class SendForm(forms.Form):
    """Which offices get the letter, and which a copy."""

    offices = RowsInput(Office.objects.filter(is_active=True), required=False)
    copies = RowsInput(Office.objects.filter(is_active=True), required=False)

    def chosen(self) -> dict[str, Any]:
        """Offices and copies as lists."""
        return {key: list(value) for key, value in self.cleaned_data.items()}

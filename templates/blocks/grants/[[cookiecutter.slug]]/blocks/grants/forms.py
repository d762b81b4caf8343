"""What officers and organisations fill in about money."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.fields import RupiahInput
from core.widgets import DateInput

FILES = {"accept": ".pdf,.jpg,.jpeg,.png,.webp"}
MOST = 10**13


class Money(RupiahInput):
    """Whole rupiah."""

    def __init__(self, **more: Any) -> None:
        given = {"min_value": 0, "max_value": MOST} | more
        super().__init__(**given)


class Day(forms.DateField):
    """A day in the browser's own picker."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**({"widget": DateInput(), "initial": timezone.localdate} | more))


class DecreeForm(forms.Form):
    """The decree; the amounts stand beside the proposals."""

    number = forms.CharField(label=_("Nomor keputusan kepala daerah"), max_length=80)
    dated = Day(label=_("Tanggal keputusan"))
    budget_document = forms.CharField(label=_("Nomor DPA"), max_length=80)
    ceiling = Money(label=_("Pagu belanja hibah dan bansos"), min_value=1)

    def __init__(self, *args: Any, waiting: list[Any], binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposals = []
        for record in waiting:
            name = f"jumlah-{record.pk}"
            asked = binding.of(record, "considered")
            label = f"{record.number} {binding.holder_name(record)}"
            self.fields[name] = Money(label=label, required=False, initial=asked)
            self.proposals.append((record, name))

    def amounts(self) -> dict[int, int]:
        """The amounts that were filled in, by proposal; an empty or zero line is left out."""
        found = {record.pk: self.cleaned_data.get(name) for record, name in self.proposals}
        return {key: int(amount) for key, amount in found.items() if amount}


class PlanForm(forms.Form):
    """Instalments; lines left empty are none."""

    def __init__(self, *args: Any, most: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.most = most
        for at in range(1, most + 1):
            self.fields[f"jumlah-{at}"] = Money(label=_("Jumlah tahap %s") % at, required=at == 1)
            self.fields[f"tanggal-{at}"] = Day(label=_("Rencana cair tahap %s") % at, required=at == 1, initial=None)

    def clean(self) -> dict[str, Any]:
        """An amount and a day belong together."""
        data = super().clean() or self.cleaned_data
        for at in range(2, self.most + 1):
            if bool(data.get(f"jumlah-{at}")) != bool(data.get(f"tanggal-{at}")):
                self.add_error(f"tanggal-{at}", _("Isi jumlah dan tanggal tahap ini, atau kosongkan keduanya."))
        return data

    def rows(self) -> list[tuple[int, Any]]:
        """Amount and day of each instalment."""
        data = self.cleaned_data
        return [
            (int(data[f"jumlah-{at}"]), data[f"tanggal-{at}"])
            for at in range(1, self.most + 1)
            if data.get(f"jumlah-{at}") is not None and data.get(f"tanggal-{at}")
        ]


class PayForm(forms.Form):
    """One transfer."""

    paid_on = Day(label=_("Tanggal cair"))
    transfer = forms.CharField(label=_("Nomor SP2D"), max_length=60)
    receiver = forms.CharField(label=_("Penerima yang menandatangani kuitansi"), max_length=120)
    pledge = forms.FileField(
        label=_("Pakta integritas bertanda tangan"),
        help_text=_("PDF atau foto, paling besar 5 MB"),
        widget=forms.ClearableFileInput(FILES),
    )


class SpendForm(forms.Form):
    """One purchase."""

    line = forms.TypedChoiceField(label=_("Baris RAB"), coerce=int)
    amount = Money(label=pgettext_lazy("grants", "Jumlah"), min_value=1)
    spent_on = Day(label=_("Tanggal belanja"))
    note = forms.CharField(label=_("Yang dibeli"), max_length=160)
    proof = forms.FileField(
        label=_("Bukti belanja"),
        help_text=_("Nota, kuitansi atau faktur: PDF atau foto, paling besar 5 MB"),
        widget=forms.ClearableFileInput(FILES),
    )

    def __init__(self, *args: Any, lines: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].choices = [(line.pk, line.name) for line in lines]


class RefundForm(forms.Form):
    """Money that went back."""

    amount = Money(label=pgettext_lazy("grants", "Jumlah"), min_value=1)
    returned_on = Day(label=_("Tanggal setor"))
    reference = forms.CharField(label=_("Nomor STS"), max_length=60)
    proof = forms.FileField(
        label=_("Bukti setor"),
        help_text=_("PDF atau foto, paling besar 5 MB"),
        widget=forms.ClearableFileInput(FILES),
    )

"""What offices and planners fill in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from blocks.planning.models import Node
from blocks.planning.selectors.evaluation import Shown
from blocks.planning.services.reporting import Filled
from core.fields import DecimalInput, RupiahInput

MOST = 10**13
NOTE = 500


class Amount(DecimalInput):
    """A number as people write it."""

    def __init__(self, **more: Any) -> None:
        super().__init__(required=False, max_digits=18, decimal_places=4, **more)


class ResultsForm(forms.Form):
    """All indicators and all subactivities of an office on one page."""

    def __init__(self, *args: Any, shown: Shown, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shown = shown
        for line in shown.lines:
            for one in line.indicators:
                key = one.indicator.pk
                label = _("Realisasi (%s)") % one.indicator.unit
                self.fields[f"nilai-{key}"] = Amount(label=label, initial=one.value)
                note = forms.CharField(
                    label=_("Faktor pendorong atau penghambat"), required=False, max_length=NOTE, initial=one.note
                )
                self.fields[f"catatan-{key}"] = note
            if line.is_leaf and line.ceiling:
                self.fields[f"uang-{line.node.pk}"] = RupiahInput(
                    label=_("Realisasi keuangan"),
                    required=False,
                    min_value=0,
                    max_value=MOST,
                    initial=line.spent,
                )

    def groups(self) -> list[tuple[Any, list[tuple[Any, Any, Any]], Any]]:
        """Each place that asks for something: the line, (measure, value, note) of its indicators, and its money."""
        found = []
        for line in self.shown.lines:
            rows = [
                (one, self[f"nilai-{one.indicator.pk}"], self[f"catatan-{one.indicator.pk}"]) for one in line.indicators
            ]
            money = f"uang-{line.node.pk}"
            if rows or money in self.fields:
                found.append((line, rows, self[money] if money in self.fields else None))
        return found

    def filled(self) -> Filled:
        """What was typed, without the lines left empty."""
        values, notes, money = {}, {}, {}
        for name, value in self.cleaned_data.items():
            kind, key = name.split("-")
            if value in (None, ""):
                continue
            if kind == "nilai":
                values[int(key)] = value
            elif kind == "catatan":
                notes[int(key)] = value
            else:
                money[int(key)] = int(value)
        return Filled(values, notes, money)


class BudgetForm(forms.Form):
    """The budget plan as a spreadsheet."""

    file = forms.FileField(
        label=_("Berkas RKA (.xlsx atau .csv)"),
        help_text=_("Unduh templat, isi, lalu kirim kembali. Semua baris masuk, atau tidak satu pun."),
        widget=forms.ClearableFileInput({"accept": ".xlsx,.csv"}),
    )


class AimForm(forms.Form):
    """One aim above the programmes."""

    level = forms.ChoiceField(
        label=_("Tingkat"),
        choices=[
            ("visi", _("Visi")),
            ("misi", _("Misi")),
            ("tujuan", _("Tujuan pembangunan")),
            ("sasaran", _("Sasaran pembangunan")),
        ],
    )
    parent = forms.ModelChoiceField(label=_("Simpul di atasnya"), queryset=Node.objects.none(), required=False)
    code = forms.CharField(label=_("Kode"), max_length=30)
    name = forms.CharField(label=_("Uraian"), max_length=400, widget=forms.Textarea({"rows": 3}))
    indicator = forms.CharField(label=_("Indikator"), max_length=300, required=False)
    unit = forms.CharField(label=_("Satuan"), max_length=40, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = Node.objects.filter(level__in=("visi", "misi", "tujuan"))


class AttachForm(forms.Form):
    """Which outcome a programme serves."""

    programme = forms.ModelChoiceField(label=_("Program"), queryset=Node.objects.none())
    outcome = forms.ModelChoiceField(label=_("Sasaran pembangunan"), queryset=Node.objects.none())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = Node.objects.filter(level="program")
        self.fields["outcome"].queryset = Node.objects.filter(level="sasaran")

"""What people fill in around a case: asking offices, handing a case back, answering for an office."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.casework import shared_work, workers
from core.entities import Entity
from core.fields import RowsInput
from core.models import Office


def by_kind(rows: QuerySet) -> list[tuple[str, list[tuple[int, str]]]]:
    """Offices as the options of a choice, under what they are: a region has hundreds with its villages."""
    found: dict[str, list[tuple[int, str]]] = {}
    for office in rows.order_by("kind", "name"):
        found.setdefault(str(office.get_kind_display()), []).append((office.pk, office.name))
    return list(found.items())


class AskForm(forms.Form):
    """Whom to ask, what, until when, and which fields of the case they see."""

    offices = RowsInput(
        Office.objects.none(),
        label=_("Kantor atau instansi"),
        widget=forms.SelectMultiple(attrs={"size": 6}),
        help_text=_("Dapat lebih dari satu; masing-masing punya tenggat dan jawaban sendiri."),
    )
    question = forms.CharField(label=_("Yang diminta"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000)
    workdays = forms.IntegerField(
        label=_("Dijawab dalam (hari kerja)"), min_value=1, max_value=90, initial=shared_work.DEFAULT_WORKDAYS
    )
    shared = forms.MultipleChoiceField(
        label=_("Isian yang mereka lihat"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Data pribadi tidak pernah ikut. Cerita panjang dapat memuat nama orang: baca dahulu."),
    )

    def __init__(self, *args: Any, entity: Entity, record: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        holder = workers.office_of(entity, record)
        rows = Office.objects.filter(is_active=True)
        rows = rows.exclude(pk=holder.pk) if holder is not None else rows
        self.fields["offices"].queryset = rows
        self.fields["offices"].choices = by_kind(rows)
        infos = shared_work.shareable(entity, record)
        self.fields["shared"].choices = [(info.name, str(info.label)) for info in infos]
        self.fields["shared"].initial = [info.name for info in infos if info.kind not in ("longtext", "choice")]
        if not infos:
            del self.fields["shared"]


class HandBackForm(forms.Form):
    """Why the office hands the case back, and who should have it."""

    to_office = forms.ModelChoiceField(Office.objects.none(), label=_("Kantor yang diusulkan"))
    reason = forms.CharField(
        label=_("Alasan di luar kewenangan"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )

    def __init__(self, *args: Any, entity: Entity, record: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        holder = workers.office_of(entity, record)
        rows = Office.objects.filter(is_active=True).exclude(pk=holder.pk if holder is not None else None)
        self.fields["to_office"].queryset = rows
        self.fields["to_office"].choices = [("", _("Pilih …")), *by_kind(rows)]


class AnswerForm(forms.Form):
    """The answer of an office that was asked."""

    text = forms.CharField(label=_("Isi jawaban"), widget=forms.Textarea(attrs={"rows": 6}), max_length=4000)
    name = forms.CharField(
        label=_("Nama dan jabatan yang menjawab"),
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    def __init__(self, *args: Any, asks_name: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_name:
            del self.fields["name"]

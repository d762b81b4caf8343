"""The block's own forms: what a reader looks for, a report, a closure, a decision."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.directory.distance import Pair
from blocks.directory.models import Correction, Decision, Reason, Subject
from blocks.directory.selectors.places import Asked
from core import widgets
from core.fields.structures import EAST, NORTH, SOUTH, WEST
from core.models import District, Village


class FinderForm(forms.Form):
    """What a reader looks for; whatever is not understood is left out, never an error."""

    q = forms.CharField(label=_("Kata"), required=False, max_length=80)
    jenis = forms.ChoiceField(label=_("Jenis"), required=False)
    kecamatan = forms.ModelChoiceField(label=_("Kecamatan"), required=False, queryset=District.objects.none())
    desa = forms.ModelChoiceField(
        label=_("Dekat dari desa atau kelurahan"), required=False, queryset=Village.objects.none()
    )
    dekat = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    buka = forms.BooleanField(label=_("Buka sekarang"), required=False)

    def __init__(self, binding: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["jenis"].choices = [("", _("Semua")), *binding.categories()]
        self.fields["kecamatan"].queryset = District.objects.all()
        self.fields["kecamatan"].empty_label = _("Semua")
        self.fields["desa"].queryset = Village.objects.exclude(lat=None).select_related("district")
        self.fields["desa"].empty_label = _("Tidak diurutkan")
        self.fields["desa"].label_from_instance = lambda row: f"{row.name} ({row.district.name})"
        for name in ("jenis", "kecamatan", "desa"):
            self.fields[name].widget.attrs["class"] = "form-select"

    def asked(self) -> Asked:
        """What was understood."""
        self.is_valid()
        data = self.cleaned_data
        village, here = data.get("desa"), pair(data.get("dekat") or "")
        here = None if village else here  # a village that was chosen is meant, whatever was kept of the position
        near = here or ((float(village.lat), float(village.lon)) if village else None)
        return Asked(
            words=data.get("q") or "",
            categories=(data["jenis"],) if data.get("jenis") else (),
            district=data["kecamatan"].pk if data.get("kecamatan") else None,
            is_open=bool(data.get("buka")),
            near=near,
            near_name=str(_("tempat Anda")) if here else village.name if village else "",
            is_here=here is not None,
        )


def pair(text: str) -> Pair | None:
    """A point written as latitude and longitude with a comma; None where it is none in Indonesia."""
    parts = text.split(",")
    try:
        lat, lon = (float(part) for part in parts)
    except ValueError:
        return None
    return (lat, lon) if SOUTH <= lat <= NORTH and WEST <= lon <= EAST else None


class ReportForm(forms.ModelForm):
    """What is wrong with a place."""

    subject = forms.ChoiceField(label=_("Apa yang keliru?"), choices=[("", _("Pilih …")), *Subject.choices])

    class Meta:
        model = Correction
        fields = ["subject", "text"]
        labels = {"text": _("Yang benar menurut Anda")}
        help_texts = {"text": _("Jangan tulis nama, nomor telepon, atau data diri lain.")}
        widgets = {"text": forms.Textarea({"rows": 3})}
        error_messages = {"text": {"required": _("Tulis yang benar, walau singkat.")}}


class CloseForm(forms.Form):
    """Days on which a place is closed."""

    starts_on = forms.DateField(label=_("Hari pertama"), widget=widgets.DateInput)
    ends_on = forms.DateField(
        label=_("Hari terakhir"),
        required=False,
        widget=widgets.DateInput,
        help_text=_("Kosongkan bila belum tahu kapan dibuka kembali"),
    )
    reason = forms.ChoiceField(label=pgettext_lazy("directory", "Sebab"), choices=[("", _("Pilih …")), *Reason.choices])
    notice = forms.CharField(
        label=_("Pengumuman"),
        required=False,
        max_length=200,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Tampil pada halaman tempat; misalnya ke mana pengunjung dapat pergi"),
    )


class DecideForm(forms.Form):
    """What becomes of a report."""

    decision = forms.ChoiceField(
        label=_("Keputusan"),
        choices=[(one.value, one.label) for one in (Decision.ACCEPTED, Decision.REFUSED)],
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih keputusan.")},
    )
    answer = forms.CharField(
        label=_("Jawaban bagi pelapor"),
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Contoh: Jam buka sudah diganti, terima kasih. Atau: sudah ditelepon, tarifnya tetap."),
        error_messages={"required": _("Tulis jawaban bagi pelapor.")},
    )


class JourneyForm(forms.Form):
    """From where to where: a stop, or the middle of a village."""

    dari = forms.ChoiceField(label=_("Dari"), required=False)
    ke = forms.ChoiceField(label=_("Ke"), required=False)
    posisi = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, ends: list[Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("dari", "ke"):
            self.fields[name].choices = [("", _("Pilih …")), *ends]
            self.fields[name].widget.attrs["class"] = "form-select"

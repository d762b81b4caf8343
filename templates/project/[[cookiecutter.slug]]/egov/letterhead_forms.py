"""Forms of the pages where an office keeps its letterhead and signatories."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core import identity
from core.models import Office, Position, PositionHolding
from core.models.position_holding import acting_kinds
from core.widgets import DateInput
from egov.forms import app_choices

RANK_HELP = _("Seperti pada keputusan pangkat terakhir: Pembina Tingkat I, IV/b.")


class LetterheadForm(forms.ModelForm):
    """What stands under the office's name on its letters."""

    class Meta:
        model = Office
        fields = ["address", "postcode", "phone", "website", "email"]
        widgets = {"address": forms.TextInput}
        help_texts = {
            "address": _("Nama jalan dan nomor, lalu kota; tanpa kode pos."),
            "website": _("Tanpa https://, misalnya dishub.daerah.go.id."),
        }

    def clean_postcode(self) -> str:
        """Five digits, or nothing."""
        text = identity.digits(self.cleaned_data["postcode"])
        if text and not re.fullmatch(r"\d{5}", text):
            raise ValidationError(_("Kode pos terdiri atas 5 angka."))
        return text

    def clean_website(self) -> str:
        """A host and perhaps a path, as letters print it."""
        text = re.sub(r"^https?://", "", self.cleaned_data["website"].strip()).rstrip("/")
        if text and not re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/\S*)?", text):
            raise ValidationError(_("Tulis laman seperti dishub.daerah.go.id."))
        return text


class SignatoryForm(forms.Form):
    """Puts somebody on a position of the office from a day on."""

    position = forms.ModelChoiceField(Position.objects.none(), label=_("Jabatan"), required=False)
    title = forms.CharField(
        label=_("Jabatan lain"),
        required=False,
        max_length=200,
        help_text=_("Isi bila jabatannya belum ada dalam daftar."),
    )
    nip = forms.CharField(
        label=_("NIP"), required=False, max_length=24, help_text=_("18 angka; kosong bila tidak mempunyai NIP.")
    )
    name = forms.CharField(
        label=_("Nama lengkap dan gelar"),
        required=False,
        max_length=160,
        help_text=_("Tidak perlu diisi bila NIP-nya sudah terdaftar."),
    )
    rank = forms.CharField(label=_("Pangkat, golongan"), required=False, max_length=80, help_text=RANK_HELP)
    starts_on = forms.DateField(label=_("Mulai"), widget=DateInput)
    ends_on = forms.DateField(label=_("Sampai"), required=False, widget=DateInput)
    acting = forms.ChoiceField(
        label=_("Cara menjabat"),
        choices=acting_kinds,
        required=False,
        help_text=_("Plt. dan Plh. dicetak di depan jabatan; pejabat definitif yang lama berakhir sehari sebelumnya."),
    )
    decree = forms.CharField(label=_("Nomor keputusan"), required=False, max_length=120)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["position"].queryset = office.positions.filter(is_active=True)

    def clean(self) -> dict[str, Any]:
        """A position must be chosen or named, and somebody named or found by NIP."""
        found = super().clean()
        if not found.get("position") and not found.get("title", "").strip():
            self.add_error("position", _("Pilih jabatan, atau tulis jabatan lain."))
        if not found.get("nip", "").strip() and not found.get("name", "").strip():
            self.add_error("nip", _("Tulis NIP, atau nama bila pejabatnya tidak mempunyai NIP."))
        return found


class RankForm(forms.Form):
    """Writes a new rank of a signatory from a day on."""

    holding = forms.ModelChoiceField(PositionHolding.objects.none(), label=_("Pejabat"))
    rank = forms.CharField(label=_("Pangkat, golongan"), max_length=80, help_text=RANK_HELP)
    since = forms.DateField(label=_("Terhitung mulai"), widget=DateInput)

    def __init__(self, *args: Any, holdings: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["holding"].queryset = holdings


class MandateForm(forms.Form):
    """Lets a position sign in the name of another of the office."""

    principal = forms.ModelChoiceField(Position.objects.none(), label=_("Atas nama"))
    position = forms.ModelChoiceField(Position.objects.none(), label=_("Yang menandatangani"))
    app = forms.ChoiceField(label=_("Untuk dokumen"), required=False)
    starts_on = forms.DateField(label=_("Mulai"), widget=DateInput)
    ends_on = forms.DateField(label=_("Sampai"), required=False, widget=DateInput)
    decree = forms.CharField(label=_("Dasar"), required=False, max_length=120)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        active = Position.objects.filter(is_active=True)
        self.fields["principal"].queryset = active.filter(office=office)
        self.fields["position"].queryset = active.filter(office__in=[office, *office.children.all()])
        self.fields["app"].choices = [("", _("Semua aplikasi")), *app_choices()]

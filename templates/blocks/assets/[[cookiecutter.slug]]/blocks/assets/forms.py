"""The block's own forms: what a phone sends, a round, a line of the plan."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from blocks.assets.services.sendings import Sent
from core import files
from core.fields import WholeInput

PHOTO_MB = 8
TOKEN = re.compile(r"([a-z0-9]{6,16})/?\s*$")


class DayInput(forms.DateInput):
    """A day in the browser's own picker."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class SendingForm(forms.Form):
    """What the phone, or the page without script, sends; which values count is the service's business."""

    client_key = forms.UUIDField(error_messages={"required": _("Kiriman tidak lengkap. Muat ulang halaman.")})
    made_at = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M:%S.%fZ", "%Y-%m-%dT%H:%M:%SZ"])
    photo = forms.FileField(required=False)

    NAMES = ("outcome", "condition", "elsewhere", "note", "by_label", "meter")

    def clean_photo(self) -> Any:
        """Judge the picture by its content."""
        upload = self.cleaned_data["photo"]
        if upload:
            upload.checked = files.check(upload, accept=files.PICTURE_KINDS, max_mb=PHOTO_MB)
        return upload

    def sent(self) -> Sent:
        """The sending as the service takes it."""
        data = self.cleaned_data
        values = {name: str(self.data.get(name, "")).replace("\x00", "").strip()[:1000] for name in self.NAMES}
        photos = {"photo": data["photo"]} if data["photo"] else {}
        return Sent(key=data["client_key"], made_at=data["made_at"], values=values, photos=photos)

    def said(self) -> dict[str, str]:
        """What was typed, for the form that is shown again; a photo must be chosen anew."""
        return {name: self.data.get(name, "") for name in (*self.NAMES, "client_key", "token")}


def token_of(text: str) -> str:
    """The code of a label from what was scanned or typed: the code itself, or the address that ends in it."""
    found = TOKEN.search(text.strip().lower())
    return found[1] if found else ""


class RoundForm(forms.Form):
    """A new round of stock-taking."""

    name = forms.CharField(label=_("Nama"), max_length=80)
    starts_on = forms.DateField(label=_("Mulai"), widget=DayInput)
    ends_on = forms.DateField(label=_("Sampai"), widget=DayInput)
    asset_kind = forms.ChoiceField(label=_("Golongan"), required=False)

    def __init__(self, *args: Any, binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asset_kind"].choices = [("", _("Semua golongan")), *binding.words_of("kind").items()]

    def clean_ends_on(self) -> date:
        """The end comes after the beginning."""
        ends_on, starts_on = self.cleaned_data["ends_on"], self.cleaned_data.get("starts_on")
        if starts_on is not None and ends_on <= starts_on:
            raise ValidationError(_("Akhir inventarisasi harus sesudah mulainya."))
        return ends_on


class PlanForm(forms.Form):
    """A new line of the plan."""

    title = forms.CharField(label=_("Pekerjaan"), max_length=120)
    instruction = forms.CharField(label=_("Uraian"), max_length=500, required=False, widget=forms.Textarea({"rows": 2}))
    asset_kind = forms.ChoiceField(label=_("Untuk golongan"), required=False)
    order_kind = forms.ChoiceField(label=_("Jenis perintah kerja"))
    every_months = forms.IntegerField(label=_("Setiap (bulan)"), required=False, min_value=1, max_value=120)
    every_use = WholeInput(
        label=_("Setiap (pemakaian)"),
        required=False,
        min_value=1,
        max_value=1_000_000,
        help_text=_("Misalnya 10.000 km; yang lebih dahulu tercapai yang berlaku"),
    )
    starts_on = forms.DateField(label=_("Berlaku mulai"), widget=DayInput)

    def __init__(self, *args: Any, binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asset_kind"].choices = [("", _("Semua golongan")), *binding.words_of("kind").items()]
        self.fields["order_kind"].choices = list(binding.words_of("order_kind").items())
        if not binding.meter:
            del self.fields["every_use"]

"""How the register of consents is narrowed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.entities import all_entities
from live import menus


class ConsentFilter(forms.Form):
    """By service, by name or number, and by whether the consent holds."""

    app = forms.ChoiceField(label=_("Layanan"), required=False)
    who = forms.CharField(label=_("Nama atau nomor"), required=False, max_length=120)
    standing = forms.ChoiceField(
        label=_("Keadaan"),
        required=False,
        choices=[("", _("Semua")), ("berlaku", _("Berlaku")), ("berakhir", _("Berakhir"))],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asking = sorted({entity.app for entity in all_entities() if entity.consent is not None})
        self.fields["app"].choices = [("", _("Semua")), *((app, menus.app_name(app)) for app in asking)]

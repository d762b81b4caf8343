"""Forms of a change of the organisation: another name, into another office, or split."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import Office, OfficeChange, WorkItem
from core.models.office_change import ChangeKind
from core.widgets import DateInput
from live import menus

STAYS = ("", _("Tetap di kantor ini"))


class ChangeForm(forms.ModelForm):
    """What every change has: its day and the rule that says it."""

    kind = ""

    class Meta:
        model = OfficeChange
        fields = ["on", "decree"]
        widgets = {"on": DateInput}
        help_texts = {
            "on": _("Bila hari ini atau sebelumnya, dilaksanakan begitu disimpan; bila kelak, pada harinya."),
            "decree": _("Contoh: Perda Nomor 4 Tahun 2026 tentang Perangkat Daerah"),
        }

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.office, self.instance.kind = office, self.kind
        others = Office.objects.filter(is_active=True).exclude(pk=office.pk)
        if "into" in self.fields:
            self.fields["into"].queryset = others
            self.fields["into"].required = self.kind == ChangeKind.MERGED


class RenameForm(ChangeForm):
    """Another name from a day on; papers issued before keep the old one."""

    kind = ChangeKind.RENAMED
    name = forms.CharField(label=_("Nama baru"), max_length=200)

    class Meta(ChangeForm.Meta):
        fields = ["name", "short_name", "on", "decree"]


class MergeForm(ChangeForm):
    """The office ends; another one takes everything over."""

    kind = ChangeKind.MERGED

    class Meta(ChangeForm.Meta):
        fields = ["into", "on", "decree"]
        help_texts = ChangeForm.Meta.help_texts | {"into": _("Kantor baru dibuat lebih dahulu di halaman Kantor.")}


class SplitForm(ChangeForm):
    """Where each application with work and each chair of the office goes; the rest stays, or goes with `into`."""

    kind = ChangeKind.SPLIT

    class Meta(ChangeForm.Meta):
        fields = ["on", "decree", "into"]
        labels = {"into": _("Yang lain ke")}
        help_texts = ChangeForm.Meta.help_texts | {"into": _("Kosongkan bila kantor ini tetap ada sesudah dipecah.")}

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, office=office, **kwargs)
        offices = Office.objects.filter(is_active=True).exclude(pk=office.pk)
        choices = [STAYS, *((str(one.pk), one.name) for one in offices)]
        for app in _apps_of(office):
            label = _("Aplikasi %s") % menus.app_name(app)
            self.fields[f"app:{app}"] = forms.ChoiceField(label=label, choices=choices, required=False)
        for position in office.positions.filter(is_active=True):
            label = _("Jabatan %s") % position.title
            self.fields[f"position:{position.pk}"] = forms.ChoiceField(label=label, choices=choices, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for at least one thing that goes elsewhere."""
        said = super().clean() or {}
        self.instance.apps, self.instance.positions = self._going(said, "app"), self._going(said, "position")
        if not self.instance.apps and not self.instance.positions:
            raise forms.ValidationError(_("Pilih kantor tujuan bagi setidaknya satu aplikasi atau jabatan."))
        return said

    @staticmethod
    def _going(said: dict[str, Any], what: str) -> dict[str, int]:
        marked = ((name.partition(":"), target) for name, target in said.items())
        return {key: int(target) for (kind, colon, key), target in marked if colon and kind == what and target}


FORMS = {form.kind: form for form in (RenameForm, MergeForm, SplitForm)}


def _apps_of(office: Office) -> list[str]:
    """Applications with work of this office, or with a role of one of its chairs, in the order of their names."""
    worked = WorkItem.objects.filter(office=office).order_by().values_list("app", flat=True).distinct()
    granted = office.positions.exclude(grants__app=None).values_list("grants__app", flat=True)
    return sorted({*worked, *granted} - {"core", "*"}, key=menus.app_name)

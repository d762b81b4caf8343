"""The block's own forms: a number given by hand, a counter, a kiosk."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from blocks.queue import lines
from blocks.queue.models import Counter, Kiosk, Priority

NOBODY = [("", pgettext_lazy("queue", "Umum"))]


class PaperForm(forms.Form):
    """One number that was given by hand while there was no power."""

    service = forms.ChoiceField(label=gettext_lazy("Layanan"))
    number = forms.IntegerField(label=gettext_lazy("Nomor pada kertas"), min_value=1, max_value=999)
    day = forms.DateField(label=gettext_lazy("Hari"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    arrived_at = forms.TimeField(label=gettext_lazy("Jam nomor diberikan"))
    priority = forms.ChoiceField(label=gettext_lazy("Prioritas"), required=False)
    counter = forms.ModelChoiceField(
        label=gettext_lazy("Loket yang melayani"),
        queryset=Counter.objects.none(),
        required=False,
        help_text=gettext_lazy("Kosongkan bila belum dilayani."),
    )
    called_at = forms.TimeField(label=gettext_lazy("Jam dipanggil"), required=False)
    finished_at = forms.TimeField(
        label=gettext_lazy("Jam selesai"),
        required=False,
        help_text=gettext_lazy("Kosongkan bila belum dilayani; nomornya ikut antre menurut jam diberikan."),
    )

    def __init__(self, *args: Any, binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = lines.of(binding)
        self.fields["service"].choices = [("", ""), *((line.id, f"{line.code} · {line.title}") for line in found)]
        self.fields["priority"].choices = [*NOBODY, *Priority.choices]
        self.fields["counter"].queryset = Counter.objects.filter(app=binding.app, is_active=True)
        self.fields["counter"].label_from_instance = counter_words
        for name in ("arrived_at", "called_at", "finished_at"):
            self.fields[name].widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
        self.fields["day"].initial = timezone.localdate()

    def entry(self) -> dict[str, Any]:
        """What the service takes."""
        data = self.cleaned_data

        def at(name: str) -> datetime | None:
            if data.get(name) is None:
                return None
            return datetime.combine(data["day"], data[name], timezone.get_current_timezone())

        return {
            "service": data["service"],
            "number": data["number"],
            "day": data["day"],
            "arrived_at": at("arrived_at"),
            "priority": data["priority"],
            "counter": data["counter"],
            "called_at": at("called_at"),
            "finished_at": at("finished_at"),
        }


def counter_words(counter: Counter) -> str:
    """A counter in a list: its number and what it is."""
    return f"{counter} · {counter.name}" if counter.name else str(counter)


class CounterForm(forms.ModelForm):
    """A counter and the lines it serves."""

    services = forms.MultipleChoiceField(
        label=gettext_lazy("Layanan di loket ini"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Satu loket dapat melayani beberapa layanan dari tempat yang sama."),
    )

    class Meta:
        model = Counter
        fields = ["number", "name", "is_active"]

    def __init__(self, *args: Any, binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lines = {str(line.id): line for line in lines.of(binding)}
        self.fields["services"].choices = [
            (key, " · ".join(part for part in (line.code, line.title, line.site) if part))
            for key, line in self._lines.items()
        ]
        if self.instance.pk:
            self.fields["services"].initial = [str(key) for key in self.instance.service_ids]

    def clean_services(self) -> list[int]:
        """All of one place."""
        found = self.cleaned_data["services"]
        sites = {self._lines[key].site_id for key in found}
        if len(sites) > 1:
            raise forms.ValidationError(_("Pilih layanan dari satu tempat saja."))
        self.instance.site_id = sites.pop() if sites else 0
        return [int(key) for key in found]


class KioskForm(forms.ModelForm):
    """A kiosk: its name, where it stands, and its paper."""

    site_id = forms.TypedChoiceField(label=gettext_lazy("Tempat"), coerce=int)

    class Meta:
        model = Kiosk
        fields = ["name", "site_id", "paper", "is_active"]

    def __init__(self, *args: Any, binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = lines.sites(binding)
        self.fields["site_id"].choices = found
        if len(found) == 1:
            self.fields["site_id"].initial = found[0][0]
            self.fields["site_id"].widget = forms.HiddenInput()

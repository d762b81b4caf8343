"""What officers fill in about inspections."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from blocks.inspection.models import Finding, places
from blocks.inspection.models.finding import responses
from blocks.inspection.models.recommendation import verdicts
from core.fields import RupiahInput, WholeInput

ACCEPT = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"


class ManyInput(forms.ClearableFileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True


class Files(forms.FileField):
    """Several files at once, judged by the services."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**({"widget": ManyInput({"accept": ACCEPT}), "required": False, "label": _("Bukti")} | more))

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        given = data if isinstance(data, list | tuple) else [data] if data else []
        if self.required and not given:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return [super(Files, self).clean(one, initial) for one in given]


class Money(RupiahInput):
    """Whole rupiah."""

    def __init__(self, **more: Any) -> None:
        given = {"min_value": 0, "max_value": 10**13, "initial": 0}
        super().__init__(**(given | more))


def words(label: Any, rows: int = 4, **more: Any) -> forms.CharField:
    """A longer text."""
    return forms.CharField(label=label, widget=forms.Textarea({"rows": rows}), **({"max_length": 4000} | more))


class MemberForm(forms.Form):
    """One officer for the team."""

    user = forms.TypedChoiceField(label=_("Pegawai"), coerce=int)
    place = forms.ChoiceField(label=_("Kedudukan"), choices=places)
    days = WholeInput(label=_("Hari pengawasan"), min_value=1, max_value=250)

    def __init__(self, *args: Any, users: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].choices = users


class DeclareForm(forms.Form):
    """What a member says of the own interests."""

    has_conflict = forms.TypedChoiceField(
        label=_("Pernyataan"),
        choices=(
            ("tidak", _("Saya bebas dari benturan kepentingan dengan pihak yang diperiksa")),
            ("ada", _("Saya mempunyai benturan kepentingan")),
        ),
        coerce=lambda value: value == "ada",
        empty_value=None,
        widget=forms.RadioSelect,
    )
    conflict = forms.CharField(
        label=_("Benturan kepentingan"),
        required=False,
        max_length=300,
        help_text=_("Isi bila ada: hubungan keluarga, usaha, atau pernah bekerja di sana dalam dua tahun terakhir."),
    )


class PaperForm(forms.Form):
    """One working paper."""

    work = words(_("Pekerjaan yang dilakukan"), 6, max_length=6000)
    result = words(_("Hasil dan simpulan"), 5, max_length=6000)
    files = Files()


class ReviewForm(forms.Form):
    """The review: a note gives the paper back."""

    note = words(
        _("Catatan reviu"), 3, required=False, max_length=2000, help_text=_("Kosongkan bila kertas kerja disetujui.")
    )


class FindingForm(forms.Form):
    """One finding."""

    title = forms.CharField(label=_("Judul temuan"), max_length=200)
    code = forms.ChoiceField(label=_("Kode temuan"), required=False)
    condition = words(_("Kondisi"), help_text=_("Apa yang ditemukan, di mana, kapan, berapa."))
    criteria = words(_("Kriteria"), 3, help_text=_("Ketentuan yang seharusnya dipenuhi."))
    cause = words(_("Sebab"), 3)
    effect = words(_("Akibat"), 3)
    value = Money(label=_("Nilai temuan"), required=False)
    paper = forms.ChoiceField(label=_("Kertas kerja yang memuatnya"), required=False)
    files = Files()

    def __init__(self, *args: Any, codes: list[Any], papers: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].choices = [("", "–"), *codes]
        self.fields["paper"].choices = [("", "–"), *papers]
        if not codes:
            del self.fields["code"]

    @staticmethod
    def initial_of(finding: Finding) -> dict[str, Any]:
        """The values of a finding that is changed."""
        names = ("title", "condition", "criteria", "cause", "effect", "value")
        known = {name: getattr(finding, name) for name in names}
        return known | {"code": finding.code_id or "", "paper": finding.paper_id or ""}


class AdviceForm(forms.Form):
    """One recommendation of a finding."""

    text = words(_("Rekomendasi"), 3, max_length=2000)
    kind = forms.ChoiceField(label=_("Jenis rekomendasi"))
    value = Money(label=_("Nilai yang harus diselesaikan"), required=False)

    def __init__(self, *args: Any, kinds: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds


class ResponseForm(forms.Form):
    """The office's answer to each finding of a draft."""

    def __init__(self, *args: Any, findings: list[Finding], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.findings = findings
        for one in findings:
            self.fields[f"agrees-{one.pk}"] = forms.ChoiceField(
                label=_("Sikap"), choices=responses, widget=forms.RadioSelect, required=False
            )
            self.fields[f"response-{one.pk}"] = words(_("Tanggapan"), 3, required=False)

    def said(self) -> dict[int, tuple[str, str]]:
        """Attitude and words by finding."""
        data = self.cleaned_data
        return {one.pk: (data.get(f"agrees-{one.pk}", ""), data.get(f"response-{one.pk}", "")) for one in self.findings}


class AnswerForm(forms.Form):
    """What the office did about a recommendation."""

    text = words(_("Tindak lanjut yang dilakukan"))
    value = Money(label=_("Nilai yang diselesaikan"), required=False)
    files = Files(label=_("Bukti tindak lanjut"), required=True)


class VerifyForm(forms.Form):
    """What the team found of an answer."""

    verdict = forms.ChoiceField(label=_("Hasil verifikasi"), choices=verdicts, widget=forms.RadioSelect)
    value = Money(label=_("Nilai yang diakui"), required=False)
    note = words(_("Catatan"), 3, required=False, max_length=2000)

"""Forms of the officers' portal: filters, appointments, role grants, accounts."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Kind, Status, User
from config.installed import PACKAGES, ROLES
from core.models import Office, Position, WorkItem
from core.models.position_holding import acting_kinds
from core.templatetags.ui import PHASES
from core.widgets import DateInput
from core.workflow_types import CLOSED_PHASES
from live import menus

ALL = ("", _("Semua"))
PLATFORM_APPS = (("core", _("Platform")), ("*", _("Semua aplikasi")))


def app_choices() -> list[tuple[str, Any]]:
    """The installed applications under the region's names."""
    return [(app, menus.app_name(app)) for app in PACKAGES]


class WorklistFilter(forms.Form):
    """Narrows the worklist; every field may be left out."""

    q = forms.CharField(label=_("Nomor, judul, nama, telepon, atau pelat"), required=False, max_length=100)
    app = forms.ChoiceField(label=_("Aplikasi"), required=False)
    phase = forms.ChoiceField(label=_("Keadaan"), required=False)
    whose = forms.ChoiceField(
        label=_("Pemegang"),
        required=False,
        choices=[
            ALL,
            ("saya", _("Saya")),
            ("kantor", _("Kantor saya")),
            ("bebas", _("Belum diambil")),
        ],
    )
    due = forms.ChoiceField(
        label=_("Tenggat"),
        required=False,
        choices=[
            ALL,
            ("lewat", _("Terlambat")),
            ("hari", _("Hari ini")),
            ("pekan", _("Tujuh hari ini")),
        ],
    )

    def __init__(self, *args: Any, apps: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["app"].choices = [ALL, *((app, menus.app_name(app)) for app in apps)]
        opened = [(key, label) for key, (label, _t, _i) in PHASES.items() if key not in CLOSED_PHASES]
        self.fields["phase"].choices = [
            ("", _("Terbuka")),
            *opened,
            ("tutup", _("Selesai atau ditolak")),
        ]


class OfficerFilter(forms.Form):
    """Finds officers by words."""

    q = forms.CharField(label=_("Nama atau NIP"), required=False, max_length=100)
    status = forms.ChoiceField(label=_("Keadaan"), required=False, choices=[ALL, *Status.choices])


class AuditFilter(forms.Form):
    """Narrows the audit trail."""

    app = forms.ChoiceField(label=_("Aplikasi"), required=False)
    action = forms.CharField(label=_("Tindakan"), required=False, max_length=60)
    about = forms.ChoiceField(
        label=_("Yang dicatat"),
        required=False,
        choices=[ALL, ("data-pribadi", _("Data pribadi dibuka, dicari, diunduh"))],
    )
    who = forms.CharField(label=_("Pelaku (nama atau NIP)"), required=False, max_length=100)
    number = forms.CharField(label=_("Nomor"), required=False, max_length=120)
    since = forms.DateField(label=_("Sejak"), required=False, widget=DateInput)
    until = forms.DateField(label=_("Sampai"), required=False, widget=DateInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = [("core", _("Platform")), ("accounts", _("Akun"))]
        self.fields["app"].choices = [ALL, *own, *app_choices()]


class OfficerForm(forms.Form):
    """Makes an officer's account; `appointments.add_officer` checks the NIP."""

    name = forms.CharField(label=_("Nama lengkap dan gelar"), max_length=160)
    nip = forms.CharField(
        label=_("NIP"),
        max_length=24,
        required=False,
        help_text=_(
            "18 angka; dipakai untuk masuk. Kosongkan bagi yang bukan ASN, seperti ketua RT: "
            "ia masuk dengan telepon atau surel."
        ),
    )
    email = forms.EmailField(label=_("Surel"), required=False)
    phone = forms.CharField(label=_("Nomor telepon"), required=False, max_length=20)


class OfficeForm(forms.ModelForm):
    """Makes or corrects an office."""

    class Meta:
        model = Office
        fields = [
            "code",
            "name",
            "short_name",
            "kind",
            "parent",
            "phone",
            "email",
            "address",
            "is_active",
        ]

    def clean_is_active(self) -> bool:
        """Refuse to close an office that still holds open work."""
        is_active = self.cleaned_data["is_active"]
        count = 0 if is_active or not self.instance.pk else WorkItem.objects.open().filter(office=self.instance).count()
        if count:
            text = _("Kantor ini masih memegang %s pekerjaan terbuka; selesaikan atau alihkan lebih dahulu.")
            raise forms.ValidationError(text % count)
        return is_active


class PositionForm(forms.ModelForm):
    """Makes or corrects a position of an office."""

    class Meta:
        model = Position
        fields = ["code", "title", "reports_to", "is_head", "is_active"]

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.office = office
        near = {office.pk, office.parent_id} - {None}
        self.fields["reports_to"].queryset = Position.objects.filter(office__in=near)


class HoldingForm(forms.Form):
    """Puts an officer on a position from a day on, also acting."""

    user = forms.ModelChoiceField(User.objects.none(), label=_("Pegawai"))
    starts_on = forms.DateField(label=_("Mulai"), widget=DateInput)
    ends_on = forms.DateField(label=_("Sampai"), required=False, widget=DateInput)
    acting = forms.ChoiceField(label=_("Cara menjabat"), choices=acting_kinds, required=False)
    decree = forms.CharField(label=_("Nomor keputusan"), required=False, max_length=120)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = active_officers()


class GrantForm(forms.Form):
    """Gives a position a role in an application, for its own office and below or for others."""

    app = forms.ChoiceField(label=_("Aplikasi"))
    role = forms.ChoiceField(label=_("Peran"))
    office = forms.ModelChoiceField(
        Office.objects.filter(is_active=True),
        label=_("Kantor"),
        required=False,
        help_text=_("Kosong berarti kantor jabatan itu dan semua di bawahnya."),
    )
    all_offices = forms.BooleanField(label=_("Berlaku untuk semua kantor"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["app"].choices = [*PLATFORM_APPS, *app_choices()]
        self.fields["role"].choices = role_choices()


def active_officers() -> QuerySet:
    """The officers who may hold a position."""
    rows = User.objects.filter(Q(closes_on=None) | Q(closes_on__gte=timezone.localdate()), kind=Kind.OFFICER)
    return rows.filter(status=Status.ACTIVE).order_by("name")


def role_choices() -> list[tuple[str, Any]]:
    """Roles of the platform and of the installed applications, by label, each once."""
    own = {
        "administrator": _("Administrator platform"),
        "admin_kantor": _("Administrator kantor (pegawai, kop surat dan penanda tangan)"),
        "auditor": _("Auditor"),
        "petugas_akun": _("Petugas loket akun"),
        "petugas_pdp": _("Petugas pelindungan data pribadi"),
        "pimpinan": _("Pimpinan daerah"),
    }
    return sorted((ROLES | own).items(), key=lambda pair: str(pair[1]))

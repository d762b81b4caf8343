"""One stay of a request at a desk: of which office, since when, what was done there."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Action(models.TextChoices):
    """What a desk does."""

    PERIKSA = "periksa", _("Memeriksa persyaratan")
    TINJAU = "tinjau", _("Meninjau lapangan")
    PARAF = "paraf", _("Meneliti dan memberi paraf")
    PUTUS = "putus", _("Memutuskan")
    LENGKAPI = "lengkapi", _("Dilengkapi pemohon")


class Advice(models.TextChoices):
    """What a desk advises the one that decides."""

    SETUJU = "setuju", _("Menyarankan disetujui")
    TOLAK = "tolak", _("Menyarankan ditolak")


class TurnEnd(models.TextChoices):
    """How a stay ended."""

    LANJUT = "lanjut", _("Diteruskan")
    MUNDUR = "mundur", _("Dikembalikan ke meja sebelumnya")
    PEMOHON = "pemohon", _("Dikembalikan kepada pemohon")
    LENGKAP = "lengkap", _("Dilengkapi")
    SETUJU = "setuju", pgettext_lazy("case", "Disetujui")
    TOLAK = "tolak", _("Ditolak")
    BERHENTI = "berhenti", _("Dihentikan")


def actions() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Action.choices


def advices() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Advice.choices


def turn_ends() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return TurnEnd.choices


class Turn(models.Model):
    """One stay; the open one says who has the request now. `lengkapi` is the applicant's own."""

    request = models.ForeignKey("block_case.Request", on_delete=models.CASCADE, related_name="turns")
    index = models.PositiveSmallIntegerField(_("urutan dalam alur"))
    name = models.CharField(_("meja"), max_length=120)
    action = models.CharField(_("tindakan"), max_length=8, choices=actions)
    role = models.CharField(_("peran"), max_length=60, blank=True)
    office = models.ForeignKey(
        "core.Office", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("kantor")
    )
    position = models.ForeignKey(
        "core.Position", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("jabatan")
    )
    # The one officer whom the record names for this step, such as the head of the RT.
    named = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    allowed = models.PositiveSmallIntegerField(_("hari kerja"), default=0)
    opened_at = models.DateTimeField(_("sejak"))
    due_on = models.DateField(_("tenggat"), null=True, blank=True)
    closed_at = models.DateTimeField(_("sampai"), null=True, blank=True)
    workdays_used = models.PositiveSmallIntegerField(_("hari kerja terpakai"), null=True, blank=True)
    end = models.CharField(_("akhir"), max_length=8, choices=turn_ends, blank=True)
    advice = models.CharField(pgettext_lazy("case", "saran"), max_length=6, choices=advices, blank=True)
    note = models.TextField(_("catatan"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    by_position = models.ForeignKey("core.Position", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    acting = models.CharField(_("cara menjabat"), max_length=3, blank=True)

    class Meta:
        ordering = ["opened_at", "id"]
        verbose_name = _("giliran")
        verbose_name_plural = _("giliran")
        indexes = [models.Index(fields=["office", "closed_at"], name="case_turn_office")]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(closed_at=None), name="case_one_open_turn")
        ]

    def __str__(self) -> str:
        return f"{self.request} · {self.name}"

    @property
    def is_applicants(self) -> bool:
        """Say whether the applicant has to act."""
        return self.action == Action.LENGKAPI

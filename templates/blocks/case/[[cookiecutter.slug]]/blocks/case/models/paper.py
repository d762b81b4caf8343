"""One paper that a request needs: handed in, accepted, or to be replaced with the reason."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PaperState(models.TextChoices):
    """Where it stands."""

    MISSING = "belum", _("Belum ada")
    WAITING = "menunggu", _("Menunggu pemeriksaan")
    ACCEPTED = "sesuai", pgettext_lazy("case", "Sesuai")
    REPLACE = "ganti", _("Perlu diganti")


TONES = {"belum": "neutral", "menunggu": "info", "sesuai": "good", "ganti": "bad"}


def paper_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return PaperState.choices


class Paper(models.Model):
    """One paper; a copy of the requirement as it was when the request began."""

    request = models.ForeignKey("block_case.Request", on_delete=models.CASCADE, related_name="papers")
    order = models.PositiveSmallIntegerField(_("urutan"), default=0)
    code = models.CharField(_("kode"), max_length=60)
    name = models.CharField(_("nama"), max_length=200)
    is_needed = models.BooleanField(_("wajib"), default=True)
    help = models.CharField(_("keterangan"), max_length=400, blank=True)
    file = models.ForeignKey("core.StoredFile", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    handed_in_at = models.DateTimeField(_("diserahkan"), null=True, blank=True)
    state = models.CharField(_("keadaan"), max_length=8, choices=paper_states, default=PaperState.MISSING)
    reason = models.CharField(_("yang harus diperbaiki"), max_length=300, blank=True)
    checked_at = models.DateTimeField(_("diperiksa"), null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    replaced_times = models.PositiveSmallIntegerField(_("diganti"), default=0)

    class Meta:
        ordering = ["order", "id"]
        verbose_name = _("persyaratan")
        verbose_name_plural = _("persyaratan")
        constraints = [models.UniqueConstraint(fields=["request", "code"], name="case_paper_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def tone(self) -> str:
        """How it looks on a badge."""
        return TONES[self.state]

    @property
    def blocks_sending(self) -> bool:
        """Say whether the applicant still owes it."""
        return self.state == PaperState.REPLACE or (self.is_needed and self.state == PaperState.MISSING)

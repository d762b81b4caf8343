"""What was decided, by whom, with which number, how long it holds, and that it was revoked."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# Without letters and digits that are mistaken for each other when read out.
SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def new_code() -> str:
    """Make the code in the address of the page that confirms a letter; it cannot be guessed."""
    return "".join(secrets.choice(SIGNS) for _sign in range(20))


class Verdict(models.TextChoices):
    """Granted or refused."""

    APPROVED = "setuju", pgettext_lazy("case", "Disetujui")
    REJECTED = "tolak", _("Ditolak")


def verdicts() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Verdict.choices


class Decision(models.Model):
    """The one decision of a request."""

    request = models.OneToOneField("block_case.Request", on_delete=models.CASCADE, related_name="decision")
    verdict = models.CharField(_("putusan"), max_length=6, choices=verdicts)
    number = models.CharField(_("nomor"), max_length=120, db_index=True)
    code = models.CharField(_("kode pemeriksaan"), max_length=20, unique=True, default=new_code)
    at = models.DateTimeField(_("waktu"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    position = models.ForeignKey("core.Position", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    title = models.CharField(_("jabatan pemutus"), max_length=200)
    acting = models.CharField(_("cara menjabat"), max_length=3, blank=True)
    reason = models.TextField(_("alasan"), blank=True)
    legal_ground = models.CharField(_("dasar hukum"), max_length=300, blank=True)
    valid_from = models.DateField(_("berlaku sejak"))
    valid_until = models.DateField(_("berlaku sampai"), null=True, blank=True)
    object_by = models.DateField(_("keberatan paling lambat"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("diingatkan"), null=True, blank=True)
    expired_at = models.DateTimeField(_("dinyatakan habis"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("dicabut"), null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    revoked_title = models.CharField(_("jabatan pencabut"), max_length=200, blank=True)
    revoked_reason = models.TextField(_("alasan pencabutan"), blank=True)
    revoked_ground = models.CharField(_("dasar hukum pencabutan"), max_length=300, blank=True)

    class Meta:
        ordering = ["-at"]
        verbose_name = _("keputusan")
        verbose_name_plural = _("keputusan")
        indexes = [models.Index(fields=["valid_until"], name="case_decision_valid")]

    def __str__(self) -> str:
        return self.number

    @property
    def is_approval(self) -> bool:
        """Say whether it grants."""
        return self.verdict == Verdict.APPROVED

    @property
    def is_in_force(self) -> bool:
        """Say whether what it grants holds today; read by the calendar, not by the tick."""
        today = timezone.localdate()
        ends = self.valid_until is None or self.valid_until >= today
        return self.is_approval and self.revoked_at is None and ends

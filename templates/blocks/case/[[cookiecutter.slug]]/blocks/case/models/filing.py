"""An approved change on its way into an outside register, and the number given there."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FilingStatus(models.TextChoices):
    """Where it stands."""

    QUEUED = "antre", _("Menunggu dikirim")
    SENT = "terkirim", _("Tercatat")
    BY_HAND = "manual", _("Dicatat petugas")
    FAILED = "gagal", _("Tidak terkirim")


def filing_statuses() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return FilingStatus.choices


class Filing(models.Model):
    """One change; sent once, tried again where the other side does not answer."""

    request = models.OneToOneField("block_case.Request", on_delete=models.CASCADE, related_name="filing")
    register = models.CharField(_("register"), max_length=20)
    status = models.CharField(_("keadaan"), max_length=8, choices=filing_statuses, default=FilingStatus.QUEUED)
    number = models.CharField(_("nomor"), max_length=80, blank=True)
    is_simulated = models.BooleanField(_("simulasi"), default=False)
    attempts = models.PositiveSmallIntegerField(_("percobaan"), default=0)
    problem = models.CharField(_("sebab tidak terkirim"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("disiapkan"))
    sent_at = models.DateTimeField(_("tercatat"), null=True, blank=True)

    class Meta:
        verbose_name = _("pencatatan di register luar")
        verbose_name_plural = _("pencatatan di register luar")
        indexes = [models.Index(fields=["status", "created_at"], name="case_filing_waiting")]

    def __str__(self) -> str:
        return f"{self.request} · {self.register}"

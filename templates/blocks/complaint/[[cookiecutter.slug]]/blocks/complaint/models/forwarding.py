"""A report that another level of government took over, and its number there."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ForwardingStatus(models.TextChoices):
    """How far the report got on its way out."""

    QUEUED = "queued", _("Menunggu dikirim")
    SENT = "sent", _("Terkirim")
    BY_HAND = "by_hand", _("Dikirim lewat surat")
    FAILED = "failed", _("Gagal dikirim")


def forwarding_statuses() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ForwardingStatus.choices


class Forwarding(models.Model):
    """One sending of one report; tried again by the tick until it has a number."""

    case = models.ForeignKey(
        "block_complaint.Case",
        on_delete=models.CASCADE,
        related_name="forwardings",
        verbose_name=_("laporan"),
    )
    target = models.CharField(pgettext_lazy("complaint", "tujuan"), max_length=40)
    reason = models.TextField(_("alasan"), blank=True)
    number = models.CharField(_("nomor di sana"), max_length=60, blank=True)
    status = models.CharField(
        _("keadaan"),
        max_length=10,
        choices=forwarding_statuses,
        default=ForwardingStatus.QUEUED,
    )
    attempts = models.PositiveSmallIntegerField(_("percobaan"), default=0)
    problem = models.CharField(_("masalah"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("dibuat"))
    sent_at = models.DateTimeField(_("terkirim"), null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        verbose_name = _("penerusan")
        verbose_name_plural = _("penerusan")
        indexes = [models.Index(fields=["status", "created_at"], name="complaint_forward_status")]

    def __str__(self) -> str:
        return f"{self.case} → {self.target} {self.number}"

"""Messages that wait to leave the house: e-mail, WhatsApp, and notices to devices."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OutboxStatus(models.TextChoices):
    """Where a message stands."""

    QUEUED = "queued", _("Menunggu")
    READY = "ready", _("Siap dikirim petugas")
    SENT = "sent", _("Terkirim")
    FAILED = "failed", _("Gagal")


def outbox_statuses() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return OutboxStatus.choices


class OutboxMessage(models.Model):
    """One message over one channel; the tick sends it and tries again when that fails."""

    notification = models.ForeignKey(
        "core.Notification",
        on_delete=models.CASCADE,
        related_name="messages",
        verbose_name=_("pemberitahuan"),
    )
    channel = models.CharField(_("saluran"), max_length=10)
    address = models.CharField(_("alamat"), max_length=254, blank=True)
    device = models.ForeignKey(
        "core.PushSubscription",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="messages",
        verbose_name=_("perangkat"),
    )
    link = models.CharField(_("tautan kirim"), max_length=600, blank=True)
    status = models.CharField(_("keadaan"), max_length=10, choices=outbox_statuses, default=OutboxStatus.QUEUED)
    attempts = models.PositiveSmallIntegerField(_("percobaan"), default=0)
    due_at = models.DateTimeField(_("kirim sesudah"))
    sent_at = models.DateTimeField(_("terkirim"), null=True, blank=True)

    class Meta:
        ordering = ["due_at"]
        verbose_name = _("pesan keluar")
        verbose_name_plural = _("pesan keluar")
        indexes = [models.Index(fields=["status", "due_at"], name="core_outbox_due")]

    def __str__(self) -> str:
        return f"{self.channel} {self.status}"

"""How a case reached the office that an officer typed in for a resident: by which way, and when it truly came."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink


class Channel(models.TextChoices):
    """The ways on which residents reach an office without filling in the form themselves."""

    PHONE = "telepon", _("Telepon")
    WHATSAPP = "whatsapp", _("WhatsApp")
    SOCIAL = "medsos", _("Media sosial")
    COUNTER = "loket", _("Loket")
    LETTER = "surat", _("Surat")


def channels() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Channel.choices


class Arrival(RecordLink):
    """One record entered for a resident: `arrived_at` counts for the resident's right, `entered_at` for the officer."""

    channel = models.CharField(_("diterima lewat"), max_length=40, choices=channels)
    source = models.CharField(_("rujukan"), max_length=200, blank=True)
    arrived_at = models.DateTimeField(_("diterima pada"))
    entered_at = models.DateTimeField(_("dimasukkan pada"))
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dimasukkan oleh"),
    )

    class Meta:
        ordering = ["-entered_at"]
        verbose_name = _("penerimaan atas nama warga")
        verbose_name_plural = _("penerimaan atas nama warga")
        constraints = [models.UniqueConstraint(fields=["app", "entity", "object_id"], name="core_arrival_record")]

    def __str__(self) -> str:
        return f"{self.app}/{self.entity}/{self.object_id}"

"""Warnings and quakes taken from BMKG, shown with their source and never as our own."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ExternalKind(models.TextChoices):
    """What BMKG told us."""

    NOWCAST = "nowcast", _("Peringatan dini cuaca")
    QUAKE = "quake", _("Gempa bumi")


def external_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ExternalKind.choices


class ExternalAlert(models.Model):
    """One message from outside, as read; `identifier` keeps it from being taken in twice."""

    app = models.CharField(_("aplikasi"), max_length=80)
    kind = models.CharField(_("jenis"), max_length=8, choices=external_kinds)
    source = models.CharField(_("sumber"), max_length=20, default="BMKG")
    identifier = models.CharField(_("kode pesan"), max_length=160)
    headline = models.CharField(_("judul"), max_length=240)
    event = models.CharField(_("bahaya"), max_length=120, blank=True)
    description = models.TextField(_("uraian"), blank=True)
    area = models.CharField(_("wilayah"), max_length=400, blank=True)
    severity = models.CharField(_("keparahan"), max_length=10, blank=True)
    effective = models.DateTimeField(_("mulai"))
    expires = models.DateTimeField(_("sampai"))
    link = models.URLField(_("tautan sumber"), max_length=300, blank=True)
    data = models.JSONField(_("data"), default=dict, blank=True)
    taken_at = models.DateTimeField(_("diambil"), auto_now=True)

    class Meta:
        ordering = ["-effective"]
        verbose_name = _("peringatan dari luar")
        verbose_name_plural = _("peringatan dari luar")
        indexes = [models.Index(fields=["app", "expires"], name="emergency_external_time")]
        constraints = [models.UniqueConstraint(fields=["app", "identifier"], name="emergency_external_once")]

    def __str__(self) -> str:
        return self.headline

"""Warnings and quakes taken from BMKG, shown with their source and never as our own."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.emergency.cap import message, moment, vocabulary


class ExternalKind(models.TextChoices):
    """What BMKG told us."""

    NOWCAST = "nowcast", _("Peringatan dini cuaca")
    QUAKE = "quake", _("Gempa bumi")


class Ended(models.TextChoices):
    """Why a message no longer holds before its time; empty while it holds or has run out."""

    REPLACED = "replaced", _("Diganti BMKG")
    CANCELLED = "cancelled", _("Dicabut BMKG")


def external_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ExternalKind.choices


def endings() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Ended.choices


class ExternalAlert(models.Model):
    """One message from outside, as read; `identifier` keeps it from being taken in twice."""

    app = models.CharField(_("aplikasi"), max_length=80)
    kind = models.CharField(_("jenis"), max_length=8, choices=external_kinds)
    source = models.CharField(_("sumber"), max_length=20, default="BMKG")
    identifier = models.CharField(_("kode pesan"), max_length=160)
    sender = models.CharField(_("pengirim"), max_length=160, blank=True)
    sent_words = models.CharField(_("dikirim, seperti tertulis"), max_length=30, blank=True)
    references = models.TextField(_("merujuk ke"), blank=True)
    headline = models.CharField(_("judul"), max_length=240)
    event = models.CharField(_("bahaya"), max_length=120, blank=True)
    description = models.TextField(_("uraian"), blank=True)
    area = models.CharField(_("wilayah"), max_length=400, blank=True)
    urgency = models.CharField(_("kemendesakan"), max_length=10, choices=vocabulary.urgencies, blank=True)
    severity = models.CharField(_("keparahan"), max_length=10, choices=vocabulary.severities, blank=True)
    certainty = models.CharField(_("kepastian"), max_length=10, choices=vocabulary.certainties, blank=True)
    effective = models.DateTimeField(_("mulai"))
    expires = models.DateTimeField(_("sampai"))
    ended = models.CharField(_("berakhir sebab"), max_length=10, choices=endings, blank=True)
    is_here = models.BooleanField(_("mengenai daerah ini"), default=True)
    is_sample = models.BooleanField(_("contoh"), default=False)
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

    @property
    def cap_reference(self) -> str:
        """How our messages name theirs; empty for a quake, which BMKG gives out as data and not as CAP."""
        if self.kind != ExternalKind.NOWCAST or not moment.is_valid(self.sent_words):
            return ""
        return message.reference(self.sender, self.identifier, self.sent_words)

    @property
    def district_names(self) -> list[str]:
        """The region's districts that it names or covers."""
        return list(self.data.get("districts", {}).values())

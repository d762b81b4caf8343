"""Public alerts in the words of CAP 1.2, from draft to cancelled, with the XML as it went out."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.emergency.cap import vocabulary


class AlertState(models.TextChoices):
    """Where an alert stands in our house; CAP itself knows only messages."""

    DRAFT = "draft", _("Rancangan")
    PUBLISHED = "published", pgettext_lazy("emergency", "Terbit")
    REPLACED = "replaced", _("Diganti")
    CANCELLED = "cancelled", _("Dibatalkan")


def alert_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return AlertState.choices


class Alert(models.Model):
    """One CAP message; an update or a cancellation is a message of its own that refers to the first."""

    app = models.CharField(_("aplikasi"), max_length=80)
    identifier = models.CharField(_("kode pesan"), max_length=120, unique=True)
    sender = models.CharField(_("pengirim"), max_length=120)
    sent = models.DateTimeField(_("dikirim"), null=True, blank=True)
    status = models.CharField(_("sifat"), max_length=10, choices=vocabulary.statuses)
    msg_type = models.CharField(_("jenis pesan"), max_length=8, choices=vocabulary.msg_types)
    references = models.TextField(_("merujuk ke"), blank=True)
    category = models.CharField(_("bidang"), max_length=10, choices=vocabulary.categories)
    event = models.CharField(_("bahaya"), max_length=80)
    response_type = models.CharField(
        _("tindakan yang diminta"), max_length=10, choices=vocabulary.response_types, blank=True
    )
    urgency = models.CharField(_("kemendesakan"), max_length=10, choices=vocabulary.urgencies)
    severity = models.CharField(_("keparahan"), max_length=10, choices=vocabulary.severities)
    certainty = models.CharField(_("kepastian"), max_length=10, choices=vocabulary.certainties)
    onset = models.DateTimeField(_("mulai terasa"), null=True, blank=True)
    expires = models.DateTimeField(_("berlaku sampai"))
    sender_name = models.CharField(_("nama pengirim"), max_length=160)
    headline = models.CharField(_("judul"), max_length=160)
    description = models.TextField(_("uraian"))
    instruction = models.TextField(_("yang harus dilakukan warga"), blank=True)
    contact = models.CharField(_("hubungi"), max_length=160, blank=True)
    web = models.URLField(_("halaman"), max_length=300, blank=True)
    note = models.CharField(_("alasan perubahan atau pembatalan"), max_length=300, blank=True)
    state = models.CharField(_("keadaan"), max_length=10, choices=alert_states, default=AlertState.DRAFT)
    previous = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="next_messages",
        verbose_name=_("pesan sebelumnya"),
    )
    source = models.ForeignKey(
        "block_emergency.ExternalAlert",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="alerts",
        verbose_name=_("berdasar pesan BMKG"),
    )
    xml = models.TextField(editable=False, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("disusun oleh"),
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diterbitkan oleh"),
    )
    changed_at = models.DateTimeField(_("diubah"), auto_now=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = _("peringatan")
        verbose_name_plural = _("peringatan")
        indexes = [models.Index(fields=["app", "state", "expires"], name="emergency_alert_state")]

    def __str__(self) -> str:
        return self.headline


class AlertArea(models.Model):
    """One area of an alert: words, and a polygon, a circle or a region's code."""

    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, related_name="areas", verbose_name=_("peringatan"))
    description = models.CharField(_("wilayah"), max_length=200)
    polygon = models.TextField(_("poligon"), blank=True)
    circle = models.CharField(_("lingkaran"), max_length=60, blank=True)
    geocode = models.CharField(_("kode wilayah"), max_length=20, blank=True)

    class Meta:
        ordering = ["id"]
        verbose_name = _("wilayah peringatan")
        verbose_name_plural = _("wilayah peringatan")

    def __str__(self) -> str:
        return self.description

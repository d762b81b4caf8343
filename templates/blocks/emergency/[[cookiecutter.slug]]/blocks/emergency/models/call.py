"""Calls as the operator took them, each with its class; only a valid one belongs to an incident."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class CallClass(models.TextChoices):
    """How a 112 room classes a call; only `kejadian` is a valid one."""

    KEJADIAN = "kejadian", _("Kejadian")
    INFORMASI = "informasi", _("Informasi")
    PRANK = "prank", _("Iseng (prank)")
    GHOST = "ghost", _("Kosong (ghost)")
    TERPUTUS = "terputus", _("Terputus")
    TIDAK_DIJAWAB = "tidak_dijawab", _("Tidak dijawab")


NUISANCE = (CallClass.PRANK, CallClass.GHOST)


def call_classes() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return CallClass.choices


class Call(models.Model):
    """One call: who, when, what it was; number and name are erased when their time is over."""

    app = models.CharField(_("aplikasi"), max_length=80)
    # Made by the browser before the call is sent, so that a call sent twice is kept once.
    client_key = models.UUIDField(unique=True, null=True, editable=False)
    number = models.CharField(_("nomor penelepon"), max_length=20, blank=True)
    name = models.CharField(_("nama penelepon"), max_length=120, blank=True)
    call_class = models.CharField(_("jenis panggilan"), max_length=15, choices=call_classes)
    category = models.CharField(_("kategori"), max_length=60, blank=True)
    place = models.CharField(_("tempat"), max_length=200, blank=True)
    landmark = models.CharField(_("patokan"), max_length=160, blank=True)
    note = models.TextField(_("catatan"), blank=True)
    received_at = models.DateTimeField(_("masuk"))
    answered_at = models.DateTimeField(_("dijawab"), null=True, blank=True)
    saved_at = models.DateTimeField(_("dicatat"), auto_now_add=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("operator"),
    )
    incident = models.ForeignKey(
        "block_emergency.Incident",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="calls",
        verbose_name=_("kejadian"),
    )
    is_joined = models.BooleanField(_("digabung ke kejadian yang sudah ada"), default=False)
    erased_at = models.DateTimeField(_("data penelepon dihapus"), null=True, blank=True)

    class Meta:
        ordering = ["-received_at", "-id"]
        verbose_name = _("panggilan")
        verbose_name_plural = _("panggilan")
        indexes = [
            models.Index(fields=["app", "received_at"], name="emergency_call_time"),
            models.Index(fields=["app", "number", "received_at"], name="emergency_call_number"),
        ]

    def __str__(self) -> str:
        return f"{self.get_call_class_display()} {self.received_at:%d-%m-%Y %H:%M}"

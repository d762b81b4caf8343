"""One officer handed a desk over: why, from when, to whom, and what there was; the record of it is printed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class HandoverReason(models.TextChoices):
    """Why an officer leaves."""

    MOVED = "mutasi", _("Mutasi atau promosi")
    RETIRED = "pensiun", _("Memasuki pensiun")
    DEAD = "meninggal", _("Meninggal dunia")
    DISMISSED = "diberhentikan", _("Diberhentikan")


def handover_reasons() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return HandoverReason.choices


class Handover(models.Model):
    """A handover as it was done; `content` is what the printed record says, whatever happens later."""

    number = models.CharField(_("nomor"), max_length=80)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="handovers",
        verbose_name=_("yang menyerahkan"),
    )
    receiver = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="handovers_received",
        verbose_name=_("yang menerima"),
    )
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("kantor"),
    )
    reason = models.CharField(_("sebab"), max_length=14, choices=handover_reasons)
    last_day = models.DateField(_("hari terakhir"))
    content = models.JSONField(default=dict, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("dicatat oleh"),
    )
    made_at = models.DateTimeField(_("dicatat"), auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("serah terima")
        verbose_name_plural = _("serah terima")

    def __str__(self) -> str:
        return self.number

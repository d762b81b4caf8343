"""Numbers kept from the line for a while after prank or silent calls."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blocks.emergency.models.call import call_classes


class BlockedQuerySet(models.QuerySet):
    """Reads of blocks by time."""

    def on(self, at: datetime) -> "BlockedQuerySet":
        """Keep the blocks in force at a moment."""
        return self.filter(lifted_at__isnull=True, blocked_at__lte=at, until__gt=at)


class BlockedNumber(models.Model):
    """One block of one number; a supervisor may lift it before its time."""

    app = models.CharField(_("aplikasi"), max_length=80)
    number = models.CharField(_("nomor"), max_length=20)
    call_class = models.CharField(_("sebab"), max_length=15, choices=call_classes)
    calls = models.PositiveIntegerField(_("panggilan yang dihitung"), default=1)
    blocked_at = models.DateTimeField(_("diblokir"))
    until = models.DateTimeField(_("sampai"))
    lifted_at = models.DateTimeField(_("dibuka"), null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dibuka oleh"),
    )

    objects = BlockedQuerySet.as_manager()

    class Meta:
        ordering = ["-blocked_at"]
        verbose_name = _("nomor diblokir")
        verbose_name_plural = _("nomor diblokir")
        indexes = [models.Index(fields=["app", "number", "until"], name="emergency_blocked_number")]
        constraints = [
            models.CheckConstraint(
                name="emergency_blocked_span",
                condition=Q(until__gt=models.F("blocked_at")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} – {self.until:%d-%m-%Y %H:%M}"

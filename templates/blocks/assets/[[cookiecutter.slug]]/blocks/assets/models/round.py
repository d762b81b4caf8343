"""A round of stock-taking."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Round(models.Model):
    """One stock-taking: its days, and what it came to when it was closed."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    name = models.CharField(_("nama"), max_length=80)
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("sampai"))
    asset_kind = models.CharField(_("golongan aset"), max_length=40, blank=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dibuka oleh"),
    )
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ditutup oleh"),
    )

    class Meta:
        ordering = ["-starts_on", "-pk"]
        verbose_name = _("putaran inventarisasi")
        verbose_name_plural = _("putaran inventarisasi")
        constraints = [
            models.UniqueConstraint(fields=["app", "entity", "name"], name="assets_round_name"),
            models.UniqueConstraint(
                fields=["app", "entity"], condition=Q(closed_at=None), name="assets_round_one_open"
            ),
        ]

    def __str__(self) -> str:
        return self.name

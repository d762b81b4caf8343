"""A period in which every entry is renewed, such as a half-year."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Period(models.Model):
    """Opened and closed by the office; only one is open at a time."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    name = models.CharField(_("nama"), max_length=80)
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("sampai"))
    opened_at = models.DateTimeField(_("dibuka"), auto_now_add=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("dibuka oleh")
    )
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)

    class Meta:
        ordering = ["-starts_on", "-pk"]
        verbose_name = _("masa pemutakhiran")
        verbose_name_plural = _("masa pemutakhiran")
        constraints = [
            models.UniqueConstraint(fields=["app", "entity", "name"], name="registry_period_name"),
            models.UniqueConstraint(
                fields=["app", "entity"], condition=Q(closed_at=None), name="registry_period_one_open"
            ),
        ]

    def __str__(self) -> str:
        return self.name

"""Settings that officers change while the replica runs, each with the day it begins."""

from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SettingValue(models.Model):
    """The value of one application's setting from a day on."""

    app = models.CharField(_("aplikasi"), max_length=80)
    key = models.CharField(_("nama"), max_length=80)
    value = models.JSONField(_("nilai"), null=True)
    effective_from = models.DateField(_("berlaku mulai"), default=date(1970, 1, 1))
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diubah oleh"),
    )
    changed_at = models.DateTimeField(_("diubah"), auto_now=True)

    class Meta:
        ordering = ["app", "key", "-effective_from"]
        verbose_name = _("nilai pengaturan")
        verbose_name_plural = _("nilai pengaturan")
        constraints = [models.UniqueConstraint(fields=["app", "key", "effective_from"], name="core_setting_once")]

    def __str__(self) -> str:
        return f"{self.app}.{self.key}"

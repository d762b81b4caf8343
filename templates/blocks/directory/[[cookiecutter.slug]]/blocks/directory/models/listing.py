"""What the block knows of one place beside the application's own record."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Listing(models.Model):
    """One place: when its facts were last found right, and when they are to be looked at again."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    record_id = models.BigIntegerField(_("nomor catatan"), null=True, db_index=True)
    checked_on = models.DateField(_("dinyatakan benar"), null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dinyatakan benar oleh"),
    )
    recheck_on = models.DateField(_("diperiksa lagi"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("tempat")
        verbose_name_plural = _("tempat")
        indexes = [models.Index(fields=["app", "entity", "recheck_on"], name="directory_listing_recheck")]

    def __str__(self) -> str:
        return f"{self.app} {self.entity} {self.record_id}"

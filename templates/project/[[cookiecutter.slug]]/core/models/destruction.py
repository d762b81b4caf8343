"""The record of what retention destroyed in a month, without what it was."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Destruction(models.Model):
    """One closed month: counted from the audit trail, numbered, and not changed any more."""

    month = models.DateField(_("bulan"), unique=True)
    number = models.CharField(_("nomor"), max_length=120)
    closed_at = models.DateTimeField(_("ditutup"))
    content = models.JSONField(_("isi"), default=dict)

    class Meta:
        ordering = ["-month"]
        verbose_name = _("berita acara pemusnahan")
        verbose_name_plural = _("berita acara pemusnahan")

    def __str__(self) -> str:
        return self.number

"""Procedures (SOP) that an office has adopted: what was adopted, by whom, and from when it is in force."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Procedure(models.Model):
    """One adopted edition of the procedure for one kind of record; a later edition replaces it."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    revision = models.PositiveIntegerField(_("revisi ke"))
    number = models.CharField(_("nomor"), max_length=120)
    first_made_on = models.DateField(_("tanggal pembuatan"))
    adopted_on = models.DateField(_("tanggal pengesahan"))
    effective_on = models.DateField(_("tanggal efektif"))
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("kantor"))
    position = models.ForeignKey(
        "core.Position", on_delete=models.PROTECT, related_name="+", verbose_name=_("jabatan yang mengesahkan")
    )
    adopted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("disahkan oleh"),
    )
    content = models.JSONField(_("isi"))
    digest = models.CharField(_("sidik isi"), max_length=64)

    class Meta:
        ordering = ["app", "entity", "-revision"]
        verbose_name = _("SOP")
        verbose_name_plural = _("SOP")
        constraints = [
            models.UniqueConstraint(fields=["app", "entity", "revision"], name="core_procedure_once"),
        ]

    def __str__(self) -> str:
        return self.number

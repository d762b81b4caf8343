"""A member of staff as leave and attendance need them; a copy of what the application's record says."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Staff(models.Model):
    """One member; `record_id` is the application's record, kept in step when it is made or changed."""

    app = models.CharField(_("aplikasi"), max_length=80)
    record_id = models.BigIntegerField(null=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("akun"),
    )
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("kantor"),
    )
    name = models.CharField(_("nama"), max_length=160, blank=True)
    nip = models.CharField(_("NIP"), max_length=18, blank=True)
    job = models.CharField(_("jabatan"), max_length=200, blank=True)
    job_kind = models.CharField(_("jenis jabatan"), max_length=80, blank=True)
    rank = models.CharField(_("pangkat"), max_length=80, blank=True)
    joined_on = models.DateField(_("mulai bekerja"), null=True, blank=True)
    retires_on = models.DateField(_("pensiun mulai"), null=True, blank=True)
    is_active = models.BooleanField(_("bekerja"), default=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("pegawai")
        verbose_name_plural = _("pegawai")
        indexes = [
            models.Index(fields=["app", "office", "is_active"], name="personnel_staff_office"),
            models.Index(fields=["app", "retires_on"], name="personnel_staff_retires"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["app", "user"],
                name="personnel_staff_once",
                violation_error_message=_("Akun ini sudah menjadi milik pegawai lain."),
            )
        ]

    def __str__(self) -> str:
        return self.name

"""What the block knows of one entry beside the application's own record."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Result(models.TextChoices):
    """What a visit found."""

    AGREES = "sesuai", _("Sesuai")
    DIFFERS = "tidak_sesuai", _("Tidak sesuai")
    NOT_FOUND = "tidak_ditemukan", _("Tidak ditemukan")


def results() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Result.choices


class Entry(models.Model):
    """One entry: its version, its last visit, and the entry it was merged into."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    record_id = models.BigIntegerField(_("nomor catatan"), null=True, db_index=True)
    version = models.PositiveIntegerField(_("versi"), default=0)
    result = models.CharField(_("hasil kunjungan terakhir"), max_length=16, choices=results, blank=True)
    visited_at = models.DateTimeField(_("dikunjungi"), null=True, blank=True)
    checked_at = models.DateTimeField(_("dinyatakan benar"), null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dinyatakan benar oleh"),
    )
    compared_at = models.DateTimeField(_("dicari gandanya"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="merged",
        verbose_name=_("digabung ke"),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("entri")
        verbose_name_plural = _("entri")
        indexes = [
            models.Index(fields=["app", "entity", "record_id"], name="registry_entry_record"),
            models.Index(
                fields=["app", "entity"], name="registry_entry_to_compare", condition=models.Q(compared_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.entity} {self.record_id}"

"""Somebody who came in."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Visit(models.Model):
    """One visitor of a day; who is no member is counted by a group, and nothing else is kept."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    branch_id = models.BigIntegerField(_("perpustakaan"))
    day = models.DateField(_("tanggal"))
    at = models.DateTimeField(_("masuk pada"))
    klass = models.CharField(_("golongan"), max_length=40)
    borrower = models.ForeignKey(
        "block_library.Borrower",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="visits",
        verbose_name=_("anggota"),
    )

    class Meta:
        ordering = ["-at"]
        verbose_name = _("kunjungan")
        verbose_name_plural = _("kunjungan")
        constraints = [
            models.UniqueConstraint(fields=["branch_id", "day", "borrower"], name="block_library_one_visit_a_day")
        ]
        indexes = [models.Index(fields=["app", "day", "branch_id"], name="block_library_visit_day")]

    def __str__(self) -> str:
        return f"{self.branch_id} {self.day:%d-%m-%Y}"

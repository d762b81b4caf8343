"""The tables of a data set: each upload is a version, each line of it a row."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Version(models.Model):
    """One table; public from its publication on."""

    dataset = models.ForeignKey("block_opendata.Dataset", on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("versi"))
    columns = models.JSONField(_("kolom"), default=list)
    row_count = models.PositiveIntegerField(_("baris"), default=0)
    sha256 = models.CharField(_("sidik berkas"), max_length=64)
    note = models.CharField(_("catatan"), max_length=200, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("diunggah"))
    published_at = models.DateTimeField(_("diterbitkan"), null=True, blank=True)

    class Meta:
        ordering = ["-number"]
        verbose_name = _("versi")
        verbose_name_plural = _("versi")
        constraints = [models.UniqueConstraint(fields=["dataset", "number"], name="block_opendata_one_number")]

    def __str__(self) -> str:
        return f"{self.dataset} v{self.number}"

    @property
    def names(self) -> list[str]:
        """The headings."""
        return [one["name"] for one in self.columns]

    def of_kind(self, *kinds: str) -> list[int]:
        """The places of the columns of these kinds."""
        return [at for at, one in enumerate(self.columns) if one["kind"] in kinds]

    def lines(self, first: int = 0, most: int | None = None) -> list[list[Any]]:
        """The cells of some rows, in the order of the file."""
        rows = self.rows.values_list("cells", flat=True)
        return list(rows[first : first + most] if most is not None else rows[first:])


class Row(models.Model):
    """One line of a table: the cells in the order of the columns."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("baris"))
    cells = models.JSONField(_("isi"), default=list)

    class Meta:
        ordering = ["number"]
        verbose_name = _("baris")
        verbose_name_plural = _("baris")
        constraints = [models.UniqueConstraint(fields=["version", "number"], name="block_opendata_one_row")]

    def __str__(self) -> str:
        return f"{self.version_id}:{self.number}"

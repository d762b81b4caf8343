"""The block's own row of a data set: its address, its producer, whether it is public."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Dataset(models.Model):
    """What the catalogue needs at once; the metadata stay on the application's record."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    code = models.SlugField(_("kode"), max_length=120)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("produsen"))
    title = models.CharField(_("judul"), max_length=200)
    is_public = models.BooleanField(_("di katalog"), default=False)
    issued_at = models.DateTimeField(_("terbit pertama"), null=True, blank=True)
    modified_at = models.DateTimeField(_("dimutakhirkan"), null=True, blank=True)

    class Meta:
        ordering = ["title", "pk"]
        verbose_name = _("set data")
        verbose_name_plural = _("set data")
        constraints = [models.UniqueConstraint(fields=["app", "code"], name="block_opendata_one_code")]
        indexes = [models.Index(fields=["app", "is_public", "title"], name="block_opendata_catalogue")]

    def __str__(self) -> str:
        return self.title

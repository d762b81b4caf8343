"""One copy with a barcode."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Copy(models.Model):
    """A copy of a title at a branch; whether it is lent or kept for somebody is said by loans and holds."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    work = models.ForeignKey(
        "block_library.Work", on_delete=models.PROTECT, related_name="copies", verbose_name=_("judul")
    )
    branch_id = models.BigIntegerField(_("perpustakaan"))
    code = models.CharField(_("nomor barkode"), max_length=40)
    is_usable = models.BooleanField(_("dapat dilayankan"), default=True)
    added_on = models.DateField(_("masuk pada"))

    class Meta:
        ordering = ["code"]
        verbose_name = _("eksemplar")
        verbose_name_plural = _("eksemplar")
        constraints = [models.UniqueConstraint(fields=["app", "code"], name="block_library_one_copy_a_code")]
        indexes = [models.Index(fields=["app", "branch_id", "is_usable"], name="block_library_copy_branch")]

    def __str__(self) -> str:
        return self.code

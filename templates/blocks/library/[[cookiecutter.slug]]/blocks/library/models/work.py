"""What the block keeps of a title: the words to find it by, its digital file, and when it last changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Work(models.Model):
    """One title; the words stand in small letters, the ISBN always has thirteen digits."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    isbn = models.CharField(_("ISBN"), max_length=13, blank=True)
    words = models.TextField(_("kata pencarian"), blank=True, editable=False)
    main_class = models.CharField(_("kelas utama"), max_length=1, blank=True)
    language = models.CharField(_("bahasa"), max_length=20, blank=True)
    form = models.CharField(_("jenis"), max_length=40, blank=True)
    licences = models.PositiveIntegerField(_("lisensi"), default=0)
    file = models.ForeignKey(
        "core.StoredFile",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("berkas digital"),
    )
    pages = models.PositiveIntegerField(_("halaman digital"), default=0)
    changed_at = models.DateTimeField(_("berubah pada"), auto_now=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("judul")
        verbose_name_plural = _("judul")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "isbn"], condition=~models.Q(isbn=""), name="block_library_one_title_an_isbn"
            )
        ]
        indexes = [
            models.Index(fields=["app", "changed_at", "id"], name="block_library_harvest"),
            models.Index(fields=["app", "main_class"], name="block_library_work_class"),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"

    @property
    def is_digital(self) -> bool:
        return self.file_id is not None and self.licences > 0

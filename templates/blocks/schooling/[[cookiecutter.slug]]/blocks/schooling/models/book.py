"""The marks of one class in one semester."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.schooling.models.group import Group


class Book(models.Model):
    """What the block keeps of it; whether it is locked, the application's record says."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    group = models.ForeignKey(Group, on_delete=models.CASCADE, null=True, related_name="books", verbose_name=_("kelas"))
    term_id = models.BigIntegerField(_("semester"), null=True)

    class Meta:
        ordering = ["-term_id", "group"]
        verbose_name = _("buku nilai")
        verbose_name_plural = _("buku nilai")
        indexes = [models.Index(fields=["app", "term_id"], name="block_schooling_book_term")]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"

"""A place in the queue of a title."""

from django.db import models
from django.utils.translation import gettext_lazy as _

OPEN = models.Q(is_open=True)


class Hold(models.Model):
    """Without a copy it waits; with one that lies at another branch it is on the way; with `until` it is ready."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    work = models.ForeignKey(
        "block_library.Work", on_delete=models.PROTECT, related_name="holds", verbose_name=_("judul")
    )
    # Who waited is forgotten some time after the reservation.
    borrower = models.ForeignKey(
        "block_library.Borrower",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="holds",
        verbose_name=_("anggota"),
    )
    branch_id = models.BigIntegerField(_("diambil di"), null=True, blank=True)
    copy = models.ForeignKey(
        "block_library.Copy",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="holds",
        verbose_name=_("eksemplar"),
    )
    queued_at = models.DateTimeField(_("antre sejak"))
    until = models.DateField(_("disimpan sampai"), null=True, blank=True)
    is_open = models.BooleanField(_("masih antre"), default=True)

    class Meta:
        ordering = ["queued_at", "pk"]
        verbose_name = _("pesanan")
        verbose_name_plural = _("pesanan")
        constraints = [
            models.UniqueConstraint(fields=["copy"], condition=OPEN, name="block_library_one_hold_a_copy"),
            models.UniqueConstraint(
                fields=["work", "borrower"], condition=OPEN, name="block_library_one_hold_a_member"
            ),
        ]
        indexes = [models.Index(fields=["app", "is_open", "until"], name="block_library_hold_until")]

    def __str__(self) -> str:
        return f"{self.work_id} {self.queued_at:%d-%m-%Y}"

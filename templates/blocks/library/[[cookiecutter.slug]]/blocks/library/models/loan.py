"""One loan, of a copy or of a licence. The database keeps the last one from being lent twice."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

OPEN = models.Q(is_open=True)


class Loan(models.Model):
    """A copy lent has `copy`, a digital title has `slot`: which of its licences is in use."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    work = models.ForeignKey(
        "block_library.Work", on_delete=models.PROTECT, related_name="loans", verbose_name=_("judul")
    )
    # Who read what is forgotten some time after the loan; the class stays for the figures.
    borrower = models.ForeignKey(
        "block_library.Borrower",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="loans",
        verbose_name=_("anggota"),
    )
    copy = models.ForeignKey(
        "block_library.Copy",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="loans",
        verbose_name=_("eksemplar"),
    )
    slot = models.PositiveIntegerField(_("lisensi ke"), null=True, blank=True)
    branch_id = models.BigIntegerField(_("perpustakaan"), null=True, blank=True)
    klass = models.CharField(_("golongan"), max_length=40, blank=True)
    lent_on = models.DateField(_("dipinjam pada"))
    due_on = models.DateField(_("jatuh tempo"))
    back_at = models.DateTimeField(_("kembali pada"), null=True, blank=True)
    times_extended = models.PositiveSmallIntegerField(_("perpanjangan"), default=0)
    is_open = models.BooleanField(_("masih dipinjam"), default=True)
    last_page = models.PositiveIntegerField(_("halaman terakhir dibaca"), default=1)

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("pinjaman")
        verbose_name_plural = _("pinjaman")
        constraints = [
            models.UniqueConstraint(fields=["copy"], condition=OPEN, name="block_library_one_loan_a_copy"),
            models.UniqueConstraint(fields=["work", "slot"], condition=OPEN, name="block_library_one_loan_a_licence"),
        ]
        indexes = [
            models.Index(fields=["app", "is_open", "due_on"], name="block_library_loan_due"),
            models.Index(fields=["app", "lent_on"], name="block_library_loan_day"),
        ]

    def __str__(self) -> str:
        return f"{self.work_id} {self.lent_on:%d-%m-%Y}"

    @property
    def is_digital(self) -> bool:
        return self.slot is not None

    def is_running(self, today: date) -> bool:
        """Say whether it can be read: a digital loan ends by itself after its due day."""
        return self.is_open and (not self.is_digital or today <= self.due_on)

    def is_late(self, today: date) -> bool:
        return self.is_open and not self.is_digital and today > self.due_on

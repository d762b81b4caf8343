"""What the block keeps of a membership. No name stands here."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Borrower(models.Model):
    """One membership: its card, class and validity, and whether it may borrow at all."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    card = models.CharField(_("nomor kartu"), max_length=80, blank=True, db_index=True)
    klass = models.CharField(_("golongan"), max_length=40, blank=True)
    valid_until = models.DateField(_("berlaku sampai"), null=True, blank=True)
    is_active = models.BooleanField(_("aktif"), default=False)

    class Meta:
        ordering = ["card"]
        verbose_name = _("anggota")
        verbose_name_plural = _("anggota")

    def __str__(self) -> str:
        return self.card

"""One period in which one office asks the nine questions: the block's own row of the application's record."""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

# Letters and digits that are not taken for one another on a poster.
SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"


def new_code() -> str:
    """Make the short code in a survey's address."""
    return "".join(secrets.choice(SIGNS) for _at in range(8))


class Round(models.Model):
    """What the block keeps of a period: whose it is, when it runs, whether it takes answers and is public."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    code = models.SlugField(_("kode"), max_length=20, unique=True, default=new_code)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("kantor"))
    title = models.CharField(_("periode"), max_length=160)
    opens_on = models.DateField(_("mulai"))
    closes_on = models.DateField(_("sampai"))
    population = models.PositiveIntegerField(_("penerima layanan"), default=0)
    is_open = models.BooleanField(_("menerima jawaban"), default=False)
    takes_paper = models.BooleanField(_("menerima jawaban kertas"), default=False)
    is_public = models.BooleanField(_("hasil diumumkan"), default=False)
    weight = models.CharField(_("bobot"), max_length=20, blank=True)

    class Meta:
        ordering = ["-opens_on", "office__name"]
        verbose_name = _("periode survei")
        verbose_name_plural = _("periode survei")
        indexes = [models.Index(fields=["app", "office", "opens_on"], name="block_survey_by_office")]

    def __str__(self) -> str:
        return f"{self.office} {self.title}"

"""The report card of one pupil in one semester, and a run that prints the cards of a class."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.schooling.models.book import Book
from blocks.schooling.models.group import Pupil


class Decision(models.TextChoices):
    """What the school decided at the end of the year."""

    PROMOTED = "naik", _("Naik kelas")
    KEPT = "tinggal", _("Tinggal kelas")
    GRADUATED = "lulus", pgettext_lazy("schooling", "Lulus")


def decisions() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Decision.choices


class Card(models.Model):
    """What the class teacher writes, and once it is printed all that stands on it, as it was then."""

    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="cards", verbose_name=_("buku nilai"))
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="cards", verbose_name=_("murid"))
    sick = models.PositiveSmallIntegerField(_("sakit"), null=True, blank=True)
    leave = models.PositiveSmallIntegerField(_("izin"), null=True, blank=True)
    absent = models.PositiveSmallIntegerField(_("tanpa keterangan"), null=True, blank=True)
    together = models.CharField(_("kokurikuler"), max_length=600, blank=True)
    activities = models.CharField(_("ekstrakurikuler"), max_length=600, blank=True)
    words = models.CharField(_("catatan wali kelas"), max_length=600, blank=True)
    decision = models.CharField(_("keputusan"), max_length=8, choices=decisions, blank=True)
    content = models.JSONField(_("isi yang dicetak"), default=dict, blank=True)
    issued = models.ForeignKey(
        "core.IssuedDocument",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dokumen terbit"),
    )
    printed_at = models.DateTimeField(_("dicetak pada"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("rapor")
        verbose_name_plural = _("rapor")
        constraints = [models.UniqueConstraint(fields=["book", "pupil"], name="block_schooling_one_card")]

    def __str__(self) -> str:
        return f"{self.book_id} {self.pupil_id}"


class PrintRun(models.Model):
    """A class being printed, a portion at a time."""

    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="runs", verbose_name=_("buku nilai"))
    total = models.PositiveSmallIntegerField(_("rapor"), default=0)
    done = models.PositiveSmallIntegerField(_("selesai"), default=0)
    begun_at = models.DateTimeField(_("dimulai"))
    touched_at = models.DateTimeField(_("terakhir berjalan"))
    ended_at = models.DateTimeField(_("selesai pada"), null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diminta oleh"),
    )

    class Meta:
        ordering = ["-begun_at", "-pk"]
        verbose_name = _("pencetakan")
        verbose_name_plural = _("pencetakan")
        constraints = [
            models.UniqueConstraint(
                fields=["book"], condition=models.Q(ended_at__isnull=True), name="block_schooling_one_run_at_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.book_id} {self.done}/{self.total}"

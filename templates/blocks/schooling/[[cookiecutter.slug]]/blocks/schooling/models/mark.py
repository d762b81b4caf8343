"""Marks of a class in a subject: what was assessed, each score, what came of it, and every change."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.schooling.models.book import Book
from blocks.schooling.models.group import Pupil


class Kind(models.TextChoices):
    """Kinds of marks, in the order of the grid."""

    DAILY = "harian", _("Harian")
    TEST = "ulangan", _("Ulangan")
    TERM = "semester", _("Akhir semester")


def kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Kind.choices


class Assessment(models.Model):
    """A column of the grid, with the aim of learning that it assessed."""

    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="assessments", verbose_name=_("buku nilai"))
    teaching_id = models.BigIntegerField(_("guru mata pelajaran"))
    kind = models.CharField(_("jenis"), max_length=8, choices=kinds)
    title = models.CharField(_("nama singkat"), max_length=20)
    aim = models.CharField(_("tujuan pembelajaran"), max_length=200, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("penilaian")
        verbose_name_plural = _("penilaian")
        constraints = [
            models.UniqueConstraint(fields=["book", "teaching_id", "title"], name="block_schooling_assessment_once")
        ]

    def __str__(self) -> str:
        return self.title


class Score(models.Model):
    """One pupil's mark in one assessment."""

    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="scores", verbose_name=_("penilaian")
    )
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="scores", verbose_name=_("murid"))
    value = models.DecimalField(_("nilai"), max_digits=4, decimal_places=1)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("nilai")
        verbose_name_plural = _("nilai")
        constraints = [models.UniqueConstraint(fields=["assessment", "pupil"], name="block_schooling_score_once")]

    def __str__(self) -> str:
        return f"{self.assessment_id} {self.pupil_id}"


class MarkChange(models.Model):
    """A mark that was entered, changed or taken away; never changed itself."""

    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="changes", verbose_name=_("buku nilai"))
    teaching_id = models.BigIntegerField(_("guru mata pelajaran"))
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="mark_changes", verbose_name=_("murid"))
    title = models.CharField(_("nama singkat"), max_length=20)
    before = models.DecimalField(_("semula"), max_digits=4, decimal_places=1, null=True)
    after = models.DecimalField(_("menjadi"), max_digits=4, decimal_places=1, null=True)
    at = models.DateTimeField(_("diubah pada"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diubah oleh"),
    )

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("perubahan nilai")
        verbose_name_plural = _("perubahan nilai")
        indexes = [models.Index(fields=["book", "teaching_id", "at"], name="block_schooling_mark_changes")]

    def __str__(self) -> str:
        return f"{self.pupil_id} {self.title}"


class Result(models.Model):
    """What a pupil's marks in a subject come to: the final mark, and what is mastered in words."""

    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="results", verbose_name=_("buku nilai"))
    teaching_id = models.BigIntegerField(_("guru mata pelajaran"))
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="results", verbose_name=_("murid"))
    final = models.PositiveSmallIntegerField(_("nilai akhir"), null=True)
    reached = models.CharField(_("capaian tertinggi"), max_length=400, blank=True)
    lacking = models.CharField(_("yang perlu ditingkatkan"), max_length=400, blank=True)
    is_written = models.BooleanField(_("ditulis guru sendiri"), default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("hasil")
        verbose_name_plural = _("hasil")
        constraints = [
            models.UniqueConstraint(fields=["book", "teaching_id", "pupil"], name="block_schooling_result_once")
        ]

    def __str__(self) -> str:
        return f"{self.book_id} {self.pupil_id}"

"""Working papers (KKP): what a member did for a step, what came out, and the review."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.inspection.models.inspection import Inspection


def paper_states() -> list[tuple[str, object]]:
    """Give the states; a callable keeps the words out of migrations."""
    return [
        ("draft", _("Disusun")),
        ("submitted", _("Menunggu reviu")),
        ("returned", _("Ada catatan reviu")),
        ("closed", _("Selesai direviu")),
    ]


class Paper(models.Model):
    """One working paper; closed once a higher member of the team reviewed it."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="papers")
    step_id = models.BigIntegerField(_("langkah"))
    number = models.CharField(_("nomor KKP"), max_length=20)
    work = models.TextField(_("pekerjaan yang dilakukan"), max_length=6000)
    result = models.TextField(_("hasil dan simpulan"), max_length=6000)
    state = models.CharField(_("keadaan"), max_length=10, choices=paper_states, default="draft")
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField(_("disusun"))
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reviewed_at = models.DateTimeField(_("direviu"), null=True, blank=True)

    class Meta:
        ordering = ["number", "pk"]
        verbose_name = _("kertas kerja")
        verbose_name_plural = _("kertas kerja")
        constraints = [
            models.UniqueConstraint(fields=["inspection", "step_id"], name="block_inspection_one_paper"),
            models.CheckConstraint(
                condition=models.Q(reviewed_by=None) | ~models.Q(reviewed_by=models.F("prepared_by")),
                name="block_inspection_not_own_review",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Note(models.Model):
    """A note of the reviewer; the paper waits until it is answered."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField(_("catatan"), max_length=2000)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("pada"))
    answer = models.TextField(_("jawaban"), max_length=2000, blank=True)
    answered_at = models.DateTimeField(_("dijawab"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("catatan reviu")
        verbose_name_plural = _("catatan reviu")

    def __str__(self) -> str:
        return self.text[:60]

"""Who is in the team of an inspection, in which place, and what they declared about their own interests."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.inspection.models.inspection import Inspection

# From the lowest to the highest: who stands higher reviews what the lower one wrote.
PLACES = ("anggota", "ketua", "pengendali_teknis", "penanggung_jawab")


def places() -> list[tuple[str, object]]:
    """Give the places with their words; a callable keeps the words out of migrations."""
    return [
        ("penanggung_jawab", _("Penanggung jawab")),
        ("pengendali_teknis", _("Pengendali teknis")),
        ("ketua", _("Ketua tim")),
        ("anggota", _("Anggota")),
    ]


class Member(models.Model):
    """One officer in a team, with planned days of work (hari pengawasan)."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    place = models.CharField(_("kedudukan"), max_length=20, choices=places)
    days = models.PositiveSmallIntegerField(_("hari pengawasan"), default=0)
    declared_at = models.DateTimeField(_("menyatakan pada"), null=True, blank=True)
    has_conflict = models.BooleanField(_("ada benturan kepentingan"), null=True, blank=True)
    conflict = models.CharField(_("benturan kepentingan"), max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("anggota tim")
        verbose_name_plural = _("anggota tim")
        constraints = [
            models.UniqueConstraint(fields=["inspection", "user"], name="block_inspection_once_in_team"),
        ]

    def __str__(self) -> str:
        return f"{self.user} ({self.get_place_display()})"

    @property
    def rank(self) -> int:
        """How high the place stands."""
        return PLACES.index(self.place)

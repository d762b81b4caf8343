"""A case that an office hands back as outside its authority, and whether the proposed receiver got it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink


class HandBackState(models.TextChoices):
    """How far the hand-back is."""

    PROPOSED = "proposed", _("Menunggu keputusan")
    ACCEPTED = "accepted", _("Diterima")
    REFUSED = "refused", _("Tidak diterima")


def hand_back_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return HandBackState.choices


class HandBack(RecordLink):
    """One proposal: from which office, why, to which; the case stays where it is until somebody accepts."""

    from_office = models.ForeignKey(
        "core.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("dari kantor")
    )
    to_office = models.ForeignKey(
        "core.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("kantor yang diusulkan")
    )
    reason = models.TextField(_("alasan"))
    state = models.CharField(_("keadaan"), max_length=10, choices=hand_back_states, default=HandBackState.PROPOSED)
    proposed_at = models.DateTimeField(_("diusulkan"))
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("pengusul")
    )
    decided_at = models.DateTimeField(_("diputuskan"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("pemutus"),
    )
    answer = models.TextField(_("jawaban"), blank=True)

    class Meta:
        ordering = ["proposed_at", "id"]
        verbose_name = _("pengembalian berkas")
        verbose_name_plural = _("pengembalian berkas")
        indexes = [models.Index(fields=["to_office", "state"], name="core_handback_receiver")]
        constraints = [
            models.UniqueConstraint(
                fields=["app", "entity", "object_id"], condition=Q(state="proposed"), name="core_handback_one_open"
            )
        ]

    def __str__(self) -> str:
        return f"{self.from_office} → {self.to_office}"

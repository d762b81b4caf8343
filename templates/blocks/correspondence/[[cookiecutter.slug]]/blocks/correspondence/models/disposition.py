"""One branch of the disposition tree: from a position to a position, with instruction, deadline and answer."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Instruction(models.TextChoices):
    """The usual words of a disposition sheet."""

    TINDAKLANJUTI = "tindaklanjuti", _("Tindak lanjuti")
    SELESAIKAN = "selesaikan", _("Selesaikan sesuai ketentuan")
    PELAJARI = "pelajari", _("Pelajari dan beri saran")
    HADIRI = "hadiri", _("Hadiri atau wakili")
    SIAPKAN = "siapkan", _("Siapkan jawaban")
    KOORDINASI = "koordinasi", _("Koordinasikan")
    MAKLUM = "maklum", _("Untuk diketahui")
    ARSIP = "arsip", _("Arsipkan")


def instructions() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Instruction.choices


class Disposition(models.Model):
    """One branch."""

    letter = models.ForeignKey("block_correspondence.Letter", on_delete=models.CASCADE, related_name="dispositions")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="children")
    sender = models.ForeignKey("core.Position", on_delete=models.PROTECT, related_name="+", verbose_name=_("dari"))
    receiver = models.ForeignKey("core.Position", on_delete=models.PROTECT, related_name="+", verbose_name=_("kepada"))
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    acting = models.CharField(_("cara menjabat"), max_length=3, blank=True)
    instruction = models.CharField(_("instruksi"), max_length=20, choices=instructions)
    note = models.CharField(_("catatan"), max_length=1000, blank=True)
    sent_at = models.DateTimeField(_("dikirim"))
    due_at = models.DateTimeField(_("tenggat"), null=True, blank=True)
    read_at = models.DateTimeField(_("dibaca"), null=True, blank=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    answer = models.CharField(_("jawaban"), max_length=2000, blank=True)
    answered_at = models.DateTimeField(_("dijawab"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(_("ditarik"), null=True, blank=True)

    class Meta:
        ordering = ["sent_at", "id"]
        verbose_name = _("disposisi")
        verbose_name_plural = _("disposisi")
        indexes = [models.Index(fields=["receiver", "answered_at"], name="disposition_desk")]
        constraints = [
            # One open branch a position: the same instruction given twice is told so.
            models.UniqueConstraint(
                fields=["letter", "receiver"],
                condition=Q(answered_at__isnull=True, withdrawn_at__isnull=True),
                name="disposition_open_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.sender} → {self.receiver}"

    @property
    def is_open(self) -> bool:
        """Say whether it still waits for its answer."""
        return self.answered_at is None and self.withdrawn_at is None

    @property
    def state(self) -> tuple[object, str]:
        """Where it stands, in words and tone."""
        if self.withdrawn_at is not None:
            return _("Ditarik"), "neutral"
        if self.answered_at is not None:
            return _("Dijawab"), "good"
        if self.due_at is not None and self.due_at < timezone.now():
            return _("Terlambat"), "bad"
        return (_("Dibaca"), "info") if self.read_at is not None else (_("Belum dibaca"), "warn")

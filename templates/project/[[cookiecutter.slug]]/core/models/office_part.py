"""What one office has to answer in a case that several share, with a clock and an answer of its own."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink


class PartState(models.TextChoices):
    """How far an office's part is."""

    OPEN = "open", _("Menunggu jawaban")
    ANSWERED = "answered", _("Dijawab")
    WITHDRAWN = "withdrawn", _("Ditarik")


def part_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return PartState.choices


class OfficePart(RecordLink):
    """One office asked within one case; `shared` names the fields of the record that it is shown."""

    number = models.CharField(_("nomor"), max_length=120, blank=True)
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("kantor"))
    question = models.TextField(_("yang diminta"))
    shared = models.JSONField(_("isian yang ditampilkan"), default=list, blank=True)
    state = models.CharField(_("keadaan"), max_length=10, choices=part_states, default=PartState.OPEN)
    asked_at = models.DateTimeField(_("diminta"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("peminta")
    )
    due_at = models.DateTimeField(_("tenggat"))
    answer = models.TextField(_("jawaban"), blank=True)
    answered_at = models.DateTimeField(_("dijawab"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("penjawab"),
    )
    answered_as = models.CharField(_("nama dan jabatan penjawab"), max_length=160, blank=True)
    came_by = models.CharField(_("jawaban lewat"), max_length=10, blank=True)  # portal | link

    class Meta:
        ordering = ["asked_at", "id"]
        verbose_name = _("bagian kantor")
        verbose_name_plural = _("bagian kantor")
        indexes = [
            models.Index(fields=["app", "entity", "object_id"], name="core_part_record"),
            models.Index(fields=["office", "state", "due_at"], name="core_part_office"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["app", "entity", "object_id", "office"],
                condition=models.Q(state="open"),
                name="core_part_one_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} · {self.office}"

    @property
    def is_open(self) -> bool:
        """Say whether the office has still to answer."""
        return self.state == PartState.OPEN

    @property
    def is_overdue(self) -> bool:
        """Say whether it is open past its deadline."""
        return self.is_open and self.due_at < timezone.now()


class AnswerLink(models.Model):
    """The one-time way in for an office without accounts here; of the link only a keyed hash is kept."""

    part = models.ForeignKey(OfficePart, on_delete=models.CASCADE, related_name="links", verbose_name=_("bagian"))
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(_("dibuat"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("pembuat")
    )
    expires_at = models.DateTimeField(_("berlaku sampai"))
    opened_at = models.DateTimeField(_("pertama dibuka"), null=True, blank=True)
    used_at = models.DateTimeField(_("dipakai"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("dicabut"), null=True, blank=True)

    class Meta:
        ordering = ["-made_at", "-id"]
        verbose_name = _("tautan jawaban")
        verbose_name_plural = _("tautan jawaban")

    def __str__(self) -> str:
        return f"{self.part} ({self.expires_at:%Y-%m-%d})"

    @property
    def is_alive(self) -> bool:
        """Say whether it still opens something."""
        return self.used_at is None and self.revoked_at is None and self.expires_at > timezone.now()

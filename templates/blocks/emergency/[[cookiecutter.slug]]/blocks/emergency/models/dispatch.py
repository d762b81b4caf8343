"""Units sent to incidents, with the time of each step."""

from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class DispatchState(models.TextChoices):
    """Where a unit stands on its errand; from `selesai` on it may be sent again."""

    DIKIRIM = "dikirim", _("Dikirim")
    MENUJU = "menuju", _("Menuju lokasi")
    DI_LOKASI = "di_lokasi", _("Di lokasi")
    SELESAI = "selesai", _("Selesai")
    KEMBALI = "kembali", _("Kembali ke pos")
    BATAL = "batal", _("Dibatalkan")


@dataclass(frozen=True)
class DispatchStep:
    """One step of a dispatch: from which states, the column its time goes to, its button."""

    name: str
    sources: tuple[str, ...]
    column: str
    label: object


STEPS = (
    DispatchStep("menuju", ("dikirim",), "enroute_at", _("Berangkat")),
    DispatchStep("di_lokasi", ("dikirim", "menuju"), "on_scene_at", _("Tiba")),
    DispatchStep("selesai", ("di_lokasi",), "finished_at", _("Selesai")),
    DispatchStep("kembali", ("selesai",), "returned_at", _("Di pos")),
    DispatchStep("batal", ("dikirim", "menuju"), "cancelled_at", _("Batalkan")),
)
TONES = {"dikirim": "warn", "menuju": "info", "di_lokasi": "good", "batal": "bad"}
BUSY = (DispatchState.DIKIRIM, DispatchState.MENUJU, DispatchState.DI_LOKASI)


def dispatch_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return DispatchState.choices


class Dispatch(models.Model):
    """One unit on one incident."""

    incident = models.ForeignKey(
        "block_emergency.Incident",
        on_delete=models.PROTECT,
        related_name="dispatches",
        verbose_name=_("kejadian"),
    )
    unit = models.ForeignKey(
        "block_emergency.Unit",
        on_delete=models.PROTECT,
        related_name="dispatches",
        verbose_name=_("unit"),
    )
    state = models.CharField(_("keadaan"), max_length=12, choices=dispatch_states, default=DispatchState.DIKIRIM)
    is_busy = models.BooleanField(default=True, editable=False)
    sent_at = models.DateTimeField(_("dikirim"))
    enroute_at = models.DateTimeField(_("berangkat"), null=True, blank=True)
    on_scene_at = models.DateTimeField(_("tiba"), null=True, blank=True)
    finished_at = models.DateTimeField(_("selesai"), null=True, blank=True)
    returned_at = models.DateTimeField(_("kembali"), null=True, blank=True)
    cancelled_at = models.DateTimeField(_("batal"), null=True, blank=True)
    cancel_reason = models.CharField(_("alasan batal"), max_length=200, blank=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dikirim oleh"),
    )

    class Meta:
        ordering = ["sent_at", "id"]
        verbose_name = _("pengiriman unit")
        verbose_name_plural = _("pengiriman unit")
        indexes = [models.Index(fields=["state", "sent_at"], name="emergency_dispatch_state")]
        constraints = [
            # Two dispatchers who send one unit at the same moment: the second is told so.
            models.UniqueConstraint(fields=["unit"], condition=Q(is_busy=True), name="emergency_unit_busy_once")
        ]

    def __str__(self) -> str:
        return f"{self.unit} · {self.get_state_display()}"

    @property
    def tone(self) -> str:
        """How grave the state looks on a badge."""
        return TONES.get(self.state, "neutral")

    @property
    def steps(self) -> list[DispatchStep]:
        """The steps that start in the present state, in their order."""
        return [step for step in STEPS if self.state in step.sources]


def step_named(name: str) -> DispatchStep | None:
    """Give the step with this name, or None."""
    return next((step for step in STEPS if step.name == name), None)

"""One stand in one line: a ticket that is passed on stands in the next line with a turn of its own."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blocks.queue.models.counter import Counter
from blocks.queue.models.ticket import Ticket


class TurnState(models.TextChoices):
    """Where a turn stands."""

    WAITING = "waiting", _("Menunggu")
    CALLED = "called", _("Dipanggil")
    SERVING = "serving", _("Dilayani")
    SKIPPED = "skipped", _("Dilewati")
    DONE = "done", _("Selesai")
    LEFT = "left", _("Pergi")


AT_COUNTER = (TurnState.CALLED, TurnState.SERVING)
STILL_HERE = (TurnState.WAITING, TurnState.SKIPPED, *AT_COUNTER)


def turn_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return TurnState.choices


class Turn(models.Model):
    """Changed from state to state by conditional UPDATEs; the database allows one open turn a counter."""

    app = models.CharField(_("aplikasi"), max_length=80)
    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="turns")
    service_id = models.BigIntegerField(_("layanan"))
    day = models.DateField(_("hari"))
    state = models.CharField(
        _("keadaan"),
        max_length=8,
        choices=turn_states,
        default=TurnState.WAITING,
    )
    is_priority = models.BooleanField(_("didahulukan"), default=False)
    place_at = models.DateTimeField(_("tempat dalam antrean"))
    joined_at = models.DateTimeField(_("mulai menunggu"))
    only_counter = models.ForeignKey(
        Counter,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="expected",
        verbose_name=_("hanya di loket"),
    )
    counter = models.ForeignKey(
        Counter,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="turns",
        verbose_name=_("loket"),
    )
    served_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("petugas"),
    )
    calls = models.PositiveSmallIntegerField(_("kali dipanggil"), default=0)
    called_at = models.DateTimeField(_("dipanggil"), null=True, blank=True)
    started_at = models.DateTimeField(_("mulai dilayani"), null=True, blank=True)
    finished_at = models.DateTimeField(_("selesai"), null=True, blank=True)
    note = models.CharField(_("catatan"), max_length=160, blank=True)

    class Meta:
        ordering = ["place_at", "pk"]
        verbose_name = _("giliran")
        verbose_name_plural = _("giliran")
        constraints = [
            models.UniqueConstraint(
                fields=["counter"],
                condition=Q(state__in=["called", "serving"]),
                name="block_queue_one_a_counter",
            ),
            models.UniqueConstraint(
                fields=["ticket"],
                condition=Q(state__in=["waiting", "called", "serving", "skipped"]),
                name="block_queue_one_turn_a_ticket",
            ),
        ]
        indexes = [
            models.Index(fields=["app", "day", "state", "service_id", "place_at"], name="block_queue_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.ticket_id} {self.state}"

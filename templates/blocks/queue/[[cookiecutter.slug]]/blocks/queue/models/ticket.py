"""A ticket: what somebody holds in the hand or on the phone."""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Letters and digits that are not taken for each other when they are read out or typed.
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 10


class TicketState(models.TextChoices):
    """Where a ticket stands."""

    OPEN = "open", _("Belum memilih waktu")
    BOOKED = "booked", _("Terjadwal")
    IN_LINE = "in_line", _("Dalam antrean")
    DONE = "done", _("Selesai dilayani")
    LEFT = "left", _("Tidak dilayani")
    MISSED = "missed", _("Tidak datang")
    RELEASED = "released", _("Dibatalkan")


class Source(models.TextChoices):
    """How the ticket came about."""

    KIOSK = "kios", _("Kios")
    ONLINE = "daring", _("Daring")
    DESK = "meja", _("Meja antrean")
    PAPER = "kertas", _("Nomor kertas")


class Priority(models.TextChoices):
    """Who goes first; the reason is asked, never proved by papers at the kiosk."""

    ELDERLY = "lansia", _("Lansia")
    PREGNANT = "hamil", _("Ibu hamil atau membawa bayi")
    DISABLED = "disabilitas", _("Penyandang disabilitas")


def ticket_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return TicketState.choices


def sources() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Source.choices


def priorities() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Priority.choices


def new_code() -> str:
    """Make the secret part of a ticket's address; also what its QR mark holds."""
    return "".join(secrets.choice(SIGNS) for _sign in range(CODE_LENGTH))


class Ticket(models.Model):
    """One ticket of one person; `number` is given on arrival, so that absent people leave no gaps."""

    app = models.CharField(_("aplikasi"), max_length=80)
    record_id = models.BigIntegerField(_("catatan"), null=True, blank=True)
    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    state = models.CharField(
        _("keadaan"),
        max_length=10,
        choices=ticket_states,
        default=TicketState.OPEN,
    )
    source = models.CharField(_("asal"), max_length=8, choices=sources)
    priority = models.CharField(_("prioritas"), max_length=12, choices=priorities, blank=True)
    service_id = models.BigIntegerField(_("layanan"), null=True, blank=True)
    day = models.DateField(_("hari"), null=True, blank=True)
    series = models.CharField(_("deret"), max_length=1, blank=True)
    number = models.PositiveIntegerField(_("urutan"), null=True, blank=True)
    label = models.CharField(_("nomor antrean"), max_length=20, blank=True)
    starts_at = models.DateTimeField(_("datang mulai"), null=True, blank=True)
    ends_at = models.DateTimeField(_("datang paling lambat"), null=True, blank=True)
    arrived_at = models.DateTimeField(_("hadir"), null=True, blank=True)
    called_at = models.DateTimeField(_("dipanggil"), null=True, blank=True)
    finished_at = models.DateTimeField(_("selesai"), null=True, blank=True)
    waited_minutes = models.PositiveIntegerField(_("lama menunggu"), null=True, blank=True)
    created_at = models.DateTimeField(_("dibuat"), default=timezone.now)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("tiket antrean")
        verbose_name_plural = _("tiket antrean")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "service_id", "day", "series", "number"],
                name="block_queue_number_once",
            ),
        ]
        indexes = [
            models.Index(fields=["app", "day", "state"], name="block_queue_by_day"),
            models.Index(fields=["app", "day", "label"], name="block_queue_by_label"),
        ]

    def __str__(self) -> str:
        return self.label or self.code

    @property
    def is_placed(self) -> bool:
        """Say whether it has a day that still counts."""
        return self.state in (TicketState.BOOKED, TicketState.IN_LINE, TicketState.DONE)

    @property
    def spaced_code(self) -> str:
        """The code in two halves, as people type it."""
        return f"{self.code[:5]} {self.code[5:]}"

"""What people ask about their personal data (UU 27/2022), with its clock and its answer."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RequestKind(models.TextChoices):
    """The rights that are asked for here."""

    AKSES = "akses", _("Melihat dan menerima salinan data saya")
    PERBAIKAN = "perbaikan", _("Memperbaiki data saya")
    HAPUS = "hapus", _("Menghapus data saya")
    TARIK = "tarik", _("Menarik persetujuan")


class RequestState(models.TextChoices):
    """Where a request stands."""

    DITERIMA = "diterima", _("Menunggu petugas")
    DIKERJAKAN = "dikerjakan", _("Sedang ditangani")
    DIKABULKAN = "dikabulkan", _("Dikabulkan")
    DITOLAK = "ditolak", _("Ditolak")
    DICABUT = "dicabut", _("Dicabut pemohon")


class Ground(models.TextChoices):
    """Why a request may be refused; which of them fits which kind is in accounts.data_requests."""

    RETENSI = "retensi", _("Masa simpan menurut peraturan masih berjalan")
    PROSES = "proses", _("Masih ada permohonan layanan yang berjalan")
    HUKUM = "hukum", _("Diperlukan untuk penegakan hukum")
    UMUM = "umum", _("Diperlukan untuk kepentingan umum dalam penyelenggaraan negara")
    PERTAHANAN = "pertahanan", _("Menyangkut pertahanan dan keamanan nasional")
    BAHAYA = "bahaya", _("Membahayakan keamanan atau kesehatan pemohon atau orang lain")
    ORANG_LAIN = "orang_lain", _("Mengungkap data pribadi orang lain")
    BUKTI = "bukti", _("Data yang benar tidak dapat dibuktikan")
    IDENTITAS = "identitas", _("Identitas pemohon tidak dapat dipastikan")


def request_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return RequestKind.choices


def request_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return RequestState.choices


def grounds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Ground.choices


OPEN = (RequestState.DITERIMA, RequestState.DIKERJAKAN)


class DataRequest(models.Model):
    """One request of one person; its words go when the person is forgotten, its answer stays."""

    number = models.CharField(_("nomor"), max_length=40, unique=True)
    person = models.ForeignKey(
        "accounts.Person", on_delete=models.PROTECT, related_name="data_requests", verbose_name=_("pemohon")
    )
    kind = models.CharField(_("jenis permintaan"), max_length=10, choices=request_kinds)
    app = models.CharField(_("layanan"), max_length=80, blank=True)
    details = models.TextField(_("isi permintaan"), blank=True)
    state = models.CharField(_("keadaan"), max_length=10, choices=request_states, default=RequestState.DITERIMA)
    received_at = models.DateTimeField(_("diterima"))
    due_at = models.DateTimeField(_("tenggat"))
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("petugas"),
    )
    ground = models.CharField(_("dasar penolakan"), max_length=12, choices=grounds, blank=True)
    answer = models.TextField(_("jawaban"), blank=True)
    answered_at = models.DateTimeField(_("dijawab"), null=True, blank=True)

    class Meta:
        ordering = ["due_at", "pk"]
        verbose_name = _("permintaan data pribadi")
        verbose_name_plural = _("permintaan data pribadi")
        indexes = [models.Index(fields=["state", "due_at"], name="data_request_worklist")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"],
                condition=Q(state__in=["diterima", "dikerjakan"]),
                name="data_request_open_once",
            )
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_late(self) -> bool:
        """Say whether its clock ran out, or had run out when it was answered."""
        return (self.answered_at or timezone.now()) > self.due_at and self.state != RequestState.DICABUT

    @property
    def has_copy(self) -> bool:
        """Say whether the person may take a whole copy along."""
        return self.kind == RequestKind.AKSES and self.state == RequestState.DIKABULKAN

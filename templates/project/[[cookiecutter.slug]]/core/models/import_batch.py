"""One spreadsheet that an officer brought in: how far it is, what was wrong, what became of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.stored_file import private_storage


class ImportStage(models.TextChoices):
    """How far a batch is."""

    CHECKING = "memeriksa", _("Sedang diperiksa")
    CHECKED = "diperiksa", _("Menunggu keputusan Anda")
    LANDING = "memasukkan", _("Sedang dimasukkan")
    LANDED = "selesai", _("Sudah dimasukkan")
    UNDONE = "dibatalkan", _("Dibatalkan")
    DISCARDED = "dibuang", _("Dibuang tanpa dimasukkan")
    FAILED = "gagal", _("Tidak dapat diperiksa")


def import_stages() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ImportStage.choices


class ImportBatch(models.Model):
    """A file for one entity; `content` is sealed (core.crypto) and goes after a while."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    stage = models.CharField(_("keadaan"), max_length=12, choices=import_stages, default=ImportStage.CHECKING)
    file_name = models.CharField(_("nama berkas"), max_length=160)
    file_kind = models.CharField(max_length=4)
    sha256 = models.CharField(max_length=64)
    content = models.FileField(_("isi"), storage=private_storage, max_length=120, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("pengunggah"),
    )
    made_at = models.DateTimeField(_("diunggah"), auto_now_add=True)
    rows = models.PositiveIntegerField(_("baris"), default=0)
    good = models.PositiveIntegerField(_("baris benar"), default=0)
    bad = models.PositiveIntegerField(_("baris bermasalah"), default=0)
    landed = models.PositiveIntegerField(_("baris dimasukkan"), default=0)
    removed = models.PositiveIntegerField(_("baris diambil kembali"), default=0)
    last_row = models.PositiveIntegerField(default=0, editable=False)
    expected_rows = models.PositiveIntegerField(default=0, editable=False)
    notices = models.JSONField(default=list, blank=True, editable=False)
    preview = models.JSONField(default=list, blank=True, editable=False)
    error = models.CharField(_("sebab gagal"), max_length=300, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    leased_until = models.DateTimeField(null=True, blank=True, editable=False)
    decided_at = models.DateTimeField(_("diputuskan"), null=True, blank=True)
    ended_at = models.DateTimeField(_("berakhir"), null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("impor")
        verbose_name_plural = _("impor")
        indexes = [
            models.Index(fields=["app", "entity", "-made_at"], name="core_import_entity"),
            models.Index(fields=["stage", "leased_until"], name="core_import_stage"),
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_working(self) -> bool:
        """Say whether somebody works on it now, or is about to."""
        return self.stage in (ImportStage.CHECKING, ImportStage.LANDING)

"""One person's way through one cohort."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.training.models.cohort import Cohort


class Standing(models.TextChoices):
    """Where an applicant or trainee stands."""

    PAPERS = "papers", _("Berkas diperiksa")
    READY = "ready", _("Ikut tes")
    PASSED = "passed", _("Lulus seleksi, menunggu konfirmasi")
    RESERVE = "reserve", pgettext_lazy("training", "Cadangan")
    CONFIRMED = "confirmed", _("Siap mengikuti pelatihan")
    TRAINING = "training", _("Sedang berlatih")
    GRADUATED = "graduated", _("Lulus pelatihan")
    FAILED = "failed", _("Belum lulus pelatihan")
    REFUSED = "refused", _("Tidak lolos seleksi")
    LAPSED = "lapsed", _("Tidak mengonfirmasi")
    EXPELLED = "expelled", _("Dikeluarkan")
    GONE = "gone", pgettext_lazy("training", "Keluar")


# Who keeps a person from asking for another course, and who fills a place.
OPEN = (
    Standing.PAPERS,
    Standing.READY,
    Standing.PASSED,
    Standing.RESERVE,
    Standing.CONFIRMED,
    Standing.TRAINING,
)
HOLDING = (Standing.PASSED, Standing.CONFIRMED, Standing.TRAINING)


class Reason(models.TextChoices):
    """Why somebody was not taken."""

    NONE = "", ""
    PAPERS = "papers", _("berkas tidak dilengkapi sampai pengumuman")
    ABSENT = "absent", _("tidak mengikuti tes")
    BELOW = "below", _("nilai akhir di bawah batas lulus")
    FULL = "full", _("tempat dan cadangan sudah terisi peringkat di atasnya")
    BEGUN = "begun", _("pelatihan sudah dimulai dengan tempat terisi")


def standings() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Standing.choices


def reasons() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Reason.choices


class Trainee(models.Model):
    """The row of one registration: scores and place, the promise to come, beginning and end."""

    app = models.CharField(_("aplikasi"), max_length=80)
    record_id = models.BigIntegerField(null=True, blank=True)
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, null=True, blank=True, related_name="trainees")
    standing = models.CharField(_("keadaan"), max_length=10, choices=standings, default=Standing.PAPERS)
    written = models.DecimalField(_("nilai tes tertulis"), max_digits=5, decimal_places=2, null=True, blank=True)
    interview = models.DecimalField(_("nilai wawancara"), max_digits=5, decimal_places=2, null=True, blank=True)
    total = models.DecimalField(
        pgettext_lazy("training", "nilai akhir"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    missed_test = models.BooleanField(_("tidak hadir tes"), default=False)
    place = models.PositiveIntegerField(_("peringkat"), null=True, blank=True)
    line = models.PositiveIntegerField(_("urutan cadangan"), null=True, blank=True)
    reason = models.CharField(
        pgettext_lazy("training", "sebab"), max_length=10, choices=reasons, default=Reason.NONE, blank=True
    )
    confirm_by = models.DateField(_("konfirmasi paling lambat"), null=True, blank=True)
    moved_up = models.BooleanField(_("naik dari cadangan"), default=False)
    confirmed_at = models.DateTimeField(_("dikonfirmasi"), null=True, blank=True)
    begun_at = models.DateTimeField(_("mulai berlatih"), null=True, blank=True)
    ended_at = models.DateTimeField(_("selesai berlatih"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("peserta")
        verbose_name_plural = _("peserta")
        indexes = [
            models.Index(fields=["app", "standing"], name="block_training_standing"),
            models.Index(fields=["cohort", "standing"], name="block_training_in_cohort"),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"

    @property
    def is_scored(self) -> bool:
        """Say whether the test is done with: both scores, or known to have stayed away."""
        return self.missed_test or (self.written is not None and self.interview is not None)

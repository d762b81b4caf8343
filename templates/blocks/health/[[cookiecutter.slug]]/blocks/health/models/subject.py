"""Who is followed: a child from birth, or a pregnancy from its first day. No name stands here."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What is followed."""

    CHILD = "anak", _("Anak")
    MOTHER = "ibu", _("Ibu hamil")


def kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Kind.choices


class Subject(models.Model):
    """What the block keeps of one record of the application, and the latest verified classes of a child."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    kind = models.CharField(_("jenis"), max_length=8, choices=kinds)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    post_id = models.BigIntegerField(_("posyandu"), null=True)
    sex = models.CharField(_("jenis kelamin"), max_length=1, blank=True)
    starts_on = models.DateField(_("lahir, atau hari pertama haid terakhir"))
    is_active = models.BooleanField(_("masih dipantau"), default=True)
    measured_on = models.DateField(_("terakhir diukur"), null=True, blank=True)
    hfa = models.CharField(_("tinggi menurut umur"), max_length=16, blank=True)
    wfa = models.CharField(_("berat menurut umur"), max_length=16, blank=True)
    wfh = models.CharField(_("berat menurut tinggi"), max_length=16, blank=True)
    flat_times = models.PositiveSmallIntegerField(_("berturut-turut tidak naik"), default=0)

    class Meta:
        ordering = ["pk"]
        verbose_name = pgettext_lazy("health", "sasaran")
        verbose_name_plural = pgettext_lazy("health", "sasaran")
        indexes = [models.Index(fields=["app", "kind", "post_id", "is_active"], name="block_health_subject_post")]

    def __str__(self) -> str:
        return f"{self.app} {self.kind} {self.record_id}"

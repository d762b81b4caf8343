"""Who may see a child: a guardian's link, and the consent behind it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.schooling.models.group import Pupil


class Guardian(models.Model):
    """What the block keeps of one link; only while it is open may the guardian look."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    person = models.ForeignKey(
        "accounts.Person", on_delete=models.CASCADE, null=True, related_name="+", verbose_name=_("orang tua atau wali")
    )
    pupil = models.ForeignKey(
        Pupil, on_delete=models.CASCADE, null=True, blank=True, related_name="guardians", verbose_name=_("murid")
    )
    is_open = models.BooleanField(_("boleh melihat"), default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("hubungan wali")
        verbose_name_plural = _("hubungan wali")

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"


class Consent(models.Model):
    """A consent with its words and its purpose; a withdrawn one stays as a line with its end."""

    guardian = models.ForeignKey(
        Guardian, on_delete=models.CASCADE, related_name="consents", verbose_name=_("hubungan wali")
    )
    purpose = models.CharField(_("tujuan"), max_length=200)
    given_at = models.DateTimeField(_("diberikan pada"))
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dicocokkan oleh"),
    )
    ended_at = models.DateTimeField(_("berakhir pada"), null=True, blank=True)
    ended_how = models.CharField(_("berakhir karena"), max_length=40, blank=True)

    class Meta:
        ordering = ["given_at", "pk"]
        verbose_name = _("persetujuan")
        verbose_name_plural = _("persetujuan")

    def __str__(self) -> str:
        return f"{self.guardian_id} {self.given_at:%d-%m-%Y}"

"""Who consented to what, since when and until when (UU 27/2022 art. 20 to 24); a withdrawn one stays as a line."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink


class ConsentQuerySet(models.QuerySet):
    """Reads that the register and its pages share."""

    def open(self) -> "ConsentQuerySet":
        """Keep what still holds."""
        return self.filter(ended_at__isnull=True)


class Consent(RecordLink):
    """One consent to one purpose, for the sake of one record; its words are those that were consented to."""

    person = models.ForeignKey(
        "accounts.Person",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="consents",
        verbose_name=_("yang menyetujui"),
    )
    number = models.CharField(_("nomor"), max_length=120, blank=True)
    purpose = models.CharField(_("tujuan"), max_length=300)
    given_at = models.DateTimeField(_("diberikan pada"))
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dicatat oleh"),
    )
    confirmed_at = models.DateTimeField(_("dicocokkan pada"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dicocokkan oleh"),
    )
    ended_at = models.DateTimeField(_("berakhir pada"), null=True, blank=True)
    ended_how = models.CharField(_("berakhir karena"), max_length=80, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diakhiri oleh"),
    )

    objects = ConsentQuerySet.as_manager()

    class Meta:
        ordering = ["-given_at", "-pk"]
        verbose_name = _("persetujuan")
        verbose_name_plural = _("persetujuan")
        indexes = [models.Index(fields=["app", "-given_at"], name="core_consent_app")]
        constraints = [
            models.UniqueConstraint(
                fields=["app", "entity", "object_id"], condition=Q(ended_at__isnull=True), name="core_consent_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.number or self.object_id}"

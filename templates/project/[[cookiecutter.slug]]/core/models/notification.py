"""What a person is told inside the application."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink


class Notification(RecordLink):
    """One line in a person's list; holds a number and a state, never the case itself."""

    person = models.ForeignKey(
        "accounts.Person",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="notifications",
        verbose_name=_("warga"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="notifications",
        verbose_name=_("akun"),
    )
    title = models.CharField(_("judul"), max_length=160)
    text = models.CharField(_("isi"), max_length=300, blank=True)
    url = models.CharField(_("tautan"), max_length=300, blank=True)
    key = models.CharField(max_length=160, null=True, unique=True, editable=False)
    created_at = models.DateTimeField(_("dibuat"), auto_now_add=True)
    read_at = models.DateTimeField(_("dibaca"), null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = _("pemberitahuan")
        verbose_name_plural = _("pemberitahuan")
        indexes = [
            models.Index(fields=["user", "read_at"], name="core_notification_user"),
            models.Index(fields=["person", "read_at"], name="core_notification_person"),
        ]
        constraints = [
            models.CheckConstraint(
                name="core_notification_to",
                condition=Q(person__isnull=False) | Q(user__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.title

"""People who wait for the same answer: reporters of merged reports and neighbours who joined."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Follower(models.Model):
    """One person, or one merged report whose reporter follows with number and PIN."""

    case = models.ForeignKey(
        "block_complaint.Case",
        on_delete=models.CASCADE,
        related_name="followers",
        verbose_name=_("laporan"),
    )
    person = models.ForeignKey(
        "accounts.Person",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("warga"),
    )
    merged_case = models.OneToOneField(
        "block_complaint.Case",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="merged_into",
        verbose_name=_("laporan yang digabung"),
    )
    created_at = models.DateTimeField(_("sejak"), auto_now_add=True)

    class Meta:
        ordering = ["created_at", "id"]
        verbose_name = _("pengikut laporan")
        verbose_name_plural = _("pengikut laporan")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "person"],
                condition=Q(person__isnull=False, merged_case__isnull=True),
                name="complaint_follow_once",
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(merged_case__isnull=False),
                name="complaint_follower_is_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} · {self.pk}"

"""Who may see a child: a guardian's link; the consent behind it stands in the register (core.consents)."""

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

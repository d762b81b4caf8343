"""Files that people hand in, after their content was checked (core.files)."""

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink


def private_storage():
    """Give the storage that no web server serves from."""
    return storages["private"]


class StoredFile(RecordLink):
    """One checked file under a random name; read only through core.views.stored_file."""

    field = models.CharField(_("isian"), max_length=80, blank=True)
    token = models.CharField(max_length=43, unique=True, editable=False)
    content = models.FileField(_("isi"), storage=private_storage, max_length=120)
    original_name = models.CharField(_("nama asal"), max_length=160)
    kind = models.CharField(_("jenis berkas"), max_length=10)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(_("ukuran"))
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField(null=True, blank=True)
    height = models.PositiveIntegerField(null=True, blank=True)
    is_public = models.BooleanField(_("boleh dilihat umum"), default=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("pengunggah"),
    )
    created_at = models.DateTimeField(_("diunggah"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("berkas")
        verbose_name_plural = _("berkas")
        indexes = [models.Index(fields=["app", "entity", "object_id"], name="core_file_record")]

    def __str__(self) -> str:
        return self.original_name

    @property
    def url(self) -> str:
        """Give the address of the access-checked view."""
        return reverse("stored_file", args=[self.token])

    @property
    def is_image(self) -> bool:
        """Say whether a browser may show it as a picture."""
        return self.content_type.startswith("image/")

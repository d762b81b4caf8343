"""Inputs for files and pictures, judged by their content when the form is read."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core import files, widgets

FILE_KINDS = ("pdf", "jpg", "png", "docx", "xlsx")


class FilesWidget(forms.ClearableFileInput):
    """One file or several; what is stored stays unless a new one is sent."""

    template_name = "components/widgets/photo.html"

    def __init__(self, attrs: dict[str, Any] | None = None, *, many: bool = False) -> None:
        self.allow_multiple_selected = many
        super().__init__(({"multiple": True} if many else {}) | (attrs or {}))

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Read one upload, or the list of them."""
        if self.allow_multiple_selected and hasattr(files, "getlist"):
            return files.getlist(name)
        return files.get(name)


class FileInput(forms.FileField):
    """One file or several; gives uploads, and nothing where what is stored stays."""

    default_accept: tuple[str, ...] = FILE_KINDS

    def __init__(
        self,
        *,
        many: bool = False,
        max: int = 0,
        max_mb: float | None = None,
        accept: tuple[str, ...] | list[str] = (),
        **kwargs: Any,
    ) -> None:
        self.many, self.max_files, self.max_mb = many, max, max_mb
        self.accept = tuple(accept) or self.default_accept
        self.stored: list[Any] = []
        super().__init__(**{"widget": self.make_widget()} | kwargs)

    def make_widget(self) -> forms.Widget:
        """Give the widget, with the endings that the browser should offer."""
        endings = ",".join(f".{kind}" for kind in self.accept)
        return FilesWidget({"accept": endings}, many=self.many)

    def for_actor(self, actor: Any, instance: Any, name: str) -> None:
        """Know what the record holds already; it need not be sent again."""
        if instance.pk is None:
            return
        value = getattr(instance, name, None)
        self.stored = list(value.all()) if hasattr(value, "all") else [value] if value else []
        if self.stored:
            self.required = False
            self.initial = self.stored if self.many else self.stored[0]

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Check every upload by its content."""
        uploads = data if isinstance(data, list | tuple) else [data] if data else []
        if not uploads:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return [] if self.many else None
        if self.max_files and len(uploads) + (len(self.stored) if self.many else 0) > self.max_files:
            raise ValidationError(_("Paling banyak %(max)s berkas.") % {"max": self.max_files})
        for upload in uploads:
            upload.checked = files.check(upload, accept=self.accept, max_mb=self.max_mb)
        return list(uploads) if self.many else uploads[0]


class ImageInput(FileInput):
    """One picture or several, taken with the camera where there is one."""

    default_accept = files.PICTURE_KINDS

    def make_widget(self) -> forms.Widget:
        """Give the widget that makes large pictures smaller before they are sent."""
        return widgets.PhotoInput(many=self.many)

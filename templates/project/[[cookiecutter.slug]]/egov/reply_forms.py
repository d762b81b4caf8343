"""The form of a ready reply."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import entities
from core.access import Actor
from core.casework import replies
from core.models import ReadyReply
from egov import letterheads
from egov.forms import app_choices


class ReplyForm(forms.ModelForm):
    """Which application, state and office it is for, and its words."""

    class Meta:
        model = ReadyReply
        fields = ["app", "state", "office", "title", "text", "is_active"]

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["app"] = forms.ChoiceField(label=gettext_lazy("Aplikasi"), choices=app_choices())
        self.fields["state"] = forms.ChoiceField(
            label=gettext_lazy("Keadaan berkas"), required=False, choices=[("", _("Semua keadaan")), *_states()]
        )
        self.fields["office"].queryset = letterheads.kept_by(actor)
        # Who keeps one office's replies gives none to all offices.
        self.fields["office"].required = not actor.has_role("core", letterheads.ADMINISTRATOR)
        self.fields["office"].help_text = "" if self.fields["office"].required else _("Kosong berarti semua kantor.")
        places = ", ".join(f"{{{name}}} = {words}" for name, words in replies.PLACES.items())
        self.fields["text"].help_text = _("Isian yang terisi sendiri: %s.") % places
        self.fields["text"].widget.attrs["rows"] = 8
        if self.instance.pk and self.instance.entity:
            self.initial["state"] = f"{self.instance.app}:{self.instance.entity}:{self.instance.state}"

    def clean_text(self) -> str:
        text = self.cleaned_data["text"]
        replies.check(text)
        return text

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        app, entity, state = ((said.get("state") or "").split(":") + ["", "", ""])[:3]
        if app and app != said.get("app"):
            self.add_error("state", _("Keadaan ini milik aplikasi lain."))
        self.instance.entity = entity
        return said | {"state": state}


def _states() -> list[tuple[str, list[tuple[str, str]]]]:
    """The states of each installed application that has steps, under its name."""
    found = []
    for app, name in app_choices():
        options = [
            (f"{app}:{entity.name}:{state.name}", f"{entity.label}: {state.label}")
            for entity in entities.of_app(app)
            if entity.workflow is not None
            for state in entity.workflow.states
        ]
        found += [(str(name), options)] if options else []
    return found

"""The form of a ready reply."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from config.installed import PACKAGES
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
        fields = ["state", "office", "title", "text", "is_active"]

    def __init__(self, *args: Any, app: str, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.app = app
        self.fields["state"] = forms.ChoiceField(
            label=gettext_lazy("Keadaan berkas"), required=False, choices=[("", _("Semua keadaan")), *_states(app)]
        )
        self.fields["office"].queryset = letterheads.kept_by(actor)
        # Who keeps one office's replies gives none to all offices.
        self.fields["office"].required = not actor.has_role("core", letterheads.ADMINISTRATOR)
        self.fields["office"].help_text = "" if self.fields["office"].required else _("Kosong berarti semua kantor.")
        places = ", ".join(f"{{{name}}} = {words}" for name, words in replies.PLACES.items())
        self.fields["text"].help_text = _("Isian yang terisi sendiri: %s.") % places
        self.fields["text"].widget.attrs["rows"] = 8
        if self.instance.pk and self.instance.entity:
            self.initial["state"] = f"{self.instance.entity}:{self.instance.state}"

    def clean_text(self) -> str:
        text = self.cleaned_data["text"]
        replies.check(text)
        return text

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        self.instance.entity, _colon, state = (said.get("state") or "").partition(":")
        return said | {"state": state}


class AppForm(forms.Form):
    """For which application a new reply is."""

    app = forms.ChoiceField(label=gettext_lazy("Aplikasi"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["app"].choices = app_choices()


def _states(app: str) -> list[tuple[str, str]]:
    """The states of all kinds of records of an application that have steps."""
    return [
        (f"{entity.name}:{state.name}", f"{entity.label}: {state.label}")
        for entity in (entities.of_app(app) if app in PACKAGES else ())
        if entity.workflow is not None
        for state in entity.workflow.states
    ]

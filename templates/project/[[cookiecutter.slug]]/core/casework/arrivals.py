"""An officer enters a case for a resident: how it arrived, when it truly came, and what the resident is told.

The true time begins the deadline, which is the resident's right; the time of entry is that of the first step in
the record's history and of all figures at `created`, which count the office's own work.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import access, audit, notify
from core.access import Actor
from core.entities import Entity
from core.models import Arrival
from core.models.arrival import channels
from core.widgets import MomentInput

OLDEST = timedelta(days=366)
KEY = "arrival"
PREFIX = "atas"
SELF = ("owner", "guest", "resident")  # words by which residents make a record themselves


@dataclass(frozen=True)
class Told:
    """What the officer said of how a record of one entity arrived."""

    entity: str
    channel: str
    source: str
    arrived_at: datetime


class ArrivalForm(forms.Form):
    """By which way, with what reference, and when the resident's case came."""

    channel = forms.ChoiceField(label=gettext_lazy("Diterima lewat"))
    source = forms.CharField(
        label=gettext_lazy("Rujukan"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Nomor agenda surat, tautan unggahan, atau nomor panggilan."),
    )
    arrived_at = forms.DateTimeField(
        label=gettext_lazy("Diterima pada"),
        widget=MomentInput,
        help_text=gettext_lazy("Saat warga menyampaikannya; tenggat dihitung dari sini."),
    )

    def __init__(self, *args: Any, asks_channel: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, prefix=PREFIX, **kwargs)
        self.fields["channel"].choices = [("", _("Pilih …")), *channels()]
        self.fields["arrived_at"].initial = timezone.localtime().replace(second=0, microsecond=0)
        if not asks_channel:
            del self.fields["channel"]

    def clean_arrived_at(self) -> datetime:
        moment, now = self.cleaned_data["arrived_at"], timezone.now()
        if moment > now:
            raise forms.ValidationError(_("Waktu ini belum tiba."))
        if moment < now - OLDEST:
            raise forms.ValidationError(_("Lebih dari setahun yang lalu; periksa tahunnya."))
        return moment


def is_offered(entity: Entity, actor: Actor) -> bool:
    """Say whether the actor enters this kind of record for somebody else.

    Residents make it themselves too, its owner is a person, and the actor has a role that makes it: every officer
    may be a guest as well, but this is for those whose task it is.
    """
    owner, workflow = entity.owner, entity.workflow
    if not actor.is_officer or workflow is None or entity.parent is not None or not owner or "__" in owner:
        return False
    if not any(word.kind in SELF for word in entity.access.create):
        return False
    words = tuple(word for word in entity.access.create if word.kind == "role")
    if not access.is_one_of(words, actor, entity):
        return False
    return access.leads_to_person(entity, owner) and owner in entity.forms.Form.base_fields


def form_for(entity: Entity, actor: Actor, data: Any = None, form: Any = None) -> ArrivalForm | None:
    """The questions beside the record's own form; None where the actor enters nothing for others.

    The channel is not asked where the record's own form asks it already.
    """
    if not is_offered(entity, actor):
        return None
    own = channel_field(entity)
    return ArrivalForm(data, asks_channel=not own or (form is not None and own not in form.fields))


def channel_field(entity: Entity) -> str:
    """The record's own field for the way it came, where a block binds one."""
    return next((name for one in entity.binding_objects() if (name := getattr(one, "channel", ""))), "")


def tell(actor: Actor, entity: Entity, form: ArrivalForm, values: dict[str, Any]) -> None:
    """Keep what was said until the record is made."""
    said = form.cleaned_data
    channel = said.get("channel") or str(values.get(channel_field(entity)) or "")
    actor.extra[KEY] = Told(entity.name, channel, said["source"], said["arrived_at"])


def time_of(entity: Entity, actor: Actor) -> datetime | None:
    """When the record that the actor is making truly came; None where it is made as it comes."""
    told = actor.extra.get(KEY)
    return told.arrived_at if told is not None and told.entity == entity.name else None


def note(entity: Entity, record: Any, actor: Actor) -> None:
    """Write down how a new record arrived; called in the transaction that makes it."""
    told = actor.extra.get(KEY)
    if told is None or told.entity != entity.name:
        return
    Arrival.objects.create(
        app=entity.app,
        entity=entity.name,
        object_id=record.pk,
        channel=told.channel,
        source=told.source,
        arrived_at=told.arrived_at,
        entered_at=timezone.now(),
        entered_by=actor.user,
    )
    audit.record(actor, "enter-for", record, {"channel": told.channel, "arrived_at": told.arrived_at.isoformat()})


def of_record(entity: Entity, record: Any) -> Arrival | None:
    """How a record arrived; None where its owner made it."""
    rows = Arrival.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk)
    return rows.select_related("entered_by").first()


def forget(entity: Entity, record: Any) -> None:
    """Empty the reference of a record whose personal data goes: a link or a name may stand in it."""
    Arrival.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk).update(source="")


def channel_label(entity: Entity, arrival: Arrival) -> str:
    """The words of a channel, in the record's own list or in ours."""
    own = channel_field(entity)
    choices = dict(channels()) | (dict(entity.model._meta.get_field(own).flatchoices) if own else {})
    return str(choices.get(arrival.channel, arrival.channel))


def owner_of(entity: Entity, record: Any) -> Any:
    """The person for whom a record was entered, where one was named."""
    return getattr(record, entity.owner, None) if entity.owner and "__" not in entity.owner else None


def message(entity: Entity, record: Any, pin: str, address: str) -> str:
    """What the resident is told: the number, the PIN where there is one, and where to follow the case."""
    number = getattr(record, "number", "")
    words = _("%(kind)s Anda kami terima dengan nomor %(number)s.") if number else _("%(kind)s Anda kami terima.")
    words %= {"kind": entity.label, "number": number}
    secret = _("PIN: %s. Jangan berikan PIN ini kepada orang lain.") % pin if pin else ""
    return "\n".join(filter(None, (words, secret, _("Pantau di %s") % address)))


def whatsapp(entity: Entity, record: Any, pin: str, address: str) -> str:
    """The link with which the officer sends it to the resident's telephone; empty where none is known."""
    phone = getattr(owner_of(entity, record), "phone", "")
    return notify.whatsapp_link(phone, message(entity, record, pin, address)) if phone else ""

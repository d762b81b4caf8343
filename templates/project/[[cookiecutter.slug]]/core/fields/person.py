"""The input that names a person: the signed-in resident, or name, NIK and telephone typed in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import crypto, descriptors, identity, memory

LABELS = (gettext_lazy("Nama lengkap"), gettext_lazy("NIK"), gettext_lazy("Nomor telepon"))


class PersonWidget(forms.MultiWidget):
    """Three boxes with labels of their own."""

    template_name = "core/widgets/person.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        boxes = {
            "nama": forms.TextInput({"autocomplete": "name"}),
            "nik": forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
            "telepon": forms.TextInput({"inputmode": "tel", "autocomplete": "tel"}),
        }
        super().__init__(boxes, attrs)
        self.asks_nik = True

    def decompress(self, value: Any) -> list[str]:
        """Show a stored person; the NIK stays out of the page."""
        if value is None:
            return ["", "", ""]
        return [value.full_name, "", identity.format_phone(value.phone)]

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Give each box its label."""
        context = super().get_context(name, value, attrs)
        boxes = zip(LABELS, context["widget"]["subwidgets"], strict=True)
        context["boxes"] = [
            {"label": label, "widget": box} for label, box in boxes if self.asks_nik or not box["name"].endswith("_nik")
        ]
        return context


class OwnPersonWidget(forms.Widget):
    """Says whose record this will be; nothing can be typed."""

    template_name = "core/widgets/own_person.html"

    def __init__(self, person: Any) -> None:
        super().__init__()
        self.person = person

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Give the template the person."""
        return super().get_context(name, value, attrs) | {"person": self.person}


class PersonInput(forms.Field):
    """Gives a Person: the actor's own, the one with the NIK, or a new one not saved yet.

    A resident who fills in the owner's field is the owner and types nothing. A guest is asked for
    name and telephone only, so that nobody can learn by trying whose NIK a number is.
    """

    widget = PersonWidget

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.own: Any = None
        self.kept: Any = None
        self.is_guest = False

    def for_actor(self, actor: Any, instance: Any, name: str) -> None:
        """Decide whether there is anything to type."""
        self.kept = getattr(instance, name, None) if getattr(instance, f"{name}_id", None) else None
        self.initial = self.kept
        self.is_guest = actor.is_guest
        self.widget.asks_nik = not actor.is_guest
        entity = descriptors.of_model(type(instance))
        is_owner = entity is not None and entity.owner == name
        is_own = self.kept is None or self.kept.pk == actor.person_id
        if is_owner and is_own and actor.person_id and not actor.is_officer:
            self.own = actor.user.person
            self.required = False
            self.widget = OwnPersonWidget(self.own)
        elif is_owner and self.kept is None:
            # Whoever fills it in for somebody else must say for whom.
            self.required = self.required or not type(instance)._meta.get_field(name).null

    def clean(self, value: Any) -> Any:
        """Give the person, or the words of what is wrong."""
        if self.own is not None:
            return self.own
        name, nik, phone = [(text or "").strip() for text in (value or ["", "", ""])]
        if not any((name, nik, phone)):
            if self.required and self.kept is None:
                raise ValidationError(self.error_messages["required"], code="required")
            return self.kept
        return self._person(name, "" if self.is_guest else nik, phone)

    def _person(self, name: str, nik: str, phone: str) -> Any:
        try:
            nik = identity.check_nik(nik) if nik else ""
            phone = identity.check_phone(phone) if phone else ""
        except ValueError as problem:
            raise ValidationError(str(problem)) from problem
        if len(name) < 3:
            raise ValidationError(_("Isi nama lengkap."))
        if self.is_guest and not phone:
            raise ValidationError(_("Isi nomor telepon yang dapat dihubungi."))
        if self.kept is not None and not nik and self.kept.full_name == name:
            return self.kept
        return _found(name, nik) or _new(name, nik, phone)


def _found(name: str, nik: str) -> Any:
    """Give the person with the NIK if the name agrees; the known name is not told."""
    from accounts.models import Person

    person = memory.recall(key_of(nik), lambda: Person.objects.with_nik(nik).first()) if nik else None
    if person is not None and _plain(person.full_name) != _plain(name):
        raise ValidationError(_("NIK dan nama tidak cocok. Periksa kembali pada KTP."))
    return person


def key_of(nik: str) -> tuple[str, str]:
    """The key under which core.memory keeps the person with this NIK."""
    return "person", crypto.keyed_hash(identity.digits(nik))


def remember_people(niks: list[str]) -> None:
    """Look up many persons at once, for a piece of work that names them one by one."""
    from accounts.models import Person

    keys = {key_of(nik) for nik in niks}
    known = {person.nik_hash: person for person in Person.objects.filter(nik_hash__in=[key[1] for key in keys])}
    memory.remember({key: known.get(key[1]) for key in keys})


def _new(name: str, nik: str, phone: str) -> Any:
    from accounts.models import Person

    person = Person(full_name=name, phone=phone)
    if nik:
        person.set_nik(nik)
        memory.remember({key_of(nik): person})
    return person


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace(".", " ").split())

"""The input that chooses an officer: one of the office that holds the record, or of an office below it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils import timezone

from core import access, descriptors, offices
from core.entities import Entity
from core.fields.choices import RowInput
from core.models import Office, PositionHolding

MANY = 12
MAX_STEPS = 12  # a circle in the data does not hang us


class OfficerInput(RowInput):
    """Chooses an active officer; whom the record names already stays on offer, also after a transfer."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.titles: dict[int, str] = {}

    def for_actor(self, actor: Any, instance: Any, name: str) -> None:
        """Offer officers with their positions; where they are many, they can be searched."""
        super().for_actor(actor, instance, name)
        wanted = offices_for(actor, instance)
        if wanted is not None:
            self.queryset = self.queryset.filter(Q(pk__in=serving(wanted)) | Q(pk=self.initial))
        self.titles = titles_of(self.queryset)
        if self.queryset.count() > MANY:
            self.widget.attrs["data-choose"] = ""

    def rows(self, actor: Any, model: Any) -> QuerySet:
        """Keep the active officers, by name; residents are never offered."""
        from accounts.models import Kind, Status

        shown = Coalesce(NullIf("name", Value("")), "person__full_name", "username")
        found = model.objects.filter(kind=Kind.OFFICER, status=Status.ACTIVE).select_related("person")
        return found.annotate(shown=shown).order_by("shown", "pk")

    def label_from_instance(self, obj: Any) -> str:
        """Name and position, for names are shared."""
        return ", ".join(filter(None, (obj.full_name, self.titles.get(obj.pk, ""))))


def offices_for(actor: Any, instance: Any) -> set[int] | None:
    """The offices whose officers may be named on a record; None means all.

    A record without an office yet leaves the choice to the offices for which the actor acts.
    """
    entity = descriptors.of_model(type(instance))
    if entity is None or actor.is_system:
        return None
    held = _holding_office(entity, instance)
    if held is not None:
        return _staffed(held)
    grants = [grant for grant in actor.grants if grant.app == entity.app]
    if not grants or any(grant.all_offices for grant in grants):
        return None
    return {office for grant in grants for office in grant.office_ids}


def serving(wanted: Iterable[int]) -> QuerySet:
    """Keys of the officers who hold a position in one of the offices today."""
    return PositionHolding.objects.on(timezone.localdate()).filter(position__office__in=list(wanted)).values("user")


def titles_of(users: QuerySet) -> dict[int, str]:
    """The positions of today by officer, a full appointment before an acting one."""
    held = PositionHolding.objects.on(timezone.localdate()).filter(user__in=users.order_by().values("pk"))
    return dict(held.order_by("-acting", "starts_on", "pk").values_list("user", "position__title"))


def _holding_office(entity: Entity, instance: Any) -> int | None:
    """The record's office; of a new one that cannot name its office itself, the agency's."""
    held = access.follow(instance, entity.office) if entity.office else None
    if held is None and entity.agency and entity.office not in entity.forms.Form.base_fields:
        return offices.office_id_of_agency(entity.agency, entity.app)
    return held


def _staffed(office: int | None) -> set[int] | None:
    """The office and all below it; where nobody works there, those of the nearest office above that has officers."""
    for _step in range(MAX_STEPS):
        if office is None:
            return None
        found = offices.below([office])
        if serving(found).exists():
            return found
        office = Office.objects.filter(pk=office).values_list("parent_id", flat=True).first()
    return None

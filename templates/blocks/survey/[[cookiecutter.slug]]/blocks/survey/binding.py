"""Ties an application's survey periods, kinds of service and follow-up plans to the block."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from core import access, blocks
from core.access import Actor
from core.entities import Entity, get


@dataclass(frozen=True)
class SurveyBinding(blocks.Binding):
    """What one application bound; the entity of the binding itself is the survey period of one office."""

    office: str = ""
    period: str = ""
    opens: str = ""
    closes: str = ""
    population: str = ""
    service: str = ""
    service_name: str = ""
    service_office: str = ""
    service_in_use: str = ""
    plan: str = ""
    plan_element: str = ""
    plan_text: str = ""
    plan_until: str = ""
    plan_who: str = ""
    weight: Any = None
    least_group: Any = None
    an_hour: Any = None

    block = "survey"

    def setting(self, name: str) -> Any:
        """The value of a bound setting in force now."""
        return getattr(self.entity.settings_of(), getattr(self, name).removeprefix("settings."))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:survey_{name}", args=args)

    # Rows of the application.

    def record_of(self, row: Any) -> Any:
        """The application's record of a period."""
        return self.entity.model._default_manager.get(pk=row.record_id)

    def services(self, office_id: int) -> list[tuple[int, str]]:
        """The kinds of service that respondents of an office choose from."""
        rows = get(self.app, self.service).model._default_manager.filter(
            **{f"{self.service_office}_id": office_id, self.service_in_use: True}
        )
        return [(row.pk, str(getattr(row, self.service_name))) for row in rows.order_by(self.service_name)]

    def service_names(self, office_id: int) -> dict[int, str]:
        """The names of all kinds of service of an office, also of those no longer offered."""
        model = get(self.app, self.service).model
        rows = model._default_manager.filter(**{f"{self.service_office}_id": office_id}).order_by(self.service_name)
        return {row.pk: str(getattr(row, self.service_name)) for row in rows}

    def plans(self, record: Any) -> list[Any]:
        """The follow-up plans of a period."""
        entity = get(self.app, self.plan)
        return list(entity.model._default_manager.filter(**{entity.parent: record}).order_by(self.plan_until, "pk"))

    # Who.

    def writer_roles(self) -> tuple[str, ...]:
        """The roles that run surveys: those that may begin a period."""
        return tuple(word.name for word in self.entity.access.create if word.kind == "role")

    def reader_roles(self) -> tuple[str, ...]:
        """The roles that read periods before they are public."""
        return tuple(word.name for word in self.entity.access.read if word.kind == "role")

    def is_for(self, actor: Actor, office_id: int | None) -> bool:
        """Say whether the actor runs surveys of this office."""
        if actor.is_system:
            return True
        held = [one for one in actor.grants if one.app == self.app and one.role in self.writer_roles()]
        return any(one.all_offices or office_id in one.office_ids for one in held)

    def office_ids(self, actor: Actor, roles: tuple[str, ...]) -> frozenset[int] | None:
        """The offices in which the actor holds one of the roles; None where it is all."""
        held = [one for one in actor.grants if one.app == self.app and one.role in roles]
        if actor.is_system or any(one.all_offices for one in held):
            return None
        return frozenset().union(*(one.office_ids for one in held))

    # Names that expressions use.

    def answers(self, record: Any) -> int:
        """How many people answered."""
        row = self.row(record)
        return row.responses.count() if row is not None else 0

    def required(self, record: Any) -> int:
        """How many people must answer."""
        from blocks.survey import sample

        return sample.required(getattr(record, self.population))

    def is_enough(self, record: Any) -> bool:
        """Say whether as many answered as the population asks for."""
        return self.answers(record) >= self.required(record)

    def index(self, record: Any) -> Any:
        """The index of the period, or None while nobody answered."""
        from blocks.survey.selectors import results

        row = self.row(record)
        found = results.index(self, row) if row is not None else None
        return found.value if found is not None else None

    def grade(self, record: Any) -> str:
        """The letter of the index."""
        from blocks.survey import index

        value = self.index(record)
        return index.band_of(value).grade if value is not None else ""

    def plan_count(self, record: Any) -> int:
        """How many follow-up plans were written."""
        return len(self.plans(record))

    # Hooks.

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.survey.services import life

        life.begin(self, record, actor)

    def on_created(self, record: Any, actor: Any) -> None:
        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.survey.services import life

        life.follow(self, record, actor)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.survey.services import life

        life.moved(self, record)

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.survey import panel

        if not access.is_one_of(self.entity.access.read, actor, self.entity, record):
            return []
        return [blocks.Panel("block_survey/panel.html", panel.context(self, record, actor), _("Jawaban dan hasil"))]

    def front(self, actor: Any) -> str:
        """Respondents come to answer or to read results; officers have work to choose."""
        return "" if actor.is_officer else self.url("home")

    def asked(self, entity: Entity, record: Any) -> blocks.Card | None:
        """The survey that the record's office, or the nearest above it, takes answers to today."""
        from blocks.survey.selectors import rounds

        office_id = access.follow(record, entity.office) if entity.office else None
        row = rounds.nearest(self, office_id)
        if row is None:
            return None
        text = _("Sudah dilayani? Sembilan pertanyaan, tanpa nama, untuk %s.") % row.office
        return blocks.Card(_("Nilai layanan ini"), self.url("answer", row.code), text, icon="star")

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.survey.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.survey.urls import urlpatterns

        return urlpatterns(self)

    def seed(self, context: Any) -> None:
        from blocks.survey import demo_posts

        demo_posts.run(self, context)

    def demo(self, context: Any) -> None:
        from blocks.survey.demo import run

        run(self, context)

"""What an application binds of its own to the block, and what the block adds to its records."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from core import bound
from core.blocks import Binding, Card, Panel


@dataclass(frozen=True)
class ComplaintBinding(Binding):
    """Names of the application's fields, transitions and settings; meanings in catalog/blocks/complaint.yaml."""

    category: str = ""
    title: str = ""
    text: str = ""
    public_text: str = ""
    happened_on: str = ""
    place: str = ""
    village: str = ""
    address: str = ""
    landmark: str = ""
    photos: str = ""
    reporter: str = ""
    anonymous: str = ""
    confidential: str = ""
    channel: str = ""
    sla: str = ""
    office: str = ""
    officer: str = ""
    photo_before: str = ""
    photo_after: str = ""
    field_note: str = ""
    answer: str = ""
    reply: str = ""
    rating: str = ""
    duplicate_of: str = ""
    outside_target: str = ""
    outside_number: str = ""
    categories: str = ""
    category_code: str = ""
    category_name: str = ""
    category_group: str = ""
    category_help: str = ""
    category_keywords: str = ""
    category_office: str = ""
    category_sla: str = ""
    category_public: str = ""
    category_open: str = ""
    category_questions: str = ""
    verify: str = ""
    return_to: str = ""
    take: str = ""
    start: str = ""
    finish: str = ""
    let_go: str = ""
    answer_step: str = ""
    rate: str = ""
    reopen: str = ""
    merge: str = ""
    forward: str = ""
    transfer: str = ""
    destination: str = ""
    allowed_workdays: Callable[..., Any] | None = None
    who_reports: str = ""
    verification_workdays: str = ""
    completion_workdays: str = ""
    reply_workdays: str = ""
    ladder: str = ""
    hazards: str = ""
    duplicate_metres: str = ""
    duplicate_days: str = ""
    intake: str = ""
    identity: str = "named"
    is_public: bool = True
    speaks_open311: bool = True

    block = "complaint"
    escalates = True
    tells_holders = True

    def of(self, record: Any, key: str, default: Any = None) -> Any:
        """Read what is bound to a key from a report; the default where nothing is bound."""
        name = getattr(self, key)
        return getattr(record, name, default) if name else default

    def of_category(self, category: Any, key: str, default: Any = "") -> Any:
        """Read what is bound to `category_<key>` from a category."""
        name = getattr(self, f"category_{key}")
        return getattr(category, name, default) if name and category is not None else default

    def setting(self, key: str, default: Any = None) -> Any:
        """Read the setting bound to a key."""
        name = getattr(self, key)
        if not name:
            return default
        value = bound.value_of(self, name)
        return default if value is None else value

    def allowed(self, record: Any) -> int | None:
        """Working days the report's class allows; None where it has no class yet."""
        value = bound.value_of(self, self.allowed_workdays, record)
        return None if value is None else int(value)

    # Names that expressions may use.

    def due_on(self, record: Any) -> date | None:
        from blocks.complaint import case_work

        return case_work.due_on(self, record)

    def reopened_due_on(self, record: Any) -> date | None:
        from blocks.complaint import case_work

        return case_work.reopened_due_on(self, record)

    def is_late(self, record: Any) -> bool:
        from blocks.complaint import case_work

        return case_work.is_late(self, record)

    def workdays_used(self, record: Any) -> int:
        from blocks.complaint import case_work

        return case_work.workdays_used(self, record)

    def can_merge(self, record: Any) -> bool:
        from blocks.complaint import duplicates

        return duplicates.can_merge(self, record)

    # Hooks of core.

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.complaint import case_work

        case_work.open_case(self, record, actor)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.complaint import case_work

        case_work.begin(self, record)

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.complaint import case_work

        case_work.edited(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.complaint import case_work

        case_work.moved(self, record, step, actor)

    def office_follows(self, record: Any, old: Any, new: Any) -> None:
        """The span of the holder ends and the successor's begins; the clock of the report runs on."""
        from blocks.complaint import case_work

        case_work.office_ended(record, old, new)

    def due_at(self, record: Any) -> datetime | None:
        """When the worklist should show this report as due."""
        from blocks.complaint import case_work

        return case_work.due_at(self, record)

    def hides_personal(self, record: Any, actor: Any) -> bool:
        """Say whether the reporter asked to be unknown to this actor: all but those who verify."""
        from core import access

        if not self.of(record, "anonymous", False) or access.owns(actor, self.entity, record):
            return False
        step = self.entity.workflow.transition(self.verify)
        return not access.is_one_of(step.roles, actor, self.entity, record)

    def panels(self, record: Any, actor: Any) -> list[Panel]:
        from blocks.complaint import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[Card]:
        from blocks.complaint import panels

        return panels.landing(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.complaint.urls import patterns

        return patterns(self)

    def tick(self, now: datetime) -> int:
        from blocks.complaint import escalations, forwardings

        return escalations.run(self, now) + forwardings.send_waiting(self, now)

    def demo(self, context: Any) -> None:
        from blocks.complaint import demo

        demo.run(self, context)

"""Writes records: create and edit with access, rules, computed values, number, audit and clock in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, audit, blocks, consents, files, leaning, numbering, rules, turns, uniqueness, wholes, workflow
from core.access import Actor
from core.asked import Asked
from core.casework import arrivals
from core.entities import Entity


def create(entity: Entity, actor: Actor, values: dict[str, Any], *, issuer: Actor | None = None) -> Any:
    """Make one record; raises Forbidden or RuleBroken, and then nothing was written.

    The `issuer` is who made the step that issues the record: the step gives the right, theirs is the deed.
    """
    doer = issuer or actor
    whole = values.get(entity.parent) if entity.parent else None
    if not (access.may_create(actor, entity) if whole is None else access.may_enter(actor, entity, whole)):
        raise access.Forbidden(_("Anda tidak dapat membuat %s.") % entity.label)
    early = _draft_early(entity, actor, values)
    with transaction.atomic():
        record = early if early is not None else _judged(entity, actor, values)
        if entity.number:
            record.number = numbering.next_number(
                entity.number,
                app=entity.app,
                entity=entity.name,
                at=timezone.localtime(),
                office=getattr(record, "office", None) if numbering.names_unit(entity.number) else None,
            )
        new_pin(entity, record)
        for binding in entity.binding_objects():
            binding.before_create(record, actor)
        save(entity, record)
        workflow.start(entity, record, doer)
        for binding in entity.binding_objects():
            binding.on_created(record, doer)
        consents.began(entity, record, doer)
        arrivals.note(entity, record, doer)
        wholes.renew(entity, record)
        audit.record(doer, "create", record, audit.changes(entity, {}, record))
    return record


def draft(entity: Entity, actor: Actor, values: dict[str, Any]) -> Any:
    """Put values on a new record that is not saved: nothing is written, nothing is judged yet."""
    record = entity.model(created_at=timezone.now())
    own(entity, record, actor, values)
    assign(entity, record, values)
    _hold(entity, record)
    return record


def _judged(entity: Entity, actor: Actor, values: dict[str, Any]) -> Any:
    """A record that is right but not saved; raises Forbidden or RuleBroken."""
    record = draft(entity, actor, values)
    require_open_parent(entity, record, actor)
    record.warnings = settle(entity, record, "create")
    return record


def _draft_early(entity: Entity, actor: Actor, values: dict[str, Any]) -> Any:
    """The draft, where it needs nothing of the database: then it need not be made while other writers wait.

    None where it asks or would write: what it is told must be true in the transaction that relies on it.
    """
    is_written = any(isinstance(value, models.Model) and value.pk is None for value in values.values())
    if is_written or entity.model in _asking:
        return None
    with Asked() as asked:
        try:
            record = _judged(entity, actor, values)
        except (access.Forbidden, rules.RuleBroken):
            if not asked:
                raise
    if asked:
        _asking.add(entity.model)
        return None
    return record


# Models whose drafts asked before: they are not drafted twice again.
_asking: set[type[models.Model]] = set()


def edit(entity: Entity, actor: Actor, record: Any, values: dict[str, Any]) -> list[str]:
    """Change the record's own fields and give back warnings; raises Forbidden or RuleBroken."""
    if not access.may_edit(actor, entity, record):
        raise access.Forbidden(_("Data ini tidak dapat diubah pada keadaan sekarang."))
    with transaction.atomic():
        _require_unmoved(entity, record)
        before = audit.snapshot(entity, record)
        assign(entity, record, values)
        warnings = settle(entity, record, "edit")
        save(entity, record)
        for binding in entity.binding_objects():
            binding.on_edited(record, actor)
        consents.edited(entity, record, actor)
        wholes.renew(entity, record)
        changed = audit.changes(entity, before, record)
        audit.record(actor, "edit", record, changed)
        if entity.workflow is not None:
            _refresh_workitem(entity, record)
        leaning.renew(entity, record, changed)
    return warnings


def _require_unmoved(entity: Entity, record: Any) -> None:
    """Hold the record and read it anew; raise StaleState where somebody moved it since it was shown."""
    current = turns.hold(record)
    if entity.workflow is not None and current.state != record.state:
        raise workflow.stale(entity, current)
    record.refresh_from_db()


def _refresh_workitem(entity: Entity, record: Any) -> None:
    from core import workitems

    kept = workitems.of_record(entity, record)
    workitems.upsert(entity, record, due_at=kept.due_at if kept else None)


def settle(entity: Entity, record: Any, moment: str, settings: Any = None) -> list[str]:
    """Compute, then examine the rules of the moment; raises RuleBroken."""
    settings = settings if settings is not None else entity.settings_of()
    names = blocks.Names(entity, record)
    for info in entity.fields:
        if info.only_when is not None and info.only_when(record, settings, names) is not True:
            clear(record, info.name)
    if entity.compute is not None:
        entity.compute(record, settings, names)
    return rules.examine(entity, record, moment, settings, names)


def clear(record: Any, name: str) -> None:
    """Empty a field that does not apply to this record."""
    field = record._meta.get_field(name) if name in {f.name for f in record._meta.fields} else None
    if isinstance(field, models.CharField | models.TextField):
        setattr(record, name, "")
    elif isinstance(field, models.JSONField) and not field.null:  # several choices
        setattr(record, name, [])
    elif field is not None:
        setattr(record, name, None)


def own(entity: Entity, record: Any, actor: Actor, values: dict[str, Any]) -> None:
    """The signed-in resident owns what they make; an officer names the person."""
    owner = entity.owner
    if owner is None or "__" in owner or owner in values or actor.person_id is None or actor.is_officer:
        return
    setattr(record, f"{owner}_id", actor.person_id)


def _hold(entity: Entity, record: Any) -> None:
    """A new record lies with the office that the region gave the entry's agency."""
    if entity.agency and entity.office == "office" and record.office_id is None:
        from core.offices import office_id_of_agency

        record.office_id = office_id_of_agency(entity.agency, entity.app)


def require_open_parent(entity: Entity, record: Any, actor: Actor) -> None:
    """A part is added only to a whole that the actor sees; one without a way of its own asks its state too."""
    if entity.parent is None or actor.is_system:
        return
    whole = getattr(record, entity.parent)
    parent = entity.parent_entity
    seen = access.visible(parent.model._default_manager.filter(pk=whole.pk), actor, parent).exists()
    state = getattr(whole, "state", "")
    open_states = entity.access.edit_states if entity.workflow is None else ()  # else they are its own
    if not seen or (open_states and state not in open_states):
        raise access.Forbidden(_("%s tidak dapat ditambah pada keadaan sekarang.") % entity.label)


def new_pin(entity: Entity, record: Any) -> None:
    """A record that a guest may make gets a PIN, shown once."""
    if hasattr(record, "pin_hash") and not record.pin_hash:
        from core import guests

        record.pin, record.pin_hash = guests.new_pin(record.number)


def assign(entity: Entity, record: Any, values: dict[str, Any]) -> None:
    """Put form values on the record; many-to-many relations and uploads wait until it is saved."""
    waiting_relations = dict(getattr(record, "_waiting_relations", {}))
    waiting_files = dict(getattr(record, "_waiting_files", {}))
    many = {field.name for field in record._meta.many_to_many}
    kinds = {info.name: info.kind for info in entity.fields}
    for name, value in values.items():
        if kinds.get(name) in ("file", "image") and files.is_upload(value):
            waiting_files[name] = value
        elif name in many:
            waiting_relations[name] = value
        else:
            setattr(record, name, value)
    record._waiting_relations = waiting_relations
    record._waiting_files = waiting_files


def save(entity: Entity, record: Any) -> None:
    """Save the record with its waiting uploads and relations, and who was typed in for the first time."""
    save_people(record)
    for name, upload in getattr(record, "_waiting_files", {}).items():
        if not isinstance(upload, list | tuple):
            stored = files.store(upload, app=entity.app, entity=entity.name, field=name)
            setattr(record, name, stored)
    uniqueness.save(entity, record)
    for name, uploads in getattr(record, "_waiting_files", {}).items():
        if isinstance(uploads, list | tuple):
            for upload in uploads:
                stored = files.store(upload, app=entity.app, entity=entity.name, field=name)
                files.attach(stored, record)
                getattr(record, name).add(stored)
        else:
            files.attach(getattr(record, name), record)
    for name, rows in getattr(record, "_waiting_relations", {}).items():
        getattr(record, name).set(rows)
    record._waiting_files, record._waiting_relations = {}, {}


def save_people(record: Any) -> None:
    """Save the persons whom a record names and who are not known yet."""
    for field, person in people_of(record):
        if person.pk is None:
            person.save()
        setattr(record, field.name, person)


@contextmanager
def people_as_before(drafts: list[Any]) -> Iterator[None]:
    """Let persons be unknown again where the transaction inside fails, so that they can be saved another time."""
    unknown = [person for draft in drafts for _field, person in people_of(draft) if person.pk is None]
    try:
        yield
    except BaseException:
        for person in unknown:
            person.pk, person._state.adding = None, True
        raise


def people_of(record: Any) -> Iterator[tuple[Any, Any]]:
    """Persons that a record names by an object whose key it does not hold yet."""
    for field in record._meta.concrete_fields:
        other = field.get_cached_value(record, default=None) if field.is_relation else None
        if other is not None and getattr(record, field.attname) is None:
            yield field, other

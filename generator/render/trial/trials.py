"""All entities under trial, found across applications, and the records that references lead to."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace

from generator.check.entry import Entry, make_entry
from generator.load.catalog import Catalog
from generator.load.entity import Entity
from generator.load.field import Field
from generator.render.context import form_fields
from generator.render.trial.candidates import candidates
from generator.render.trial.trial import Trial
from generator.render.trial.value import Value

OWNER, PARTNER = "owner", "world.partner"


@dataclass(frozen=True, slots=True)
class Reference(Value):
    """A record of another entity: in which state, whose, and with which values of its own."""

    trial: Trial | None = None
    state: str = ""
    whose: str = OWNER
    changes: Mapping[str, Value] = field(default_factory=dict)
    is_many: bool = False


class Trials:
    """Makes each trial once; `walks` keeps what was found for it (generator.render.trial.walk)."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.walks: dict[str, object] = {}
        self._trials: dict[str, Trial] = {}
        self._entries: dict[str, Entry] = {}
        self._held: dict[str, SimpleNamespace | None] = {}
        self._busy: set[str] = set()
        self.is_late = False

    @contextmanager
    def late(self) -> Iterator[None]:
        """Let records that others refer to hold what only their own steps or others' give, such as a stock."""
        self.is_late = True
        try:
            yield
        finally:
            self.is_late = False

    def may_hold(self, declared: Field | None) -> bool:
        """Say whether a record may be made with a value of its own in this field."""
        return declared is not None and (declared.is_entered or (self.is_late and not declared.computed))

    def of(self, entry: Entry, entity: Entity) -> Trial:
        """Give the trial of an entity."""
        self._entries.setdefault(entry.app.id, entry)
        return self._trial(f"{entry.app.id}.{entity.id}")

    def _trial(self, key: str) -> Trial:
        if key not in self._trials:
            app, name = key.split(".")
            if app not in self._entries:
                self._entries[app] = make_entry(self.catalog.apps[app], self.catalog)
            entry = self._entries[app]
            self._trials[key] = Trial(entry, entry.app.entities[name])
        return self._trials[key]

    def target(self, trial: Trial, name: str) -> Trial | None:
        """Give the entity that a reference or the way to the whole leads to; None where it leads nowhere."""
        if name == trial.entity.part_of and name not in trial.entity.fields:
            return self._trial(f"{trial.entry.app.id}.{name}")
        declared = trial.entity.fields.get(name)
        if declared is None or declared.type != "reference" or not declared.to:
            return None
        key = declared.to if "." in declared.to else f"{trial.entry.app.id}.{declared.to}"
        return self._trial(key) if key.partition(".")[0] in self.catalog.apps else None

    # --- first values --------------------------------------------------------------------------

    def first(self, trial: Trial) -> dict[str, Value]:
        """Fill in everything that a form asks for, and what only the system fills in of issued records."""
        found: dict[str, Value] = {}
        if trial.entity.part_of and trial.entity.part_of not in trial.entity.fields:
            whole = self.whole(trial)
            found |= {trial.entity.part_of: whole} if whole is not None else {}
        for one in self.filled_in(trial):
            options = self.options(trial, one)
            if options:
                found[one.id] = options[0]
        return found

    def filled_in(self, trial: Trial) -> list[Field]:
        """The fields of a new record: those of the form, or of an issued record those it is issued with."""
        entity = trial.entity
        if not entity.issued:
            return form_fields.entered(trial.entry.app, entity)
        named = {
            value.target
            for other in trial.entry.app.entities.values()
            for step in (other.workflow.transitions.values() if other.workflow else ())
            for issue in step.issues
            if issue.entity == entity.id
            for value in issue.values
        }
        return [one for one in entity.fields.values() if one.is_entered or one.id in named]

    def whole(self, trial: Trial) -> Value | None:
        """The record of which another is a part, in a state in which parts are entered; None where none is found."""
        target = self.target(trial, trial.entity.part_of or "")
        assert target is not None
        found = (self.refer(target, state=state) for state in (*trial.entity.access.edit_while, ""))
        return next((reference for reference in found if reference is not None), None)

    def options(self, trial: Trial, one: Field) -> list[Value]:
        """List the values a field could take, the likeliest first."""
        if one.type == "person":
            path = f"{OWNER}.person" if trial.entity.owner == one.id else "world.partner.person"
            held = SimpleNamespace(full_name="Warga Uji", birth_date=None, sex="P", village=None)
            person = Value(path, held, "person")
            return [Value(f"[{path}]", [held]) if one.many else person]
        if one.type == "reference":
            target = self.target(trial, one.id)
            if target is None or target.key in self._busy:
                return []
            reference = self.refer(target, whose=self._whose(trial, one.id, target), is_many=one.many)
            return [reference] if reference is not None else []
        found = candidates(trial.entry.app, one, trial.known)
        seeded = trial.seeded.get(one.id)
        return [seeded, *(value for value in found if value.source != seeded.source)] if seeded else found

    @staticmethod
    def _whose(trial: Trial, name: str, target: Trial) -> str:
        """A record on the way to the owner is the owner's, and one that only its owner finds; others are another's."""
        owner = trial.entity.owner
        is_own = owner is None or owner.partition(".")[0] == name
        return OWNER if is_own or not target.entity.access.is_public else PARTNER

    # --- references ----------------------------------------------------------------------------

    def refer(
        self,
        target: Trial,
        *,
        state: str = "",
        whose: str = OWNER,
        changes: Mapping[str, Value] | None = None,
        is_many: bool = False,
    ) -> Reference | None:
        """Refer to a made-up record of an entity; None where no way leads to that state."""
        from generator.render.trial.walk import walk_of

        changes = changes or {}
        start = target.entity.workflow.start if target.entity.workflow else ""
        source = self._source(target, "" if state == start else state, whose, changes)
        if source not in self._held:
            self._busy.add(target.key)
            walk = walk_of(self, target)
            self._held[source] = walk.held_at(state or start, changes) if not walk.problem else None
            self._busy.discard(target.key)
        held = self._held[source]
        if held is None:
            return None
        if is_many:
            return Reference(f"[{source}]", [held], "", target, state, whose, changes, True)
        return Reference(source, held, "", target, state, whose, changes)

    def _source(self, target: Trial, state: str, whose: str, changes: Mapping[str, Value]) -> str:
        args = [f'"{target.key}"']
        if changes:
            args.append("{" + ", ".join(f'"{name}": {value.source}' for name, value in changes.items()) + "}")
        args += [f'at="{state}"'] if state else []
        args += [f"owner={whose}"] if self.is_owned(target) else []
        return f"One({', '.join(args)})"

    def changed(self, reference: Reference, path: tuple[str, ...], value: Value) -> Reference | None:
        """The same reference to a record with another value at a path."""
        target = reference.trial
        if target is None or reference.is_many:
            return None
        name, *rest = path
        if name == "state" and not rest:
            return self.refer(target, state=str(value.held), whose=reference.whose, changes=reference.changes)
        if rest:
            inner = reference.changes.get(name) or self._inner(target, name)
            if not isinstance(inner, Reference):
                return None
            changed = self.changed(inner, tuple(rest), value)
            if changed is None:
                return None
            value = changed
        elif not self.may_hold(target.entity.fields.get(name)):
            return None
        changes = {**reference.changes, name: value}
        return self.refer(target, state=reference.state, whose=reference.whose, changes=changes)

    def _inner(self, target: Trial, name: str) -> Value | None:
        from generator.render.trial.walk import walk_of

        return walk_of(self, target).values.get(name)

    def is_owned(self, trial: Trial) -> bool:
        """Say whether a person owns the record, itself or as a part of what it refers to."""
        if trial.entity.owner:
            return True
        whole = self.target(trial, trial.entity.part_of or "")
        return whole is not None and self.is_owned(whole)

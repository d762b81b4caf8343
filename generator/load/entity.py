"""An entity: the records an application keeps, who may do what with them, and their rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.default import build_value
from generator.load.field import Field, build_fields, one_or_many
from generator.load.label import Label, build_label
from generator.load.setting import Setting
from generator.load.workflow import Workflow, build_workflow

# Words of create/edit/read that are neither roles nor paths to an officer field.
ACCESS_WORDS = (
    "owner",
    "guest",
    "resident",
    "officer",
    "public",
    "public_without_personal",
    "public_by_number",
)


@dataclass(frozen=True, slots=True)
class Access:
    """Who creates, edits (and in which states), reads and imports; words, roles, or officer paths."""

    create: tuple[str, ...] = ()
    edit: tuple[str, ...] = ()
    edit_while: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    imports: tuple[str, ...] = ()
    public_while: tuple[str, ...] = ()

    @property
    def is_public(self) -> bool:
        """Say whether anybody may read the list."""
        return "public" in self.read or "public_without_personal" in self.read

    @property
    def allows_guest(self) -> bool:
        """Say whether someone without an account may create."""
        return "guest" in self.create


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold at a moment (create, edit, or a transition), and what is said if not."""

    moments: tuple[str, ...]
    message: Label
    level: str = "block"  # block | warn
    when: str | None = None
    check: str | None = None
    require: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consent:
    """What the owner consents to in which field, and the step with which they withdraw it."""

    field: str
    purpose: Label
    withdraw: str


@dataclass(frozen=True, slots=True)
class HandBack:
    """By which step and field a record that an office hands back comes to another, and who hands back and accepts."""

    step: str
    to: str
    roles: tuple[str, ...]
    accept: str = "router"  # router | receiver


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: with these values given, these fields must come out."""

    given: Mapping[str, Any]
    then: Mapping[str, Any]
    on: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """One kind of record of an application."""

    id: str
    label: Label
    fields: Mapping[str, Field]
    access: Access
    help: Label | None = None
    title: str | None = None
    owner: str | None = None
    office: str | None = None
    part_of: str | None = None
    entered_by: tuple[str, ...] = ()
    issued: bool = False
    number: str | None = None
    unique: tuple[tuple[str, ...], ...] = ()
    rules: tuple[Rule, ...] = ()
    consent: Consent | None = None
    hand_back: HandBack | None = None
    workflow: Workflow | None = None
    examples: tuple[Example, ...] = ()

    @property
    def personal_fields(self) -> tuple[Field, ...]:
        """Give the fields that hold personal data."""
        return tuple(field for field in self.fields.values() if field.personal)

    @property
    def asked_first(self) -> tuple[Field, ...]:
        """Give the fields a person types in when making or editing a record; what a step asks for is left to it."""
        steps = self.workflow.transitions.values() if self.workflow else ()
        # A step that stays where it is, or goes back to the start, asks for what was asked already.
        start = self.workflow.start if self.workflow else ""
        later = [step for step in steps if step.target not in (*step.sources, start)]
        asked = {name for step in later for name in (*step.require, *step.inputs)}
        return tuple(one for one in self.fields.values() if one.is_entered and (one.required or one.id not in asked))

    @property
    def computed_fields(self) -> tuple[Field, ...]:
        """Give the fields a formula fills."""
        return tuple(field for field in self.fields.values() if field.computed)


def build_entities(raw: Mapping[str, Any] | None, settings: Mapping[str, Setting]) -> dict[str, Entity]:
    """Build entities in the order the entry gives them."""
    return {name: _entity(name, body, settings) for name, body in (raw or {}).items()}


def _entity(name: str, body: dict[str, Any], settings: Mapping[str, Setting]) -> Entity:
    return Entity(
        id=name,
        label=build_label(body.get("label"), name),
        fields=build_fields(body["fields"]),
        access=_access(body),
        help=build_label(body["help"]) if "help" in body else None,
        title=body.get("title"),
        owner=body.get("owner"),
        office=body.get("office"),
        part_of=body.get("part_of"),
        entered_by=one_or_many(body.get("entered_by")),
        issued=body.get("issued", False),
        number=body.get("number"),
        unique=tuple(tuple(group) for group in body.get("unique", ())),
        rules=tuple(_rule(rule) for rule in body.get("rules", ())),
        consent=_consent(body.get("consent")),
        hand_back=_hand_back(body.get("hand_back")),
        workflow=build_workflow(body.get("workflow"), settings),
        examples=tuple(
            Example(
                build_value(example.get("given", {})),
                build_value(example["then"]),
                example.get("on"),
            )
            for example in body.get("examples", ())
        ),
    )


def _access(body: dict[str, Any]) -> Access:
    edit = body.get("edit", ())
    # `edit: [a, b]` is short for `edit: {roles: [a, b]}`.
    words = edit.get("roles", ()) if isinstance(edit, dict) else edit
    while_states = edit.get("while", ()) if isinstance(edit, dict) else ()
    entered_by = one_or_many(body.get("entered_by"))
    create = tuple(body.get("create", entered_by))
    return Access(
        create=create,
        edit=tuple(words) or entered_by,
        edit_while=tuple(while_states),
        read=tuple(body.get("read", ())),
        imports=_imports(body.get("import", False), create),
        public_while=tuple(body.get("public_while", ())),
    )


def _imports(raw: bool | list[str], create: tuple[str, ...]) -> tuple[str, ...]:
    """`import: true` is short for all roles among those who create; never the public, guests or residents."""
    if isinstance(raw, bool):
        return tuple(word for word in create if word not in ACCESS_WORDS and "." not in word) if raw else ()
    return tuple(raw)


def _rule(body: dict[str, Any]) -> Rule:
    return Rule(
        moments=one_or_many(body["moment"]),
        message=build_label(body["message"]),
        level=body.get("level", "block"),
        when=body.get("when"),
        check=body.get("check"),
        require=tuple(body.get("require", ())),
    )


def _consent(body: dict[str, Any] | None) -> Consent | None:
    return Consent(body["field"], build_label(body["purpose"]), body["withdraw"]) if body else None


def _hand_back(body: dict[str, Any] | None) -> HandBack | None:
    if not body:
        return None
    return HandBack(body["step"], body["to"], tuple(body["roles"]), body.get("accept", "router"))

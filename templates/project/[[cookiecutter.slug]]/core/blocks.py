"""What a building block may add to an application that binds it; every method does nothing by default."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.entities import Entity, get


@dataclass(frozen=True)
class Panel:
    """A part of a record's page: a template and what it shows."""

    template: str
    context: dict[str, Any] = field(default_factory=dict)
    title: Any = ""


@dataclass(frozen=True)
class Card:
    """A way in on the application's first page."""

    label: Any
    url: str
    text: Any = ""
    icon: str = "arrow-right"
    primary: bool = False


@dataclass(frozen=True)
class Waiting:
    """What waits for an officer in a block although its record is another office's: a line above the worklist."""

    app: str
    title: str
    text: Any
    url: str
    due_on: date


@dataclass(frozen=True)
class Register:
    """The register of an application's documents: its page, and how many wait there for the actor's signature."""

    url: str
    waiting: int = 0


@dataclass(frozen=True)
class Binding:
    """Ties one entity of one application to a block; each block has a subclass with what it asks for."""

    app: str
    package: str
    entity_name: str

    block = ""
    tells_holders = False  # True where a panel of the block names who held the record since when
    escalates = False  # True where the block tells who is late by a ladder of its own

    @property
    def entity(self) -> Entity:
        return get(self.app, self.entity_name)

    def row(self, record: Any) -> Any:
        """The block's own row of a record, or None before there is one."""
        return getattr(record, self.block, None)

    def source(self, name: str) -> str:
        """Lookup path from a record to what indicators sum up of the block."""
        return f"{self.block}__{name}"

    def before_create(self, record: Any, actor: Any) -> None:
        """Make the block's row before the record is saved."""

    def on_created(self, record: Any, actor: Any) -> None:
        """Called in the transaction that made the record."""

    def before_create_many(self, records: list[Any], actor: Any) -> None:
        """Make the block's rows of many records; a block with a quicker way says it here."""
        for record in records:
            self.before_create(record, actor)

    def on_created_many(self, records: list[Any], actor: Any) -> None:
        """Called in the transaction that made many records at once."""
        for record in records:
            self.on_created(record, actor)

    def identity(self, record: Any) -> Any:
        """What no other record of the entity may share, such as the hash of a NIK; None where nothing is."""
        return None

    def taken(self, identities: set[Any]) -> dict[Any, str]:
        """Identities that records have already, with the words that name each record."""
        return {}

    def touched(self, records: list[Any]) -> dict[int, str]:
        """Why records may no longer be taken back after an import: key -> words; others may."""
        return {}

    def on_edited(self, record: Any, actor: Any) -> None:
        """Called in the transaction that changed the record's own fields."""

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        """Called in the transaction that moved the record."""

    def on_event(self, record: Any, name: str, actor: Any) -> None:
        """Called when another block of the same record says that something happened."""

    def on_forgotten(self, record: Any, names: list[str]) -> None:
        """Called in the transaction that emptied personal fields whose time is over."""

    def panels(self, record: Any, actor: Any) -> list[Panel]:
        return []

    def shown_parts(self) -> tuple[str, ...]:
        """Parts of the record that the panels show in their own way; its page does not list them again."""
        return ()

    def landing(self, actor: Any) -> list[Card]:
        return []

    def asked(self, entity: Entity, record: Any) -> Card | None:
        """Where a step that `asks:` this block leads the record's owner; the record may be of any application."""
        return None

    def front(self, actor: Any) -> str:
        """Address that is opened instead of the application's first page; empty where that page serves."""
        return ""

    def search(self, words: str, actor: Any) -> list[Card]:
        """What a search over the whole super app may find; only the news block is asked."""
        return []

    def urlpatterns(self) -> list[Any]:
        return []

    def tick(self, now: Any) -> int:
        """Do what is due; give the number of things done."""
        return 0

    def due_at(self, record: Any) -> Any:
        """The deadline of a record whose clock the block keeps; None leaves it to the transition."""
        return None

    def clock_unit(self) -> str:
        """What the days of `due_at` are: workdays, or days of the calendar."""
        return "workdays"

    def work(self, record: Any) -> dict[str, Any]:
        """What the worklist says of a record that the block knows better: office_id, position_id, assignee_id."""
        return {}

    def hand_over(self, record: Any, leaver: Any, receiver: Any) -> None:
        """Let the record's open step follow from an officer who leaves to the one who takes over, or to the office."""

    def office_follows(self, record: Any, old: Any, new: Any) -> None:
        """Let the record's open step go from an office that ended to the one that takes its work over."""

    def waiting_for(self, actor: Any) -> list[Waiting]:
        """What the officer answers for in records that their own worklist does not hold."""
        return []

    def printed(self, record: Any, document: Any) -> dict[str, Any]:
        """What this block adds to a signed document of the record; `template` names a look of its own."""
        return {}

    def printed_until(self, record: Any, document: Any) -> Any:
        """The last day that a signed document of the record holds, where the block knows it."""
        return None

    def document_parts(self, record: Any) -> list[dict[str, Any]]:
        """The pieces that `{block: …}` puts into a printed document of the record (core.documents.parts)."""
        return []

    def signed_as(self, record: Any) -> Any:
        """The core.documents.signatory.Signatory of a document whose `signatory` is this block."""
        return None

    def check_url(self, issued: Any) -> str:
        """A page of the block's own that says more of an issued document than the common check; else nothing."""
        return ""

    def pdf_url(self, issued: Any) -> str:
        """Where the holder of an issued document gets its file; else nothing."""
        return ""

    def register_for(self, actor: Any) -> Register | None:
        """The register of documents that the block keeps, for who may read it."""
        return None

    def file_check_url(self) -> str:
        """A page where anybody may hand in a document's file to be checked; else nothing."""
        return ""

    def take_letter(self, letter: Any) -> bool:
        """Enter a letter of another application (core.letters) for an office; False where no letters are kept."""
        return False

    def take_hazard(self, hazard: Any) -> bool:
        """Take note of a hazard (core.hazards) that another block noticed; False where no watch is kept."""
        return False

    def hides_personal(self, record: Any, actor: Any) -> bool:
        """Say whether this record's personal values are kept from an actor who else might read them."""
        return False

    def seed(self, context: Any) -> None:
        """Make what work needs before it begins, such as positions; called after the application's own rows."""

    def demo(self, context: Any) -> None:
        """Fill a replica that is only shown with records that look like the region."""

    def demo_step(self, record: Any, moment: Any, chance: Any) -> Any:
        """Do at about this moment what people would do with the block (core.seeding.walk); None: nothing."""
        return None


def tell(entity: Entity, record: Any, name: str, actor: Any) -> bool:
    """Say that something happened in a block, such as `booking.arrived`: make the step declared
    `by:` it, and let the record's other blocks know. True where a step was made.
    """
    from core import workflow

    moved = workflow.event(entity, record, name, actor) if entity.workflow is not None else False
    for binding in entity.binding_objects():
        if binding.block != name.partition(".")[0]:
            binding.on_event(record, name, actor)
    return moved


def waiting_for(actor: Any) -> list[Waiting]:
    """What waits for the officer in all blocks and in cases that offices share, what is due first before."""
    from core.casework import waiting

    asked = [one for one in all_bindings() if type(one).waiting_for is not Binding.waiting_for]
    found = [*waiting.lines(actor), *(line for one in asked for line in one.waiting_for(actor))]
    return sorted(found, key=lambda line: line.due_on)


def printed(entity: Entity, record: Any, document: Any) -> dict[str, Any]:
    """What the record's blocks together add to its signed document."""
    found: dict[str, Any] = {}
    for binding in entity.binding_objects():
        found |= binding.printed(record, document)
    return found


def of_block(block: str) -> list[Any]:
    """All bindings of a block in this replica, from the rendered table."""
    from config.installed import BINDINGS
    from core.entities import resolve

    return [resolve(path) for path in BINDINGS.get(block, ())]


def all_bindings() -> list[Any]:
    """Every binding of every block in this replica."""
    from config.installed import BINDINGS

    return [binding for block in BINDINGS for binding in of_block(block)]


def of_app(app: str) -> list[Any]:
    """The bindings of one application, each once even where several of its entities hold it; imports no other's."""
    from config.installed import BINDINGS, PACKAGES
    from core.entities import resolve

    own = f"apps.{PACKAGES[app]}."
    return [resolve(path) for paths in BINDINGS.values() for path in paths if path.startswith(own)]


def urls_of(app: str) -> list[Any]:
    """The pages that the blocks add to an application."""
    return [pattern for binding in of_app(app) for pattern in binding.urlpatterns()]


class Names:
    """What expressions call `booking.free`: the binding's property for this record."""

    def __init__(self, entity: Entity, record: Any) -> None:
        self._bindings = {binding.block: binding for binding in entity.binding_objects()}
        self._record = record

    def __getattr__(self, block: str) -> "BlockNames":
        if block.startswith("_") or block not in self._bindings:
            raise AttributeError(block)
        return BlockNames(self._bindings[block], self._record)


class BlockNames:
    """The names one block offers to the expressions about one record."""

    def __init__(self, binding: Any, record: Any) -> None:
        self._binding = binding
        self._record = record

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda: getattr(self._binding, name)(self._record)

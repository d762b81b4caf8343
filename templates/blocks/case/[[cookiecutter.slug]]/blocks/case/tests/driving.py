"""Walks requests over desks for the tests of applications; the way grows by the desk that a step needs."""

from datetime import timedelta

from blocks.case import routes
from blocks.case.models import Action, Decision, Filing
from blocks.case.services import deciding, filing, following, handing, housekeeping, intake, matching, turns
from blocks.case.services.deciding import Refusal
from core import access
from core.descriptors import of_model
from tests.sample import One

REFUSAL = Refusal("Alasan uji: syarat tidak dipenuhi.", "Perda uji pasal 1 ayat (1)")
ADDRESS = "Jalan Uji Nomor 1, Desa Uji"


def prepare(world, monkeypatch):
    """Services made up by a test have no desks and places no register yet: give them what an office sets up."""
    written, tied = routes.of_service, matching.fill

    def of_service(binding, service):
        has_desks = binding.step_entity.rows().filter(**{binding.step_entity.parent: service}).exists()
        return written(binding, service) if has_desks else [desk(world, binding, Action.PUTUS)]

    def fill(binding, record):
        if binding.matched:
            register(world, binding, record)
        tied(binding, record)

    monkeypatch.setattr(routes, "of_service", of_service)
    monkeypatch.setattr(matching, "fill", fill)


def register(world, binding, record):
    """The record that requests belong to, such as the RT, with the officers whom it names."""
    other = of_model(type(record)._meta.get_field(binding.matched).related_model)
    place = {name: getattr(record, name) for name in binding.matches}
    if None not in place.values() and not other.rows().filter(**place).exists():
        named = [path.partition("__") for path in binding.paths_of_people().values()]
        officers = {field: world.named for reference, _sep, field in named if reference == binding.matched}
        world.one(One(f"{binding.app}.{other.name}", changes=place | officers))


def desk(world, binding, action):
    """A desk that one role does all the work of, in the one office of the tests."""
    return {
        "name": f"Meja uji {action}",
        "action": str(action),
        "role": binding.counter,
        "office": world.office.pk,
        "workdays": 3,
    }


def send(world, binding, record):
    """The applicant sends it, to fetch the product at the first of the ways that the service offers."""
    kind = intake.ways_of(binding, record)[0][0]
    intake.submit(binding, applicant(world, binding, record), record, kind, ADDRESS, declared=True)


def lead_to(action):
    """Make the event that the request comes to a desk which does this."""

    def go(world, binding, record):
        turn = open_turn(binding, record)
        row = binding.row(record)
        row.route = [*row.route[: turn.index + 1], desk(world, binding, action), desk(world, binding, Action.PUTUS)]
        row.save()
        if turn.action == Action.TINJAU:
            inspect(world, binding, record)
        turns.forward(binding, officer(world, binding), record, turn.pk)

    return go


def inspect(world, binding, record):
    """Write down what was found at the place."""
    if binding.inspection and not turns.was_inspected(binding, record, open_turn(binding, record)):
        from tests import walking

        part = world.sample(f"{binding.app}.{binding.inspection}")
        values = part.values(world, world.owner)
        walking.enter_part(world, part, record, binding.inspection, lambda _world, _owner: values)


def ask(world, binding, record):
    """The desk asks the applicant to complete."""
    turn = open_turn(binding, record)
    turns.to_applicant(binding, officer(world, binding), record, turn.pk, "Lengkapi surat kuasa.")


def complete(world, binding, record):
    """The applicant completes; the desk that asked checks papers."""
    turn = open_turn(binding, record)
    row = binding.row(record)
    row.route = [*row.route[: turn.index], desk(world, binding, Action.PERIKSA), desk(world, binding, Action.PUTUS)]
    row.save()
    intake.complete(binding, applicant(world, binding, record), record, "Sudah dilengkapi.")


def approve(world, binding, record):
    """The last desk grants."""
    deciding.approve(binding, officer(world, binding), record, at_last_desk(binding, record).pk)


def reject(world, binding, record):
    """The last desk refuses."""
    deciding.reject(binding, officer(world, binding), record, at_last_desk(binding, record).pk, REFUSAL)


def withdraw(world, binding, record):
    """The applicant takes it back."""
    intake.withdraw(binding, applicant(world, binding, record), record, "Tidak jadi.")


def drop(world, binding, record):
    """The applicant lets the last day pass."""
    world.clock.move(world.clock.now + timedelta(days=max(binding.setting("draft_days"), 100) + 1))
    housekeeping.run(binding, world.clock.now)


def hand_over(world, binding, record):
    """The counter gives the product to whoever comes for it."""
    handed = handing.Handed("Penerima Uji", "Pos Indonesia", "P0001")
    handing.hand_over(binding, officer(world, binding), record, handed)


def take_over(world, binding, record):
    """The outside register takes the change over."""
    filing.send(binding, Filing.objects.get(request=binding.row(record)).pk)


def expire(world, binding, record):
    """The last day of validity passes; a service without one gets it here."""
    rows = Decision.objects.filter(request=binding.row(record))
    rows.filter(valid_until=None).update(valid_until=world.clock.now.date() + timedelta(days=1))
    end = rows.get().valid_until
    world.clock.move(world.clock.now + (end - world.clock.now.date()) + timedelta(days=2))
    housekeeping.run(binding, world.clock.now)


def revoke(world, binding, record):
    """The head takes back what was granted."""
    head = access.actor_for(world.officer(binding.app, binding.revoker))
    deciding.revoke(binding, head, record, REFUSAL)


def stay(world, binding, record):
    """Services made up by a test ask for no papers, so none is missing."""


def open_turn(binding, record):
    """The desk that has it now."""
    return following.open_turn(binding.row(record))


def at_last_desk(binding, record):
    """Let the desk that has it be the last of its way."""
    turn = open_turn(binding, record)
    if turn.action == Action.PUTUS:
        return turn
    row = binding.row(record)
    row.route = [*row.route[: turn.index], row.route[turn.index] | {"action": str(Action.PUTUS)}]
    row.save()
    turn.action = Action.PUTUS
    turn.save(update_fields=["action"])
    return turn


def applicant(world, binding, record):
    """Who asks."""
    user = getattr(getattr(record, binding.applicant), "user", None)
    return access.actor_for(user if user is not None else world.officer(binding.app, binding.counter))


def officer(world, binding):
    """Who does the work of every desk of the tests."""
    return access.actor_for(world.officer(binding.app, binding.counter))


EVENTS = {
    "approved": approve,
    "checking": lead_to(Action.PERIKSA),
    "completed": complete,
    "deciding": lead_to(Action.PUTUS),
    "dropped": drop,
    "expired": expire,
    "handed_over": hand_over,
    "inspecting": lead_to(Action.TINJAU),
    "recorded": take_over,
    "rejected": reject,
    "returned": ask,
    "reviewing": lead_to(Action.PARAF),
    "revoked": revoke,
    "submitted": send,
    "withdrawn": withdraw,
}
NEEDS = {"is_complete": stay}

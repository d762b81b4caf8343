"""Brings about what happens to inspections in the tests of applications: ordered, sent, answered, settled, checked."""

from datetime import date, timedelta

from django.utils import timezone

from accounts.models import Kind, Person, Status, User
from blocks.inspection.models import PLACES, Advice, Finding, Member
from blocks.inspection.services import advising, checking, findings, housekeeping, life, ordering
from core import access
from core.entities import get
from core.models import Office, Position, PositionHolding, RoleGrant
from tests.files import a_file, a_photo


def inspector(binding, place):
    """An officer of the inspecting office who may be in teams; one for each place."""
    nip = f"19750101200001{1 + PLACES.index(place) % 2}{900 + PLACES.index(place)}"
    known = User.objects.filter(nip=nip).first()
    if known is not None:
        return known
    office = Office.objects.get_or_create(code="kantor-pemeriksa", defaults={"name": "Kantor Pemeriksa"})[0]
    person = Person.objects.create(full_name=f"Pemeriksa {place}", birth_date="1975-01-01", sex="L")
    user = User.objects.create_user(
        kind=Kind.OFFICER, status=Status.ACTIVE, name=person.full_name, nip=nip, person=person
    )
    position = Position.objects.create(code=f"pemeriksa-{place}".replace("_", "-"), office=office, title=place)
    PositionHolding.objects.create(position=position, user=user, starts_on=date(2015, 1, 1))
    RoleGrant.objects.create(position=position, app=binding.app, role=binding.inspectors[0], all_offices=True)
    return user


def actor_at(binding, place):
    """That officer, acting."""
    return access.actor_for(User.objects.get(pk=inspector(binding, place).pk))


def make_team(binding, record):
    """Fill the places of the team, all declared free of conflicts; other teams of the same officers are over."""
    row = binding.row(record)
    for place in binding.team_needs:
        user = inspector(binding, place)
        Member.objects.filter(user=user).exclude(inspection=row).delete()
        Member.objects.get_or_create(inspection=row, user=user, defaults={"place": place, "days": 1})
    row.members.update(declared_at=timezone.now(), has_conflict=False)


def one_step(binding, record):
    """The steps for this kind; one is made where there is none."""
    known = binding.steps_of(record)
    if known:
        return known
    entity = get(binding.app, binding.steps)
    values = {
        binding.step_kind: binding.of(record, "kind"),
        binding.step_code: "01",
        binding.step_group: _group(binding, entity),
        binding.step_text: "Periksa satu hal",
        binding.step_active: True,
    }
    if binding.step_weight:
        values[binding.step_weight] = 10
    entity.model._default_manager.create(**values)
    return binding.steps_of(record)


def _group(binding, entity):
    choices = entity.model._meta.get_field(binding.step_group).flatchoices
    return next((value for value, _label in choices if value), "Bagian")


def set_days(binding, record):
    """The days of the work lie around today."""
    row = binding.row(record)
    if row.starts_on is None:
        today = timezone.localdate()
        type(record)._default_manager.filter(pk=record.pk).update(
            **{binding.starts_on: today, binding.ends_on: today + timedelta(days=5)}
        )
        record.refresh_from_db()
        life.follow(binding, record)


def order(world, binding, record):
    """The assignment letter is issued."""
    set_days(binding, record)
    one_step(binding, record)
    make_team(binding, record)
    ordering.order(binding, access.system(), record)


def close_papers(binding, record):
    """All steps have a paper that was reviewed."""
    writer = inspector(binding, "anggota")
    for step in one_step(binding, record):
        row = binding.row(record)
        values = {"number": f"KKP-{step.pk}", "work": "Diuji", "result": "Sesuai", "state": "closed"}
        values |= {"prepared_by": writer, "prepared_at": timezone.now()}
        row.papers.get_or_create(step_id=step.pk, defaults=values)


def find(binding, record, value=0):
    """One finding with one recommendation."""
    row = binding.row(record)
    words = dict.fromkeys(("title", "condition", "criteria", "cause", "effect"), "Uji")
    made = Finding.objects.create(inspection=row, value=value, **words)
    kind = next(one for one, _label in binding.advice.model._meta.get_field(binding.rec_kind).flatchoices if one)
    Advice.objects.create(finding=made, text="Perbaiki", kind=kind, value=value)
    findings._sum_up(row)
    return made


def send_draft(world, binding, record):
    """The draft goes to the office."""
    close_papers(binding, record)
    find(binding, record)
    ordering.send_draft(binding, access.system(), record)


def respond(world, binding, record):
    """The office agrees with every finding."""
    said = {one.pk: ("setuju", "") for one in binding.row(record).findings.all()}
    findings.respond(binding, access.system(), record, said)


def lapse(world, binding, record):
    """The day of the answer goes by."""
    row = binding.row(record)
    type(row).objects.filter(pk=row.pk).update(response_due=world.clock.now.date() - timedelta(days=1))
    housekeeping.run(binding, world.clock.now)


def report(world, binding, record):
    """The report is issued; it has one recommendation."""
    row = binding.row(record)
    row.refresh_from_db()
    close_papers(binding, record)
    if not row.findings_count:
        find(binding, record)
    if row.responded_at is None:
        type(row).objects.filter(pk=row.pk).update(responded_at=world.clock.now)
    ordering.report(binding, access.system(), record)


def settle_all(world, binding, record):
    """Every recommendation of the report is answered and settled."""
    rows = list(binding.row(record).recommendations.all())
    for row in rows:
        found = binding.advice.rows().get(pk=row.record_id)
        answer(world, binding, found)
        verify(binding, found, "sesuai")


def answer(world, binding, record):
    """The office answers with proof of the whole value."""
    row = binding.row(record)
    advising.answer(binding, access.system(), record, "Sudah dilakukan", int(row.value), [a_file()])


def verify(binding, record, verdict):
    """The answer is found to be worth its whole value, or nothing."""
    row = binding.row(record)
    row.refresh_from_db()
    value = int(row.value - row.settled_value) if verdict == "sesuai" else 0
    advising.verify(binding, access.system(), record, verdict, value, "Dicatat dalam uji")


def settle(world, binding, record):
    verify(binding, record, "sesuai")


def insufficient(world, binding, record):
    verify(binding, record, "belum")


def excuse(world, binding, record):
    verify(binding, record, "tidak_dapat")


def check(binding, record, value):
    """Every item is answered alike, and the list is closed."""
    record.refresh_from_db()
    said = [checking.Said(one.pk, value, "Catatan uji", [a_photo()]) for one in one_step(binding, record)]
    checking.answer(binding, access.system(), record, said)
    checking.finish(binding, access.system(), record)


def passed(world, binding, record):
    """All items are met."""
    check(binding, record, "ya")


def failed(world, binding, record):
    """No item is met."""
    check(binding, record, "tidak")


def be_ordered(world, binding, record):
    """The assignment letter was issued at some time."""
    row = binding.row(record)
    row.ordered_on = world.clock.now.date()
    row.save(update_fields=["ordered_on"])


def be_passed(world, binding, record):
    """The checklist was passed at some time."""
    row = binding.row(record)
    row.score, row.is_passed, row.checked_at = 100, True, world.clock.now
    row.save(update_fields=["score", "is_passed", "checked_at"])


EVENTS = {
    "all_settled": settle_all,
    "answered": answer,
    "draft_sent": send_draft,
    "excused": excuse,
    "failed": failed,
    "insufficient": insufficient,
    "ordered": order,
    "passed": passed,
    "reported": report,
    "responded": respond,
    "response_lapsed": lapse,
    "settled": settle,
}
NEEDS = {"has_letter": be_ordered, "is_passed": be_passed}

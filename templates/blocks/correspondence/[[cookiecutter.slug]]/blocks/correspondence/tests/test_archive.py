"""The end of letters: who may list, judge, approve and carry out, what is refused, and what a hold forbids."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from blocks.correspondence import schedule
from blocks.correspondence.models import ArchiveList, Fate, Keeper, Letter, ListKind, ListState, Verdict
from blocks.correspondence.selectors import archive
from blocks.correspondence.services import archive_deeds, archive_lists, holds
from core import access, files
from core.access import Forbidden
from core.blocks import of_block
from core.models import Office, PositionHolding, RoleGrant, StoredFile
from core.rules import RuleBroken
from core.workflow import StaleState
from tests.sample import One
from tests.world import BACKEND, World

COMMITTEE = ("Satu", "Dua", "Tiga")
REPORT = archive_deeds.Report("Unit Kearsipan", ("Saksi Satu", "Saksi Dua"))


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def binding():
    return of_block("correspondence")[0]


@pytest.fixture
def people(world, binding):
    """An archivist, a head, a clerk of the register, and an archivist of another office."""
    names = ("arsiparis", "kepala_opd", "agendaris")
    made = {name: access.actor_for(world.officer(binding.app, name)) for name in names}
    other = world.officer(binding.app, "arsiparis", other=True)
    far = Office.objects.create(code="kantor-lain", name="Kantor Lain", unit_code="KL")
    position = PositionHolding.objects.get(user=other).position
    RoleGrant.objects.filter(position=position).update(all_offices=False, office=far)
    return made | {"lain": access.actor_for(other)}


@pytest.fixture
def letter(world, binding):
    """A closed letter: letter("1", ended=True) is at the end of its schedule."""
    entity = binding.in_entity
    final = next(state.name for state in entity.workflow.states if state.phase == "done")

    def make(number, *, ended=True, fate=Fate.MUSNAH, years=5):
        record = world.one(One(f"{binding.app}.{binding.incoming}", at=final, changes={binding.in_number: number}))
        row, today = binding.row(record), timezone.localdate()
        row.inactive_until = schedule.add_years(today, -1 if ended else 2)
        row.closed_on = schedule.add_years(row.inactive_until, -years)
        row.active_until, row.fate = schedule.add_years(row.closed_on, 2), fate
        row.save()
        return row

    return make


def judged(binding, people, row, word=Verdict.MUSNAH, note=""):
    words = {item.pk: (word, note) for item in row.items.all()}
    given = archive_lists.Judgement(COMMITTEE, timezone.localdate(), words)
    archive_lists.judge(binding, people["arsiparis"], row, given)
    row.refresh_from_db()


def drawn(binding, people, kind, *letters):
    office = letters[0].office
    row = archive_lists.draw_up(binding, people["arsiparis"], kind, office, [one.pk for one in letters])
    archive_lists.submit(binding, people["arsiparis"], row, {item.pk: "B-1" for item in row.items.all()})
    row.refresh_from_db()
    return row


def test_the_schedule_follows_the_classes_years():
    assert schedule.dates(date(2024, 12, 31), 2, 3) == (date(2026, 12, 31), date(2029, 12, 31))
    assert schedule.dates(date(2024, 2, 29), 1, 4) == (date(2025, 2, 28), date(2029, 2, 28))


def test_a_closed_letter_moves_from_active_to_inactive_to_due(binding, letter, people):
    row = letter("1", ended=False)
    rows = archive.closed(binding, people["arsiparis"])

    def stage(active, inactive):
        Letter.objects.filter(pk=row.pk).update(active_until=active, inactive_until=inactive)
        return [one for one in ("aktif", "inaktif", "habis") if archive.at_stage(rows, one).exists()]

    today = timezone.localdate()
    assert stage(today, schedule.add_years(today, 3)) == ["aktif"]
    assert stage(schedule.add_years(today, -1), schedule.add_years(today, 1)) == ["inaktif"]
    assert stage(schedule.add_years(today, -2), today) == ["habis"]


def test_inactive_letters_go_to_the_records_centre_with_a_report(binding, people, letter):
    row = letter("1", ended=False)
    made = drawn(binding, people, ListKind.PINDAH, row)
    archive_lists.approve(binding, people["kepala_opd"], made, "000.5/1")
    archive_deeds.carry_out(binding, people["arsiparis"], made, REPORT)
    made.refresh_from_db()
    row.refresh_from_db()
    assert (made.state, row.keeper, row.box) == (ListState.SELESAI, Keeper.KEARSIPAN, "B-1")
    assert made.report_number.startswith("BA/001/")
    with pytest.raises(StaleState):
        archive_deeds.carry_out(binding, people["arsiparis"], made, REPORT)


def test_destruction_takes_the_content_and_leaves_the_register_entry(
    binding, people, letter, django_capture_on_commit_callbacks
):
    row = letter("1")
    record = binding.record_of(row)
    scan = files.store(files.own_pdf(b"%PDF-1.4", "scan.pdf"), app=binding.app, entity=binding.incoming)
    setattr(record, binding.in_scan, scan)
    setattr(record, binding.in_summary, "Isi surat yang harus hilang")
    record.save()
    made = drawn(binding, people, ListKind.MUSNAH, row)
    assert made.state == ListState.DINILAI
    judged(binding, people, made)
    archive_lists.approve(binding, people["kepala_opd"], made, "000.5/2")
    storage, path = scan.content.storage, scan.content.name
    with django_capture_on_commit_callbacks(execute=True):
        archive_deeds.carry_out(binding, people["arsiparis"], made, REPORT)
    record, row = binding.record_of(row), Letter.objects.get(pk=row.pk)
    assert (getattr(record, binding.in_scan), getattr(record, binding.in_summary)) == (None, "")
    assert not StoredFile.objects.filter(pk=scan.pk).exists()
    assert not storage.exists(path)
    assert (row.keeper, row.subject, bool(row.number)) == (Keeper.MUSNAH, getattr(record, binding.in_subject), True)


def test_what_the_committee_keeps_leaves_the_list_and_may_be_handed_over(binding, people, letter):
    row = letter("1", fate=Fate.DINILAI)
    made = drawn(binding, people, ListKind.MUSNAH, row)
    judged(binding, people, made, Verdict.PERMANEN, "Bernilai sejarah")
    row.refresh_from_db()
    assert (made.state, row.fate) == (ListState.BATAL, Fate.PERMANEN)
    over = drawn(binding, people, ListKind.SERAH, row)
    archive_lists.approve(binding, people["kepala_opd"], over, "000.5/3")
    archive_deeds.carry_out(binding, people["arsiparis"], over, REPORT)
    row.refresh_from_db()
    assert row.keeper == Keeper.LEMBAGA


def test_a_held_letter_never_leaves(binding, people, letter):
    held, free = letter("1"), letter("2")
    made = drawn(binding, people, ListKind.MUSNAH, held, free)
    judged(binding, people, made)
    archive_lists.approve(binding, people["kepala_opd"], made, "000.5/4")
    holds.place(binding, people["arsiparis"], held, "Perkara perdata 12/2026")
    archive_deeds.carry_out(binding, people["arsiparis"], made, REPORT)
    held.refresh_from_db()
    free.refresh_from_db()
    assert (held.keeper, free.keeper) == (Keeper.PENGOLAH, Keeper.MUSNAH)
    with pytest.raises(RuleBroken):
        archive_lists.draw_up(binding, people["arsiparis"], ListKind.MUSNAH, held.office, [held.pk])
    with pytest.raises(StaleState):
        holds.place(binding, people["arsiparis"], held, "Sekali lagi")
    with pytest.raises(Forbidden):
        holds.lift(binding, people["arsiparis"], held, "Selesai")
    holds.lift(binding, people["kepala_opd"], held, "Putusan berkekuatan tetap")
    assert archive.takeable(archive.closed(binding, people["arsiparis"]), ListKind.MUSNAH).filter(pk=held.pk).exists()


def test_a_hold_that_slipped_in_stops_the_whole_list(binding, people, letter):
    row, other = letter("1"), letter("2")
    made = drawn(binding, people, ListKind.MUSNAH, row, other)
    judged(binding, people, made)
    archive_lists.approve(binding, people["kepala_opd"], made, "000.5/5")
    row.holds.create(basis="Audit", placed_at=timezone.now())  # past the service, as a race would
    with pytest.raises(RuleBroken, match="sedang ditahan"):
        archive_deeds.carry_out(binding, people["arsiparis"], made, REPORT)
    assert not Letter.objects.filter(keeper=Keeper.MUSNAH).exists()


def test_refuses_letters_that_are_not_due_and_a_second_list(binding, people, letter):
    young, old = letter("1", ended=False), letter("2")
    with pytest.raises(RuleBroken, match="belum habis"):
        archive_lists.draw_up(binding, people["arsiparis"], ListKind.MUSNAH, old.office, [young.pk, old.pk])
    assert not ArchiveList.objects.exists()
    drawn(binding, people, ListKind.MUSNAH, old)
    with pytest.raises(RuleBroken):
        archive_lists.draw_up(binding, people["arsiparis"], ListKind.MUSNAH, old.office, [old.pk])
    with pytest.raises(RuleBroken):
        archive_lists.draw_up(binding, people["arsiparis"], ListKind.SERAH, old.office, [])


def test_the_committee_is_odd_and_says_a_word_on_each(binding, people, letter):
    made = drawn(binding, people, ListKind.MUSNAH, letter("1"))
    with pytest.raises(RuleBroken) as told:
        given = archive_lists.Judgement(("Satu", "Dua"), timezone.localdate(), {})
        archive_lists.judge(binding, people["arsiparis"], made, given)
    assert len(told.value.messages) == 2
    with pytest.raises(RuleBroken, match="Sebutkan alasan"):
        judged(binding, people, made, Verdict.TUNDA)


def test_long_kept_letters_need_the_national_archive(binding, people, letter):
    made = drawn(binding, people, ListKind.MUSNAH, letter("1", years=12))
    judged(binding, people, made)
    with pytest.raises(RuleBroken, match="ANRI"):
        archive_lists.approve(binding, people["kepala_opd"], made, "000.5/6")
    archive_lists.approve(binding, people["kepala_opd"], made, "000.5/6", "B-PK.02/1")


def test_who_may_not(binding, people, letter, world):
    row = letter("1", ended=False)
    for name in ("agendaris", "kepala_opd", "lain"):
        with pytest.raises(Forbidden):
            archive_lists.draw_up(binding, people[name], ListKind.PINDAH, row.office, [row.pk])
    made = drawn(binding, people, ListKind.PINDAH, row)
    for name in ("arsiparis", "agendaris", "lain"):
        with pytest.raises(Forbidden):
            archive_lists.approve(binding, people[name], made, "000.5/7")
        with pytest.raises(Forbidden):
            archive_lists.give_back(binding, people[name], made, "Tidak")
    archive_lists.give_back(binding, people["kepala_opd"], made, "Boks belum lengkap")
    with pytest.raises(StaleState):
        archive_lists.approve(binding, people["kepala_opd"], made, "000.5/8")
    with pytest.raises(Forbidden):
        holds.place(binding, people["lain"], row, "Perkara")


def test_who_drew_a_list_up_does_not_approve_it(binding, people, letter, world):
    row = letter("1", ended=False)
    made = drawn(binding, people, ListKind.PINDAH, row)
    position = PositionHolding.objects.get(user=people["arsiparis"].user).position
    RoleGrant.objects.create(position=position, app=binding.app, role="kepala_opd", all_offices=True)
    both = access.actor_for(User.objects.get(pk=people["arsiparis"].user_id))
    with pytest.raises(Forbidden, match="Penyusun"):
        archive_lists.approve(binding, both, made, "000.5/9")


def test_pages_show_lists_only_to_their_offices(binding, people, letter, world):
    row = letter("1", ended=False)
    made = drawn(binding, people, ListKind.PINDAH, row)
    seen = {}
    for name, actor in people.items():
        client = Client()
        client.force_login(actor.user, backend=BACKEND)
        seen[name] = client.get(binding.url("list", made.pk)).status_code
        if name == "arsiparis":
            assert client.get(binding.url("archive"), {"tahap": "inaktif"}).status_code == 200
            assert client.get(binding.url("draw_up", "serah")).status_code == 200
            assert client.get(binding.url("list_xlsx", made.pk)).status_code == 200
            assert client.get(binding.url("list_pdf", made.pk)).content.startswith(b"%PDF")
            answer = client.post(binding.url("list_step", made.pk, "setujui"), {"approval": "1"})
            assert answer.status_code == 403
    assert seen == {"arsiparis": 200, "kepala_opd": 200, "agendaris": 200, "lain": 404}
    resident = Client()
    resident.force_login(world.stranger, backend=BACKEND)
    assert resident.get(binding.url("list", made.pk)).status_code in (302, 403)
    assert resident.post(binding.url("hold", row.pk), {"basis": "x"}).status_code in (302, 403)

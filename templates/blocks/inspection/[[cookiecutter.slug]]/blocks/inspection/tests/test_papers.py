"""Working papers and findings: who writes, who reviews, and what may not leave the house."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.tests.builders import a_position, an_office, an_officer, holding
from blocks.inspection.models import Proof
from blocks.inspection.services import findings, ordering, papers
from blocks.inspection.tests import driving
from blocks.inspection.tests.conftest import again
from core import access
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState
from tests.files import a_file, a_photo


@pytest.fixture
def member(binding, ordered):
    return driving.actor_at(binding, "anggota")


@pytest.fixture
def leader(binding, ordered):
    return driving.actor_at(binding, "ketua")


@pytest.fixture
def paper(binding, ordered, member):
    """A paper that waits for its review."""
    step = binding.steps_of(ordered)[0]
    made = papers.write(binding, member, ordered, step, ("Diuji", "Sesuai"), [a_photo()])
    return papers.submit(binding, member, ordered, made.pk)


def test_nobody_reviews_the_own_paper_and_no_lower_member_does(binding, ordered, paper, member):
    with pytest.raises(Forbidden):
        papers.review(binding, member, ordered, paper.pk, "")
    step = binding.steps_of(ordered)[0]
    paper.delete()
    leader = driving.actor_at(binding, "ketua")
    own = papers.write(binding, leader, ordered, step, ("Diuji", "Sesuai"), [])
    papers.submit(binding, leader, ordered, own.pk)
    with pytest.raises(Forbidden):
        papers.review(binding, member, ordered, own.pk, "")


def test_a_note_is_answered_before_the_paper_comes_back(binding, ordered, paper, member, leader):
    papers.review(binding, leader, ordered, paper.pk, "Sebutkan sampel")
    with pytest.raises(RuleBroken, match="Jawab dahulu"):
        papers.submit(binding, member, ordered, paper.pk)
    note = paper.notes.get()
    with pytest.raises(RuleBroken, match="Tulis jawabannya"):
        papers.answer(binding, member, ordered, paper.pk, note.pk, " ")
    papers.answer(binding, member, ordered, paper.pk, note.pk, "Tujuh puluh persen")
    papers.submit(binding, member, ordered, paper.pk)
    assert papers.review(binding, leader, ordered, paper.pk, "").state == "closed"


def test_a_closed_paper_is_not_changed_or_reviewed_again(binding, ordered, paper, member, leader):
    papers.review(binding, leader, ordered, paper.pk, "")
    with pytest.raises(StaleState):
        papers.review(binding, leader, ordered, paper.pk, "")
    with pytest.raises(RuleBroken, match="sudah diserahkan"):
        papers.write(binding, member, ordered, binding.steps_of(ordered)[0], ("Lain", "Lain"), [])


def test_evidence_has_the_hash_of_its_file(paper):
    proof = Proof.objects.get(paper=paper)
    assert proof.sha256 == proof.file.sha256
    assert len(proof.sha256) == 64


def test_a_file_is_judged_by_its_content(binding, ordered, member):
    upload = a_file("csv")
    step = binding.steps_of(ordered)[0]
    with pytest.raises(RuleBroken, match="tidak diterima"):
        papers.write(binding, member, ordered, step, ("Diuji", "Sesuai"), [upload])
    assert not binding.row(ordered).papers.exists()


def test_the_draft_waits_for_papers_and_recommendations(binding, ordered, leader, member, paper):
    said = findings.Found("Selisih kas", "a", "b", "c", "d", 500_000)
    with pytest.raises(RuleBroken, match="Lampirkan bukti"):
        findings.write(binding, member, ordered, said, [])
    made = findings.write(binding, member, ordered, said, [a_photo()])
    with pytest.raises(RuleBroken) as broken:
        ordering.send_draft(binding, leader, ordered)
    assert len(broken.value.messages) == 2  # a paper is not reviewed, the finding has no recommendation
    with pytest.raises(RuleBroken, match="melebihi sisa nilai"):
        findings.advise(binding, leader, ordered, made.pk, "Setor", "setor", 500_001)
    assert not made.advices.exists()


def test_a_finding_says_all_that_is_empty_at_once(binding, ordered, member):
    with pytest.raises(RuleBroken) as broken:
        findings.write(binding, member, ordered, findings.Found("", "", "", "", "", -1), [])
    assert len(broken.value.messages) == 3


def test_a_stranger_writes_nothing(world, binding, ordered):
    actor = access.actor_for(world.clerk)
    step = binding.steps_of(ordered)[0]
    with pytest.raises(Forbidden):
        papers.write(binding, actor, ordered, step, ("Diuji", "Sesuai"), [])


def test_nothing_is_written_after_the_draft_was_sent(world, binding, ordered, member):
    driving.send_draft(world, binding, ordered)
    with pytest.raises(StaleState, match="tidak berubah lagi"):
        findings.write(binding, member, ordered, findings.Found("a", "b", "c", "d", "e"), [a_photo()])


def test_the_inspected_office_finds_the_draft_on_its_worklist_until_it_answered(world, binding, ordered):
    office, other = binding.row(ordered).office, an_office()
    client = {one.pk: world.client(head_of(one)) for one in (office, other)}
    worklist, desk = reverse("egov:worklist"), binding.url("desk", ordered.pk)
    assert desk not in client[office.pk].get(worklist).content.decode()
    driving.send_draft(world, binding, ordered)
    assert desk in client[office.pk].get(worklist).content.decode()
    assert desk not in client[other.pk].get(worklist).content.decode()
    driving.respond(world, binding, again(binding, ordered))
    assert desk not in client[office.pk].get(worklist).content.decode()


def head_of(office):
    user = an_officer()
    holding(user, a_position(office, code=f"kepala-{office.pk}", is_head=True), date(2020, 1, 1))
    return user

"""A guardian sees a child only while the school has matched them and the consent lasts; every look is written down."""

import pytest
from django.urls import reverse

from blocks.schooling.models import Card, Guardian
from blocks.schooling.selectors import children
from core import access, workflow
from core.access import Forbidden
from core.models import AuditEntry, Consent
from core.rules import RuleBroken

pytestmark = pytest.mark.db


@pytest.fixture
def child(group, pupil):
    return pupil(group(), nik="7202014408150001")


def of(binding, world):
    return children.of(binding, access.actor_for(world.owner))


def test_nothing_is_seen_before_the_school_confirms(world, binding, child, link, operator):
    record = link(child)
    assert of(binding, world) == [] and Consent.objects.get().confirmed_by is None
    entity = binding.entity_of("link")
    workflow.move(entity, record, "hubungkan", operator, inputs={binding.link_pupil: child})
    assert [one.record.pk for one in of(binding, world)] == [child.pk]
    consent = Consent.objects.get()
    assert consent.confirmed_by == operator.user and consent.purpose and consent.ended_at is None


def test_another_number_or_nik_is_not_matched(binding, child, pupil, link, operator):
    record, other = link(child), pupil(None, nik="7202014408150002")
    entity = binding.entity_of("link")
    with pytest.raises(RuleBroken, match="tidak sama"):
        workflow.move(entity, record, "hubungkan", operator, inputs={binding.link_pupil: other})
    binding.rows_of("pupil").filter(pk=other.pk).update(**{binding.pupil_nisn: "9999999999"})
    type(record).objects.filter(pk=record.pk).update(**{binding.link_nisn: "9999999999"})
    record.refresh_from_db()
    other.refresh_from_db()
    with pytest.raises(RuleBroken, match="tidak sama"):  # the number fits now, the NIK does not
        workflow.move(entity, record, "hubungkan", operator, inputs={binding.link_pupil: other})


def test_an_operator_of_another_school_cannot_confirm(binding, child, link, staff):
    record = link(child)
    elsewhere = staff(binding.keepers[0], other=True)
    with pytest.raises(Forbidden):
        workflow.move(binding.entity_of("link"), record, "hubungkan", elsewhere, inputs={binding.link_pupil: child})


def test_a_withdrawn_consent_closes_at_once_and_stays_as_a_line(world, binding, child, link):
    record = link(child, open_=True)
    workflow.move(binding.entity_of("link"), record, "cabut", access.actor_for(world.owner))
    assert of(binding, world) == []
    consent = Consent.objects.get()
    assert consent.ended_at is not None and consent.ended_how == "cabut"


def test_the_guardian_withdraws_on_the_account_page_too(world, binding, child, link):
    link(child, open_=True)
    row = Consent.objects.get(person=world.owner.person)
    url = reverse("account_consent_withdraw", args=[row.pk])
    assert world.client(world.stranger).post(url).status_code == 404
    assert len(of(binding, world)) == 1
    assert row.purpose in world.client(world.owner).get(reverse("account_data_requests")).content.decode()
    world.client(world.owner).post(url)
    row.refresh_from_db()
    assert of(binding, world) == [] and row.ended_how == "cabut" and row.ended_by == world.owner


def test_the_head_closes_with_a_reason_and_opens_again(world, binding, child, link, head, operator):
    record, entity = link(child, open_=True), binding.entity_of("link")
    with pytest.raises(Forbidden):
        workflow.move(entity, record, "blokir", operator, note="Putusan hak asuh")
    with pytest.raises(RuleBroken):
        workflow.move(entity, record, "blokir", head)
    workflow.move(entity, record, "blokir", head, note="Putusan hak asuh")
    assert of(binding, world) == []
    workflow.move(entity, record, "buka_blokir", head, note="Putusan berubah")
    assert len(of(binding, world)) == 1
    assert Consent.objects.count() == 1


def test_asking_twice_for_one_child_is_refused(binding, child, link):
    link(child)
    with pytest.raises(RuleBroken, match="sudah meminta"):
        link_again(link, child)
    assert Guardian.objects.count() == 1


def link_again(link, child):
    from core.models import StoredFile

    StoredFile.objects.all().update(token="lama")
    return link(child)


def test_pages_are_for_the_own_child_and_each_look_is_audited(world, binding, child, link, book):
    link(child, open_=True)
    record = book(getattr(child, binding.pupil_group))
    content = {"term": "semester ganjil", "class": "7A", "name": "Anak", "school": {"name": "SMP Uji"}}
    from django.utils import timezone

    card = Card.objects.create(book=record.schooling, pupil=child.schooling, content=content, printed_at=timezone.now())
    page = world.client(world.owner).get(binding.url("children"))
    assert "Semester ganjil" in page.content.decode()
    looks = AuditEntry.objects.filter(action="unmask", object_id=child.pk, actor=world.owner)
    assert looks.count() == 1
    other = world.client(world.stranger)
    assert "Semester ganjil" not in other.get(binding.url("children")).content.decode()
    assert other.get(binding.url("card", card.pk)).status_code == 403
    assert world.client(None).get(binding.url("children")).status_code == 302

"""The register of consents: what asks for one enters it, its end too; who may withdraw, and who reads the register."""

from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts import consents as own_consents
from accounts import data_requests
from accounts.models import RequestKind
from accounts.tests.builders import a_resident, an_officer, an_officer_with
from core import access, consents
from core.access import Forbidden
from core.entities import all_entities
from core.models import AuditEntry, Consent
from core.rules import RuleBroken
from core.tests.bare_records import a_bare, places
from core.workflow import StaleState

ASKING = [entity for entity in all_entities() if entity.consent is not None]

pytestmark = pytest.mark.django_db


@pytest.fixture(params=ASKING, ids=lambda entity: f"{entity.app}.{entity.name}")
def given(request):
    """A record whose owner, a resident with an account, consented."""
    places()
    entity, resident = request.param, a_resident()
    record = a_bare(entity)
    setattr(record, entity.owner, resident.person)
    setattr(record, entity.consent.field, True)
    record.state = entity.workflow.transition(entity.consent.withdraw).sources[0]
    record.save()
    consents.began(entity, record, access.actor_for(resident))
    return SimpleNamespace(entity=entity, record=record, resident=resident, row=Consent.objects.get())


def test_it_says_who_consented_to_what_and_once(given):
    consents.began(given.entity, given.record, access.actor_for(given.resident))
    row = Consent.objects.get()
    assert (row.person, row.given_by) == (given.resident.person, given.resident)
    assert row.purpose == str(given.entity.consent.purpose) and row.ended_at is None
    assert AuditEntry.objects.filter(action="consent.give", object_id=given.record.pk).count() == 1


def test_a_tick_taken_out_ends_it_and_put_in_again_begins_another(given):
    actor = access.actor_for(given.resident)
    for ticked in (False, True):
        setattr(given.record, given.entity.consent.field, ticked)
        consents.edited(given.entity, given.record, actor)
    newest, first = Consent.objects.all()
    assert newest.ended_at is None and (first.ended_how, first.ended_by) == (consents.UNTICKED, given.resident)


def test_who_gave_it_withdraws_and_the_record_ends_with_it(given):
    stranger = access.actor_for(a_resident(nik="3671011201900002"))
    with pytest.raises(Forbidden):
        own_consents.withdraw(stranger, given.row)
    own_consents.withdraw(access.actor_for(given.resident), given.row)
    given.record.refresh_from_db()
    given.row.refresh_from_db()
    assert given.entity.workflow.state(given.record.state).phase in consents.ENDED
    assert given.row.ended_at <= timezone.now() and given.row.ended_by == given.resident
    with pytest.raises(StaleState):
        own_consents.withdraw(access.actor_for(given.resident), given.row)


def test_the_officer_withdraws_for_who_asked_and_for_nobody_else(given):
    officer, clerk = access.actor_for(an_officer_with("core", data_requests.ROLE)), access.actor_for(an_officer())
    with pytest.raises(Forbidden):
        own_consents.withdraw_for(clerk, given.row)
    other = data_requests.ask(access.actor_for(a_resident(nik="3671011201900002")), RequestKind.TARIK, "Semua")
    row = data_requests.ask(access.actor_for(given.resident), RequestKind.TARIK, "Yang itu")
    for one in (other, row):
        data_requests.take(officer, one)
    with pytest.raises(Forbidden):
        data_requests.grant(officer, other, "Ditarik.", withdrawn=[given.row])
    assert Consent.objects.open().exists()
    data_requests.grant(officer, row, "Ditarik.", withdrawn=[given.row])
    given.row.refresh_from_db()
    assert given.row.ended_at is not None and given.row.ended_by == officer.user


def test_a_consent_whose_record_is_gone_is_refused_in_words(given):
    type(given.record).objects.filter(pk=given.record.pk).delete()
    with pytest.raises(RuleBroken, match="tidak ada"):
        own_consents.withdraw(access.actor_for(given.resident), given.row)


def test_the_person_sees_their_own_and_the_officer_the_register(given, client):
    purpose, page = str(given.entity.consent.purpose), reverse("account_data_requests")
    seen = {}
    for name, user, url in (
        ("own", given.resident, page),
        ("other", a_resident(nik="3671011201900002"), page),
        ("officer", an_officer_with("core", data_requests.ROLE), reverse("egov:consents")),
        ("ended", None, reverse("egov:consents") + "?standing=berakhir"),
    ):
        if user is not None:
            client.force_login(user, backend="accounts.backends.IdentityBackend")
        seen[name] = purpose in client.get(url).content.decode()
    assert seen == {"own": True, "other": False, "officer": True, "ended": False}
    for user in (an_officer(), given.resident):
        client.force_login(user, backend="accounts.backends.IdentityBackend")
        assert client.get(reverse("egov:consents")).status_code == 403

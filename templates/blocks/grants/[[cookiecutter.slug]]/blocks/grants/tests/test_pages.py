"""Pages: what everybody sees, and who is kept out of the book of a grant."""

import pytest
from django.test import Client

from core import access, records
from core.access import Forbidden, Grant
from core.models import Office


def test_everybody_reads_the_lists_and_tracks_without_personal_data(client, binding, paid):
    holder = binding.holder_of(paid)
    name, account = binding.holder_name(paid), getattr(holder, binding.account_number)
    for page in ("list", "reports"):
        answer = client.get(binding.url(page))
        assert answer.status_code == 200
        assert name in answer.content.decode()
        assert account not in answer.content.decode()
    found = client.get(binding.url("track"), {"nomor": paid.number.lower()}).content.decode()
    assert name in found
    assert account not in found
    assert "tidak ditemukan" in client.get(binding.url("track"), {"nomor": "<b>x</b>"}).content.decode()


def test_the_book_is_for_the_organisation_and_its_officers(world, binding, paid):
    for user, status in ((world.owner, 200), (world.stranger, 404), (world.clerk, 404)):
        client = Client()
        client.force_login(user)
        assert client.get(binding.url("book", paid.pk)).status_code == status
    assert Client().get(binding.url("book", paid.pk)).status_code in (302, 403)


def test_the_organisation_does_not_pay_itself(client, world, binding, granted):
    client.force_login(world.owner)
    assert client.get(binding.url("plan", granted.pk)).status_code == 403
    assert client.get(binding.url("decide")).status_code == 403


@pytest.mark.parametrize("page", ["spend", "refund"])
def test_a_form_says_what_is_missing(client, world, binding, paid, page):
    client.force_login(world.owner)
    answer = client.post(binding.url(page, paid.pk), {})
    assert answer.status_code == 422
    assert binding.row(paid).rest > 0


def test_receipt_and_pledge_are_pdfs(client, world, binding, paid):
    client.force_login(world.owner)
    for page in ("receipt", "pledge"):
        assert client.get(binding.url(page, paid.pk, 1)).content.startswith(b"%PDF")
    assert client.get(binding.url("receipt", paid.pk, 9)).status_code == 404


def test_nobody_proposes_for_an_organisation_of_others(binding, waiting, stranger):
    values = {binding.organisation: binding.holder_of(waiting), binding.year: 2030}
    with pytest.raises(Forbidden):
        from blocks.grants.services import life

        life.begin(binding, binding.entity.model(**values), stranger)


def test_another_office_does_not_see_the_proposal(world, binding, waiting):
    other = Office.objects.create(code="uji-lain", name="Kantor lain")
    own = Office.objects.create(code="uji-pengampu", name="Kantor pengampu")
    type(waiting)._default_manager.filter(pk=waiting.pk).update(**{binding.office: own})
    user = world.clerk
    for office, seen in ((own, True), (other, False)):
        actor = access.Actor(user=user, grants=(Grant(binding.app, binding.reporter, frozenset({office.pk})),))
        assert binding.seen(actor).filter(pk=waiting.pk).exists() is seen


def test_an_edited_proposal_keeps_its_row(binding, make):
    record = make(binding.entity.workflow.start)
    records.edit(binding.entity, access.system(), record, {binding.year: 2031})
    assert binding.row(binding.entity.rows().get(pk=record.pk)).year == 2031

"""Several signed entities of one application share one register, one page to sign on and one check."""

import pytest
from django.urls import reverse

from blocks.signing import adapters, selectors
from blocks.signing.models import Signature, SignatureState
from blocks.signing.services import signing
from blocks.signing.tests.test_batches import Service
from core import access, records
from core.blocks import of_block
from tests import driving
from tests.sample import One

pytestmark = pytest.mark.db


@pytest.fixture
def family(world, monkeypatch):
    """The bindings of an application that signs several entities."""
    driving.prepare_all(world, monkeypatch, but="signing")
    found = next((one.family() for one in of_block("signing") if len(one.family()) > 1), None)
    return found or pytest.skip("no application of this replica signs several entities")


@pytest.fixture
def issued(world, family, monkeypatch):
    """One document of each entity, waiting for a passphrase."""
    monkeypatch.setattr(adapters, "current", lambda: Service())
    monkeypatch.setattr(signing, "render", lambda *_args, **_named: b"%PDF-1.7")
    last = family[-1]
    values = {}
    for info in last.entity.fields:
        if info.kind == "person":
            values[info.name] = world.owner.person
        elif info.kind == "reference":
            label = last.entity.model._meta.get_field(info.name).remote_field.model
            values[info.name] = world.one(One(f"{last.app}.{label._meta.model_name}"))
    record = records.create(last.entity, access.system(), values)
    monkeypatch.setattr(type(last), "record_of", lambda _self, _row: record)
    rows = [selectors.current(record)]
    for number, one in enumerate(family[:-1]):  # the same paper, as one of each other entity
        document = selectors.current(record).document
        document.pk, document.code, document.number = None, f"UJI{number:05}", f"{number:03}/UJI"
        document.entity, document.kind = one.entity_name, one.documents[0].id
        document.save(force_insert=True)
        rows.append(Signature.objects.create(envelope=record.signing, document=document))
    return rows


def test_the_first_has_the_pages_and_all_find_each_other_by_kind(family):
    assert [bool(one.urlpatterns()) for one in family] == [True] + [False] * (len(family) - 1)
    assert [one.of_kind(one.documents[0].id) for one in reversed(family)] == list(reversed(family))
    with pytest.raises(LookupError):
        family[0].of_kind("bukan-dokumen")


def test_the_register_and_the_batch_hold_the_documents_of_all(family, issued):
    first = family[0]
    assert {one.pk for one in selectors.register(first)} == {row.document_id for row in issued}
    assert len({row.document.number for row in issued}) == len(issued)
    keys = [row.pk for row in selectors.waiting(first, access.system())]
    done = signing.sign_waiting(first, keys, access.system(), "Benar#1")
    assert (done.done, done.failed) == (len(issued), ())
    assert not Signature.objects.exclude(state=SignatureState.SIGNED).exists()
    assert all(selectors.by_number(first, row.document.number) for row in issued)


def test_a_document_of_the_second_entity_is_kept_from_strangers(family, issued, client):
    last = issued[0].document
    url = reverse(f"{family[0].package}:signing_pdf", args=[last.object_id, last.kind])
    assert client.get(url).status_code in (302, 403, 404)
    assert client.get(url.replace(last.kind, "bukan-dokumen")).status_code in (302, 403, 404)

"""Many documents that wait for one officer: in portions, one failure by itself, a wrong passphrase only once."""

import hashlib
from time import perf_counter

import pytest
from django.utils import timezone

from accounts.models import User
from blocks.signing import adapters, pades, selectors
from blocks.signing.adapters import Refused, Signed, WrongPassphrase
from blocks.signing.models import Authority, Signature, SignatureState
from blocks.signing.services import signing
from core.access import Actor
from core.models import Office, Position, PositionHolding

PDF = b"%PDF-1.7 tertanda"


class Service:
    """Plays a service that asks for a passphrase; refuses what it is told to."""

    name, is_example, needs_passphrase = "uji", False, True

    def __init__(self, refuses=()):
        self.refuses, self.asked = list(refuses), 0

    def sign(self, request):
        self.asked += 1
        if request.passphrase != "Benar#1":
            raise WrongPassphrase("Passphrase salah.")
        if self.asked in self.refuses:
            raise Refused("Layanan sibuk.")
        return Signed(PDF, self.name, "PAdES")


@pytest.fixture
def signer(db):
    """An officer who holds the position that signs."""
    office = Office.objects.create(code="uji-tanda", name="Kantor uji")
    position = Position.objects.create(code="uji-kepala", office=office, title="Kepala")
    user = User.objects.create_user(kind="officer", name="Kepala uji", status="active", nip="1" * 18)
    PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
    return Actor(user=user), position


@pytest.fixture
def waiting(binding, record, signer, monkeypatch):
    """Make documents wait: waiting(3) gives the keys of three; each needs no record of its own."""
    monkeypatch.setattr(signing, "render", lambda *_args, **_named: b"%PDF-1.7")
    monkeypatch.setattr(type(binding), "record_of", lambda _self, _row: record)

    return lambda count: made_waiting(record, signer, count)


def made_waiting(record, signer, count):
    """Documents like the record's own that wait for the officer; gives their keys."""
    document = selectors.current(record).document
    keys = []
    for number in range(count):
        document.pk, document.code, document.number = None, f"UJI{number:05}", f"{number:03}/UJI"
        document.position, document.file, document.object_id = signer[1], None, 1000 + number
        document.save(force_insert=True)
        row = Signature.objects.create(envelope=record.signing, state=SignatureState.WAITING, document_id=document.pk)
        keys.append(row.pk)
    return keys


@pytest.fixture
def service(monkeypatch):
    def use(**told):
        made = Service(**told)
        monkeypatch.setattr(adapters, "current", lambda: made)
        return made

    return use


@pytest.mark.parametrize("count", [30, pytest.param(1_000, marks=pytest.mark.slow)])
def test_a_whole_batch_is_set_signed_and_valid(binding, record, signer, monkeypatch, capsys, count):
    """As the page does it: portion after portion with the example authority, nothing played."""
    monkeypatch.setattr(type(binding), "record_of", lambda _self, _row: record)
    keys, begun, portions = made_waiting(record, signer, count), perf_counter(), []
    while selectors.waiting(binding, signer[0]).filter(pk__in=keys).exists():
        found = signing.sign_waiting(binding, keys, signer[0], "")
        assert (found.failed, found.is_stopped) == ((), False)
        portions.append(found.done)
    with capsys.disabled():
        print(f"\n  {count} documents signed in {perf_counter() - begun:.0f} s", end="")
    assert sum(portions) == count
    assert max(portions) == signing.BATCH
    root = Authority.objects.get(kind="root").certificate
    rows = Signature.objects.filter(pk__in=keys).select_related("document__file")
    assert {row.state for row in rows} == {SignatureState.SIGNED}
    files = [(row.document.sha256, row.document.file.content.read()) for row in rows]
    assert [digest for digest, data in files] == [hashlib.sha256(data).hexdigest() for _digest, data in files]
    for _digest, data in files[:: count // 10]:
        assert [one.is_good for one in pades.examine(data, root)] == [True]


def states(keys):
    return [Signature.objects.get(pk=key).state for key in keys]


def test_all_are_signed_in_portions(binding, waiting, signer, service, monkeypatch):
    monkeypatch.setattr(signing, "BATCH", 2)
    keys, _service = waiting(3), service()
    assert signing.sign_waiting(binding, keys, signer[0], "Benar#1").done == 2
    assert signing.sign_waiting(binding, keys, signer[0], "Benar#1").done == 1
    assert states(keys) == ["signed"] * 3


def test_one_that_fails_waits_with_the_reason(binding, waiting, signer, service):
    keys, _service = waiting(3), service(refuses=[2])
    found = signing.sign_waiting(binding, keys, signer[0], "Benar#1")
    assert (found.done, found.is_stopped) == (2, False)
    assert [(key, problem) for key, _number, problem in found.failed] == [(keys[1], "Layanan sibuk.")]
    assert states(keys) == ["signed", "waiting", "signed"]
    assert Signature.objects.get(pk=keys[1]).problem == "Layanan sibuk."


def test_a_wrong_passphrase_is_tried_once(binding, waiting, signer, service):
    keys, asked = waiting(3), service()
    found = signing.sign_waiting(binding, keys, signer[0], "Salah#1")
    assert (found.done, len(found.failed), found.is_stopped, asked.asked) == (0, 1, True, 1)


def test_what_another_signed_meanwhile_stays_signed(binding, waiting, signer, service, monkeypatch):
    keys, asked = waiting(1), service()
    real = asked.sign

    def slow(request):
        Signature.objects.filter(pk=keys[0]).update(state=SignatureState.SIGNED, reference="yang pertama")
        return real(request)

    monkeypatch.setattr(asked, "sign", slow)
    found = signing.sign_waiting(binding, keys, signer[0], "Benar#1")
    assert (found.done, found.failed[0][2]) == (0, "Sudah ditandatangani.")
    row = Signature.objects.get(pk=keys[0])
    assert (row.reference, row.problem) == ("yang pertama", "")


def test_nobody_signs_for_another_position(binding, waiting, service, db):
    keys, asked = waiting(1), service()
    stranger = Actor(user=User.objects.create_user(kind="officer", name="Lain", status="active", nip="2" * 18))
    assert signing.sign_waiting(binding, keys, stranger, "Benar#1").done == 0
    assert (asked.asked, states(keys)) == (0, ["waiting"])
    assert not selectors.waiting(binding, stranger).exists()


def test_the_page_s_script_is_told_what_came_of_each(binding, waiting, signer, service, client):
    keys, _service = waiting(2), service(refuses=[2])
    client.force_login(signer[0].user)
    answer = client.post(
        binding.url("sign"), {"pilih": keys, "passphrase": "Benar#1"}, headers={"accept": "application/json"}
    )
    found = answer.json()
    assert (found["done"], found["stopped"]) == (1, False)
    assert [one["key"] for one in found["failed"]] == [keys[1]]

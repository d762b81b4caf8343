"""Brings letters on their way for the tests of applications: disposed, answered, initialled, signed, sent."""

from blocks.correspondence.models import InitialKind, InitialState, Instruction
from blocks.correspondence.services import dispositions, initials, sending
from core import access, positions


def dispose(world, binding, record):
    """The head of the office gives the letter to an officer."""
    letter = binding.row(record)
    receiver = world.named.holdings.get().position
    given = dispositions.Given((receiver,), Instruction.TINDAKLANJUTI)
    dispositions.give(binding, access.actor_for(holder(positions.head_of(letter.office_id))), letter, given)


def answer(world, binding, record):
    """Everybody who was given the letter answers."""
    for row in binding.row(record).dispositions.filter(answered_at=None, withdrawn_at=None):
        dispositions.answer(binding, access.actor_for(holder(row.receiver)), row, "Sudah ditindaklanjuti.")


def initial(world, binding, record):
    """Everybody before the signature puts their initial."""
    letter = binding.row(record)
    while (turn := initials.turn(letter)) is not None and turn.kind == InitialKind.PARAF:
        decide(binding, letter, InitialState.SETUJU)


def give_back(world, binding, record):
    """Whose turn it is gives the letter back."""
    decide(binding, binding.row(record), InitialState.KEMBALI)


def sign(world, binding, record):
    """The last hand signs."""
    decide(binding, binding.row(record), InitialState.SETUJU)


def send(world, binding, record):
    """The author sends the letter; it leaves the house by other ways."""
    author = getattr(record, binding.out_author)
    sending.send(binding, access.actor_for(author), binding.row(record), [], [])


def decide(binding, letter, word):
    """Let whoever's turn it is decide."""
    actor = access.actor_for(holder(initials.turn(letter).position))
    initials.decide(binding, actor, letter, word, note="Sudah dibaca.")


def holder(position):
    """Who holds a position today."""
    return positions.holders(position)[0].user


EVENTS = {
    "answered": answer,
    "disposed": dispose,
    "initialled": initial,
    "returned": give_back,
    "sent": send,
    "signed": sign,
}
NEEDS = {"open_dispositions": answer}

"""The tablet at the counter: one question a screen; what was answered travels signed in the page, not in a session.

The address of a kiosk holds a signature, so that only the office can put one up; a step is a plain form and needs
no script.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.core import signing
from django.http import Http404
from django.utils.translation import gettext as _

from blocks.survey import respondent
from blocks.survey.elements import BY_SLUG, SLUGS
from blocks.survey.models import Round
from blocks.survey.services.answering import Given

ADDRESS, STATE = "block_survey.kiosk", "block_survey.kiosk_state"
SECONDS = 900


@dataclass(frozen=True)
class Screen:
    """One question with its large buttons."""

    name: str
    title: Any
    choices: list[tuple[str, Any]]
    at: int
    of: int

    @property
    def is_scale(self) -> bool:
        return self.name in SLUGS


def token(row: Round) -> str:
    """The secret part of a kiosk's address."""
    return signing.Signer(salt=ADDRESS).sign(row.code)


def code_of(address: str) -> str:
    """The survey that a kiosk's address is for; an address that we did not sign is not there."""
    try:
        return signing.Signer(salt=ADDRESS).unsign(address)
    except signing.BadSignature as problem:
        raise Http404 from problem


def begin() -> dict[str, str]:
    """What a new respondent has said: nothing yet."""
    return {"nonce": str(uuid4())}


def keep(said: dict[str, str]) -> str:
    """What was said, as the page carries it."""
    return signing.dumps(said, salt=STATE)


def kept(text: str) -> dict[str, str] | None:
    """What was said so far; None where it is too old or not ours, and then one begins anew."""
    try:
        return signing.loads(text, salt=STATE, max_age=SECONDS)
    except signing.BadSignature:
        return None


def names(services: list[tuple[int, str]]) -> list[str]:
    """The screens in their order."""
    return [*(["service"] if len(services) > 1 else []), *SLUGS, *respondent.GROUPS]


def screen(name: str, services: list[tuple[int, str]]) -> Screen:
    """One screen."""
    order = names(services)
    at, count = order.index(name) + 1, len(order)
    if name == "service":
        return Screen(name, _("Layanan apa yang Anda terima?"), [(str(pk), text) for pk, text in services], at, count)
    if name in BY_SLUG:
        element = BY_SLUG[name]
        return Screen(name, element.question, [(str(value), text) for value, text in element.choices], at, count)
    return Screen(name, respondent.LABELS[name], list(respondent.GROUPS[name].choices), at, count)


def next_name(said: dict[str, str], services: list[tuple[int, str]]) -> str:
    """The first screen that is not answered; empty after the last."""
    return next((name for name in names(services) if name not in said), "")


def answer(said: dict[str, str], name: str, value: str, services: list[tuple[int, str]]) -> dict[str, str]:
    """Add an answer where it is one of the screen's; else leave all as it is."""
    if name not in names(services) or value not in {key for key, _text in screen(name, services).choices}:
        return said
    return {**said, name: value}


def back(said: dict[str, str], services: list[tuple[int, str]]) -> dict[str, str]:
    """Take the last answer back."""
    given = [name for name in names(services) if name in said]
    return {name: value for name, value in said.items() if not given or name != given[-1]}


def given(said: dict[str, str], services: list[tuple[int, str]]) -> Given:
    """The answers as the service takes them; the only kind of service need not be asked for."""
    only = services[0][0] if len(services) == 1 else None
    return Given(
        nonce=UUID(said["nonce"]),
        answers={slug: int(said[slug]) for slug in SLUGS if slug in said},
        service_id=int(said["service"]) if "service" in said else only,
        **{name: said.get(name, "") for name in respondent.GROUPS},
    )

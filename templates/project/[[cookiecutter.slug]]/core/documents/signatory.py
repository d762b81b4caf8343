"""Who signs a document on its day: by role, by position, or who did a deed; with a.n., u.b., Plt. and Plh."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from core import identity, positions
from core.models import Position, PositionHolding, SigningMandate
from region.profile import REGION

CHAIN = 3  # the principal, a.n., u.b.; the rules for letters know no further link
ACTING = {"plt": "Plt. ", "plh": "Plh. "}


@dataclass(frozen=True)
class Signatory:
    """The lines over the signature and the person under it; a name that is not known stays open for ink."""

    lines: tuple[str, ...]
    name: str = ""
    rank: str = ""
    nip: str = ""
    position: Position | None = None
    user: Any = None

    @property
    def data(self) -> dict[str, Any]:
        return {"lines": list(self.lines), "name": self.name, "rank": self.rank, "nip": self.nip}


def of_role(role: str, *, app: str, office: Any | None, day: date) -> Signatory:
    """The holder of a role at the office on a day, or who signs in that one's name."""
    position = position_of_role(role, app=app, office=office, day=day)
    if position is None:
        return nobody(office)
    return of_position(position, day=day, app=app)


def of_position(position: Position, *, day: date, app: str = "") -> Signatory:
    """Follow the mandates of a day from a position to who signs, and name that one."""
    chain = _chain(position, day, app)
    held = next(iter(positions.holders(chain[-1], day)), None)
    user = held.user if held is not None else None
    acting = ACTING.get(held.acting, "") if held is not None else ""
    return _named(_lines(chain, acting), user, held, chain[-1])


def of_deed(position: Position, user: Any, acting: str, day: date) -> Signatory:
    """Who signed or decided at that time, as the position was held then."""
    held = PositionHolding.objects.on(day).filter(position=position, user=user).first()
    return _named(_lines([position], ACTING.get(acting, "")), user, held, position)


def of_person(title: str, person: Any) -> Signatory:
    """Somebody who signs for themselves: a holder, a customer, a driver."""
    nip = getattr(person, "nip", "") or ""
    name = person.full_name if person is not None else ""
    return Signatory(lines=(f"{title},",), name=name, nip=identity.format_nip(nip))


def position_of_role(role: str, *, app: str, office: Any | None, day: date) -> Position | None:
    """The position that has a role at the office: one that is held, else the office's head, else an empty one."""
    from config.installed import PACKAGES

    granted = Position.objects.filter(
        is_active=True,
        grants__role=role,
        grants__app__in=(app, PACKAGES.get(app, app), "*"),
    ).select_related("office")
    near = granted.filter(Q(office=office) | Q(grants__office=office)) if office is not None else granted
    found = list(near.distinct().order_by("-is_head", "pk"))
    held = [one for one in found if positions.holders(one, day)]
    head = positions.head_of(office) if office is not None else None
    return next(iter([*held, *([head] if head is not None else []), *found]), None)


def nobody(office: Any | None) -> Signatory:
    """The head of an office whose position nobody has entered yet."""
    title = _("Kepala %s") % (office.name if office is not None else REGION.name)
    return Signatory(lines=(f"{title},",))


def _chain(position: Position, day: date, app: str) -> list[Position]:
    chain = [position]
    while len(chain) < CHAIN:
        rows = SigningMandate.objects.on(day).filter(principal=chain[-1], app__in=("", app))
        row = rows.select_related("position__office").order_by("-app", "-starts_on", "-pk").first()
        if row is None or row.position in chain:
            break
        chain.append(row.position)
    return chain


def _lines(chain: list[Position], acting: str) -> tuple[str, ...]:
    """The title over a signature: `a.n.` before the principal, `u.b.` between the second and the third."""
    *above, last = [positions.full_title(one) for one in chain]
    lines = [f"a.n. {above[0]}", *above[1:]] if above else []
    return (*lines, *(["u.b."] if len(above) == CHAIN - 1 else []), f"{acting}{last},")


def _named(lines: tuple[str, ...], user: Any, held: PositionHolding | None, position: Position) -> Signatory:
    if user is None:
        return Signatory(lines=lines, position=position)
    return Signatory(
        lines=lines,
        name=user.full_name,
        rank=held.rank if held is not None else "",
        nip=identity.format_nip(user.nip or ""),
        position=position,
        user=user,
    )

"""How the replica fares, in plain words: each thing with what to do about it.

`LIVE` is what the status page shows every day; `READY` is what has to be so before real people come.
"""

from core.condition import (
    address,
    backups,
    certificate,
    clock,
    disk,
    joint_leave,
    outbox,
    people,
    receivers,
    senders,
    worker,
)
from core.condition.finding import BAD, GOOD, WARN, Finding

__all__ = ["BAD", "GOOD", "LIVE", "READY", "WARN", "Finding", "findings"]

LIVE = (
    worker.heartbeat,
    backups.last,
    disk.space,
    certificate.expiry,
    receivers.present,
    joint_leave.known,
    outbox.mail,
    outbox.whatsapp,
    outbox.push,
    worker.failed,
)
READY = (
    people.samples,
    people.administrator,
    people.second_factor,
    address.mode,
    address.domain,
    address.proxy,
    certificate.expiry,
    clock.right,
    worker.heartbeat,
    senders.mail,
    senders.whatsapp,
    senders.push,
    backups.last,
    backups.key,
    disk.space,
)


def findings(checks: tuple) -> list[Finding]:
    """Ask each, in their order."""
    return [check() for check in checks]

"""What happens by the clock: a list of jobs, each idempotent, each catching up in the order due.

`manage.py tick` runs them; a timer calls it every minute. A lease keeps two ticks from doing the
same job at once, and a job that fails does not keep the others from running.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils import timezone

from accounts import data_requests
from core import blocks, destruction, escalation, notify, reminders, retention, rollups, succession, workflow
from core.casework import shared_work
from core.condition import certificate
from core.imports import running as imports
from core.models import JobRun
from core.monthly import closing

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """One thing the clock does; `every` is the shortest time between two runs."""

    name: str
    run: Callable[[datetime], int]
    every: timedelta = timedelta(0)
    lease: timedelta = timedelta(minutes=10)


def _bindings(now: datetime) -> int:
    """Let each building block do what is due for each application that uses it."""
    return sum(binding.tick(now) or 0 for binding in blocks.all_bindings())


# In this order: offices change, states move, then deadlines are judged, then people are told.
JOBS = (
    Job("office-changes", succession.run_due, every=timedelta(minutes=10)),
    Job("timed-steps", workflow.run_due),
    Job("blocks", _bindings),
    Job("escalation", escalation.run),
    Job("office-parts", shared_work.remind, every=timedelta(hours=1)),
    Job("reminders", reminders.run, every=timedelta(hours=1)),
    Job("data-requests", data_requests.remind, every=timedelta(minutes=30)),
    Job("messages", notify.deliver),
    Job("imports", imports.run_waiting),
    Job("roll-ups", rollups.run, every=timedelta(minutes=10), lease=timedelta(hours=2)),
    Job("monthly-reports", closing.run, every=timedelta(minutes=5)),
    Job("certificate", certificate.look, every=timedelta(hours=6)),
    Job("retention", retention.run, every=timedelta(hours=20), lease=timedelta(hours=2)),
    Job("destruction-records", destruction.run, every=timedelta(hours=6)),
)


def run(now: datetime | None = None, only: str = "") -> dict[str, int | str]:
    """Run the jobs that are due; give what each did, or the words of what went wrong."""
    moment = now or timezone.now()
    report: dict[str, int | str] = {}
    for job in JOBS:
        if only in ("", job.name) and _claim(job, moment):
            report[job.name] = _run(job, moment)
    return report


def _claim(job: Job, now: datetime) -> bool:
    """Take the lease of a job, unless it ran too recently or somebody has it."""
    JobRun.objects.get_or_create(name=job.name)
    is_free = Q(leased_until__isnull=True) | Q(leased_until__lte=now)
    is_due = Q(started_at__isnull=True) | Q(started_at__lte=now - job.every)
    rows = JobRun.objects.filter(is_free, is_due, name=job.name)
    return rows.update(leased_until=now + job.lease, started_at=now) == 1


def _run(job: Job, now: datetime) -> int | str:
    done, error = 0, ""
    try:
        done = job.run(now)
    # The one place that takes every error: a broken job must not stop the others for the night.
    except Exception as problem:  # noqa: BLE001
        log.exception("job %s failed", job.name)
        error = type(problem).__name__
    try:
        with transaction.atomic():
            JobRun.objects.filter(name=job.name).update(
                leased_until=None,
                finished_at=timezone.now(),
                done=done,
                error=error,
            )
    except DatabaseError:
        log.exception("the run of job %s could not be written down", job.name)
    return error or done

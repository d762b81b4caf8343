"""One run of `replikota try`: check, write, serve; and again after each save, with the last good version kept."""

import http.client
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from generator.check.catalog import check_app
from generator.load.catalog import Catalog
from generator.making import checked_choice
from generator.problems import GeneratorError, Problem, ProblemsFound
from generator.resolve import Choice
from generator.roots import find_region
from generator.trial.interrupt import Interrupt
from generator.trial.keeper import Keeper
from generator.trial.reader import Reader
from generator.trial.watch import Watch
from generator.trial.workspace import Workspace

POLL_SECONDS = 0.1
LONGEST_START_SECONDS, LONGEST_STOP_SECONDS = 180, 3


@dataclass(frozen=True)
class Served:
    """A version that answers now: where, after how many seconds, and what is different from the one before."""

    address: str
    seconds: float
    changed: int
    is_first: bool
    is_anew: bool


class Teller(Protocol):
    """Words what happens; the command line has one."""

    def problems(self, found: Sequence[Problem], *, is_serving: bool) -> None:
        """What was saved cannot be served."""

    def refused(self, reason: str, *, is_serving: bool) -> None:
        """The version did not come up, or could not be made."""

    def served(self, now: Served) -> None:
        """A version answers."""

    def logins(self, found: Sequence[dict[str, str]]) -> None:
        """These accounts are there to sign in with."""

    def filled(self, seconds: float) -> None:
        """All example data is there."""


class Session:
    """What is tried, and what of it is served."""

    def __init__(self, app: str, region: str | Path, root: Path, workspace: Workspace, teller: Teller) -> None:
        self.app, self.region, self.root, self.reader = app, region, root, Reader(root)
        self.path = f"/layanan/{app}/"
        self.workspace, self.teller = workspace, teller
        self.server = 0
        self.version = workspace.last_version
        self._logins: Sequence[dict[str, str]] = ()

    def run(self, port: int | None, *, is_watching: bool) -> None:
        """Serve until KeyboardInterrupt; without watching, raise where the first version cannot be served."""
        started = time.monotonic()
        watch = Watch([self.root, find_region(self.region)])
        with Interrupt() as interrupt, Keeper(port) as keeper:
            self._try_version(keeper, started, must=not is_watching)
            while not interrupt.came:
                self._hear(keeper.report(POLL_SECONDS) or {})
                if is_watching and watch.changed():
                    self._try_version(keeper, time.monotonic(), must=False)
        raise KeyboardInterrupt

    def _try_version(self, keeper: Keeper, started: float, *, must: bool) -> None:
        """Serve what is saved now; what keeps it from being served is told, or raised where it must be."""
        try:
            self._renew(keeper, started)
        except ProblemsFound as error:
            if must:
                raise
            self.teller.problems(error.problems, is_serving=bool(self.server))
        except GeneratorError as error:
            if must:
                raise
            self.teller.refused(str(error), is_serving=bool(self.server))

    def _renew(self, keeper: Keeper, started: float) -> None:
        catalog, choice = self._chosen()
        changed = self.workspace.update(catalog, choice)
        if self.server and not changed:
            return
        ready = self._start(keeper)
        is_first, old, self.server = not self.server, self.server, ready["ready"]
        if old:
            keeper.stop(old)
            self._await(keeper, "closed", LONGEST_STOP_SECONDS)
        self.workspace.forget_before(self.version)
        fetch(keeper.port, self.path)
        address, seconds = f"http://localhost:{keeper.port}{self.path}", time.monotonic() - started
        self.teller.served(Served(address, seconds, len(changed), is_first, bool(ready["anew"])))
        warnings = [problem for app in choice.apps for problem in check_app(app, catalog)]
        if warnings:
            self.teller.problems(sorted(warnings), is_serving=True)

    def _chosen(self) -> tuple[Catalog, Choice]:
        """Check what is saved: of the entry alone, and of the whole catalogue where something is wrong."""
        part = self.reader.part(self.app)
        try:
            return part, checked_choice(part, self.region, [self.app])
        except GeneratorError:
            whole = self.reader.whole()
            return whole, checked_choice(whole, self.region, [self.app])

    def _start(self, keeper: Keeper) -> dict[str, Any]:
        """Start the workspace's version; where it does not come up the workspace is again what it was."""
        self.version += 1
        keeper.start(self.workspace.folder, self.version, self.path)
        ready = self._await(keeper, "ready", LONGEST_START_SECONDS)
        if ready is None:
            self.workspace.undo()
            raise GeneratorError(f"the server did not come up within {LONGEST_START_SECONDS} seconds")
        if "failed" in ready:
            self.workspace.undo()
            raise GeneratorError(str(ready["failed"]).strip())
        return ready

    def _await(self, keeper: Keeper, name: str, seconds: float) -> dict[str, Any] | None:
        """Give the next report of this name, or of a failure; pass on what else is reported until then."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            report = keeper.report(POLL_SECONDS) or {}
            if name in report or "failed" in report:
                return report
            self._hear(report)
        return None

    def _hear(self, report: dict[str, Any]) -> None:
        """Pass on what the filling of a version has come to."""
        if report.get("logins") and report["logins"] != self._logins:
            self._logins = report["logins"]
            self.teller.logins(self._logins)
        if "filled" in report:
            self.teller.filled(report["filled"])
        if "unfilled" in report:
            self.teller.refused(str(report["unfilled"]).strip(), is_serving=True)


def fetch(port: int, path: str) -> None:
    """Fetch a page over the network, as a browser would."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path, headers={"Host": f"localhost:{port}", "Connection": "close"})
        connection.getresponse().read()
    except (OSError, http.client.HTTPException) as error:
        raise GeneratorError(f"{path} was not answered: {error}") from error
    finally:
        connection.close()

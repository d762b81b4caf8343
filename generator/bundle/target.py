"""The systems a bundle can be made for; a listed table, so that a wheel is never asked for a system nobody tried."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """A system as it calls itself, its Python, its processor, and the newest C library its wheels may ask for."""

    system: str
    version: str
    python: str
    machine: str
    glibc: int

    @property
    def platforms(self) -> list[str]:
        """What pip calls the wheels that run there, the most particular first."""
        known = [f"manylinux_2_{minor}_{self.machine}" for minor in range(self.glibc, 4, -1)]
        return [*known, *(f"{name}_{self.machine}" for name in ("manylinux2014", "manylinux2010", "manylinux1"))]


TARGETS: Mapping[str, Target] = {
    "debian12": Target("debian", "12", "3.11", "x86_64", 36),
    "debian12-arm64": Target("debian", "12", "3.11", "aarch64", 36),
}

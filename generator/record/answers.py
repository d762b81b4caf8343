"""What a replica was asked to be and what that came to: kept in its manifest, to be replayed."""

from dataclasses import dataclass
from typing import Any

ANSWERS_PATH = ".replikota/answers.yaml"  # what a replica decides otherwise than the folder of its region


@dataclass(frozen=True, slots=True)
class Answers:
    """One region, its release and its applications; `pulled_in` came along because others require them."""

    release: str
    region: str
    region_name: str
    region_edition: str
    apps: tuple[str, ...]
    pulled_in: tuple[str, ...]
    asked: tuple[str, ...]

    @property
    def recorded(self) -> dict[str, Any]:
        """What the manifest keeps."""
        return {
            "release": self.release,
            "region": self.region,
            "region_edition": self.region_edition,
            "apps": list(self.apps),
            "asked": list(self.asked),
        }

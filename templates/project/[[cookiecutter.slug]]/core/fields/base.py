"""What all inputs share: they start from what the record holds."""

from typing import Any


class FromRecord:
    """Fills the input from the record; a ModelForm does so only for the model's own inputs."""

    initial: Any

    def for_actor(self, actor: Any, instance: Any, name: str) -> None:
        """Start from the record's value; a default of the model counts too."""
        self.initial = getattr(instance, name, None)

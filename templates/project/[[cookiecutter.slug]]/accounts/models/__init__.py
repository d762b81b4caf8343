"""People, their logins and the codes that help them back in."""

from accounts.models.person import Person
from accounts.models.reset_code import ResetCode
from accounts.models.user import Kind, Status, User

__all__ = ["Kind", "Person", "ResetCode", "Status", "User"]

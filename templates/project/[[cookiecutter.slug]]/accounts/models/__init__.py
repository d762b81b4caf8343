"""People, their logins, the codes that help them back in, and what they ask about their data."""

from accounts.models.data_request import DataRequest, Ground, RequestKind, RequestState
from accounts.models.person import Person
from accounts.models.reset_code import ResetCode
from accounts.models.user import Kind, Status, User

__all__ = [
    "DataRequest",
    "Ground",
    "Kind",
    "Person",
    "RequestKind",
    "RequestState",
    "ResetCode",
    "Status",
    "User",
]

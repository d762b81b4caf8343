"""The tables that every application shares, one file each."""

from core.models.audit_entry import AppendOnly, AuditEntry
from core.models.consent import Consent
from core.models.delivery import Delivery
from core.models.district import District
from core.models.figure_rollup import FigureRollup
from core.models.holiday import Holiday, HolidayKind
from core.models.import_batch import ImportBatch, ImportStage
from core.models.import_fault import ImportFault
from core.models.imported_row import ImportedRow
from core.models.issued_document import DocumentStatus, IssuedDocument
from core.models.job_run import JobRun
from core.models.notification import Notification
from core.models.observation import Observation
from core.models.office import Office, OfficeKind
from core.models.outbox_message import OutboxMessage, OutboxStatus
from core.models.pin_tries import PinTries
from core.models.place import Place
from core.models.position import Position
from core.models.position_holding import Acting, PositionHolding
from core.models.procedure import Procedure
from core.models.push_subscription import PushSubscription
from core.models.record_link import RecordLink
from core.models.role_grant import RoleGrant
from core.models.seed_mark import SeedMark
from core.models.sequence import Sequence
from core.models.setting_value import SettingValue
from core.models.signing_mandate import SigningMandate
from core.models.stored_file import StoredFile
from core.models.transition import Transition
from core.models.village import Village
from core.models.work_item import WorkItem

__all__ = [
    "Acting",
    "AppendOnly",
    "AuditEntry",
    "Consent",
    "Delivery",
    "District",
    "DocumentStatus",
    "FigureRollup",
    "Holiday",
    "HolidayKind",
    "ImportBatch",
    "ImportFault",
    "ImportStage",
    "ImportedRow",
    "IssuedDocument",
    "JobRun",
    "Notification",
    "Observation",
    "Office",
    "OfficeKind",
    "OutboxMessage",
    "OutboxStatus",
    "PinTries",
    "Place",
    "Position",
    "PositionHolding",
    "Procedure",
    "PushSubscription",
    "RecordLink",
    "RoleGrant",
    "SeedMark",
    "Sequence",
    "SettingValue",
    "SigningMandate",
    "StoredFile",
    "Transition",
    "Village",
    "WorkItem",
]

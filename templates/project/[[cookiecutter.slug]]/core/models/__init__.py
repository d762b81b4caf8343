"""The tables that every application shares, one file each."""

from core.models.arrival import Arrival
from core.models.audit_entry import AppendOnly, AuditEntry
from core.models.consent import Consent
from core.models.delivery import Delivery
from core.models.destruction import Destruction
from core.models.district import District
from core.models.figure_rollup import FigureRollup
from core.models.hand_back import HandBack, HandBackState
from core.models.holiday import Holiday, HolidayKind
from core.models.import_batch import ImportBatch, ImportStage
from core.models.import_fault import ImportFault
from core.models.imported_row import ImportedRow
from core.models.issued_document import DocumentStatus, IssuedDocument
from core.models.job_run import JobRun
from core.models.late_notice import LateNotice
from core.models.monthly_report import MonthlyReport
from core.models.notification import Notification
from core.models.observation import Observation
from core.models.office import Office, OfficeKind
from core.models.office_change import ChangeKind, OfficeChange
from core.models.office_part import AnswerLink, OfficePart, PartState
from core.models.outbox_message import OutboxMessage, OutboxStatus
from core.models.pin_tries import PinTries
from core.models.place import Place
from core.models.position import Position
from core.models.position_holding import Acting, PositionHolding
from core.models.procedure import Procedure
from core.models.push_subscription import PushSubscription
from core.models.ready_reply import ReadyReply
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
    "AnswerLink",
    "AppendOnly",
    "Arrival",
    "AuditEntry",
    "ChangeKind",
    "Consent",
    "Delivery",
    "Destruction",
    "District",
    "DocumentStatus",
    "FigureRollup",
    "HandBack",
    "HandBackState",
    "Holiday",
    "HolidayKind",
    "ImportBatch",
    "ImportFault",
    "ImportStage",
    "ImportedRow",
    "IssuedDocument",
    "JobRun",
    "LateNotice",
    "MonthlyReport",
    "Notification",
    "Observation",
    "Office",
    "OfficeChange",
    "OfficeKind",
    "OfficePart",
    "OutboxMessage",
    "OutboxStatus",
    "PartState",
    "PinTries",
    "Place",
    "Position",
    "PositionHolding",
    "Procedure",
    "PushSubscription",
    "ReadyReply",
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

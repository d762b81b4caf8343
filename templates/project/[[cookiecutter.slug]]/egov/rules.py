"""Who may open which part of the officers' portal."""

from core import access

OFFICER = access.OFFICER
LEADER = access.roles("core", "pimpinan", "administrator")
ADMINISTRATOR = access.roles("core", "administrator")
OFFICE_ADMIN = access.roles("core", "administrator", "admin_kantor")
LETTERHEADS = access.roles("core", "administrator", "admin_kantor")
DATA_OFFICER = access.roles("core", "petugas_pdp", "administrator")
AUDITOR = access.roles("core", "auditor", "administrator")

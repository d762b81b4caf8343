"""Staff, leave, attendance and retirement of an application that binds this block."""

"""Letters in and out, dispositions, registers and the archive schedule of an application that binds this block."""

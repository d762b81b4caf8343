"""Courses, cohorts, selection, attendance, assessment, certificates and placement."""

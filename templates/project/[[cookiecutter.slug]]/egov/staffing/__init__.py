"""Offices, positions and officers from one spreadsheet of three sheets: all of it lands or nothing does.

Cells are read as everywhere (core.imports); what a row may do is decided by the services of the portal.
"""

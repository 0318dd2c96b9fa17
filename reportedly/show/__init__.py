"""Sheets become JSON, terminal text and HTML; pure: what is shown depends on the sheet and the options alone.

`contract` writes the public JSON, `narrow` leaves out what was not asked for, `terminal` and `html` are for people.
Each is imported by the verb that needs it, so that a JSON line never pays for a template.
"""

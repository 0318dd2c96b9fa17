"""Gathers what the report of a case shows."""

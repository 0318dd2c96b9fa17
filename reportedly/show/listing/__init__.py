"""Figures, dates, places and parties as lists of their own: records for programs, CSV and GeoJSON.

`records` makes one flat record of each entry, `spreadsheet` writes records as CSV, `geojson` places as features.
"""

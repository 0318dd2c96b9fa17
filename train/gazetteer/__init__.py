"""Compiles the gazetteer that the package carries from two published packages of geographic data."""

"""What the HTML sheet shows, as plain values for its templates; templates and assets are package data beside it."""

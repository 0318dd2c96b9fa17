"""The line over many inputs, on one machine: whatever one of them does, the others are still read."""

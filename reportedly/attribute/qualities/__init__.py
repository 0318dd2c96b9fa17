"""What a cue makes of its content: its act, and how firmly each voice holds it."""

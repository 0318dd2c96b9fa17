"""What `lint` shows: the findings of pages with the lines they stand on, for people and for programs.

Nothing here knows a stage; the rules come as arguments.
"""

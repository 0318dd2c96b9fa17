"""The case file: many documents, what was read of them, and what people decided. One SQLite file, the only state.

    casefile     opening and closing it, transactions, migrations
    adding       bytes, sheets and failures go in
    asking       pages, and what was tried and failed
    rows         the index over a sheet, made from the sheet alone
    checking     whether every byte and every span is still what it was

Invariants
- What was handed over, read or decided is only added to; triggers refuse the rest.
- Everything else is an index, and can be made again from the sheets.
- All SQL of the product stands in this room.
"""

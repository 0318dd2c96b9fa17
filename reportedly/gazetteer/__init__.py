"""The compiled gazetteer, as data: `places.bin`, and `places.json`, which tells what it was made from."""

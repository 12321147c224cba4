"""Phones that answer by themselves, and people who write the same twice.

What came and went of late is kept as times and digests (`records/lately.py`). What may live here:
what follows from it. `heard` is about what comes in, `said` about what goes out.
"""

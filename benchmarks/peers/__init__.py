"""Others that play the same talk, each in its best reasonable configuration.

Every module has its name, what a crash loses, and `open_contender`; all are measured the same way:
one update after another, no network, logging off, and what was sent and stored is counted.
"""

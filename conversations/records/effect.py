"""What a conversation leads to, as far as records know it: a mark on what a script returns.

What an effect does stands with the talk that returns it, under `topics/`; its base is
`talks/effect.py`. An effect is never stored.
"""


class Effect:
    """Something that a finished conversation leads to."""

    __slots__ = ()

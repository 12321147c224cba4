"""Where something failed, for the log: never what somebody wrote. Only that may live here."""

import traceback


def trace(error: Exception) -> str:
    """The trace without the error's message, which may hold somebody's words."""
    cause = error.__cause__ or error
    frames = traceback.extract_tb(cause.__traceback__)
    places = " > ".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
    return f"{type(cause).__name__} at {places}"

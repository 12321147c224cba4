"""A case's course: what is recorded of the intervention, and what staff may do to it."""

"""A case's course: pure questions to what is recorded of the intervention."""

"""What of a case's course still counts for a turn. One row a kind of entry."""

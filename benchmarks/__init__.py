"""How fast Makker is, and beside whom. Nothing in Makker imports this package."""

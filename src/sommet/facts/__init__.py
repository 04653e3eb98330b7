"""Facts of French summit articles."""

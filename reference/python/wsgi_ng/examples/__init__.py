"""Applications to try."""

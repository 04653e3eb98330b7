"""How extractions are shown, one module a form, and where they go."""

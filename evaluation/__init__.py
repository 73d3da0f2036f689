"""How accurate FormCheck is, measured on clips whose truth is known: ``python -m evaluation``."""

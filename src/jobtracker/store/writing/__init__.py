"""The records as one transaction changes them: rows in, rows out, no rules of their own."""

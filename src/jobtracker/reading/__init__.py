"""Reading: a posting's text becomes facts, sections, items and a report. No Qt, no database."""

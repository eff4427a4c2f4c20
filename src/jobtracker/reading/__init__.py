"""Text to Reading: decoding, sections, items and facts. No Qt, no database, no network, no model."""

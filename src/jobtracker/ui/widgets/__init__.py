"""The parts that pages are assembled from: they show domain values and tell what the user asked for."""

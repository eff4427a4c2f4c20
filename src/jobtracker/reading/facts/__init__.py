"""Facts: what the text states about the job, each with the place where it stands."""

"""The command line, start-up, and the one place that builds everything."""

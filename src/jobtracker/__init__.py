"""Job Tracker: your own job applications, kept in one file on your own computer."""

__version__ = "0.1.0"

"""What the operating system gives: paths, locks, logs, clock, resources."""

"""What is shown of a report: one module a format."""

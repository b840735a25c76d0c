"""Looking exercises up, and what a provider said about one."""

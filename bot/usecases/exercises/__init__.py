"""Looking exercises up, and storing what a provider said about one."""

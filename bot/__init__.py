"""Back in Three: three exercises a day for people with lower back pain, in Telegram."""

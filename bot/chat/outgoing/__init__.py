"""Calls Telegram: the messenger with its retries and failures, the rate limit, a lane per chat."""

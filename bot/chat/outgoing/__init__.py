"""Sending: the messenger, its retries and failures, the limit of calls, one lane a chat."""

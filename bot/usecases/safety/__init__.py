"""Warning signs: asking about them, and the professional's word after which exercise goes on."""

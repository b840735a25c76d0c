"""The day's routine: planning and opening it, answering, changing it, and questions that follow."""

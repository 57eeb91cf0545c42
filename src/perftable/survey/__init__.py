"""What is noticed across submissions: texts that are copied, words that measure nothing, odd values."""

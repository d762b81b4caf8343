"""Pages of the account: sign in, sign up, recover, my account, the counter's help."""

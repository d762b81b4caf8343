"""An officer leaves a desk: one act moves what hangs on the person, or says why it cannot."""

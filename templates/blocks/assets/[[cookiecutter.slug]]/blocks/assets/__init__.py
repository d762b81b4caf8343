"""A register of goods with labels, stock-taking, maintenance, crews, depreciation and disposal."""

"""The monthly report of an application: what is counted, how a month is closed, and how it is read and handed on."""

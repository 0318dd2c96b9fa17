"""Times that are told from another time: yesterday, last summer, the 12th, since 2011, the first half of 2017.

A time is first read as a `Moment`: which words tell it, and how it is counted from a day. Only then is it settled on
the day on which its part of the page was published; without that day it stays relative.
"""

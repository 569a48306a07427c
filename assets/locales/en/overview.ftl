overview-next-title = What to do next

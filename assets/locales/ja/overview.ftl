overview-next-title = 次にすること

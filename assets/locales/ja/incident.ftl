incident-page-caption = 困りごとの記録と、次にすること

rule-list-name = 警告のきまり

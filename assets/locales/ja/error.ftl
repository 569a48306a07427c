error-details = くわしく

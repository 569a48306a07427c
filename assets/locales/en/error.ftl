error-details = Details

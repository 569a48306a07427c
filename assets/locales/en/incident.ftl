incident-page-caption = What happened, and what to do next

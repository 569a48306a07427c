rule-list-name = Rules for warnings

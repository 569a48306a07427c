parts-title = 部品の見本

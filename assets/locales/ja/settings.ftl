settings-language = 言葉

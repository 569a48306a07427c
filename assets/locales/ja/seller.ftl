## How long a seller takes claims, and who says so

seller-claims = 申し出の期限
seller-claims-until = 購入から{ $minutes }
seller-claims-none = 受け付けない
seller-claims-by-person = { $what }（あなたが書いた）
seller-claims-by-reports = { $what }（報道による）
seller-claims-assumed = 購入から{ $minutes }（分からないので、そうみなす）

## Writing it down

seller-note-open = 申し出の期限を書く
seller-note-text = { $seller }が、購入から何分まで申し出を受け付けるか。購入先の決まりを見て書きます。ここで買ったすべてのカードに使います。
seller-note-minutes = 購入から何分まで
seller-note-unknown = 分からない
seller-note-does-minutes = そのあいだは残りの時間を、過ぎたら過ぎたことを警告します。
seller-note-does-none = この購入先には、申し出の期限の警告を出しません。
seller-note-does-reported = 報じられている{ $minutes }で見ます。
seller-note-does-assumed = 売買サイトで買ったものは、設定の{ $minutes }で見ます。
seller-note-problem = { $least }から{ $most }までの数を書くか、下の言葉から選びます

card-table-name = カードの表

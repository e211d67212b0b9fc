namespace QualityReports.Samples;

/// <summary>The words for enterprises of a product category: trade, products, failed items.</summary>
/// <param name="Trade">The word in an enterprise's name.</param>
internal sealed record ProductWords(string Trade, IReadOnlyList<string> Products, IReadOnlyList<string> FailedItems)
{
    private static readonly Dictionary<string, ProductWords> All = new()
    {
        ["PC01"] = Of("食品", "速冻水饺 鱼松 压榨菜籽油 米粉干 笋干", "菌落总数 大肠菌群 酸价 山梨酸"),
        ["PC02"] = Of("饮品", "瓶装饮用水 黄酒 杨梅酒 绿茶饮料", "总糖 酒精度 甜蜜素"),
        ["PC03"] = Of("乳业", "灭菌乳 酸牛乳 婴儿配方乳粉", "蛋白质 脂肪"),
        ["PC04"] = Of("服饰", "男西服 羊毛衫 衬衫 休闲裤 针织内衣", "纤维含量 色牢度 pH值"),
        ["PC05"] = Of("鞋业", "男皮鞋 女皮鞋 旅游鞋 皮带 箱包 童鞋", "耐折性能 剥离强度 勾心硬度"),
        ["PC06"] = Of("纺织", "涤纶面料 棉纱 床上用品 窗帘布 经编面料", "纤维含量 甲醛含量 断裂强力"),
        ["PC07"] = Of("家具", "办公椅 实木床 竹凉席 转椅", "甲醛释放量 稳定性"),
        ["PC08"] = Of("玩具", "木制玩具 教玩具 童车 毛绒玩具", "小零件 重金属迁移"),
        ["PC09"] = Of("电器", "电熨斗 饮水机 电吹风 电热水壶 洗衣机", "接地措施 输入功率 耐潮湿"),
        ["PC10"] = Of("照明", "节能灯 吸顶灯 应急灯", "光效 谐波电流 绝缘电阻"),
        ["PC11"] = Of("电气", "塑料外壳式断路器 小型断路器 交流接触器 漏电保护器 热继电器 低压成套开关设备", "温升 短路分断能力 介电性能 脱扣特性"),
        ["PC12"] = Of("电缆", "聚氯乙烯绝缘电线 橡套软电缆 电力电缆", "导体电阻 绝缘厚度 标志"),
        ["PC13"] = Of("泵业", "潜水电泵 三相异步电动机 自吸泵", "效率 绕组温升 扬程"),
        ["PC14"] = Of("阀门", "闸阀 球阀 截止阀 不锈钢管件 水嘴", "壳体壁厚 密封性能 材料成分"),
        ["PC15"] = Of("机械", "包装机 印刷机 注塑机 刀具 压缩机", "安全防护 噪声 硬度"),
        ["PC16"] = Of("汽配", "汽车制动蹄片 火花塞 燃油泵 汽车开关", "摩擦系数 尺寸偏差 耐久性"),
        ["PC17"] = Of("车业", "电动自行车 摩托车后视镜 自行车", "制动性能 整车质量"),
        ["PC18"] = Of("建材", "普通硅酸盐水泥 烧结多孔砖 预应力管桩", "抗压强度 安定性"),
        ["PC19"] = Of("钢业", "热轧带肋钢筋 不锈钢无缝管 焊接钢管", "屈服强度 重量偏差"),
        ["PC20"] = Of("门业", "木质门 防盗安全门 铝合金窗 细木工板", "甲醛释放量 锁具强度 门框厚度"),
        ["PC21"] = Of("化工", "内墙涂料 聚氨酯树脂 胶粘剂", "挥发性有机物 固含量"),
        ["PC22"] = Of("肥业", "复混肥料 有机肥料 过磷酸钙", "总养分 水分"),
        ["PC23"] = Of("农化", "草甘膦水剂 吡虫啉可湿性粉剂", "有效成分含量 悬浮率"),
        ["PC24"] = Of("塑业", "塑料编织袋 PVC管材 食品包装膜 橡胶密封件", "拉断力 蒸发残渣 落锤冲击"),
        ["PC25"] = Of("包装", "瓦楞纸箱 不干胶标签 生活用纸 台历", "耐破强度 尺寸偏差 细菌菌落总数"),
        ["PC26"] = Of("日化", "洗洁精 护手霜 沐浴露", "总有效物 微生物"),
        ["PC27"] = Of("眼镜", "太阳镜 光学眼镜架 压力表", "镜片透射比 抗疲劳 示值误差"),
        ["PC28"] = Of("医疗器械", "一次性输液器 医用纱布 血压计", "环氧乙烷残留量 微粒污染"),
        ["PC29"] = Of("农机", "喷雾器 脱粒机 割草机", "安全标志 残留量"),
        ["PC30"] = Of("工贸", "打火机 剃须刀 制笔 拉链", "跌落试验 火焰高度 书写长度"),
    };

    public static IReadOnlyList<string> Categories { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    public static ProductWords For(string category) => All[category];

    private static ProductWords Of(string trade, string products, string failedItems) => new(trade, products.Split(' '), failedItems.Split(' '));
}

namespace QualityReports.Samples;

/// <param name="Enterprise">The index of its producer in the locality's list of enterprises.</param>
internal readonly record struct Batch(int Enterprise, bool Passed);

/// <summary>The sampled enterprises and the failed batches: the enterprises' figures follow from them with or without a list.</summary>
internal static class InspectionPlan
{
    private const double EnterprisesPerBatch = 0.91;

    private static readonly int[] Strides = [4_099, 6_007, 7_001];

    /// <summary>Distributes batches among enterprises.</summary>
    /// <param name="enterprises">The number of the locality's enterprises.</param>
    public static IReadOnlyList<Batch> Make(int batches, int failed, int enterprises, StableRandom random)
    {
        var pool = Math.Clamp(enterprises, 1, Enterprise.Most);
        var sampled = Math.Min(pool, (int)Math.Ceiling(batches * EnterprisesPerBatch));
        var start = random.Between(0, pool - 1);
        var stride = Strides.First(stride => pool % stride != 0);
        var passed = Shuffle(Enumerable.Range(0, batches).Select(i => i >= failed), random);
        // A prime step through the pool meets no enterprise twice: the first round gives each one batch, the others go to any.
        return
        [
            .. Enumerable.Range(0, batches)
                .Select(i => i < sampled ? i : random.Between(0, sampled - 1))
                .Select((turn, i) => new Batch((int)((start + ((long)turn * stride)) % pool), passed[i])),
        ];
    }

    public static Figures FiguresOf(IReadOnlyList<Batch> plan)
    {
        var sampled = plan.Select(batch => batch.Enterprise).Distinct().Count();
        var failing = plan.Where(batch => !batch.Passed).Select(batch => batch.Enterprise).Distinct().Count();
        return new Figures
        {
            ["C01"] = plan.Count,
            ["C02"] = plan.Count(batch => batch.Passed),
            ["C03"] = sampled,
            ["C04"] = sampled - failing,
        };
    }

    private static List<bool> Shuffle(IEnumerable<bool> items, StableRandom random)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = random.Between(0, i);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }
}

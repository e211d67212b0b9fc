namespace QualityReports.Samples;

/// <summary>Returns of the national sample: those of each locality alone, except that some never get the title. So the number of titles in the first quarter
/// of 2009 is exact.</summary>
public sealed class NationalReturns
{
    /// <summary>The number of localities that hold the title in the first quarter of 2009.</summary>
    public const int TitleHolders = 115;

    private static readonly ReportingPeriod Counted = ReportingPeriod.Quarter(2009, 1);

    private readonly int _seed;
    private readonly HashSet<LocalityCode> _without;

    /// <summary>Counts the titles, and removes those awarded last.</summary>
    public NationalReturns(int seed = SampleRoster.DefaultSeed)
    {
        _seed = seed;
        var holders = NationalSample.Roster(seed)
            .Where(member => !SubmissionPlan.IsNil(member, Counted, seed))
            .Select(member => (member.Locality, RecordOf(member).Award))
            .Where(holder => holder.Award <= Counted.LastDay)
            // The returns of Zhejiang are among the samples unchanged.
            .OrderBy(holder => holder.Locality.Province == SampleRoster.SampleProvince ? 0 : 1)
            .ThenBy(holder => holder.Award)
            .ThenBy(holder => holder.Locality);
        _without = [.. holders.Skip(TitleHolders).Select(holder => holder.Locality)];
    }

    /// <inheritdoc cref="ReturnGenerator.Generate(FormEdition, RosterEntry, ReportingPeriod, int, int?)"/>
    public GeneratedReturn Generate(FormEdition form, RosterEntry member, ReportingPeriod period, int? rows = null)
    {
        var record = RecordOf(member);
        var own = _without.Contains(member.Locality) ? record with { Award = null } : record;
        return ReturnGenerator.Generate(form, LocalityProfile.Of(member, _seed), own, period, _seed, rows);
    }

    private CampaignRecord RecordOf(RosterEntry member) => CampaignRecord.Of(LocalityProfile.Of(member, _seed), _seed);
}

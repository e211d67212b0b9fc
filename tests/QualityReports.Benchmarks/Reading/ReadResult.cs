using System.Text.Json;
using System.Text.Json.Serialization;
using QualityReports.Benchmarks.Baseline;
using QualityReports.Benchmarks.Measuring;

namespace QualityReports.Benchmarks.Reading;

/// <summary>The measurements of all readers for a workbook.</summary>
/// <param name="Case">The workbook.</param>
/// <param name="Readers">The measurements by reader.</param>
internal sealed record ReadResult(ReadCase Case, IReadOnlyDictionary<string, Measurement> Readers)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private Measurement Ours => Readers[Reading.Readers.Ours];

    private Measurement Floor => Readers[Reading.Readers.Floor];

    // The first returns of a process matter for small files.
    private bool HasEarly => Case.Name == "small";

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Case = Case.Name,
            Milliseconds = Rounded(Ours.SettledMilliseconds),
            AllocatedMegabytes = Rounded(Ours.AllocatedMegabytes),
            PeakMegabytes = Rounded(Ours.PeakMegabytes),
            ColdMilliseconds = Rounded(Ours.ColdMilliseconds),
            EarlyMilliseconds = HasEarly ? Rounded(Ours.EarlyMilliseconds) : (double?)null,
            Peers = Reading.Readers.Peers.Append(Reading.Readers.Floor).ToDictionary(reader => reader, reader => Rounded(Readers[reader].SettledMilliseconds)),
        },
        Camel);

    public IEnumerable<Ratio> Ratios()
    {
        yield return new Ratio($"read {Case.Name}: ours / fastest peer", Ours.SettledMilliseconds / FastestPeer(peer => peer.SettledMilliseconds));
        yield return new Ratio($"read {Case.Name}: ours / floor", Ours.SettledMilliseconds / Floor.SettledMilliseconds);
        if (!HasEarly)
            yield break;
        yield return new Ratio($"read {Case.Name}, early: ours / fastest peer", Ours.EarlyMilliseconds / FastestPeer(peer => peer.EarlyMilliseconds));
        yield return new Ratio($"read {Case.Name}, cold: ours / floor", Ours.ColdMilliseconds / Floor.ColdMilliseconds);
    }

    private double FastestPeer(Func<Measurement, double> figure) => Reading.Readers.Peers.Min(peer => figure(Readers[peer]));

    private static double Rounded(double value) => Math.Round(value, 1);
}

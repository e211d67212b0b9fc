using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;
using QualityReports.Samples;

namespace QualityReports.ProductSupport;

/// <summary>Returns to send.</summary>
public sealed partial class ProductHarness
{
    /// <summary>A return of the locality without findings: with the figures of a district that has rows on every list, so that each can lose some.</summary>
    public GeneratedReturn Sound => ReturnGenerator.Generate(
        FormCatalog.Load().For(Period)!,
        RosterOf(Zhejiang).Single(member => member.Locality.ToString() == RichLocality),
        Period,
        SampleRoster.DefaultSeed) with
    { Member = Member };

    /// <summary>The same with a leader outside the government: rule R32 warns.</summary>
    public GeneratedReturn WithWarning => With("A11", "other");

    /// <summary>The same with an error.</summary>
    public GeneratedReturn WithFault => FaultPlanter.Plant(Sound, 1).Return;

    /// <summary>The sound return with another answer.</summary>
    public GeneratedReturn With(string code, string answer) =>
        Sound with { Values = new Dictionary<IndicatorCode, CellContent>(Sound.Values) { [new IndicatorCode(code)] = CellContent.OfText(answer) } };

    /// <summary>The sound return with fewer cases on its list, and no other change.</summary>
    public GeneratedReturn WithCases(int count) =>
        Sound with { Lists = new Dictionary<string, IReadOnlyList<CellContent[]>>(Sound.Lists) { ["L2"] = [.. Sound.Lists["L2"].Take(count)] } };

    /// <summary>The sample return of a locality, by its position in the roster.</summary>
    public GeneratedReturn Sample(int member, int? rows = null) => ReturnGenerator.Generate(Form, Roster[member], Period, SampleRoster.DefaultSeed, rows);
}

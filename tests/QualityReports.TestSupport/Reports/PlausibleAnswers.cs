using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.TestSupport.Reports;

/// <summary>Consistent answers like a county's.</summary>
internal sealed class PlausibleAnswers(int seed)
{
    private static readonly string[] LeaderNames = ["陈建国", "林晓", "王志强", "周丽华", "吴海", "欧阳明"];

    private readonly Dictionary<IndicatorCode, IndicatorValue> _values = [];
    private uint _state = (uint)(seed * 2654435761) | 1;

    public IReadOnlyDictionary<IndicatorCode, IndicatorValue> Create(FormEdition form)
    {
        Organization();
        Quality();
        Fakes();
        BrandsAndBasics();
        return form.Indicators.Where(indicator => _values.ContainsKey(indicator.Code))
            .ToDictionary(indicator => indicator.Code, indicator => _values[indicator.Code]);
    }

    private void Organization()
    {
        var started = Next(20) > 0;
        Set("A01", started);
        if (started)
        {
            Set("A02", $"政发〔2009〕{Next(90) + 1}号");
            Set("A03", seed % 3 == 0 ? "both" : "government");
            Set("A04", new DateOnly(2008, 1, 10).AddDays((int)((uint)seed % 300)));
        }

        var planned = Next(15) > 0;
        Set("A05", planned);
        if (planned)
            Set("A06", $"政办发〔2008〕{(uint)seed % 70 + 1}号");
        Set("A07", Next(5) > 0);
        Set("A08", Next(4));
        Set("A09", started);
        if (started)
        {
            Set("A10", LeaderNames[(int)((uint)seed % LeaderNames.Length)]);
            Set("A11", Next(6) == 0 ? "other" : Next(2) == 0 ? "head" : "deputy");
            Set("A12", Next(10) > 0);
        }

        var towns = 8 + Next(20);
        var covered = towns - Next(3);
        Set("B01", covered + Next(200));
        Set("B02", covered + Next(180));
        Set("B03", towns);
        Set("B04", covered);
        Set("B05", Next(6));
        Set("B06", 200 + Next(1800));
        Set("B07", Next(4) > 0);
        Set("B08", Next(40_000) / 100m);
        Set("G01", Next(3) == 0);
        Set("G02", Next(9) == 0);
    }

    private void Quality()
    {
        var sampled = 40 + Next(240);
        var enterprises = sampled - Next(sampled / 8);
        var failed = Next(sampled / 8);
        var output = 200_000 + (Next(6_000_000) * 1.37m);
        Set("C01", sampled);
        Set("C02", sampled - failed);
        Set("C03", enterprises);
        Set("C04", enterprises - Math.Min(failed, enterprises));
        Set("C06", output * (10 + Next(30)) / 10_000);
        Set("C07", output * Next(12) / 10_000);
        Set("C08", output);
        var constant = output * 0.9m;
        Set("C12", constant);
        Set("C09", constant * (20 + Next(30)) / 100);
        Set("C10", constant * (20 + Next(20)) / 100);
        Set("C11", constant * Next(10) / 100);
        Set("C13", Next(60) + 10);
        Set("C14", Next(10) + 8);
        Set("F03", output * (50 + Next(30)) / 100);
        Set("E04", output * (5 + Next(25)) / 100);
    }

    private void Fakes()
    {
        var cases = Next(60);
        Set("D01", cases);
        Set("D02", Math.Max(0, cases - 4 + Next(8)));
        Set("D03", Next(3));
        Set("D04", cases * (Next(4_000) / 100m));
        Set("D05", Next(4));
        Set("D06", Next(5));
        Set("D07", Next(4));
        Set("D08", Next(4) + 1);
        if (Next(8) == 0)
            _values[new IndicatorCode("D09")] = IndicatorValue.NotApplicable;
        else
            Set("D09", Next(9));
    }

    private void BrandsAndBasics()
    {
        Set("E01", Next(7));
        Set("E02", Next(40));
        Set("E03", Next(4));
        var enterprises = 800 + Next(9_000);
        Set("F01", enterprises);
        Set("F02", enterprises / (6 + Next(6)));
        Set("F04", Next(700));
        Set("F05", Next(300));
        var products = 20 + Next(90);
        Set("F06", products);
        Set("F07", products * (40 + Next(50)) / 100);
        Set("F08", Next(4_000));
    }

    private void Set(string code, object value) => _values[new IndicatorCode(code)] = SampleReturns.ValueOf(code, value);

    // xorshift: the same everywhere, unlike Random across versions.
    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)Math.Max(1, below));
    }
}

using ClosedXML.Excel;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.TestSupport;

/// <summary>
/// A workbook that a test looks into by ClosedXML. Until it is disposed no other is open in the process, the product's among them: whoever writes or opens one
/// meanwhile on this thread gets an <see cref="InvalidOperationException"/>, and the compiler lets no <c>await</c> come between.
/// </summary>
public readonly ref struct OpenedWorkbook
{
    private readonly WorkbookGate.Pass _pass;

    private OpenedWorkbook(Func<XLWorkbook> open)
    {
        WorkbookGate.WaitAsync(CancellationToken.None).GetAwaiter().GetResult();
        _pass = new WorkbookGate.Pass();
        try
        {
            Workbook = open();
        }
        catch
        {
            _pass.Dispose();
            throw;
        }
    }

    /// <summary>The workbook; it and its cells are of no use after the end.</summary>
    public XLWorkbook Workbook { get; }

#pragma warning disable RS0030 // The one place of the tests that may.
    /// <summary>Opens a file.</summary>
    public static OpenedWorkbook Of(byte[] file) => new(() => new XLWorkbook(new MemoryStream(file)));

    /// <summary>Opens an empty one.</summary>
    public static OpenedWorkbook Empty(XLEventTracking tracking = XLEventTracking.Enabled) => new(() => new XLWorkbook(tracking));
#pragma warning restore RS0030

    /// <summary>As ClosedXML saves it.</summary>
    public byte[] Save()
    {
        using var saved = new MemoryStream();
        Workbook.SaveAs(saved);
        return saved.ToArray();
    }

    /// <summary>Closes it, and lets the next one be opened.</summary>
    public void Dispose()
    {
        Workbook.Dispose();
        _pass.Dispose();
    }
}

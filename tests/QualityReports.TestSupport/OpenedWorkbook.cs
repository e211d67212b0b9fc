using ClosedXML.Excel;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.TestSupport;

/// <summary>A workbook that a test reads by ClosedXML. Until its disposal no other is open in the process, also none of the product's. Another one on this
/// thread throws <see cref="InvalidOperationException"/>, and the compiler allows no <c>await</c> in between.</summary>
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

    /// <summary>The workbook; it and its cells are invalid after disposal.</summary>
    public XLWorkbook Workbook { get; }

#pragma warning disable RS0030 // The one place of the tests that may.
    /// <summary>Opens a file.</summary>
    public static OpenedWorkbook Of(byte[] file) => new(() => new XLWorkbook(new MemoryStream(file)));

    /// <summary>Opens an empty one.</summary>
    public static OpenedWorkbook Empty(XLEventTracking tracking = XLEventTracking.Enabled) => new(() => new XLWorkbook(tracking));
#pragma warning restore RS0030

    /// <summary>The bytes as ClosedXML saves them.</summary>
    public byte[] Save()
    {
        using var saved = new MemoryStream();
        Workbook.SaveAs(saved);
        return saved.ToArray();
    }

    /// <summary>Closes the workbook and releases the gate.</summary>
    public void Dispose()
    {
        Workbook.Dispose();
        _pass.Dispose();
    }
}

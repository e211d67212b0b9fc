using ClosedXML.Excel;

namespace QualityReports.Workbooks.Packaging;

/// <summary>Gives out workbooks of ClosedXML, one at a time in a process. Its style cache (<c>XLRepositoryBase.Store</c>, 0.95.4) loops forever when one of
/// two threads meets the reference to a collected style: it can neither use that style nor replace it.</summary>
internal static class WorkbookGate
{
    private static readonly SemaphoreSlim Turn = new(initialCount: 1, maxCount: 1);

    [ThreadStatic]
    private static bool _isOpen;

    /// <summary>Makes a workbook once no other is open in the process.</summary>
    /// <param name="tracking">Whether ranges move when rows and columns are inserted.</param>
    /// <param name="make">Fills the empty workbook and returns the result. It runs on one thread and must not make another workbook.</param>
    /// <param name="cancellation">Cancels the wait; a workbook that was begun is finished.</param>
    public static async Task<byte[]> MakeAsync(XLEventTracking tracking, Func<XLWorkbook, byte[]> make, CancellationToken cancellation)
    {
        await WaitAsync(cancellation);
        using var pass = new Pass();
#pragma warning disable RS0030 // The one place of the product that may.
        using var workbook = new XLWorkbook(tracking);
#pragma warning restore RS0030
        return make(workbook);
    }

    /// <summary>Waits for the turn; a <see cref="Pass"/> must follow on the same thread.</summary>
    /// <exception cref="InvalidOperationException">This thread has a workbook open, and would wait for itself.</exception>
    public static Task WaitAsync(CancellationToken cancellation) => _isOpen
        ? throw new InvalidOperationException("This thread has a workbook open: a second one would wait for it for ever.")
        : WorkbookMetrics.MeasureAsync(Turn.WaitAsync(cancellation));

    /// <summary>The turn, from the end of the wait to the end of the workbook. It cannot span an <c>await</c>: no workbook is open during I/O.</summary>
    public readonly ref struct Pass
    {
        private readonly SemaphoreSlim _turn = Turn;

        /// <summary>Begins the turn.</summary>
        public Pass() => _isOpen = true;

        /// <summary>Ends the turn.</summary>
        public void Dispose()
        {
            _isOpen = false;
            _turn.Release();
        }
    }
}

using System.Diagnostics.Metrics;
using ClosedXML.Excel;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Packaging;
using QualityReports.Workbooks.Templates;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Packaging;

/// <summary>One workbook at a time. Other tests of the process wait at the same gate: each of these holds it only briefly.</summary>
public sealed class WorkbookGateTests
{
    // Far more than the concurrent tests need for their workbooks.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MakeAsync_SixteenAtOnce_AreNeverTwoInside()
    {
        var inside = 0;
        var most = 0;
        byte[] Count(XLWorkbook workbook)
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            workbook.AddWorksheet("A").Cell(1, 1).SetValue("x");
            Interlocked.Decrement(ref inside);
            return [1];
        }

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => WorkbookGate.MakeAsync(XLEventTracking.Enabled, Count, Cancellation))))
            .WaitAsync(Patience, Cancellation);

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task WriteAsync_CancelledWhileItWaits_LeavesTheQueueAndLetsOthersIn()
    {
        using var cancelling = new CancellationTokenSource();
        await WorkbookGate.WaitAsync(Cancellation);
        Task<byte[]> cancelled, kept;
        try
        {
            cancelled = TemplateWriter.WriteAsync(TemplateSample.Blank, cancelling.Token);
            kept = TemplateWriter.WriteAsync(TemplateSample.Blank, Cancellation);
            await cancelling.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
            Assert.False(kept.IsCompleted);
        }
        finally
        {
            new WorkbookGate.Pass().Dispose();
        }

        Assert.NotEmpty(await kept.WaitAsync(Patience, Cancellation));
    }

    [Fact]
    public async Task MakeAsync_ThatFails_LetsTheNextIn()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => WorkbookGate.MakeAsync(XLEventTracking.Enabled, _ => throw new InvalidDataException(),
            Cancellation));

        Assert.NotEmpty(await TemplateWriter.WriteAsync(TemplateSample.Blank, Cancellation).WaitAsync(Patience, Cancellation));
    }

    [Fact]
    public void WriteAsync_WhereAWorkbookIsOpen_FailsAtOnce()
    {
        using (var opened = OpenedWorkbook.Empty())
        {
            Assert.Throws<InvalidOperationException>(() => Written.Template(TemplateSample.Blank));
            Assert.Throws<InvalidOperationException>(() => OpenedWorkbook.Empty().Save());
            Assert.Empty(opened.Workbook.Worksheets);
        }

        Assert.NotEmpty(Written.Template(TemplateSample.Blank));
    }

    [Fact]
    public void Of_WhatIsNoWorkbook_LetsTheNextIn()
    {
        Assert.ThrowsAny<Exception>(() => OpenedWorkbook.Of([1, 2, 3]).Save());

        Assert.NotEmpty(Written.Template(TemplateSample.Blank));
    }

    [Fact]
    public async Task WriteAsync_ThatWaits_IsInTheQueueAndItsTimeIsMeasured()
    {
        using var measured = new MeasuredQueue();
        await WorkbookGate.WaitAsync(Cancellation);
        List<Task<byte[]>> waiting;
        try
        {
            measured.Start();
            waiting = [.. Enumerable.Range(0, 3).Select(_ => TemplateWriter.WriteAsync(TemplateSample.Blank, Cancellation))];
            Assert.Equal((3, 0), (measured.Length, measured.Waits.Count));
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation);
        }
        finally
        {
            new WorkbookGate.Pass().Dispose();
        }

        await Task.WhenAll(waiting).WaitAsync(Patience, Cancellation);

        Assert.Equal(0, measured.Length);
        Assert.Equal(3, measured.Waits.Count);
        Assert.All(measured.Waits, seconds => Assert.InRange(seconds, 0.015, Patience.TotalSeconds));
    }

    /// <summary>The measurements of the gate in one test.</summary>
    private sealed class MeasuredQueue : IDisposable
    {
        private readonly AsyncLocal<bool> _isOwn = new();
        private readonly MeterListener _listener = new();
        private readonly Lock _lock = new();

        public MeasuredQueue()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == WorkbookMetrics.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<int>((_, change, _, _) => Note(() => Length += change));
            _listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => Note(() => Waits.Add(seconds)));
            _listener.Start();
        }

        public int Length { get; private set; }

        public List<double> Waits { get; } = [];

        public void Start() => _isOwn.Value = true;

        public void Dispose() => _listener.Dispose();

        private void Note(Action note)
        {
            lock (_lock)
            {
                if (_isOwn.Value)
                    note();
            }
        }
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using ClosedXML.Excel;

namespace QualityReports.Workbooks.Tests.Packaging;

/// <summary>The fault of ClosedXML that requires one workbook at a time, on a separate cache. When a newer version makes this test fail, <c>WorkbookGate</c>
/// can be removed.</summary>
public sealed class StyleCacheTests
{
    [Fact]
    public void GetOrCreate_StyleThatAnotherThreadAddedMeanwhileAndDropped_IsTriedForEver()
    {
        var closedXml = typeof(XLWorkbook).Assembly;
        var cache = closedXml.GetType("ClosedXML.Excel.Caching.XLStyleRepository", throwOnError: true)!;
        var meeting = (IMeeting)Activator.CreateInstance(typeof(Meeting<,>).MakeGenericType(cache.BaseType!.GetGenericArguments()), cache)!;

        var fault = Assert.Throws<TargetInvocationException>(meeting.Run);

        Assert.IsType<EndlessLoopException>(fault.InnerException);
    }

    private interface IMeeting
    {
        void Run();
    }

    private sealed class EndlessLoopException : Exception;

    /// <summary>Two threads that need the same style at the same time. It also compares keys, which ends an infinite loop.</summary>
    private sealed class Meeting<TKey, TValue> : IMeeting, IEqualityComparer<TKey>
        where TKey : struct
        where TValue : class
    {
        private const int MostComparisons = 100_000;

        private readonly object _cache;
        private readonly MethodInfo _getOrCreate;
        private int _comparisons;
        private bool _isSecond;

        public Meeting(Type cache)
        {
            _cache = Activator.CreateInstance(cache, (Func<TKey, TValue>)Create, this)!;
            _getOrCreate = cache.GetMethod("GetOrCreate")!;
        }

        public void Run() => _getOrCreate.Invoke(_cache, [default(TKey)]);

        public bool Equals(TKey x, TKey y) => ++_comparisons < MostComparisons ? true : throw new EndlessLoopException();

        public int GetHashCode(TKey obj) => 0;

        // The first thread has found no style and makes one. Before it can add it, the second has added its own and released it.
        private TValue Create(TKey key)
        {
            if (!_isSecond)
            {
                _isSecond = true;
                var second = new Thread(Run);
                second.Start();
                second.Join();
                GC.Collect();
            }

            return (TValue)RuntimeHelpers.GetUninitializedObject(typeof(TValue));
        }
    }
}

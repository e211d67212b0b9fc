namespace QualityReports.Workbooks.Reading;

/// <summary>Items one behind the other in a few large arrays, each twice the size of the one before up to a bound. A million objects of their own
/// would all survive, and the collector would carry each from one generation to the next.</summary>
/// <param name="first">How many items the first array holds.</param>
/// <param name="largest">How many the largest.</param>
internal sealed class Chunks<T>(int first, int largest)
{
    private T[] _current = [];
    private int _used;

    /// <summary>Room for items, which is taken once <see cref="Take"/> says so.</summary>
    /// <param name="count">How many.</param>
    public ArraySegment<T> Peek(int count)
    {
        if (_used + count > _current.Length)
        {
            _current = new T[Math.Max(count, Math.Clamp(_current.Length * 2, first, largest))];
            _used = 0;
        }

        return new ArraySegment<T>(_current, _used, count);
    }

    /// <summary>Takes the room that was given last.</summary>
    public void Take(int count) => _used += count;
}

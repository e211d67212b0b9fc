using System.Text;

namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>
/// The decoded text of a part on its way to the XML reader, which keeps a whole attribute or name in memory at once: a run without
/// the next tag's <c>&lt;</c>, which neither may contain, ends the reading before it grows.
/// </summary>
internal sealed class BoundedText(string part, Stream content, Encoding encoding) : TextReader
{
    private readonly StreamReader _reader = new(content, encoding, detectEncodingFromByteOrderMarks: false);
    private int _run;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = _reader.Read(buffer, index, count);
        var last = buffer.AsSpan(index, read).LastIndexOf('<');
        _run = last < 0 ? _run + read : read - last;
        return _run > ReadingLimits.XmlRun ? throw UnreadableFileException.TooLarge(ReadingTexts.XmlStructure(part)) : read;
    }

    public override int Read() => throw new NotSupportedException();

    public override int Peek() => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _reader.Dispose();
        base.Dispose(disposing);
    }
}

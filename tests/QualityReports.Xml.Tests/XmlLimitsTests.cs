using System.Globalization;
using System.Text;

namespace QualityReports.Xml.Tests;

/// <summary>Each limit, at its value and one beyond.</summary>
public sealed class XmlLimitsTests
{
    private const int Window = 32 * 1024;

    [Theory]
    [InlineData(3, 3, null)]
    [InlineData(3, 4, XmlFault.TooLarge)]
    public void Read_Depth_UpToTheLimit(int limit, int depth, XmlFault? fault) =>
        Assert.Equal(fault, FaultOf(string.Concat(Enumerable.Repeat("<a>", depth + 1)) + string.Concat(Enumerable.Repeat("</a>", depth + 1)),
            new XmlLimits(Window, 10, limit)));

    [Theory]
    [InlineData(5, 5, null)]
    [InlineData(5, 6, XmlFault.TooLarge)]
    public void Read_Attributes_UpToTheLimit(int limit, int attributes, XmlFault? fault)
    {
        var all = string.Join(' ', Enumerable.Range(0, attributes).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}=''")));
        Assert.Equal(fault, FaultOf($"<a {all}/>", new XmlLimits(Window, limit, 10)));
    }

    // A run is measured when more has to be read, so up to a window beyond the limit may pass.
    [Theory]
    [InlineData(3 * Window, Window, null)]
    [InlineData(3 * Window, 6 * Window, XmlFault.TooLarge)]
    public void Read_Run_UpToTheLimit(int limit, int length, XmlFault? fault)
    {
        foreach (var document in (string[])[$"<a>{new string('x', length)}</a>", $"<a x='{new string('x', length)}'/>",
            $"<a><!--{new string('x', length)}--></a>"])
            Assert.Equal(fault, FaultOf(document, new XmlLimits(limit, 10, 10)));
    }

    [Theory]
    [InlineData("<!DOCTYPE a><a/>", XmlFault.DocumentType)]
    [InlineData("<?xml version='1.0'?><!-- c --><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", XmlFault.DocumentType)]
    [InlineData("<a><!DOCTYPE a></a>", XmlFault.Malformed)]
    [InlineData("<a/><!DOCTYPE a>", XmlFault.Malformed)]
    public void Read_DocumentType_IsRefusedBeforeTheRoot(string document, XmlFault fault) =>
        Assert.Equal(fault, FaultOf(document, new XmlLimits(Window, 10, 10)));

    [Fact]
    public void Read_Malformed_NamesDocumentAndByte()
    {
        using var scanner = Scan("<文></a>", new XmlLimits(Window, 10, 10));
        scanner.Read();

        var fault = Assert.Throws<XmlFaultException>(() => scanner.Read());
        Assert.Equal(("document", XmlFault.Malformed, 5L), (fault.Document, fault.Kind, fault.Offset));
    }

    private static XmlFault? FaultOf(string document, XmlLimits limits)
    {
        using var scanner = Scan(document, limits);
        try
        {
            while (scanner.Read())
            {
                // Every node is read, none is kept.
            }

            return null;
        }
        catch (XmlFaultException e)
        {
            return e.Kind;
        }
    }

    private static XmlScanner Scan(string document, XmlLimits limits) =>
        new("document", new MemoryStream(Encoding.UTF8.GetBytes(document)), limits, new XmlNamespace("urn:p"));
}

namespace QualityReports.Domain.Values;

/// <summary>The characters of a code, each of which has its index as its value.</summary>
internal sealed class CodeAlphabet
{
    private const int AsciiCharacters = 128;

    private readonly sbyte[] _values = new sbyte[AsciiCharacters];

    /// <summary>Makes an alphabet of ASCII characters in the order of their values.</summary>
    public CodeAlphabet(string characters)
    {
        Count = characters.Length;
        Array.Fill(_values, (sbyte)-1);
        for (var i = 0; i < characters.Length; i++)
            _values[characters[i]] = (sbyte)i;
    }

    /// <summary>The number of characters.</summary>
    public int Count { get; }

    /// <summary>The value of a character; -1 where the alphabet lacks it.</summary>
    public int ValueOf(char character) => character < AsciiCharacters ? _values[character] : -1;
}

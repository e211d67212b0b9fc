namespace QualityReports.Domain.Values;

/// <summary>The characters of a code, each of which counts as its place among them.</summary>
internal sealed class CodeAlphabet
{
    private const int AsciiCharacters = 128;

    private readonly sbyte[] _values = new sbyte[AsciiCharacters];

    /// <summary>Takes the characters, ASCII, in the order of their values.</summary>
    public CodeAlphabet(string characters)
    {
        Count = characters.Length;
        Array.Fill(_values, (sbyte)-1);
        for (var i = 0; i < characters.Length; i++)
            _values[characters[i]] = (sbyte)i;
    }

    /// <summary>How many characters there are.</summary>
    public int Count { get; }

    /// <summary>What a character counts as; -1 where it is none of them.</summary>
    public int ValueOf(char character) => character < AsciiCharacters ? _values[character] : -1;
}

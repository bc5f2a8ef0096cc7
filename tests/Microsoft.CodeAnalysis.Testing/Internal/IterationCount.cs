using System.Globalization;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How often a fix is expected to be applied.</summary>
internal readonly record struct IterationCount(int Minimum, int Maximum)
{
    /// <summary>A test writes exact counts as they are, and an upper limit as a negative number.</summary>
    public static IterationCount FromTest(int count) => count < 0 ? AtMost(-count) : new(count, count);

    public static IterationCount AtMost(int count) => new(0, count);

    public override string ToString()
        => Minimum == Maximum ? Minimum.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Minimum} to {Maximum}");
}

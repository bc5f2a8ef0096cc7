using System.Globalization;

namespace Auth0TokenAnalyzers.Rewriting.Lifetimes;

/// <summary>The longest allowed lifetime, in the largest of hours, minutes and seconds that gives a whole number.</summary>
internal sealed class Limit
{
    private readonly string _amount;

    private Limit(long seconds)
    {
        Seconds = seconds;
        (long amount, Unit) = seconds % 3600 == 0 ? (seconds / 3600, "Hours") : seconds % 60 == 0 ? (seconds / 60, "Minutes") : (seconds, "Seconds");
        _amount = amount.ToString(CultureInfo.InvariantCulture);
    }

    public long Seconds { get; }

    /// <summary>As in <c>AddHours</c> and <c>FromHours</c>.</summary>
    private string Unit { get; }

    /// <summary>The limit as the diagnostic gives it; null when it gives none, or a part of a second.</summary>
    public static Limit? Of(decimal? seconds) =>
        seconds is > 0 and <= int.MaxValue && decimal.Truncate(seconds.Value) == seconds ? new Limit((long)seconds) : null;

    /// <summary><c>AddHours(24)</c></summary>
    public string AddCall => $"Add{Unit}({_amount})";

    /// <summary><c>AddHours</c></summary>
    public string AddMethod => "Add" + Unit;

    /// <summary><c>24</c></summary>
    public string Amount => _amount;

    /// <summary><c>FromHours(24)</c></summary>
    public string FromCall => $"From{Unit}({_amount})";

    /// <summary><c>24 hours</c></summary>
    public override string ToString() => $"{_amount} {(_amount == "1" ? Unit.TrimEnd('s') : Unit).ToLowerInvariant()}";
}

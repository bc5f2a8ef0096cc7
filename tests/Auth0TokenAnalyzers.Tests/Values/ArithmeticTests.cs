using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Expiries that are calculated: mixed units, wide integers, checked and unchecked.</summary>
public sealed class ArithmeticTests
{
    private const string Now = "DateTimeOffset.UtcNow.ToUnixTimeSeconds()";
    private const string Milliseconds = "DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()";

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddExpiry("seconds and a span and a constant", $"{Now} + TimeSpan.FromHours(20).TotalSeconds + Grace", "private const int Grace = 5 * 3600;")
        .AddExpiry("the same within a day", $"{Now} + TimeSpan.FromHours(20).TotalSeconds + Grace", "private const int Grace = 4 * 3600;", expected: "AUTH0001")
        .AddExpiry("constant first", $"3600 * 48 + {Now}")
        .AddExpiry("milliseconds divided", $"({Milliseconds} + 30L * 24 * 60 * 60 * 1000) / 1000")
        .AddExpiry("milliseconds divided by a constant", $"({Milliseconds} + (long)TimeSpan.FromDays(30).TotalMilliseconds) / PerSecond", "private const long PerSecond = 1000;")
        .AddExpiry("milliseconds divided first", $"{Milliseconds} / 1000 + 2592000")
        .AddExpiry("milliseconds times a thousandth", $"(long)({Milliseconds} * 0.001) + 2592000")
        .AddExpiry("short milliseconds", $"({Milliseconds} + 3600 * 1000) / 1000", expected: "AUTH0001")
        .AddExpiry("total milliseconds", "(long)((DateTime.UtcNow.AddDays(30) - DateTime.UnixEpoch).TotalMilliseconds / 1000)")
        .AddExpiry("minutes times sixty", "(long)(DateTime.UtcNow.AddDays(30) - DateTime.UnixEpoch).TotalMinutes * 60")
        .AddExpiry("days times seconds", $"{Now} + (long)TimeSpan.FromDays(30).TotalDays * 86400")
        .AddExpiry("checked", $"checked({Now} + 365 * 24 * 3600)")
        .AddExpiry("checked conversion", "checked((int)(DateTime.UtcNow.AddYears(1) - DateTime.UnixEpoch).TotalSeconds)")
        .AddExpiry("unchecked conversion", "unchecked((int)DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds())")
        .AddExpiry("checked block", "exp", setup: $"long exp; checked {{ exp = {Now} + Days * 86400L; }}", members: "private const int Days = 365;")
        .AddExpiry("wide product", $"{Now} + days * 24L * 60L * 60L", setup: "long days = 36500;")
        .AddExpiry("product that overflows", $"{Now} + days * 86400", setup: "int days = 36500;", expected: "AUTH0001")
        .AddExpiry("far past any date", $"{Now} + 99999999999L * 1000")
        .AddExpiry("step by step", "exp", setup: $"var exp = {Now}; exp += 3600; exp += 86400; exp -= 60;")
        .AddExpiry("multiplied step by step", $"{Now} + ttl", setup: "var ttl = 365L; ttl *= 24; ttl *= 60; ttl *= 60;")
        .AddExpiry("maximum", $"{Now} + Math.Max(3600, 2592000)")
        .AddExpiry("minimum", $"{Now} + Math.Min(3600, 2592000)", expected: "AUTH0001")
        .AddExpiry("maximum of a setting", $"{Now} + Math.Max(configuration.GetValue<int>(\"Ttl\"), 2592000)", expected: "AUTH0001")
        .AddExpiry("clamped setting", $"{Now} + Math.Min(configuration.GetValue<int>(\"Ttl\"), 3600)", expected: "AUTH0001")
        .AddExpiry("scientific", $"{Now} + 2.592e6")
        .AddExpiry("decimal", $"{Now} + 30m * 86400m")
        .AddExpiry("negative subtracted", $"{Now} - -2592000")
        .AddExpiry("shifted", $"{Now} + (1 << 20)")
        .AddExpiry("bitwise", $"{Now} + (0x200000 | 1)")
        .AddExpiry("remainder", $"{Now} + 2592000 % 3600", expected: "AUTH0001")
        .AddExpiry("added in place", $"{Now} + seconds", setup: "var seconds = 2591999; seconds++;")
        .AddExpiry("span multiplied", "DateTime.UtcNow + TimeSpan.FromDays(1) * 30")
        .AddExpiry("span of a span", "DateTime.UtcNow.AddSeconds(Ttl.TotalSeconds)", "private static readonly TimeSpan Ttl = TimeSpan.FromDays(30);")
        .AddExpiry("span of parts", "DateTime.UtcNow.AddDays(Ttl.Days).AddHours(Ttl.Hours)", "private static readonly TimeSpan Ttl = new(30, 5, 0, 0);")
        .AddExpiry("absolute span", "DateTime.UtcNow + TimeSpan.FromDays(-30).Duration()")
        .AddExpiry("sum of spans", "DateTime.UtcNow.Add(TimeSpan.FromHours(23)).Add(TimeSpan.FromMinutes(61))")
        .AddExpiry("added to a span", "DateTime.UtcNow + TimeSpan.Zero.Add(TimeSpan.FromDays(30))")
        .AddExpiry("milliseconds are no seconds", $"{Milliseconds} + 3600 * 1000", expected: "AUTH0001")
        .AddExpiry("ticks of now", "DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond - 62135596800L + 2592000")
        .AddExpiry("converted", $"Convert.ToInt32({Now}) + (int)TimeSpan.FromDays(30).TotalSeconds")
        .AddExpiry("conditional operators", $"{Now} + (true ? 2592000 : 60)")
        .AddExpiry("local constant", $"{Now} + Month", setup: "const int Month = 30 * 24 * 60 * 60;")
        .AddExpiry("stopwatch time is no date", "Environment.TickCount64 + 2592000", expected: "AUTH0001");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task CalculatedExpiry_IsKnown(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));
}

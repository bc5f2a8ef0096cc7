using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>The fix "Limit to 24 hours", in each shape a lifetime is written in.</summary>
public class LimitLifetimeTests
{
    [Theory]
    // Numbers.
    [InlineData("DateTime x = DateTime.UtcNow.AddDays([|365|]);", "1", 86400)]
    [InlineData("DateTime x = DateTime.UtcNow.AddDays([|365.0|]);", "1.0", 86400)]
    [InlineData("DateTime x = DateTime.UtcNow.AddDays([|365d|]);", "1d", 86400)]
    [InlineData("DateTime x = DateTime.UtcNow.AddDays([|1.5|]);", "1.0", 86400)]
    [InlineData("DateTime x = DateTime.UtcNow.AddDays([|7 * 52|]);", "1", 86400)]
    [InlineData("DateTime x = DateTime.UtcNow.AddHours([|24 * 7|]);", "24", 3600)]
    [InlineData("DateTime x = DateTime.UtcNow.AddHours([|24.5|]);", "24.0", 3600)]
    [InlineData("DateTime x = DateTime.UtcNow.AddMinutes([|double.Parse(\"525600\")|]);", "1440.0", 60)]
    [InlineData("DateTime x = DateTime.UtcNow.AddMinutes([|(525600)|]);", "(1440)", 60)]
    [InlineData("DateTime x = DateTime.UtcNow.AddSeconds([|60*60*24*365|]);", "60*60*24", 1)]
    [InlineData("DateTime x = DateTime.UtcNow.AddTicks([|TimeSpan.TicksPerDay * 30|]);", "TimeSpan.TicksPerDay", 0.0000001)]
    [InlineData("TimeSpan x = TimeSpan.FromHours([|8760|]);", "24", 3600)]
    [InlineData("TimeSpan x = -TimeSpan.FromDays([|-30|]);", "-1", 86400)]
    [InlineData("long x = Now() + [|365 * 24 * 60 * 60|];", "24 * 60 * 60", 1)]
    [InlineData("long x = Now() + [|60 * 60 * 24 * 365L|];", "86400L", 1)] // the rest would be an int
    [InlineData("long x = Now() + [|365L * SecondsPerDay|];", "86400L", 1)]
    [InlineData("long x = Now() + [|365 * SecondsPerDay|];", "SecondsPerDay", 1)]
    [InlineData("long x = Now() + [|31_536_000|];", "86_400", 1)]
    [InlineData("long x = Now() + [|31536000L|];", "86400L", 1)]
    [InlineData("long x = Now() + [|31_536_000l|];", "86_400l", 1)]
    [InlineData("long x = Now() + [|0x1E13380|];", "86400", 1)]
    [InlineData("double x = Now() + [|3.1536e7|];", "86400.0", 1)]
    [InlineData("decimal x = Now() + [|31536000m|];", "86400m", 1)]
    [InlineData("float x = Now() + [|31536000f|];", "86400f", 1)]
    [InlineData("long x = Now() + [|(long)365|] * 24 * 60 * 60;", "(long)1", 86400)]
    [InlineData("long x = Now() + [|Many()|];", "86400", 1)]
    [InlineData("const int Days = [|365|]; DateTime x = DateTime.UtcNow.AddDays(Days);", "1", 86400)]
    public Task Amounts(string statement, string expected, double secondsPerUnit) =>
        VerifyAsync(LifetimeShapes.Amount, statement, expected, secondsPerUnit: secondsPerUnit);

    [Theory]
    [InlineData("// 30 days", "")]
    [InlineData("// valid for 30 days", "")]
    [InlineData("// a year", "")]
    [InlineData("// 30 days, the tablets are seldom online", " // the tablets are seldom online")]
    [InlineData("// 30-day trial", "")]
    [InlineData("// seldom online", " // seldom online")]
    [InlineData("// see ticket 30", " // see ticket 30")]
    public Task A_comment_behind_it_does_not_say_the_old_length(string comment, string left)
    {
        const string Code = "class A\n{\n    // 30 days\n    const int Days = §\n    const int Other = 2; // 30 days\n}\n";
        return Test(LifetimeShapes.Amount, secondsPerUnit: 86400).VerifyAsync(Code.Replace("§", "[|30|]; " + comment), Code.Replace("§", "1;" + left));
    }

    [Theory]
    [InlineData("DateTime x = DateTime.UtcNow.AddDays([|30|]);", "0.5", 86400, 43200)]
    [InlineData("DateTime x = DateTime.UtcNow.AddHours([|30|]);", "12", 3600, 43200)]
    [InlineData("DateTime x = DateTime.UtcNow.AddMinutes([|3000|]);", "90", 60, 5400)]
    [InlineData("long x = Now() + [|60 * 60 * 24 * 365|];", "5400", 1, 5400)]
    public Task Amounts_for_another_limit(string statement, string expected, double secondsPerUnit, int limit) =>
        VerifyAsync(LifetimeShapes.Amount, statement.Replace("AddDays([|30|])", "AddDays([|30.0|])"), expected, limit, secondsPerUnit);

    [Theory]
    [InlineData(LifetimeShapes.CalendarCall, "DateTime x = [|DateTime.UtcNow.AddYears(1)|];", "DateTime.UtcNow.AddHours(24)")]
    [InlineData(LifetimeShapes.CalendarCall, "DateTime? x = DateTime.UtcNow; x = x?[|.AddMonths(months: 6)|];", ".AddHours(24)")]
    [InlineData(LifetimeShapes.CalendarCall, "DateTime x = [|DateTime.UtcNow\n            .AddMonths( 6 )|] /* half a year */;", "DateTime.UtcNow\n            .AddHours( 24 )")]
    [InlineData(LifetimeShapes.Duration, "TimeSpan x = [|new TimeSpan(365, 0, 0, 0)|];", "new TimeSpan(1, 0, 0, 0)")]
    [InlineData(LifetimeShapes.Duration, "TimeSpan x = [|new TimeSpan(48, 30, 0)|];", "new TimeSpan(24, 0, 0)")]
    [InlineData(LifetimeShapes.Duration, "TimeSpan x = [|new(365, 1, 1, 1, 1)|];", "new(1, 0, 0, 0, 0)")]
    [InlineData(LifetimeShapes.Duration, "TimeSpan x = [|new TimeSpan(hours: 0, days: 365, minutes: 0, seconds: 0)|];", "new TimeSpan(hours: 0, days: 1, minutes: 0, seconds: 0)")]
    [InlineData(LifetimeShapes.Duration, "TimeSpan x = [|new System.TimeSpan(864000000000L * 365)|];", "System.TimeSpan.FromHours(24)")]
    [InlineData(LifetimeShapes.Duration, "TimeSpan x = [|TimeSpan.Parse(\"365.00:00:00\")|];", "TimeSpan.FromHours(24)")]
    [InlineData(LifetimeShapes.Duration, "TimeSpan x = [|System.TimeSpan.Parse(\"365.00:00:00\")|];", "System.TimeSpan.FromHours(24)")]
    [InlineData(LifetimeShapes.Duration, "TimeSpan x = [|Year()|];", "TimeSpan.FromHours(24)")]
    [InlineData(LifetimeShapes.FixedDate, "DateTime x = [|new DateTime(2099, 12, 31)|];", "DateTime.UtcNow.AddHours(24)")]
    [InlineData(LifetimeShapes.FixedDate, "DateTimeOffset x = [|DateTimeOffset.Parse(\"2099-12-31\")|];", "DateTimeOffset.UtcNow.AddHours(24)")]
    [InlineData(LifetimeShapes.FixedSeconds, "long x = [|4102444800L|];", "DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeSeconds()")]
    [InlineData(LifetimeShapes.FixedSeconds, "string x = [|\"4102444800\"|];", "DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeSeconds().ToString()")]
    [InlineData(LifetimeShapes.FixedSeconds, "long x = [|int.MaxValue|];", "DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeSeconds()")]
    [InlineData(LifetimeShapes.FixedSeconds, "object x = [|2147483647|];", "DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeSeconds()")]
    [InlineData(LifetimeShapes.FixedSeconds, "int x = [|2147483647|];", "(int)DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeSeconds()")]
    [InlineData(LifetimeShapes.FixedSeconds, "double x = [|4102444800.0|];", "DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeSeconds()")]
    public Task Other_shapes(string shape, string statement, string expected) => VerifyAsync(shape, statement, expected);

    [Fact]
    public Task Types_are_qualified_where_their_namespace_is_not_imported() => Test(LifetimeShapes.FixedDate).VerifyAsync(
        "class Api { System.DateTime x = [|new System.DateTime(2099, 12, 31)|]; }",
        "class Api { System.DateTime x = System.DateTime.UtcNow.AddHours(24); }");

    [Theory]
    [InlineData(LifetimeShapes.Amount, "DateTime x = DateTime.UtcNow.AddDays([|30|]);", 43200, 86400)] // half a day is no int
    [InlineData(LifetimeShapes.Amount, "int x = [|12|];", 86400, 2592000)]
    [InlineData(LifetimeShapes.Amount, "object x = [|\"12\"|];", 86400, 0)] // no unit
    [InlineData(LifetimeShapes.CalendarCall, "DateTime x = [|new DateTime(2099, 1, 1)|];", 86400, 1)]
    [InlineData(LifetimeShapes.Duration, "DateTime x = [|DateTime.UtcNow|];", 86400, 1)]
    [InlineData(LifetimeShapes.FixedDate, "long x = [|4102444800L|];", 86400, 1)]
    [InlineData(LifetimeShapes.FixedSeconds, "const long x = [|4102444800L|];", 86400, 1)] // a constant cannot be computed
    [InlineData(LifetimeShapes.FixedSeconds, "object x = [|TimeSpan.Zero|];", 86400, 1)]
    [InlineData("unheard of", "int x = [|12|];", 86400, 1)]
    public Task Not_offered_when_the_shape_cannot_hold_the_limit(string shape, string statement, int limit, double secondsPerUnit) =>
        Test(shape, limit, secondsPerUnit).VerifyNotOfferedAsync(Class(statement));

    [Theory]
    [InlineData(86400, "Limit to 24 hours")]
    [InlineData(3600, "Limit to 1 hour")]
    [InlineData(5400, "Limit to 90 minutes")]
    [InlineData(90, "Limit to 90 seconds")]
    public async Task The_title_names_the_limit(int limit, string title)
    {
        FixTest test = Test(LifetimeShapes.Duration, limit);
        test.Sources.Add(("Test.cs", Class("TimeSpan x = [|Year()|];")));
        using FixWorkspace workspace = test.Open();
        CodeAction action = Assert.Single(await workspace.ActionsAsync(Assert.Single(workspace.Diagnostics)));
        Assert.Equal(title, action.Title);
    }

    [Fact]
    public Task Fix_all_limits_each_lifetime_that_can_be_limited() => Test(LifetimeShapes.Amount, secondsPerUnit: 86400).VerifyAsync(
        Class("DateTime x = DateTime.UtcNow.AddDays([|365|]), y = DateTime.UtcNow.AddDays([|2 * [|30|]|]), z = DateTime.UtcNow.AddDays([|Value()|]); const int Max = [|7|];"),
        Class("DateTime x = DateTime.UtcNow.AddDays(1), y = DateTime.UtcNow.AddDays(1), z = DateTime.UtcNow.AddDays(1.0); const int Max = 1;"));

    private static Task VerifyAsync(string shape, string statement, string expected, int limit = 86400, double secondsPerUnit = 1)
    {
        int start = statement.IndexOf("[|", System.StringComparison.Ordinal), end = statement.IndexOf("|]", System.StringComparison.Ordinal) + 2;
        return Test(shape, limit, secondsPerUnit).VerifyAsync(Class(statement), Class(statement[..start] + expected + statement[end..]));
    }

    private static FixTest Test(string shape, int limit = 86400, double secondsPerUnit = 1) => new(FixKeys.LimitLifetime)
    {
        RuleId = RuleIds.LongLivedToken,
        Properties =
        {
            [PropertyKeys.LifetimeShape] = shape,
            [PropertyKeys.LimitSeconds] = limit.ToString(CultureInfo.InvariantCulture),
            [PropertyKeys.SecondsPerUnit] = secondsPerUnit == 0 ? null : secondsPerUnit.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static string Class(string statement) => $$"""
        using System;

        class Api
        {
            private const int SecondsPerDay = 86400;
            static long Now() => 0;
            static int Many() => 31536000;
            static double Value() => 365;
            static TimeSpan Year() => TimeSpan.FromDays(365);

            void M()
            {
                {{statement}}
            }
        }
        """;
}

using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Lifetimes that are passed as texts, such as "1y", to helpers with a parser of their own.</summary>
public sealed class LifetimeTextTests
{
    private static readonly (string Text, bool IsLong)[] Texts =
    [
        ("1y", true), ("30d", true), ("365 days", true), ("25h", true), ("2 weeks", true), ("52w", true), ("6 months", true), ("1 year", true), ("48 hours", true), ("1441m", true), ("86401s", true), ("90 Days", true),
        ("24h", false), ("12 hours", false), ("1d", false), ("60m", false), ("3600s", false), ("1 hour", false), ("15 min", false),
    ];

    /// <summary>Parsers that turn such a text into a <c>TimeSpan</c> by a method <c>Parse</c>.</summary>
    private static readonly (string Name, string Code)[] Parsers =
    [
        ("switch expression on the last character", """
            static TimeSpan Parse(string text)
            {
                var amount = int.Parse(text.Substring(0, text.Length - 1).Trim());
                return text[text.Length - 1] switch
                {
                    'y' => TimeSpan.FromDays(365 * amount),
                    'w' => TimeSpan.FromDays(7 * amount),
                    'd' => TimeSpan.FromDays(amount),
                    'h' => TimeSpan.FromHours(amount),
                    'm' => TimeSpan.FromMinutes(amount),
                    's' => TimeSpan.FromSeconds(amount),
                    _ => throw new FormatException(),
                };
            }
            """),
        ("regular expression", """
            static TimeSpan Parse(string text)
            {
                var match = Regex.Match(text, @"^(\d+)\s*([a-z]+)$", RegexOptions.IgnoreCase);
                if (!match.Success) throw new FormatException();
                var amount = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
                switch (match.Groups[2].Value.ToLowerInvariant()[0])
                {
                    case 'y': return TimeSpan.FromDays(amount * 365);
                    case 'w': return TimeSpan.FromDays(amount * 7);
                    case 'd': return TimeSpan.FromDays(amount);
                    case 'h': return TimeSpan.FromHours(amount);
                    case 'm': return TimeSpan.FromMinutes(amount);
                    default: return TimeSpan.FromSeconds(amount);
                }
            }
            """),
        ("table of units", """
            static readonly Dictionary<char, int> Units = new() { ['y'] = 31536000, ['d'] = 86400, ['h'] = 3600, ['m'] = 60, ['s'] = 1 };
            static TimeSpan Parse(string text) => TimeSpan.FromSeconds(int.Parse(text.TrimEnd("ydhms".ToCharArray())) * Units[text.Last()]);
            """),
        ("loop over the characters", """
            static TimeSpan Parse(string text)
            {
                var amount = 0;
                var seconds = 0;
                foreach (var c in text)
                {
                    if (char.IsDigit(c)) amount = amount * 10 + (c - '0');
                    else if (c == 'y') seconds += amount * 31536000;
                    else if (c == 'd') seconds += amount * 86400;
                    else if (c == 'h') seconds += amount * 3600;
                }
                return TimeSpan.FromSeconds(seconds);
            }
            """),
        ("parser behind an interface", """
            interface IParser { TimeSpan Parse(string text); }
            static readonly IParser s_parser = null!;
            static TimeSpan Parse(string text) => s_parser.Parse(text);
            """),
        ("chain of conditions", """
            static TimeSpan Parse(string text)
            {
                if (text.EndsWith("d", StringComparison.Ordinal)) return TimeSpan.FromDays(int.Parse(text.Replace("d", "")));
                if (text.EndsWith('h')) return TimeSpan.FromHours(int.Parse(text[..^1]));
                if (text.Length > 1 && text.EndsWith("y")) return TimeSpan.FromDays(365 * int.Parse(text.TrimEnd('y')));
                return TimeSpan.FromMinutes(int.Parse(text.TrimEnd('m')));
            }
            """),
        ("split", """
            static TimeSpan Parse(string text)
            {
                var parts = text.Split(' ');
                var amount = Convert.ToInt32(parts[0]);
                return parts[1].TrimEnd('s') switch { "day" => TimeSpan.FromDays(amount), "hour" => TimeSpan.FromHours(amount), "year" => TimeSpan.FromDays(365.25 * amount), _ => throw new FormatException() };
            }
            """),
    ];

    private const string Helper = """
        private static string Mint(SigningCredentials credentials, string expiresIn) => new JwtSecurityTokenHandler().WriteToken(
            new JwtSecurityToken(audience: "https://example.auth0.com/api/v2/", expires: DateTime.UtcNow.Add(Parse(expiresIn)), signingCredentials: credentials));
        """;

    public static TheoryData<string> ParserNames => [.. Parsers.Select(parser => parser.Name)];

    [Theory]
    [MemberData(nameof(ParserNames))]
    public async Task TextThatSaysALifetime_CountsAtTheCall(string name) => await TokenCases.VerifyAsync(
        JwtEnvironment.Jwt816,
        "using System.Globalization; using System.IdentityModel.Tokens.Jwt; using System.Text.RegularExpressions; using Microsoft.IdentityModel.Tokens;\n",
        Texts.Select(text => $$"""
            {{Parsers.Single(parser => parser.Name == name).Code}}
            {{Helper.Replace("JwtSecurityToken(audience", "JwtSecurityToken( //! AUTH0001\naudience", System.StringComparison.Ordinal)}}
            public string Make(SigningCredentials credentials) => Mint(credentials,
                "{{text.Text}}"); {{(text.IsLong ? "//! AUTH0003" : "")}}
            """));

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddExpiry("parsed inline by index", "expires", setup: "var ttl = \"90d\"; var expires = ttl[^1] == 'd' ? DateTime.UtcNow.AddDays(int.Parse(ttl[..^1])) : DateTime.UtcNow.AddHours(int.Parse(ttl[..^1]));")
        .AddExpiry("short by index", "expires", setup: "var ttl = \"12h\"; var expires = ttl[^1] == 'd' ? DateTime.UtcNow.AddDays(int.Parse(ttl[..^1])) : DateTime.UtcNow.AddHours(int.Parse(ttl[..^1]));", expected: "AUTH0001")
        .AddExpiry("seconds of an own parser", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + Seconds(\"365d\")", "private static long Seconds(string text) => Elsewhere.Parse(text); private static class Elsewhere { public static extern long Parse(string text); }")
        .AddExpiry("minutes of an own parser", "DateTime.UtcNow.AddMinutes(Minutes(\"365d\"))", "private static int Minutes(string text) => Elsewhere.Parse(text); private static class Elsewhere { public static extern int Parse(string text); }")
        .AddExpiry("date of an own parser", "Elsewhere.Parse(\"1y\")", "private static class Elsewhere { public static extern DateTime Parse(string text); }")
        .AddExpiry("short of an own parser", "DateTime.UtcNow.AddMinutes(Elsewhere.Parse(\"1h\"))", "private static class Elsewhere { public static extern int Parse(string text); }", expected: "AUTH0001")
        .AddExpiry("constant", "DateTime.UtcNow + Elsewhere.Parse(Lifetime)", "private const string Lifetime = \"365 days\"; private static class Elsewhere { public static extern TimeSpan Parse(string text); }")
        .AddExpiry("a text that is no lifetime", "DateTime.UtcNow + Elsewhere.Parse(\"v2d\", \"read:users\")", "private static class Elsewhere { public static extern TimeSpan Parse(string text, string other); }", expected: "AUTH0001")
        .AddExpiry("time span text", "DateTime.UtcNow + TimeSpan.Parse(\"365.00:00:00\", CultureInfo.InvariantCulture)")
        .AddExpiry("days alone", "DateTime.UtcNow + TimeSpan.Parse(\"30\")")
        .AddExpiry("exact time span text", "DateTime.UtcNow + TimeSpan.ParseExact(\"365\", \"%d\", CultureInfo.InvariantCulture)")
        .AddExpiry("exact time span text with hours", "DateTime.UtcNow + TimeSpan.ParseExact(\"02:00\", @\"hh\\:mm\", null)", expected: "AUTH0001")
        .AddExpiry("one of several formats", "DateTime.UtcNow + TimeSpan.ParseExact(\"2.00\", new[] { @\"d\\.hh\", \"c\" }, null)")
        .AddExpiry("tried time span", "DateTime.UtcNow + span", setup: "TimeSpan.TryParse(\"30.00:00:00\", out var span);")
        .AddExpiry("tried number", "DateTime.UtcNow.AddDays(days)", setup: "int.TryParse(\"30\", out var days);")
        .AddExpiry("tried number or default", "DateTime.UtcNow.AddDays(int.TryParse(\"x\", out var days) ? days : 365)")
        .AddExpiry("number text", "DateTime.UtcNow.AddDays(int.Parse(\"365\", NumberStyles.Integer, CultureInfo.InvariantCulture))")
        .AddExpiry("converted text", "DateTime.UtcNow.AddDays(Convert.ToInt32(\"365\"))")
        .AddExpiry("text with separators", "DateTime.UtcNow.AddSeconds(int.Parse(\"31,536,000\", NumberStyles.AllowThousands, CultureInfo.InvariantCulture))")
        .AddExpiry("hexadecimal text", "DateTime.UtcNow.AddDays(Convert.ToInt32(\"16D\", 16))")
        .AddExpiry("exact date", "DateTime.ParseExact(\"31/12/2099\", \"dd/MM/yyyy\", CultureInfo.InvariantCulture)");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ParsedText_IsRead(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));
}

using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>
/// Beyond its limits the reader answers "unknown", for the one value that is too much: the token is still found by what is plain, and
/// nothing throws. What would take ages without the limits does not end.
/// </summary>
public sealed class CapTests
{
    [Fact]
    public async Task MutualRecursion_IsUnknown() => await VerifyUnknownAsync(
        "Even(40)",
        "static DateTime Even(int n) => n == 0 ? DateTime.UtcNow.AddYears(1) : Odd(n - 1); static DateTime Odd(int n) => n == 1 ? DateTime.UtcNow.AddYears(2) : Even(n - 1);");

    [Fact]
    public async Task DeepChainOfHelpers_IsUnknown() => await VerifyUnknownAsync("H0(365)", Chain(30));

    [Fact]
    public async Task ShortChainOfHelpers_IsKnown() => Assert.Contains("AUTH0003", await FoundAsync("H0(365)", Chain(6)));

    [Fact]
    public async Task ManyBranches_AreUnknown() => await VerifyUnknownAsync(
        "DateTime.UtcNow.AddDays(int.Parse(text))",
        "",
        "var text = \"\";\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"text += Environment.ProcessorCount > {i} ? \"0\" : \"00\";\n")));

    [Fact]
    public async Task ManyCallsOfOneAnother_AreUnknown() => await VerifyUnknownAsync(
        "DateTime.UtcNow.AddDays(D0(1))",
        string.Concat(Enumerable.Range(0, 30).Select(i => $"static int D{i}(int n) => D{i + 1}(n) + D{i + 1}(n + 1);\n")) + "static int D30(int n) => n;");

    [Fact]
    public async Task LargeDictionary_IsUnknown() => await VerifyUnknownAsync(
        "Lifetimes[\"k4999\"]",
        "static readonly Dictionary<string, DateTime> Lifetimes = new() { " + string.Concat(Enumerable.Range(0, 5000).Select(i => $"[\"k{i}\"] = DateTime.UtcNow.AddYears({i % 9 + 1}),\n")) + "};");

    [Fact]
    public async Task SmallDictionary_IsKnown() => Assert.Contains("AUTH0003", await FoundAsync(
        "Lifetimes[\"k9\"]",
        "static readonly Dictionary<string, DateTime> Lifetimes = new() { " + string.Concat(Enumerable.Range(0, 10).Select(i => $"[\"k{i}\"] = DateTime.UtcNow.AddYears(1),\n")) + "};"));

    [Fact]
    public async Task LongMethod_IsRead() => Assert.Contains("AUTH0003", await FoundAsync(
        "DateTime.UtcNow.AddDays(days)", "", "var days = 1;\n" + string.Concat(Enumerable.Range(0, 10000).Select(i => $"Console.WriteLine({i} + days);\n")) + "days = 365;\n"));

    [Fact]
    public async Task LongSumStepByStep_IsUnknown() => await VerifyUnknownAsync(
        "DateTime.UtcNow.AddDays(days)", "", "var days = 1;\n" + string.Concat(Enumerable.Repeat("days += 1;\n", 2000)));

    [Fact]
    public async Task LongSum_IsRead() => Assert.Contains("AUTH0001", await FoundAsync(
        "DateTime.UtcNow", "", "var text = " + string.Join(" + ", Enumerable.Range(0, 300).Select(i => $"\"{i}\" + Environment.NewLine")) + ";\nConsole.WriteLine(text);\n"));

    [Fact]
    public async Task DeepConditions_AreUnknown() => await VerifyUnknownAsync(
        "DateTime.UtcNow.AddDays(" + string.Concat(Enumerable.Range(0, 150).Select(i => $"Environment.ProcessorCount > {i} ? 0 : (")) + "1" + new string(')', 151));

    [Fact]
    public async Task FunctionThatCallsItself_IsUnknown() => await VerifyUnknownAsync(
        "F(1)", "static readonly Func<int, DateTime> F = n => n > 100 ? DateTime.UtcNow.AddYears(1) : F(n * 2);");

    [Fact]
    public async Task FieldsOfEachOther_AreUnknown() => await VerifyUnknownAsync("A", "static DateTime A = B.AddDays(1); static DateTime B = A.AddDays(1);");

    [Fact]
    public async Task LongSequence_IsUnknown() => await VerifyUnknownAsync(
        "DateTime.UtcNow.AddDays(All.Sum())", "static readonly int[] All = { " + string.Join(", ", Enumerable.Repeat("1", 5000)) + " };");

    [Fact]
    public async Task HugeNumbers_AreUnknown() => await VerifyUnknownAsync(
        "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + n", "", "var n = 79228162514264337593543950335m;\n" + string.Concat(Enumerable.Repeat("n *= 10;\n", 3)));

    private static string Chain(int length) =>
        string.Concat(Enumerable.Range(0, length).Select(i => $"static DateTime H{i}(int days) => H{i + 1}(days);\n")) + $"static DateTime H{length}(int days) => DateTime.UtcNow.AddDays(days);";

    private static async Task VerifyUnknownAsync(string expiry, string members = "", string setup = "") => Assert.Equal("AUTH0001", await FoundAsync(expiry, members, setup));

    private static async Task<string> FoundAsync(string expiry, string members, string setup = "")
    {
        var found = await Analysis.RunAsync($$"""
            using System;
            using System.Collections.Generic;
            using System.IdentityModel.Tokens.Jwt;
            using System.Linq;
            using Microsoft.IdentityModel.Tokens;

            public class Subject
            {
                {{members}}
                public string Make(SigningCredentials credentials)
                {
                    {{setup}}
                    var payload = new JwtPayload { ["aud"] = "https://example.auth0.com/api/v2/", ["exp"] = {{expiry}} };
                    return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(credentials), payload));
                }
            }
            """);
        return string.Join(" ", found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }
}

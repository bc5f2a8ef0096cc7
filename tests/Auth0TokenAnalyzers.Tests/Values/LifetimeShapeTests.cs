using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>
/// Ways to write an expiry, in <c>lifetime-shapes.tsv</c>: each becomes the <c>exp</c> of a Management token that is issued now, all in one
/// compilation. Expiries in a unit other than seconds are no lifetime: these rules are silent on them.
/// </summary>
public sealed class LifetimeShapeTests(LifetimeShapeTests.Findings findings) : IClassFixture<LifetimeShapeTests.Findings>
{
    private static readonly string[] Judged = [RuleIds.LongLivedToken, RuleIds.TokenNeverExpires];

    public static TheoryData<string> Ids => [.. Shapes.Select(shape => shape[0])];

    private static List<string[]> Shapes { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "lifetime-shapes.tsv")).Skip(1).Select(line => line.Split('\t'))];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Shape_IsJudgedByItsLifetime(string id)
    {
        var shape = Shapes.Single(x => x[0] == id);
        var expected = shape[3].Split(' ')[0];
        var isMay = shape[3].EndsWith("(may)", StringComparison.Ordinal);

        var found = await findings.OfAsync(id);

        Assert.Equal(Judged.Contains(expected) ? [expected] : Array.Empty<string>(), found.Select(diagnostic => diagnostic.Id));
        Assert.All(found, diagnostic => Assert.Equal(isMay, diagnostic.GetMessage().Contains(" may ", StringComparison.Ordinal)));
    }

    public sealed class Findings
    {
        private readonly Lazy<Task<ILookup<string, Diagnostic>>> _found = new(FindAsync);

        public async Task<IReadOnlyList<Diagnostic>> OfAsync(string id) => [.. (await _found.Value)[id]];

        private static async Task<ILookup<string, Diagnostic>> FindAsync()
        {
            var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Shapes.cs", Source())], [.. TestReferences.StubsFor(JwtEnvironment.JwtNet11)]);
            var found = await Analysis.RunAsync(compilation);
            return found.Where(x => Judged.Contains(x.Id)).ToLookup(MethodOf);
        }

        // The class around the place: each shape has its own, because a long value may be written in a field.
        private static string MethodOf(Diagnostic diagnostic) =>
            diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf()
                .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>().First().Identifier.ValueText.Split('_')[0];

        private static string Source()
        {
            var code = new StringBuilder("""
                using System;
                using System.IdentityModel.Tokens.Jwt;
                using System.Security.Claims;
                using Microsoft.IdentityModel.Tokens;

                """);
            foreach (var shape in Shapes)
            {
                code.AppendLine($$"""

                    static class {{shape[0]}}_Cfg
                    {
                        public static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);
                        public const int Days = 365;
                        public static int DaysProp => 365;
                        public static long ToUnixTime(DateTime dateTime) { return (int)(dateTime.ToUniversalTime().Subtract(new DateTime(1970, 1, 1))).TotalSeconds; }
                        public static double {{(shape[2].Contains(".ToEpoch(", StringComparison.Ordinal) ? "ToEpoch" : "ToEpoch_" + shape[0])}}(this DateTime d) { var e = new DateTime(1970, 1, 1); return Math.Floor((d - e).TotalSeconds); }
                    }

                    class {{shape[0]}}
                    {
                        string Create(SigningCredentials credentials)
                        {
                            {{Named(shape[1], shape)}}
                            var payload = new JwtPayload { { "aud", "https://example.auth0.com/api/v2/" } };
                            payload["exp"] = {{Named(shape[2], shape)}};
                            return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(credentials), payload));
                        }
                    }
                    """);
            }

            return code.ToString();
        }

        private static string Named(string code, string[] shape) => code.Replace("Cfg.", shape[0] + "_Cfg.", StringComparison.Ordinal);
    }
}

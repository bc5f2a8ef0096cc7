using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Tokens that are written down as the default of a parameter.</summary>
public class TokenAsDefaultTests
{
    private static readonly string Users = $$"""
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        namespace Shop;

        public class Users(HttpClient http)
        {
            /// <summary>Reads a user.</summary>
            /// <param name="id">Who.</param>
            /// <param name="token">A token of the dashboard.</param>
            public async Task<string> ReadAsync(string id, string token = "{{TestJwt.Of(TestJwt.Management)}}")
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.us.auth0.com/api/v2/users/" + id);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var response = await http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }
        """;

    [Theory]
    [InlineData("users.ReadAsync(\"1\")", true)]
    [InlineData("users.ReadAsync(id: \"1\")", true)]
    [InlineData("users.ReadAsync(\"1\", System.Console.ReadLine()!)", false)]
    public async Task The_parameter_goes_when_all_callers_leave_it_out(string call, bool goes)
    {
        var references = (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks())).References;
        RepairedSources repaired = await RepairedSources.OfAsync(
            [("Users.cs", Users), ("Caller.cs", $"namespace Shop;\n\npublic class Caller\n{{\n    public object Call(Users users) => {call};\n}}\n")], references);

        string code = await repaired.TextAsync("Users.cs");
        Assert.Equal(!goes, code.Contains("string token", System.StringComparison.Ordinal));
        Assert.Equal(!goes, code.Contains("<param name=\"token\">", System.StringComparison.Ordinal));
        Assert.Equal(goes, code.Contains("\"Bearer\", await Auth0ManagementTokenProvider.GetShared(", System.StringComparison.Ordinal));
        Assert.Empty(await repaired.ErrorsAsync("Users.cs"));
        Assert.Empty(await repaired.ErrorsAsync("Caller.cs"));
    }

    [Fact]
    public Task Its_uses_ask_the_provider() => TokenFix.VerifyAsync(
        """
        public class Users
        {
            /// <param name="id">Who.</param>
            /// <param name="token">A token.</param>
            /// <param name="size">How many.</param>
            public string Read(string id, string token = [|"dummy"|], int size = 1) => id + token + size + token;

            public string First() => Read("1", size: 2);
        }
        """,
        """
        using Auth0ManagementTokens;

        public class Users
        {
            /// <param name="id">Who.</param>
            /// <param name="size">How many.</param>
            public string Read(string id, int size = 1) => id + Auth0ManagementTokenProvider.Shared.GetToken() + size + Auth0ManagementTokenProvider.Shared.GetToken();

            public string First() => Read("1", size: 2);
        }
        """);

    [Theory]
    [InlineData("Read(\"1\", \"2\")")]
    [InlineData("new System.Func<string, string, string>(Read)(\"1\", \"2\")")]
    public Task It_stays_where_somebody_passes_a_token(string call) => TokenFix.Test().VerifyNotOfferedAsync(
        $"public class Users\n{{\n    public string Read(string id, string token = [|\"dummy\"|]) => id + token;\n\n    public string First() => {call};\n}}\n");

    [Theory]
    [InlineData("virtual string Read(string token = [|\"dummy\"|]) => token;")]
    [InlineData("string Read(string token = [|\"dummy\"|]) { token += \"!\"; token = token.Trim(); return token; }")]
    [InlineData("string Read(string token = [|\"dummy\"|]) => nameof(token);")]
    public Task It_stays_where_it_is_more_than_read(string member) => TokenFix.Test().VerifyNotOfferedAsync($"public class Users\n{{\n    public {member}\n}}\n");
}

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Methods that make a token in old ways: <c>GetAsync()</c> asks for one, <c>Get()</c> signs one.</summary>
internal static class TokenMethods
{
    public const string Fetching = """
            private static async Task<string> GetAsync()
            {
                var response = await new HttpClient().PostAsJsonAsync("https://example.auth0.com/oauth/token", new
                {
                    client_id = Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
                    client_secret = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET"),
                    audience = "https://example.auth0.com/api/v2/",
                    grant_type = "client_credentials",
                });
                var json = await response.Content.ReadFromJsonAsync<JsonElement>();
                return json.GetProperty("access_token").GetString()!;
            }
        """;

    public const string Signing = """
            private static string Get()
            {
                var key = new SymmetricSecurityKey(Convert.FromBase64String(Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")!));
                var token = new JwtSecurityToken(
                    issuer: Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_ID"),
                    audience: "https://example.auth0.com/api/v2/",
                    expires: DateTime.UtcNow.AddDays(30),
                    signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
                return new JwtSecurityTokenHandler().WriteToken(token);
            }
        """;
}

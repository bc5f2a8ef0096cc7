using Auth0.ManagementApi;

namespace Shop;

public static class Both
{
    public static object All(TokenService tokens)
    {
        var token = tokens.Create();
        var client = new ManagementApiClient(token, "example.auth0.com");
        return (client, token.Length);
    }
}

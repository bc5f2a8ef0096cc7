using System;
using Auth0ManagementTokens;

namespace Shop;

public static class Tokens
{
    public static string Create()
    {
        return Auth0ManagementTokenProvider.GetShared(
            "example.auth0.com",
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
    }
}

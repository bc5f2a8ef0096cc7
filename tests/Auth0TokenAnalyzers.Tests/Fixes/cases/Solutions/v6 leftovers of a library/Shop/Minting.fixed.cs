using System;
using Auth0ManagementTokens;

namespace Shop;

public class Minting
{
    public string Create() => Auth0ManagementTokenProvider.GetShared(
        "example.auth0.com",
        Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
        Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();

    public static string Describe() => "minting";
}

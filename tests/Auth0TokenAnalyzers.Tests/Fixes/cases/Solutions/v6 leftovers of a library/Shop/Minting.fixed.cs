using Auth0ManagementTokens;

namespace Shop;

public class Minting
{
    public string Create() => Auth0ManagementTokenProvider.Shared.GetToken();

    public static string Describe() => "minting";
}

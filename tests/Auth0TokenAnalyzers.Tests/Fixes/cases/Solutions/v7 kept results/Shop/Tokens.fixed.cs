using Auth0ManagementTokens;

namespace Shop;

public static class Tokens
{
    public static string Create()
    {
        return Auth0ManagementTokenProvider.Shared.GetToken();
    }
}

namespace Shop;

internal static class Constants
{
    public const string Domain = "example.auth0.com";
}

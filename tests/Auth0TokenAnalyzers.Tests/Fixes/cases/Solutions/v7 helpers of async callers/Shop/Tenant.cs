using Microsoft.Extensions.Configuration;

namespace Shop;

public sealed record Tenant(string Domain, string ClientId, string ClientSecret);

public static class Current
{
    public static AppSettings Settings { get; private set; } = new AppSettings();

    public static void Initialize(IConfiguration configuration) => Settings = new AppSettings
    {
        Auth0Domain = configuration["Auth0:Domain"]!,
        Auth0ClientId = configuration["Auth0:ClientId"]!,
        Auth0ClientSecret = configuration["Auth0:ClientSecret"]!,
    };
}

public sealed class AppSettings
{
    public string Auth0Domain { get; set; } = "";
    public string Auth0ClientId { get; set; } = "";
    public string Auth0ClientSecret { get; set; } = "";
}

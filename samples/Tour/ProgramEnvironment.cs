using System.Collections.Generic;
using System.Linq;
using FakeTenant;

namespace Tour;

/// <summary>The environment variables that Lumen Books' operations people set for their programs.</summary>
public static class ProgramEnvironment
{
    /// <summary>For the program as it was: it holds the Global Client Secret.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Legacy(FakeTenantServer tenant) => tenant.ClientEnvironment.Concat(
    [
        new("Auth0__GlobalClientSecret", LumenBooks.GlobalClientSecret),
        new("AUTH0_GLOBAL_CLIENT_ID", LumenBooks.GlobalClientId),
        new("AUTH0_GLOBAL_CLIENT_SECRET", LumenBooks.GlobalClientSecret),
    ]);

    /// <summary>For the repaired program: the credentials of one machine-to-machine application, and no Global Client Secret.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Modern(FakeTenantServer tenant) => tenant.ClientEnvironment.Concat(
    [
        new("Auth0__Management__ClientId", LumenBooks.Jobs.ClientId),
        new("Auth0__Management__ClientSecret", LumenBooks.Jobs.ClientSecret),
        new("AUTH0_DOMAIN", LumenBooks.Host),
        new("AUTH0_CLIENT_ID", LumenBooks.Jobs.ClientId),
        new("AUTH0_CLIENT_SECRET", LumenBooks.Jobs.ClientSecret),
    ]);

    /// <summary>For the solution full of habits as it was: also a token that lives for ever, and the credentials of its own token requests.</summary>
    public static IEnumerable<KeyValuePair<string, string>> LegacyHabits(FakeTenantServer tenant)
    {
        string token = tenant.SignLegacyToken("read:clients read:users");
        return Legacy(tenant).Concat(OwnTokenRequests).Concat(
        [
            new("Auth0__ManagementApiToken", token),
            new("AUTH0_MANAGEMENT_API_TOKEN", token),
        ]);
    }

    /// <summary>For the repaired solution: the same application, also by the settings that its token requests had already.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ModernHabits(FakeTenantServer tenant) => Modern(tenant).Concat(OwnTokenRequests);

    private static IEnumerable<KeyValuePair<string, string>> OwnTokenRequests =>
    [
        new("Auth0__ClientId", LumenBooks.Jobs.ClientId),
        new("Auth0__ClientSecret", LumenBooks.Jobs.ClientSecret),
    ];
}

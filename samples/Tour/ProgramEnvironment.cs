using System.Collections.Generic;
using System.Linq;
using FakeTenant;

namespace Tour;

/// <summary>The environment variables that Lumen Books' operations people set for the program.</summary>
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
}

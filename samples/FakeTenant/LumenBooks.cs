using System.Collections.Generic;

namespace FakeTenant;

/// <summary>The invented company whose tenant this is. None of its ids and secrets opens anything anywhere.</summary>
public static class LumenBooks
{
    public const string Host = "lumen-books.eu.auth0.com";

    public const string GlobalClientId = "dummyGlobalClientIdOfLumenBooks0";

    /// <summary>Base64 of the text "dummy-global-client-secret-of-lumen-books-tenant": 48 bytes, as Auth0 makes them.</summary>
    public const string GlobalClientSecret = "ZHVtbXktZ2xvYmFsLWNsaWVudC1zZWNyZXQtb2YtbHVtZW4tYm9va3MtdGVuYW50";

    /// <summary>The application that the repaired program signs in as.</summary>
    public static TenantClient Jobs { get; } = new()
    {
        ClientId = "dummyClientIdOfLumenBooksJobs000",
        ClientSecret = "dummy-client-secret-of-lumen-books-jobs",
        GrantedScopes = ["read:clients", "read:client_keys", "read:users"],
    };

    internal static IReadOnlyList<ClientEntry> Clients { get; } =
    [
        new("dummyClientIdOfLumenBooksShop000", "Lumen Books Storefront", "regular_web"),
        new("dummyClientIdOfLumenBooksReader0", "Lumen Reader for iOS", "native"),
        new(Jobs.ClientId, "Lumen Books Jobs", "non_interactive"),
    ];

    internal static IReadOnlyList<UserEntry> Users { get; } =
    [
        new("auth0|dummy0000000000000001", "ada@lumen-books.example", "Ada", false),
        new("auth0|dummy0000000000000002", "grace@lumen-books.example", "Grace", false),
        new("auth0|dummy0000000000000003", "mallory@lumen-books.example", "Mallory", true),
    ];
}

internal sealed record ClientEntry(string ClientId, string Name, string AppType);

internal sealed record UserEntry(string UserId, string Email, string Name, bool Blocked);

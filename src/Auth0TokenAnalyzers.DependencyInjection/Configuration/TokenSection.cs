using System;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>
/// Reads a configuration section into options, property by property: no reflection, so that it can be trimmed, and no error that repeats a value. A key
/// that is absent or blank leaves the option as it is.
/// </summary>
internal static class TokenSection
{
    public static void Apply(IConfiguration section, Auth0TokenOptions options)
    {
        options.Domain = ReadText(section, nameof(options.Domain)) ?? options.Domain;
        options.ClientId = ReadText(section, nameof(options.ClientId)) ?? options.ClientId;
        options.ClientSecret = ReadText(section, nameof(options.ClientSecret)) ?? options.ClientSecret;
        options.Audience = ReadText(section, nameof(options.Audience)) ?? options.Audience;
        options.Organization = ReadText(section, nameof(options.Organization)) ?? options.Organization;
        options.UseBasicAuthentication = Read(section, nameof(options.UseBasicAuthentication), options.UseBasicAuthentication);
        options.ExpiryLeeway = Read(section, nameof(options.ExpiryLeeway), options.ExpiryLeeway);
        options.RefreshAhead = Read(section, nameof(options.RefreshAhead), options.RefreshAhead);
        options.AttemptTimeout = Read(section, nameof(options.AttemptTimeout), options.AttemptTimeout);
        options.TotalTimeout = Read(section, nameof(options.TotalTimeout), options.TotalTimeout);
        options.MaxRetries = Read(section, nameof(options.MaxRetries), options.MaxRetries);
        options.UseMtlsEndpoint = Read(section, nameof(options.UseMtlsEndpoint), options.UseMtlsEndpoint);
    }

    public static string? ReadText(IConfiguration section, string key) => section[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static T Read<T>(IConfiguration section, string key, T current)
        where T : IParsable<T>
    {
        if (ReadText(section, key) is not { } text) return current;
        if (T.TryParse(text, CultureInfo.InvariantCulture, out T? value)) return value;

        string path = section is IConfigurationSection { Path: var parent } ? ConfigurationPath.Combine(parent, key) : key;
        throw new OptionsValidationException(
            nameof(Auth0TokenOptions), typeof(Auth0TokenOptions), [$"The configuration value {path} is not a valid {typeof(T).Name}."]);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>Finds at start what would else be found by the first request: settings that no provider can be made of, and sharing that cannot work.</summary>
internal sealed class TokenOptionsValidator(IServiceProvider services, IEnumerable<OptionsOrigin> origins) : IValidateOptions<Auth0TokenOptions>
{
    public ValidateOptionsResult Validate(string? name, Auth0TokenOptions options)
    {
        name ??= Options.DefaultName;
        string? problem = FindProblem(options) ?? FindSharingProblem(name, options);
        if (problem is null) return ValidateOptionsResult.Success;

        string subject = name.Length == 0 ? "Auth0 management tokens" : $"Auth0 management tokens '{name}'";
        IEnumerable<string> from = origins.Where(origin => origin.Name == name).Select(origin => origin.Text).Distinct();
        return ValidateOptionsResult.Fail(string.Join(' ', from.Prepend($"{subject}: {problem}")));
    }

    private static string? FindProblem(Auth0TokenOptions options)
    {
        try
        {
            TokenSettings.FromOptions(options);
            return null;
        }
        catch (ArgumentException e)
        {
            // Without "(Parameter 'options')": whoever reads this has written a configuration and no call.
            return e.Message.Split(" (Parameter ")[0];
        }
    }

    private string? FindSharingProblem(string name, Auth0TokenOptions options)
    {
        if (services.GetKeyedService<TokenSharing>(name) is not { } sharing) return null;
        if (services.GetService<IDistributedCache>() is null)
            return "ShareThroughDistributedCache needs an IDistributedCache, for example by AddStackExchangeRedisCache.";
        return options.ClientSecret is null && sharing.Key is null
            ? "ShareThroughDistributedCache needs a key, because there is no ClientSecret to derive one from. Give the same key to all processes."
            : null;
    }
}

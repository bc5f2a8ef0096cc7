using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Versioning;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>The provider of a name, made of the options of that name and kept up to date with them.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class ConfiguredProvider : IDisposable
{
    private readonly object _gate = new();
    private readonly IOptionsFactory<Auth0TokenOptions> _factory;
    private readonly string _name;
    private readonly ILogger _logger;
    private readonly List<IDisposable> _subscriptions;

    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    public ConfiguredProvider(IServiceProvider services, string name)
    {
        _name = name;
        _factory = services.GetRequiredService<IOptionsFactory<Auth0TokenOptions>>();
        _logger = (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<Auth0ManagementTokenProvider>();

        // A change that comes while this runs waits for the lock, and is not lost.
        lock (_gate)
        {
            _subscriptions =
            [
                .. services.GetServices<IOptionsChangeTokenSource<Auth0TokenOptions>>()
                    .Where(source => (source.Name ?? Options.DefaultName) == name)
                    .Select(source => ChangeToken.OnChange(source.GetChangeToken, Reload)),
            ];
            Provider = Create(services);
        }
    }

    public Auth0ManagementTokenProvider Provider { get; }

    public void Dispose()
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        Provider.Dispose();
    }

    private Auth0ManagementTokenProvider Create(IServiceProvider services)
    {
        TokenSettings settings = TokenSettings.FromOptions(services.GetRequiredService<IOptionsMonitor<Auth0TokenOptions>>().Get(_name));
        LoggerTokenLog log = new(_logger, TokenEvents.Log);
        DistributedTokenStore? store = services.GetKeyedService<TokenSharing>(_name) is { } sharing
            ? new DistributedTokenStore(services.GetRequiredService<IDistributedCache>(), sharing, settings.TimeProvider, log)
            : null;
        return new Auth0ManagementTokenProvider(settings, isShared: false, log, store);
    }

    // Not by IOptionsMonitor.OnChange: it is silent when the new options are not valid, and the operator should read why nothing changed.
    private void Reload()
    {
        lock (_gate)
        {
            if (Provider is not { } provider) return; // called at once by a source that has changed already: the options are read after this
            try
            {
                provider.Cache.Reconfigure(TokenSettings.FromOptions(_factory.Create(_name)));
                Guarded.Run(() => _logger.SettingsChanged(provider.Cache.Settings.Domain));
            }
            catch (Exception e)
            {
                // Of an exception of the application's own code only the type is told: what its text holds is unknown.
                string? reason = e is OptionsValidationException ? e.Message : e.GetType().FullName;
                Guarded.Run(() => _logger.SettingsRejected(provider.Cache.Settings.Domain, reason));
            }
        }
    }
}

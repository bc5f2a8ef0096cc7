using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Files;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>The Global Client Secret, or the Global Client ID beside it, as a literal of a configuration file.</summary>
/// <param name="Role">Which of the two.</param>
/// <param name="Setting">Where it is.</param>
/// <param name="Tenant">The tenant's host, when the file names it.</param>
internal readonly record struct ConfiguredGlobalClient(SecretRole Role, Setting Setting, string? Tenant)
{
    public static IEnumerable<ConfiguredGlobalClient> In(ConfigurationFile file, Compilation compilation, Auth0Hosts hosts)
    {
        var literals = file.Settings.Where(setting => (SettingNames.IsGlobalClientSecret(setting.Key) || SettingNames.IsGlobalClientId(setting.Key))
            && !Placeholders.IsPlaceholder(setting.Value)).ToList();
        // The ID is no secret, and alone it is nothing.
        if (!literals.Exists(setting => SettingNames.IsGlobalClientSecret(setting.Key)))
            return [];
        var auth0 = new Auth0Settings(file.Settings, hosts);
        var isAuth0Project = auth0.HasTenant
            || compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name.StartsWith("Auth0.", StringComparison.Ordinal));
        return literals.Where(setting => !SettingNames.IsOfOtherVendor(setting.Key) && (isAuth0Project || SecretNames.SpeaksOfAuth0(setting.Key)))
            .Select(setting => new ConfiguredGlobalClient(SettingNames.IsGlobalClientId(setting.Key) ? SecretRole.ClientId : SecretRole.ClientSecret,
                setting, auth0.OwnerOf(setting).Tenant));
    }
}

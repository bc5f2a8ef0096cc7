using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0007: the secret of an Auth0 application is written in a configuration file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedClientSecret : DiagnosticAnalyzer, IConfigurationRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleCatalog.HardCodedClientSecret];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        ConfigurationContext.Register(context, this);
    }

    void IConfigurationRule.LookAt(ConfigurationContext context)
    {
        var literals = context.File.Settings.Where(setting => SettingNames.IsClientSecret(setting.Key) && !Placeholders.IsPlaceholder(setting.Value)).ToList();
        if (literals.Count == 0)
            return;
        var auth0 = new Auth0Settings(context.File.Settings, context.Hosts);
        // A file of a developer's machine is where such a secret is often kept on purpose, so it breaks no build.
        var severity = ConfigurationFileName.IsLocal(context.File.Path) ? DiagnosticSeverity.Info : RuleCatalog.HardCodedClientSecret.DefaultSeverity;
        foreach (var setting in literals)
        {
            if (auth0.OwnerOf(setting) is not (true, var tenant))
                continue;
            var properties = ImmutableDictionary<string, string?>.Empty;
            context.Report(Diagnostic.Create(RuleCatalog.HardCodedClientSecret, context.File.LocationOf(setting), severity, additionalLocations: null,
                tenant is null ? properties : properties.Add(PropertyKeys.Tenant, tenant), tenant is null ? "an Auth0 tenant" : "the tenant " + tenant));
        }
    }
}

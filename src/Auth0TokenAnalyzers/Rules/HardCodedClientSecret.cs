using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Files;
using Auth0TokenAnalyzers.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0007: the secret of an Auth0 application is written in code or in a configuration file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedClientSecret() : TokenRequestRule(RuleCatalog.HardCodedClientSecret), IConfigurationRule
{
    private protected override bool Concerns(CompilationFacts facts, SyntaxTree tree) => base.Concerns(facts, tree) || HandsToSdk(facts, tree);

    private protected override void LookAt(FileContext file)
    {
        base.LookAt(file);
        if (!HandsToSdk(file.Facts, file.Tree))
            return;
        foreach (var (literal, site) in LiteralSecrets.InSdkObjects(file.Tree, file.Facts, file.CancellationToken))
            Report(file, literal, site, tenant: null);
    }

    private protected override void Judge(FileContext file, TokenRequestSite site, RequestEvidence evidence, RequestEvidence? bareEvidence)
    {
        foreach (var literal in LiteralSecrets.In(site.Request))
            Report(file, literal, site.Request.Site.Syntax, evidence.Tenant);
    }

    private static bool HandsToSdk(CompilationFacts facts, SyntaxTree tree) => facts.Surroundings.HasSdk && LiteralSecrets.MayBeIn(tree);

    private static void Report(FileContext file, SyntaxNode literal, SyntaxNode site, string? tenant)
    {
        // One secret serves several requests, and reaches one of them through an object of the SDK.
        if (file.Facts.MayReport(RuleIds.HardCodedClientSecret, literal, site))
            file.Report(Create(literal.GetLocation(), RuleCatalog.HardCodedClientSecret.DefaultSeverity, tenant));
    }

    private static Diagnostic Create(Location location, DiagnosticSeverity severity, string? tenant)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(RuleCatalog.HardCodedClientSecret, location, severity, additionalLocations: null,
            tenant is null ? properties : properties.Add(PropertyKeys.Tenant, tenant), Tenants.Describe(tenant));
    }

    void IConfigurationRule.LookAt(ConfigurationContext context)
    {
        var literals = context.File.Settings.Where(setting => SettingNames.IsClientSecret(setting.Key) && !Placeholders.IsPlaceholder(setting.Value))
            .ToList();
        if (literals.Count == 0)
            return;
        var auth0 = new Auth0Settings(context.File.Settings, context.Hosts);
        // A file of a developer's machine is where such a secret is often kept on purpose, so it breaks no build.
        var severity = ConfigurationFileName.IsLocal(context.File.Path) ? DiagnosticSeverity.Info : RuleCatalog.HardCodedClientSecret.DefaultSeverity;
        foreach (var setting in literals)
        {
            if (auth0.OwnerOf(setting) is (true, var tenant))
                context.Report(Create(context.File.LocationOf(setting), severity, tenant));
        }
    }
}

using System.Collections.Immutable;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0002: the tenant's Global Client Secret, or the Global Client ID beside it, enters the code, or is written in a configuration file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GlobalClientSecretUse() : FileRule(RuleCatalog.GlobalClientSecretUse), IConfigurationRule
{
    // Without a word of Auth0 anywhere, no name is evidence.
    private protected override bool Concerns(CompilationFacts facts) => facts.MayTalkToAuth0;

    private protected override bool Concerns(CompilationFacts facts, SyntaxTree tree) =>
        SourceGate.NamesGlobalClient(tree) || (facts.MintsAnywhere && (facts.Tokens.MayHaveSites(tree) || SourceGate.WritesKey(tree)));

    private protected override void LookAt(FileContext file)
    {
        foreach (var entry in SecretEntries.In(file.Tree, file.Facts, file.Options, file.CancellationToken))
            file.Report(Diagnostic.Create(Descriptor, entry.Where.GetLocation(), Role(entry.Role), Describe(entry)));
    }

    void IConfigurationRule.LookAt(ConfigurationContext context)
    {
        foreach (var entry in ConfiguredGlobalClient.In(context.File, context.Compilation, context.Hosts))
        {
            var properties = ImmutableDictionary<string, string?>.Empty;
            if (entry.Tenant is not null)
                properties = properties.Add(PropertyKeys.Tenant, entry.Tenant);
            context.Report(Diagnostic.Create(Descriptor, context.File.LocationOf(entry.Setting), properties, Role(entry.Role),
                "is written in a configuration file"));
        }
    }

    private static string Role(SecretRole role) => role == SecretRole.ClientSecret ? "Global Client Secret" : "Global Client ID, beside its secret,";

    private static string Describe(SecretEntry entry) => entry.Origin switch
    {
        SecretOrigin.Configuration => $"is read from the setting '{SecretNames.Shown(entry.Name)}'",
        SecretOrigin.Environment => $"is read from the environment variable '{SecretNames.Shown(entry.Name)}'",
        SecretOrigin.Literal => $"is written in the code, as '{SecretNames.Shown(entry.Name)}'",
        SecretOrigin.SigningKey when entry.IsDoubtful => "may be written in the code: this literal can sign a Management API token",
        SecretOrigin.SigningKey => "is written in the code: this literal signs a Management API token",
        SecretOrigin.Attribute => $"is bound to a member, by the name '{SecretNames.Shown(entry.Name)}'",
        SecretOrigin.Api => "is read through the Management API",
        _ => $"is read from '{SecretNames.Shown(entry.Name)}'",
    };
}

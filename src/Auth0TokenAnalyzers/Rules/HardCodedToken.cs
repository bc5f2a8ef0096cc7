using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Handovers;
using Auth0TokenAnalyzers.Literals;
using Auth0TokenAnalyzers.Tokens.Credentials;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0005: a Management API token is written in code or in a configuration file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedToken() : FileRule(RuleCatalog.HardCodedToken), IConfigurationRule
{
    private protected override bool Concerns(CompilationFacts facts) => facts.Compilation.SyntaxTrees.Any(SourceGate.MayHoldToken);

    // A token can also be joined from constants of another file.
    private protected override bool Concerns(CompilationFacts facts, SyntaxTree tree) => true;

    private protected override void LookAt(FileContext file)
    {
        foreach (var literal in TokenLiteral.In(file.Facts.Model(file.Tree), OptionCatalog.Hosts(file.Options), file.CancellationToken))
        {
            var where = literal.Writer.GetLocation();
            var properties = Properties(literal.Token).ToBuilder();
            var locations = new List<Location>();
            foreach (var pair in Credentials(literal, file))
                properties[pair.Key] = pair.Value;
            if (literal.Scheme is not null)
            {
                properties[PropertyKeys.TokenExpression] = "0";
                locations.Add(where);
            }

            if (literal.Scheme is { Length: > 0 } scheme)
                properties[PropertyKeys.HeaderScheme] = scheme;
            else if (file.Facts.Source.Operation(literal.Writer, file.CancellationToken) is { } written)
                properties.AddClients(locations, SdkClients.Of(written, file.Facts, file.CancellationToken));
            file.Report(Create(literal.Token, where, locations, properties.ToImmutable()));
        }
    }

    // Where the code says which tenant it goes to, the token says no more than which one that was when somebody pasted it.
    private static IEnumerable<KeyValuePair<string, string?>> Credentials(TokenLiteral literal, FileContext file)
    {
        var place = file.PlaceOf(literal.Writer);
        var sources = new CredentialSources(place);
        if (LiteralHandover.Of(literal, file) is { } handover
            && sources.OfSetting(handover.Urls, [], handover.Value).ToList() is var known
            && known.Any(pair => pair.Key is PropertyKeys.DomainExpression or PropertyKeys.SettingsType)
            && !known.Any(pair => pair.Key is PropertyKeys.SeveralTenants))
            return known;
        return literal.Token.Tenant is not { } tenant ? []
            : sources.Of([TextValue.Literal($"https://{tenant}/")], []);
    }

    void IConfigurationRule.LookAt(ConfigurationContext context)
    {
        foreach (var setting in context.File.Settings)
        {
            if (ManagementJwt.In(setting.Value, context.Hosts) is { } token)
                context.Report(Create(token, context.File.LocationOf(setting), [], Properties(token)));
        }
    }

    private static Diagnostic Create(ManagementJwt token, Location where, IEnumerable<Location> additional,
        ImmutableDictionary<string, string?> properties) =>
        Diagnostic.Create(RuleCatalog.HardCodedToken, where, additional, properties, Tenants.Describe(token.Tenant), Scopes(token), Expiry(token));

    private static string Scopes(ManagementJwt token) => token.Scopes.Length switch
    {
        0 => "no scopes",
        1 => "1 scope",
        var count => count.ToString(CultureInfo.InvariantCulture) + " scopes",
    };

    // Never "has expired": what a build says must not change by itself.
    private static string Expiry(ManagementJwt token)
    {
        if (token.Expiry is not { } expiry)
            return "never expires";
        var lifetime = token.IssuedAt is { } issued && Lifetimes.Between(issued, expiry) is { } length ? $", {length} after it was issued" : "";
        return $"expires on {expiry}{lifetime}";
    }

    private static ImmutableDictionary<string, string?> Properties(ManagementJwt token)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[PropertyKeys.ScopeCount] = token.Scopes.Length.ToString(CultureInfo.InvariantCulture);
        if (token.Tenant is not null)
            properties[PropertyKeys.Tenant] = token.Tenant;
        // Only what Auth0 publishes: any other text of the token stays in it.
        if (token.Scopes.Where(ManagementScopes.IsScope).ToList() is { Count: > 0 } known)
            properties[PropertyKeys.Scopes] = string.Join(" ", known);
        if (token.IssuedAt is { Date: not null } issued)
            properties[PropertyKeys.IssuedAt] = issued.ToString();
        if (token.Expiry is { Date: not null } expiry)
            properties[PropertyKeys.ExpiresAt] = expiry.ToString();
        return properties.ToImmutable();
    }
}

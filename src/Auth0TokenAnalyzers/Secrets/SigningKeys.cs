using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Tokens;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>
/// What the Management API tokens of a program are signed with. Auth0 takes such a token only from its Global Client Secret, so a literal that signs one is that
/// secret, whatever it is called and in whichever file it stands.
/// </summary>
internal sealed class SigningKeys(CompilationFacts facts)
{
    private static readonly ConditionalWeakTable<CompilationFacts, SigningKeys> All = new();

    private readonly ConcurrentDictionary<Auth0Hosts, ILookup<SyntaxTree, SecretEntry>> _entries = new();

    public static SigningKeys Of(CompilationFacts facts) => All.GetValue(facts, key => new SigningKeys(key));

    /// <summary>The secrets that enter in a file and sign tokens in any file, with the Global Client IDs that these tokens name.</summary>
    public IEnumerable<SecretEntry> In(SyntaxTree tree, AnalyzerConfigOptions options, CancellationToken cancellationToken) =>
        _entries.GetOrAdd(OptionCatalog.Hosts(options), _ => Find(options, cancellationToken))[tree];

    private ILookup<SyntaxTree, SecretEntry> Find(AnalyzerConfigOptions options, CancellationToken cancellationToken) =>
        facts.Compilation.SyntaxTrees.Where(facts.Tokens.MayHaveSites)
            .SelectMany(tree => facts.Tokens.In(tree, cancellationToken))
            .SelectMany(site => Of(site.Token, options, cancellationToken))
            .GroupBy(entry => entry.Where).Select(entries => entries.First())
            .ToLookup(entry => entry.Where.SyntaxTree);

    private IEnumerable<SecretEntry> Of(MintedToken token, AnalyzerConfigOptions options, CancellationToken cancellationToken)
    {
        if (facts.Evidence(token, options, cancellationToken) is not { IsManagement: true } evidence)
            return [];
        var isDoubtful = !evidence.IsCertain || token.Key.Values.Length > 1;
        return token.Key.Values.SelectMany(key => Key(key, token, isDoubtful))
            .Concat(token.Claims.Values("aud").SelectMany(audience => Named(audience, SecretRole.ClientId, token)));
    }

    private static IEnumerable<SecretEntry> Key(Value key, MintedToken token, bool isDoubtful)
    {
        if (Literal(key) is { } literal)
            return [new SecretEntry(SecretRole.ClientSecret, SecretOrigin.SigningKey, literal, "") { IsDoubtful = isDoubtful }];
        return Named(key, SecretRole.ClientSecret, token);
    }

    private static IEnumerable<SecretEntry> Named(Value value, SecretRole role, MintedToken token) =>
        value.Sources.Select(step => step.Name).FirstOrDefault(name => SecretSyntax.Role(name) == role) is { } name
            ? SecretOrigins.Of(Alternatives.Of(value), role, name, token.Site.Syntax)
            : [];

    private static SyntaxNode? Literal(Value key) => key switch
    {
        // A decoder that pads the text with "=" does not write the secret, and one character over and over is a stopgap.
        TextValue { Constant: { Length: > 0 } text, Written: { } written }
            when text.Distinct().Count() > 1 && !written.IsKind(SyntaxKind.AddAssignmentExpression) => written,
        CollectionValue { Elements: { IsEmpty: false } bytes, Written: { } written }
            when bytes.All(element => element.Operation.ConstantValue.HasValue
                || element.Operation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax) => written,
        _ => null,
    };
}

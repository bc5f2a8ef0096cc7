using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>Where tokens go to the Management API: into a client of Auth0's SDK, or into the bearer header of a request to <c>/api/v2/</c> of a tenant.</summary>
internal sealed class ManagementSinks
{
    private readonly OperationSource _source;
    private readonly SymbolUses _uses;
    private readonly HttpClientRegistrations _registrations;
    private readonly Lazy<ImmutableHashSet<string>> _globalAliases;
    private readonly Lazy<bool> _handsOverAnywhere;

    public ManagementSinks(Compilation compilation, OperationSource source, SymbolUses uses)
    {
        _source = source;
        _uses = uses;
        _registrations = new HttpClientRegistrations(source);
        _globalAliases = new(() => HandoverCandidates.Aliases(compilation.SyntaxTrees.Where(SourceGate.HandsTokenOver)
            .SelectMany(tree => Usings(tree.GetRoot()))
            .Where(directive => directive.GlobalKeyword.RawKind != 0)));
        _handsOverAnywhere = new(() => compilation.SyntaxTrees.Any(SourceGate.HandsTokenOver));
    }

    /// <summary>Does any file name what takes a token?</summary>
    public bool MayHandOverAnywhere => _handsOverAnywhere.Value;

    /// <summary>May a file hand a token over? By its text alone.</summary>
    public bool MayHandOver(SyntaxTree tree) =>
        SourceGate.HandsTokenOver(tree) || (!_globalAliases.Value.IsEmpty && HelperNames.HasAny(tree, _globalAliases.Value));

    /// <summary>All places in a file where a token may be handed over to the Management API.</summary>
    public IEnumerable<TokenHandover> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        var aliases = _globalAliases.Value.Union(HandoverCandidates.Aliases(Usings(root)));
        foreach (var node in HandoverCandidates.In(root, aliases))
        {
            if (Bound(node, cancellationToken) is not { } operation)
                continue;
            foreach (var handover in Takers(operation).Select(taker => At(taker, cancellationToken)).OfType<TokenHandover>())
                yield return handover;
            foreach (var handover in operation is IObjectCreationOperation creation
                ? new SdkSinks(_source, cancellationToken).Provided(creation)
                : [])
                yield return handover;
        }
    }

    /// <summary>The handover when an argument, assignment or returned value is one; of a header, to whatever API.</summary>
    public TokenHandover? At(IOperation taker, CancellationToken cancellationToken)
    {
        if (new SdkSinks(_source, cancellationToken).At(taker) is { } sdk)
            return sdk;
        if (new BearerHeaders(_source, _uses, cancellationToken).At(taker) is not { } header)
            return null;
        var urls = RequestUrls.Of(header.Owners, _source, _uses, _registrations, cancellationToken);
        return new TokenHandover(header.Value, false, header.IsHeaderText, urls.IsEmpty ? WrittenBeside(taker, cancellationToken) : urls);
    }

    /// <summary>The URL of the Management API that a handover goes to, certainly a tenant's or one of an unknown host; none for other APIs.</summary>
    public static ManagementUrl? Api(TokenHandover handover, Auth0Hosts hosts)
    {
        var urls = handover.Urls.OfType<TextValue>()
            .Select(url => ManagementUrl.Parse(url.Pattern, hosts))
            .Where(url => url.IsManagementApi)
            .OrderByDescending(url => url.HostKind).ToList();
        return urls.Count == 0 ? null : urls[0];
    }

    /// <summary>Is the host of such a URL read from a setting that holds a tenant's host, as the project's configuration files say?</summary>
    public static bool GoesToTenant(TokenHandover handover, Auth0Hosts hosts, SettingTexts settings) => handover.Urls.OfType<TextValue>()
        .Select(url => settings.Patterns(url).Select(pattern => ManagementUrl.Parse(pattern, hosts)).ToList())
        .Any(urls => urls.Count > 0 && urls.All(url => url is { IsManagementApi: true, HostKind: HostKind.Auth0 }));

    // { "Authorization", text } is a call of Add that only its parts can be asked for.
    private IOperation? Bound(SyntaxNode node, CancellationToken cancellationToken)
    {
        if (node is not InitializerExpressionSyntax entry)
            return _source.Operation(node, cancellationToken);
        var call = _source.Operation(entry.Expressions[0], cancellationToken);
        while (call is not (null or IInvocationOperation))
            call = call.Parent;
        return call;
    }

    private static IEnumerable<IOperation> Takers(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => creation.Arguments,
        IInvocationOperation call => call.Arguments,
        ISimpleAssignmentOperation => [operation],
        _ => [],
    };

    private static IEnumerable<UsingDirectiveSyntax> Usings(SyntaxNode root) => root is CompilationUnitSyntax unit ? unit.Usings : [];

    /// <summary>Where the request cannot be followed, the URLs that are written in the same body speak for it; an audience is none.</summary>
    private ImmutableArray<Value> WrittenBeside(IOperation taker, CancellationToken cancellationToken)
    {
        var root = taker;
        while (root.Parent is { } parent)
            root = parent;
        var reading = new Reading(_source, cancellationToken);
        return [.. Texts(root)
            .Where(text => !IsAudience(text))
            .SelectMany(text => reading.Read(text, null).Values).OfType<TextValue>()
            .Where(text => text.Pattern.IndexOf("/api/v2", StringComparison.Ordinal) >= 0)];
    }

    private static IEnumerable<IOperation> Texts(IOperation root) => root.DescendantsAndSelf().Where(operation =>
        operation is IInterpolatedStringOperation or ILiteralOperation or IBinaryOperation
            && operation.Type?.SpecialType == SpecialType.System_String);

    // audience = "…", { "audience", "…" }, new { audience = "…" }
    private static bool IsAudience(IOperation text) =>
        text.Syntax.Ancestors().TakeWhile(ancestor => ancestor is not StatementSyntax and not AnonymousFunctionExpressionSyntax).Take(3)
        .Any(ancestor => ancestor.ToString().IndexOf("audience", StringComparison.OrdinalIgnoreCase) >= 0);
}

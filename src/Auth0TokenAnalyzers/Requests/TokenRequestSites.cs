using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// Finds the calls that send a token request: by themselves, or as the call of a helper, whose code is then read with the arguments of the
/// call. Only files that write such a request, or name what others have written for it, are bound.
/// </summary>
internal sealed class TokenRequestSites(Compilation compilation, OperationSource source)
{
    private readonly Lazy<bool> _any = new(() => compilation.SyntaxTrees.Any(SourceGate.AsksForToken));
    private readonly Lazy<ImmutableHashSet<string>> _methods =
        new(() => HelperNames.Find(compilation.SyntaxTrees, SourceGate.AsksForToken, Asks, _ => true, HelperNames.OfMethod, CallPaths.MaxDepth));
    private readonly Lazy<ImmutableHashSet<string>> _data =
        new(() => HelperNames.Find(compilation.SyntaxTrees, SourceGate.AsksForToken, Asks, _ => true, OfData, 1));
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<TokenRequestSite>> _files = new();
    private readonly CallPaths _helpers = new(compilation, source, _ => true,
        operation => operation is IInvocationOperation call && TokenRequestReaders.SendingNames.Contains(call.TargetMethod.Name));

    /// <summary>May a file send a token request? By its text alone.</summary>
    public bool MayHaveSites(SyntaxTree tree) => _any.Value && (Writes(tree) || HelperNames.HasAny(tree, _methods.Value));

    /// <summary>All token requests that the code of a file sends, itself or by calling helpers.</summary>
    public ImmutableArray<TokenRequestSite> In(SyntaxTree tree, CancellationToken cancellationToken) => _files.GetOrAdd(tree, _ =>
    [
        .. tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => Writes(tree) || (call.CalledName() is { } name && _methods.Value.Contains(name)))
            .Select(call => source.Operation(call, cancellationToken)).OfType<IInvocationOperation>()
            .SelectMany(call => At(call, cancellationToken)),
    ]);

    /// <summary>Does a file write a request, or name the data of one that stand elsewhere?</summary>
    private bool Writes(SyntaxTree tree) => SourceGate.AsksForToken(tree) || (!_data.Value.IsEmpty && HelperNames.HasAny(tree, _data.Value));

    private ImmutableArray<TokenRequestSite> At(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (Read(call, null, cancellationToken) is { } request)
            return [new TokenRequestSite(request, null)];
        return [.. _helpers.Of(call.TargetMethod, cancellationToken)
            .Select(path => Called(call, path, cancellationToken)).OfType<TokenRequestSite>()];
    }

    private TokenRequestSite? Called(IInvocationOperation call, CallPath path, CancellationToken cancellationToken) =>
        path.End is IInvocationOperation sending
            && path.IsRun(new Reading(source, cancellationToken), call)
            && Read(sending, path.EnterBy(call), cancellationToken) is { } request
            ? new TokenRequestSite(request with { Caller = call }, Read(sending, path.Enter(null), cancellationToken))
            : null;

    private TokenRequest? Read(IInvocationOperation call, CallFrame? frame, CancellationToken cancellationToken) =>
        TokenRequestReaders.All.Where(reader => reader.SendingNames.IsEmpty || reader.SendingNames.Contains(call.TargetMethod.Name))
            .Select(reader => reader.Read(new Reading(source, cancellationToken), call, frame)).FirstOrDefault(request => request is not null);

    private static bool Asks(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken
            => token.ValueText.StartsWith("ClientCredentials", StringComparison.Ordinal) || token.ValueText == "RequestClientCredentialsTokenAsync",
        _ => SourceGate.IsTokenRequest(token.ValueText),
    };

    // A constant is known by its name; a type by the property that has the grant as its default.
    private static string? OfData(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax { Initializer: not null, Parent: TypeDeclarationSyntax type } => type.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.ValueText,
        _ => null,
    };
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Finds the tokens that an operation signs: by itself, or as the call of a minting helper, whose code is then read with the arguments of
/// the call. Only files that name what signs, or a helper that does, are bound.
/// </summary>
internal sealed class TokenSites
{
    private readonly OperationSource _source;
    private readonly ImmutableArray<ITokenReader> _readers;
    private readonly SigningOperations _signing;
    private readonly Func<SyntaxTree, bool> _mayMint;

    private readonly SigningFunctions _functions;
    private readonly CallPaths _helpers;
    private readonly CreatedTokens _created;
    private readonly Lazy<ImmutableHashSet<string>> _helperNames;

    // Every rule asks; the texts are searched once.
    private readonly ConcurrentDictionary<SyntaxTree, bool> _callers = new();
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<TokenSite>> _files = new();
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<TokenSite>> _sites = new();
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<MintedToken>> _handedIn = new();
    private readonly Lazy<ILookup<SyntaxNode, MintedToken>> _calledThrough;

    /// <param name="compilation">Where helpers are looked for.</param>
    /// <param name="source">Gives the operations.</param>
    /// <param name="readers">Those of the libraries that are referenced.</param>
    /// <param name="signing">The operations that may sign.</param>
    /// <param name="mayMint">Does a file have a name that one of them looks for?</param>
    public TokenSites(Compilation compilation, OperationSource source, ImmutableArray<ITokenReader> readers, SigningOperations signing,
        Func<SyntaxTree, bool> mayMint)
    {
        (_source, _readers, _signing) = (source, readers, signing);
        _functions = new SigningFunctions(compilation, source, signing, mayMint);
        _mayMint = tree => mayMint(tree) || _functions.MayBeTakenIn(tree);
        _helpers = new CallPaths(compilation, source, _mayMint, operation => signing.Includes(operation) || _functions.MayBeCalledBy(operation));
        _created = new CreatedTokens(source, (operation, frame, cancellationToken) => Run(new Reading(source, cancellationToken), operation, frame));
        _calledThrough = new(() => compilation.SyntaxTrees.Where(MayHaveSites).SelectMany(tree => In(tree, default))
            .SelectMany(site => site.Through.Select(inner => (Inner: inner, site.Token))).ToLookup(pair => pair.Inner, pair => pair.Token));
        _helperNames = new(() => HelperNames.Find(compilation.SyntaxTrees, _mayMint, token => _functions.Exist || signing.IsName(token),
            declaration => signing.AreIn(declaration) || _functions.MayBeCalledIn(declaration), HelperNames.OfCode, CallPaths.MaxDepth)
                .Except(signing.Names));
    }

    /// <summary>All tokens that the code of a file signs, itself or by calling helpers.</summary>
    public ImmutableArray<TokenSite> In(SyntaxTree tree, CancellationToken cancellationToken) => _files.GetOrAdd(tree, _ =>
    [
        .. tree.GetRoot(cancellationToken).DescendantNodes().Where(MayBeSite)
            .Select(node => _source.Operation(node, cancellationToken)).OfType<IOperation>()
            .SelectMany(operation => At(operation, cancellationToken)),
    ]);

    /// <summary>
    /// The token that an operation signs, itself or by a helper, with what is known of the objects that the program creates of its class, or else for it.
    /// </summary>
    public ImmutableArray<MintedToken> Created(IOperation operation, CancellationToken cancellationToken) =>
        _created.Of(operation, cancellationToken) is { IsEmpty: false } created
            ? created
            : _handedIn.GetOrAdd(operation.Syntax, _ => HandedIn(operation, cancellationToken));

    // A container creates the object, and hands in what the program has registered.
    private ImmutableArray<MintedToken> HandedIn(IOperation operation, CancellationToken cancellationToken) =>
        CallerFrames.MethodAround(_source, operation, cancellationToken) is { IsStatic: false, ContainingType: var type }
        && OnlyObjects.AreTakenBy(_source, type, cancellationToken)
        && Run(new Reading(_source, cancellationToken) { TakesOnlyObjects = true }, operation, null) is { } token
            ? [token]
            : [];

    /// <summary>The tokens of the calls that lead to an operation, in all files.</summary>
    public IEnumerable<MintedToken> CalledThrough(IOperation operation) => _calledThrough.Value[operation.Syntax];

    /// <summary>Does a file name anything that signs, or a helper that does? Most files of most programs do not.</summary>
    public bool MayHaveSites(SyntaxTree tree) =>
        _mayMint(tree) || (!_helperNames.Value.IsEmpty && _callers.GetOrAdd(tree, file => HelperNames.HasAny(file, _helperNames.Value)));

    private bool MayBeSite(SyntaxNode node) => node switch
    {
        ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax
            => _mayMint(node.SyntaxTree) && _signing.MayBe(node),
        ObjectCreationExpressionSyntax creation => (_mayMint(node.SyntaxTree) && _signing.MayBe(node))
            || (creation.Type.LastName() is { } type && _helperNames.Value.Contains(type)),
        InvocationExpressionSyntax call => _signing.MayBe(node)
            || (_mayMint(node.SyntaxTree) && _functions.Exist)
            || (call.CalledName() is { } name && _helperNames.Value.Contains(name)),
        _ => false,
    };

    /// <summary>The tokens that one operation signs.</summary>
    public ImmutableArray<TokenSite> At(IOperation operation, CancellationToken cancellationToken)
    {
        if (SigningOperations.NameOf(operation) is not { } name)
            return [];
        // A helper may have the name of a library's method: CreateToken is the commonest of all.
        var paths = CallPaths.Called(operation) is { } method ? _helpers.Of(method, cancellationToken) : [];
        return _signing.Names.Contains(name) || _functions.MayBeCalledBy(operation) || !paths.IsEmpty
            ? _sites.GetOrAdd(operation.Syntax, _ => Read(operation, paths, cancellationToken))
            : [];
    }

    private ImmutableArray<TokenSite> Read(IOperation operation, ImmutableArray<CallPath> paths, CancellationToken cancellationToken)
    {
        var reading = new Reading(_source, cancellationToken);
        if (Read(reading, operation, null) is { } token)
            return [new TokenSite(token, token.Caller is null ? null : Read(reading, token.Signing, null))
            {
                Through = token.Caller is null ? [] : [token.Signing.Syntax],
            }];
        var sites = ImmutableArray.CreateBuilder<TokenSite>();
        var ends = new HashSet<IOperation>();
        // What makes the token may call what signs it: that is the same token, and not a second one.
        foreach (var path in paths.Where(path => !path.Calls.Any(call => ends.Contains(call.Call))))
        {
            if (Called(reading, operation, path) is { } site && ends.Add(path.End))
                sites.Add(site);
        }

        return sites.ToImmutable();
    }

    private TokenSite? Called(Reading reading, IOperation call, CallPath path)
    {
        if (!path.IsRun(reading.Anew(), call))
            return null;
        var token = Read(reading, path.End, path.EnterBy(call));
        if (token is null)
            return null;
        return new TokenSite(token with { Caller = call }, Read(reading, path.End, path.Enter(null)))
        {
            Through = [.. path.Calls.Select(inner => inner.Call.Syntax), path.End.Syntax],
        };
    }

    /// <summary>The token that an operation signs when the code around it runs in a frame.</summary>
    private MintedToken? Run(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (Read(reading, operation, frame) is { } signed)
            return signed;
        var paths = CallPaths.Called(operation) is { } method ? _helpers.Of(method, reading.CancellationToken) : [];
        return paths.Where(path => path.IsRun(reading.Anew(), operation, frame)).Select(path => Read(reading, path.End, path.EnterBy(operation, frame)))
            .FirstOrDefault(token => token is not null) is { } called ? called with { Caller = operation } : null;
    }

    private MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (operation is IInvocationOperation call && _functions.MayBeCalledBy(call))
            return _functions.Called(reading.Anew(), call, frame).Select(signed => Signed(reading, signed.Signing, signed.Frame))
                .FirstOrDefault(token => token is not null) is { } token ? token with { Caller = call } : null;
        return Signed(reading, operation, frame);
    }

    private MintedToken? Signed(Reading reading, IOperation operation, CallFrame? frame) =>
        _readers.Select(reader => reader.Read(reading.Anew(), operation, frame)).FirstOrDefault(token => token is not null);
}

/// <summary>A token at the operation where it is to be judged.</summary>
/// <param name="Token">The token, with all that is known there.</param>
/// <param name="Bare">For a call of a helper: the token as it is known without this call; what that shows is reported in the helper.</param>
internal sealed record TokenSite(MintedToken Token, MintedToken? Bare)
{
    /// <summary>For a call of a helper: the calls inside it, and what signs in the end.</summary>
    public ImmutableArray<SyntaxNode> Through { get; init; } = [];
}

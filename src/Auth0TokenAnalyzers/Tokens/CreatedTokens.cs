using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Tokens of classes that are told once, when they are created, which tenant they sign for, and are asked for by code that does not see that:
/// through a container, a visitor, a factory's result. The code is read with <c>this</c> being each of the objects that the program creates.
/// </summary>
/// <param name="source">Gives the operations.</param>
/// <param name="read">Reads what an operation signs when it runs in a frame.</param>
internal sealed class CreatedTokens(OperationSource source, Func<IOperation, CallFrame, CancellationToken, MintedToken?> read)
{
    /// <summary>A class of which a program creates more objects is no service that is configured once.</summary>
    private const int MaxCreations = 8;

    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<MintedToken>> _tokens = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<Operand>> _creations = new(SymbolEqualityComparer.Default);

    /// <summary>The token that an operation signs, once for each object that it can be called on; none where it needs no object.</summary>
    public ImmutableArray<MintedToken> Of(IOperation signing, CancellationToken cancellationToken) =>
        _tokens.GetOrAdd(signing.Syntax, _ => Find(signing, cancellationToken));

    private ImmutableArray<MintedToken> Find(IOperation signing, CancellationToken cancellationToken)
    {
        if (CallerFrames.MethodAround(source, signing, cancellationToken) is not { IsStatic: false, ContainingType: { IsAnonymousType: false } type,
            MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.ExplicitInterfaceImplementation } member)
            return [];
        return
        [
            .. _creations.GetOrAdd(type.OriginalDefinition, key => Objects(key, cancellationToken))
                .Where(made => SymbolEqualityComparer.Default.Equals(Overrides.In(made.Operation.Type, member), member.OriginalDefinition))
                .Select(made => read(signing, new CallFrame(member.OriginalDefinition, CallFrame.NoArguments, null)
                {
                    Instance = made.Operation,
                    Site = made.Frame,
                }, cancellationToken)).OfType<MintedToken>(),
        ];
    }

    /// <summary>The creations, each once for every call of the factory that it stands in.</summary>
    private ImmutableArray<Operand> Objects(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var own = Creations(type, cancellationToken).Take(MaxCreations + 1).ToList();
        var all = own.Concat(DerivedTypes.Of(source, type, cancellationToken)
            .SelectMany(derived => Creations(derived, cancellationToken, isTold: true))).Take(MaxCreations + 1).ToList();
        var creations = all.Count > MaxCreations ? own : all;
        return creations.Count > MaxCreations ? [] :
        [
            .. creations.SelectMany(creation => CallerFrames.Of(source, creation, cancellationToken).Select(frame => new Operand(creation, frame))),
        ];
    }

    // What is created without arguments is told nothing, except by its own class.
    private IEnumerable<IOperation> Creations(INamedTypeSymbol type, CancellationToken cancellationToken, bool isTold = false) =>
        Values.Creations.Of(source, type, node => isTold || node.Initializer is not null || node.ArgumentList?.Arguments.Count > 0, cancellationToken);
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Flow;

/// <summary>
/// Where a symbol of this compilation is used, by its name first: the references within its scope, what anybody writes into a member,
/// what the callers pass for a parameter. Asked only about clients and tokens that were met already.
/// </summary>
internal sealed class SymbolUses(OperationSource source)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _references = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation?>> _writes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _arguments = new(SymbolEqualityComparer.Default);

    /// <summary>The references to a local or parameter in its method, and to a field or property in its type.</summary>
    public ImmutableArray<IOperation> References(ISymbol symbol, CancellationToken cancellationToken) => _references.GetOrAdd(symbol, _ =>
    [
        .. Scopes(symbol).SelectMany(reference => source.Names(reference.GetSyntax(cancellationToken), symbol.Name, cancellationToken))
            .Select(name => source.Operation(Whole(name), cancellationToken)).OfType<IOperation>()
            .Where(operation => SymbolEqualityComparer.Default.Equals(Symbol(operation)?.OriginalDefinition, symbol.OriginalDefinition)),
    ]);

    /// <summary>The references to a member from other types, in those files that may be of interest; none to a private one.</summary>
    public IEnumerable<IOperation> ReferencesElsewhere(ISymbol member, Func<SyntaxTree, bool> mayMatter, CancellationToken cancellationToken) =>
        member is not (IFieldSymbol or IPropertySymbol) || member.DeclaredAccessibility == Accessibility.Private
        ? []
        : source.Files(member.Name, cancellationToken).Where(mayMatter)
            .SelectMany(tree => source.Names(tree, cancellationToken).Of(member.Name))
            .Where(name => name.Parent is MemberAccessExpressionSyntax access && access.Name == name && !IsWritten(access))
            .Where(name => !member.ContainingType.DeclaringSyntaxReferences.Any(type => type.SyntaxTree == name.SyntaxTree && type.Span.Contains(name.Span)))
            .Select(name => source.Operation(Whole(name), cancellationToken)).OfType<IOperation>()
            .Where(operation => SymbolEqualityComparer.Default.Equals(Symbol(operation)?.OriginalDefinition, member.OriginalDefinition));

    /// <summary>
    /// What is written into a field or property, anywhere: its initialiser, assignments of every kind, object initialisers.
    /// <see langword="null"/> stands for a value that cannot be read.
    /// </summary>
    public ImmutableArray<IOperation?> Writes(ISymbol member, CancellationToken cancellationToken) => _writes.GetOrAdd(member, _ =>
    [
        .. Initializers(member, cancellationToken).Select(value => source.Operation(value, cancellationToken)).Where(value => value is not null),
        .. Users(member, member.Name, cancellationToken).SelectMany(tree => source.Names(tree, cancellationToken).Of(member.Name))
            .Where(name => IsWritten(Whole(name)))
            .Select(Whole)
            .Where(target => SymbolEqualityComparer.Default.Equals(source.Model(target.SyntaxTree)
                .GetSymbolInfo(target, cancellationToken).Symbol?.OriginalDefinition, member.OriginalDefinition))
            .Select(target => target.Parent switch
            {
                AssignmentExpressionSyntax assignment when assignment.Left == target => Written(source.Operation(assignment, cancellationToken)),
                // (_id, _secret) = (id, secret)
                ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax {
                    Right: TupleExpressionSyntax values } } targets } element
                    => values.Arguments.ElementAtOrDefault(targets.Arguments.IndexOf(element)) is { } value
                    ? source.Operation(value.Expression, cancellationToken)
                    : null,
                _ => null,
            }),
    ]);

    /// <summary>What the calls of a method or constructor pass for a parameter; the default value where a call leaves it out.</summary>
    public ImmutableArray<IOperation> Arguments(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        _arguments.GetOrAdd(parameter.OriginalDefinition, _ =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method
            ? [.. Calls(method, cancellationToken)
                .SelectMany(arguments => arguments)
                .Where(argument => argument.Parameter?.Ordinal == parameter.Ordinal)
                .Select(argument => argument.Value)]
            : []);

    /// <summary>The properties that implement one of an interface or override one.</summary>
    public ImmutableArray<IPropertySymbol> Implementations(IPropertySymbol property, CancellationToken cancellationToken) =>
    [
        .. source.Files(property.Name, cancellationToken)
            .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<PropertyDeclarationSyntax>())
            .Where(declaration => declaration.Identifier.ValueText == property.Name)
            .Select(declaration => source.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken)).OfType<IPropertySymbol>()
            .Where(candidate => SymbolEqualityComparer.Default.Equals(candidate.OverriddenProperty, property)
                || (property.ContainingType.TypeKind == TypeKind.Interface
                    && SymbolEqualityComparer.Default.Equals(candidate.ContainingType.FindImplementationForInterfaceMember(property), candidate))),
    ];

    /// <summary>The symbol of a reference.</summary>
    public static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    /// <summary>The parameter of a record that a property stands for; <see langword="null"/> for any other member.</summary>
    public static IParameterSymbol? Positional(ISymbol member) => member is IPropertySymbol { ContainingType: { IsRecord: true } type }
        ? type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).FirstOrDefault(parameter =>
            parameter.Name == member.Name
                && parameter.DeclaringSyntaxReferences.Any(x => member.DeclaringSyntaxReferences.Any(y => y.Span == x.Span
                    && y.SyntaxTree == x.SyntaxTree)))
        : null;

    // What is private is used where its type is declared; a program has as many fields of one name as it has classes.
    private IEnumerable<SyntaxTree> Users(ISymbol symbol, string name, CancellationToken cancellationToken) =>
        symbol.DeclaredAccessibility == Accessibility.Private && symbol.ContainingType is { } type
        ? Outermost(type).DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Distinct()
        : source.Files(name, cancellationToken);

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<SyntaxReference> Scopes(ISymbol symbol) => symbol switch
    {
        // The parameters of a primary constructor are in scope in the whole type.
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
            when constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax)
            => constructor.ContainingType.DeclaringSyntaxReferences,
        IFieldSymbol or IPropertySymbol => symbol.ContainingType.DeclaringSyntaxReferences,
        _ => symbol.ContainingSymbol.DeclaringSyntaxReferences,
    };

    private static IEnumerable<ExpressionSyntax> Initializers(ISymbol member, CancellationToken cancellationToken) =>
        member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        }).OfType<ExpressionSyntax>();

    // this._client, settings.Token: the name is the last part of the expression.
    private static ExpressionSyntax Whole(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;

    private static bool IsWritten(ExpressionSyntax target) => target.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == target,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } => true,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax tuple } left } => tuple.Left == left,
        _ => false,
    };

    private static IOperation? Written(IOperation? assignment) => assignment switch
    {
        ISimpleAssignmentOperation simple => simple.Value,
        ICoalesceAssignmentOperation coalesce => coalesce.Value,
        _ => null,
    };

    private IEnumerable<ImmutableArray<IArgumentOperation>> Calls(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
        return Users(method, name, cancellationToken).Select(tree => source.Names(tree, cancellationToken))
            .SelectMany(names => method.MethodKind == MethodKind.Constructor ? names.Creations(name) : names.Calls(name))
            .Select(node => source.Operation(node, cancellationToken) switch
            {
                IObjectCreationOperation creation when IsTarget(creation.Constructor, method) => creation.Arguments,
                IInvocationOperation call when IsTarget(call.TargetMethod, method) => call.Arguments,
                _ => [],
            });
    }

    private static bool IsTarget(IMethodSymbol? called, IMethodSymbol method) => called is not null
        && (SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, method.OriginalDefinition)
            || SymbolEqualityComparer.Default.Equals(method.OverriddenMethod, called)
            || (called.ContainingType.TypeKind == TypeKind.Interface
                && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(called), method)));
}

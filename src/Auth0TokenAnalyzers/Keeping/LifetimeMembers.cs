using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>
/// The members of a program that tell how long a token lives, whatever their names: the property that a serializer fills from
/// <c>expires_in</c>, a date that is made of it, a method that asks a token for its <c>exp</c>.
/// </summary>
internal sealed class LifetimeMembers(Compilation compilation, OperationSource source)
{
    private readonly Lazy<ImmutableHashSet<ISymbol>> _members = new(() => Find(compilation, source));

    /// <summary>Does code read one of them, by its name or by taking its object apart?</summary>
    public bool AreReadIn(SyntaxNode code, CancellationToken cancellationToken)
    {
        if (_members.Value.IsEmpty)
            return false;
        var names = _members.Value.Select(member => member.Name).ToImmutableHashSet(StringComparer.Ordinal);
        var model = source.Model(code.SyntaxTree);
        return code.DescendantNodes().Any(node => node switch
        {
            IdentifierNameSyntax name => names.Contains(name.Identifier.ValueText)
                && !IsWritten(name)
                && !ExpiryWords.IsLogged(name)
                && IsMember(model.GetSymbolInfo(name, cancellationToken).Symbol),
            // var (token, seconds) = answer
            AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax } } parts
                => model.GetTypeInfo(parts.Right, cancellationToken).Type is { } type
                    && _members.Value.Any(member => SymbolEqualityComparer.Default.Equals(member.ContainingType, type.OriginalDefinition)),
            _ => false,
        });
    }

    private bool IsMember(ISymbol? symbol)
    {
        var read = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol)?.OriginalDefinition;
        return read is not null && (_members.Value.Contains(read)
            || (read.ContainingType is { TypeKind: TypeKind.Interface }
                && _members.Value.Any(member => SymbolEqualityComparer.Default.Equals(member.ContainingType?.FindImplementationForInterfaceMember(read), member))));
    }

    private static bool IsWritten(IdentifierNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name) is var read
            && read.Parent is AssignmentExpressionSyntax assignment
            && assignment.Left == read;

    private static ImmutableHashSet<ISymbol> Find(Compilation compilation, OperationSource source)
    {
        var filled = compilation.SyntaxTrees.Where(ExpiryWords.MayBeIn)
            .SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is not BlockSyntax)).Where(IsFilled).ToList();
        var names = filled.Select(Name).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal);
        // A type that reads the lifetime tells of it by its dates and by its answers of yes and no.
        var made = compilation.SyntaxTrees.Where(tree => ExpiryWords.MayBeIn(tree) || HelperNames.HasAny(tree, names))
            .SelectMany(tree => tree.GetRoot()
                .DescendantNodes(node => node is not MemberDeclarationSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
                .OfType<TypeDeclarationSyntax>()
            .Where(type => ExpiryWords.AreHonoured(type)
                || type.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText)))
            .SelectMany(type => type.ChildNodes().Concat(type.ParameterList?.Parameters ?? []).Where(TellsTime));
        return filled.Concat(made)
            .Select(node => Symbol(source.Model(node.SyntaxTree), node)).OfType<ISymbol>()
            .ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
    }

    // [JsonPropertyName("expires_in")] public int Seconds { get; set; }, public int ExpiresIn { get; set; }
    private static bool IsFilled(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => ExpiryWords.IsExpiresIn(property.Identifier) || HasName(property.AttributeLists),
        ParameterSyntax parameter => ExpiryWords.IsExpiresIn(parameter.Identifier) || HasName(parameter.AttributeLists),
        _ => false,
    };

    private static bool HasName(SyntaxList<AttributeListSyntax> attributes) =>
        attributes.Any(list => list.DescendantTokens().Any(ExpiryWords.IsExpiresIn));

    private static bool TellsTime(SyntaxNode node) => (node switch
    {
        PropertyDeclarationSyntax property => property.Type,
        MethodDeclarationSyntax method => method.ReturnType,
        ParameterSyntax parameter => parameter.Type,
        _ => null,
    })?.ToString().TrimEnd('?').Split('.').Last() is "bool" or "DateTime" or "DateTimeOffset" or "TimeSpan";

    private static string? Name(SyntaxNode node) =>
        (node as PropertyDeclarationSyntax)?.Identifier.ValueText ?? (node as ParameterSyntax)?.Identifier.ValueText;

    private static ISymbol? Symbol(SemanticModel model, SyntaxNode node) => model.GetDeclaredSymbol(node) switch
    {
        IParameterSymbol { ContainingType: { IsRecord: true } record } parameter
            => record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(),
        IParameterSymbol => null,
        var symbol => symbol,
    };
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// The members of a program that tell how long a token lives, whatever their names: the property that a serializer fills from
/// <c>expires_in</c>, one that makes a date of it, a method that asks a token for its <c>exp</c>.
/// </summary>
internal sealed class LifetimeMembers(Compilation compilation, OperationSource source)
{
    private readonly Lazy<ImmutableHashSet<ISymbol>> _members = new(() => Find(compilation, source));

    /// <summary>Does code read one of them?</summary>
    public bool AreReadIn(SyntaxNode code, CancellationToken cancellationToken)
    {
        if (_members.Value.IsEmpty)
            return false;
        var names = _members.Value.Select(member => member.Name).ToImmutableHashSet(StringComparer.Ordinal);
        var model = source.Model(code.SyntaxTree);
        return code.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText) && !IsWritten(name) && !ExpiryWords.IsLogged(name)
            && model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition is { } read && _members.Value.Any(member => IsSame(read, member)));
    }

    private static bool IsSame(ISymbol read, ISymbol member) => SymbolEqualityComparer.Default.Equals(read, member)
        || (read.ContainingType is { TypeKind: TypeKind.Interface } && SymbolEqualityComparer.Default.Equals(member.ContainingType?.FindImplementationForInterfaceMember(read), member));

    private static bool IsWritten(IdentifierNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name) is var read && read.Parent is AssignmentExpressionSyntax assignment && assignment.Left == read;

    private static ImmutableHashSet<ISymbol> Find(Compilation compilation, OperationSource source)
    {
        var declared = compilation.SyntaxTrees.Where(ExpiryWords.MayBeIn).SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is not BlockSyntax).Where(node => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax or ParameterSyntax)).ToList();
        var first = declared.Where(node => IsFilled(node) || (TellsTime(node) && ExpiryWords.AreHonoured(node))).ToList();
        // What is made of them, in the same type.
        var names = first.Where(node => node is PropertyDeclarationSyntax or ParameterSyntax).SelectMany(Names).Concat(declared.SelectMany(Names).Where(name => ExpiryWords.IsExpiresIn(SyntaxFactory.Identifier(name)))).ToImmutableHashSet(StringComparer.Ordinal);
        var second = declared.Where(node => TellsTime(node) && node.DescendantTokens().Any(token => token.Parent is IdentifierNameSyntax && names.Contains(token.ValueText)));
        return first.Concat(second).Select(node => Symbol(source.Model(node.SyntaxTree), node)).OfType<ISymbol>().ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
    }

    // [JsonPropertyName("expires_in")] public int Seconds { get; set; }
    private static bool IsFilled(SyntaxNode node)
    {
        var attributes = (node as PropertyDeclarationSyntax)?.AttributeLists ?? (node as ParameterSyntax)?.AttributeLists ?? default;
        return attributes.Any(list => list.DescendantTokens().Any(ExpiryWords.IsExpiresIn));
    }

    // What gives a token, a client or an answer uses the lifetime of that token alone.
    private static bool TellsTime(SyntaxNode node) => ((node as PropertyDeclarationSyntax)?.Type ?? (node as MethodDeclarationSyntax)?.ReturnType)?.ToString().TrimEnd('?')
        is "bool" or "int" or "long" or "double" or "DateTime" or "DateTimeOffset" or "TimeSpan" or "System.DateTime" or "System.DateTimeOffset" or "System.TimeSpan";

    private static IEnumerable<string> Names(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        ParameterSyntax parameter => [parameter.Identifier.ValueText],
        _ => [],
    };

    private static ISymbol? Symbol(SemanticModel model, SyntaxNode node) => model.GetDeclaredSymbol(node) switch
    {
        IParameterSymbol { ContainingType: { IsRecord: true } record } parameter => record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(),
        IParameterSymbol => null,
        var symbol => symbol,
    };
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// What runs when an abstract, virtual or interface member is used: that of the object's own type when the object is known, else the only one
/// that this compilation has.
/// </summary>
internal static class Overrides
{
    /// <summary>Can a derived type have another one?</summary>
    public static bool IsOpen(ISymbol member) =>
        member.IsAbstract
            || ((member.IsVirtual || member.IsOverride) && !member.IsSealed && !member.ContainingType.IsSealed && !member.ContainingType.IsValueType);

    /// <summary>The members that can run; none when that is not known.</summary>
    public static ImmutableArray<T> Of<T>(Reading reading, T member, Func<ObjectValue?> owner)
        where T : class, ISymbol
    {
        if (!IsOpen(member))
            return [member];
        if (owner() is { Creation: Microsoft.CodeAnalysis.Operations.IObjectCreationOperation, Type: { } type })
            return In(type, member) is { } own ? [own] : [];
        var others = reading.Source.Overrides(member, () => Find(reading, member));
        if (others.Length > 1 || (others.IsEmpty && member.IsAbstract))
            return [];
        return others.IsEmpty ? [member] : member.ContainingType.IsAbstract ? [(T)others[0]] : [member, (T)others[0]];
    }

    /// <summary>Does a member implement an interface's, or override an ancestor's?</summary>
    public static bool Implements(ISymbol candidate, ISymbol member)
    {
        for (var overridden = Overridden(candidate); overridden is not null; overridden = Overridden(overridden))
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, member.OriginalDefinition))
                return true;
        }

        // The interface may be generic, and implemented for one type: ISecureDataFormat<AuthenticationTicket>.
        return member.ContainingType.TypeKind == TypeKind.Interface && candidate.ContainingType.AllInterfaces
            .Where(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType.OriginalDefinition))
            .SelectMany(type => type.GetMembers(member.Name))
            .Any(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, member.OriginalDefinition)
                && SymbolEqualityComparer.Default.Equals(candidate.ContainingType.FindImplementationForInterfaceMember(other), candidate));
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    /// <summary>The member that a type has for one of its interfaces or ancestors, the default of the interface included.</summary>
    public static T? In<T>(ITypeSymbol? type, T member)
        where T : class, ISymbol => type is null or ITypeParameterSymbol ? null : InType(type, member) as T ?? (member.IsAbstract ? null : member);

    private static ISymbol? InType(ITypeSymbol type, ISymbol member)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var candidate in ancestor.OriginalDefinition.GetMembers().Where(x => x.Kind == member.Kind && !x.IsAbstract))
            {
                if (SymbolEqualityComparer.Default.Equals(candidate, member.OriginalDefinition) || Implements(candidate, member))
                    return candidate;
            }
        }

        return null;
    }

    // By text first: files that do not name the member are not looked at.
    private static ImmutableArray<ISymbol> Find(Reading reading, ISymbol member)
    {
        var found = new List<ISymbol>();
        foreach (var tree in reading.Source.Files(member.Name, reading.CancellationToken))
        {
            foreach (var node in tree.GetRoot(reading.CancellationToken)
                .DescendantNodes(node => node is not BlockSyntax)
                .Where(node => NameOf(node) == member.Name && node.Parent is TypeDeclarationSyntax { BaseList: not null }))
            {
                if (reading.Source.Model(tree).GetDeclaredSymbol(node, reading.CancellationToken) is { IsAbstract: false } candidate
                    && candidate.Kind == member.Kind
                    && Implements(candidate, member))
                    found.Add(candidate);
            }
        }

        return [.. found];
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };
}

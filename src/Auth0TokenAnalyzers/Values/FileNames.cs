using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// The names in the code of a file, and what is called or created by them. A file is walked once, however many symbols are looked for in it: programs have
/// as many methods of one name as they have classes of one kind.
/// </summary>
internal sealed class FileNames
{
    private readonly ILookup<string, SimpleNameSyntax> _names;
    private readonly ILookup<string, GenericNameSyntax> _generics;
    private readonly ImmutableArray<SyntaxNode> _unnamed;

    public FileNames(SyntaxNode root)
    {
        var nodes = root.DescendantNodes().Where(node => node is SimpleNameSyntax || IsUnnamed(node)).ToList();
        _names = nodes.OfType<SimpleNameSyntax>().ToLookup(name => name.Identifier.ValueText, StringComparer.Ordinal);
        _generics = _names.SelectMany(names => names).OfType<GenericNameSyntax>().Where(name => name.TypeArgumentList.Arguments.Count == 1)
            .OrderBy(name => name.SpanStart)
            .ToLookup(name => name.TypeArgumentList.Arguments[0].LastName() ?? "", StringComparer.Ordinal);
        _unnamed = [.. nodes.Where(IsUnnamed)];
    }

    /// <summary>The places where a name stands, in source order.</summary>
    public IEnumerable<SimpleNameSyntax> Of(string name) => _names[name];

    /// <summary>The names with one type argument that is called so, such as <c>IOptions&lt;T&gt;</c>.</summary>
    public IEnumerable<GenericNameSyntax> Generics(string argument) => _generics[argument];

    /// <summary>The calls of a method.</summary>
    public IEnumerable<InvocationExpressionSyntax> Calls(string method) => _names[method]
        .Select(name => name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access.Parent,
            MemberBindingExpressionSyntax binding => binding.Parent,
            var parent => parent,
        }).OfType<InvocationExpressionSyntax>();

    /// <summary>What may call a constructor of a type: creations that name the type, and those that leave it to the compiler.</summary>
    public IEnumerable<SyntaxNode> Creations(string type) => _names[type]
        .Select(name => name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>()).Where(creation => creation?.Type.LastName() == type)
        .OfType<SyntaxNode>().Distinct().Concat(_unnamed).OrderBy(node => node.SpanStart);

    // new(…), : this(…), : base(…), class Derived() : Base(…)
    private static bool IsUnnamed(SyntaxNode node) =>
        node is ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax;
}
